import Store from 'lucide-solid/icons/store'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type Read, readRecords } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type MarketSurvey, marketSurveyKind } from '../../../domain/path/market-survey.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'
import { SurveyForm } from './survey-form.tsx'

interface SurveysProps {
  readonly coop: CoopId
  readonly person: PersonId
}

/** « Enquête de marché »: how many people were asked, what they would pay, what was learnt. */
export function Surveys(props: SurveysProps): JSX.Element {
  const views = useList(() => props.coop, 'marketSurvey')
  const [open, setOpen] = createSignal<'new' | Read<MarketSurvey>>()
  const close = (): void => {
    setOpen(undefined)
  }
  const all = createMemo(() =>
    readRecords(
      marketSurveyKind,
      (views() ?? []).filter(({ person }) => person === props.person),
    )
      .filter(({ withdrawn }) => withdrawn !== true)
      .sort((a, b) => (a.day > b.day ? -1 : 1)),
  )
  return (
    <>
      <SectionTitle>{t('way.survey.title')}</SectionTitle>
      <Actions>
        <Button icon={Store} onClick={() => setOpen('new')}>
          {t('way.survey.add')}
        </Button>
      </Actions>
      <Show when={all().length > 0} fallback={<EmptyState picture={Store} text={t('way.survey.none')} />}>
        <List label={t('way.survey.title')}>
          <For each={all()}>
            {(survey) => (
              <ListRow
                title={survey.product ?? t('way.survey.noProduct')}
                text={surveyText(survey)}
                onClick={() => setOpen(survey)}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={all().length > 0}>
        <p class="field-help">{t('way.survey.help')}</p>
      </Show>
      <Show when={open()} keyed>
        {(one) => (
          <BottomSheet
            open={true}
            onClose={close}
            title={t(one === 'new' ? 'way.survey.add' : 'way.survey.correct')}
            closeLabel={t('common.close')}
          >
            <SurveyForm {...props} survey={one === 'new' ? undefined : one} onDone={close} />
          </BottomSheet>
        )}
      </Show>
    </>
  )
}

/** What is not known is not said: it is not zero. */
function surveyText({
  day,
  place,
  asked,
  interested,
  priceCents,
  competitorPriceCents,
  learned,
}: MarketSurvey): string {
  return [
    formatDate(day),
    place ?? '',
    asked == null ? '' : t('way.survey.askedCount', { n: asked }),
    interested == null ? '' : t('way.survey.interestedCount', { n: interested }),
    priceCents == null ? '' : t('way.survey.wouldPay', { amount: formatMoney(priceCents) }),
    competitorPriceCents == null ? '' : t('way.survey.othersCharge', { amount: formatMoney(competitorPriceCents) }),
    learned ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
