import Store from 'lucide-solid/icons/store'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { saveMarketSurvey } from '../../../app/path/save-market-survey.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type MarketSurvey, marketSurveyKind } from '../../../domain/path/market-survey.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { MoneyField } from '../../design/parts/money-field.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { decimalMark, formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface SurveysProps {
  readonly coop: CoopId
  readonly person: PersonId
}

/** « Enquête de marché »: how many people were asked, what they would pay, what was learnt. */
export function Surveys(props: SurveysProps): JSX.Element {
  const views = useList(() => props.coop, 'marketSurvey')
  const [adding, setAdding] = createSignal(false)
  const all = createMemo(() =>
    readRecords(
      marketSurveyKind,
      (views() ?? []).filter(({ person }) => person === props.person),
    ).sort((a, b) => (a.day > b.day ? -1 : 1)),
  )
  return (
    <>
      <SectionTitle>{t('way.survey.title')}</SectionTitle>
      <Actions>
        <Button icon={Store} onClick={() => setAdding(true)}>
          {t('way.survey.add')}
        </Button>
      </Actions>
      <Show when={all().length > 0} fallback={<EmptyState picture={Store} text={t('way.survey.none')} />}>
        <List label={t('way.survey.title')}>
          <For each={all()}>
            {(survey) => <ListRow title={survey.product ?? t('way.survey.noProduct')} text={surveyText(survey)} />}
          </For>
        </List>
      </Show>
      <Show when={adding()}>
        <BottomSheet
          open={true}
          onClose={() => setAdding(false)}
          title={t('way.survey.add')}
          closeLabel={t('common.close')}
        >
          <SurveyForm {...props} onDone={() => setAdding(false)} />
        </BottomSheet>
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

interface SurveyDraft {
  product: string
  place: string
  asked: number | null
  interested: number | null
  priceCents: number | null
  competitorPriceCents: number | null
  learned: string
}

const emptySurvey: SurveyDraft = {
  product: '',
  place: '',
  asked: null,
  interested: null,
  priceCents: null,
  competitorPriceCents: null,
  learned: '',
}

function SurveyForm(props: SurveysProps & { readonly onDone: () => void }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `survey:${props.person}`
  const draft = createDraft(key, emptySurvey)
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const values = { ...draft.value }
    const saved = await keep.run(
      () => saveMarketSurvey(app.device(), { coop, person, values, draft: key }),
      t('way.survey.title'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <Columns>
          <TextField
            label={t('way.survey.product')}
            value={draft.value.product}
            onInput={(product) => draft.set('product', product)}
          />
          <TextField
            label={t('way.survey.place')}
            hint={t('common.optional')}
            value={draft.value.place}
            onInput={(place) => draft.set('place', place)}
          />
          <NumberField
            label={t('way.survey.asked')}
            hint={t('common.optional')}
            whole={true}
            value={draft.value.asked ?? undefined}
            onInput={(asked) => draft.set('asked', asked ?? null)}
          />
          <NumberField
            label={t('way.survey.interested')}
            hint={t('common.optional')}
            whole={true}
            value={draft.value.interested ?? undefined}
            onInput={(interested) => draft.set('interested', interested ?? null)}
          />
          <MoneyField
            label={t('way.survey.price')}
            hint={t('common.optional')}
            decimalMark={decimalMark()}
            cents={draft.value.priceCents ?? undefined}
            onInput={(cents) => draft.set('priceCents', cents ?? null)}
          />
          <MoneyField
            label={t('way.survey.competitorPrice')}
            hint={t('common.optional')}
            decimalMark={decimalMark()}
            cents={draft.value.competitorPriceCents ?? undefined}
            onInput={(cents) => draft.set('competitorPriceCents', cents ?? null)}
          />
        </Columns>
        <TextArea
          label={t('way.survey.learned')}
          hint={t('common.optional')}
          maxLength={2000}
          value={draft.value.learned}
          onInput={(learned) => draft.set('learned', learned)}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
