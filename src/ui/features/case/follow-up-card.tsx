import Phone from 'lucide-solid/icons/phone'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { noteFollowUp } from '../../../app/case/record-exit.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type ExitCategory, exitCategories } from '../../../domain/case/exit.rules.ts'
import type { Exit } from '../../../domain/case/exit.schema.ts'
import { followUpDay } from '../../../domain/case/follow-up.rules.ts'
import type { StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'

/** Six months after: when to call, or that one does not call; then what was learnt. */
export function FollowUpCard(props: {
  readonly coop: CoopId
  readonly exit: Read<Exit>
  readonly person: PersonId | undefined
  readonly consent: StandingConsent | undefined
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [category, setCategory] = createSignal<ExitCategory | ''>('')
  const [noting, setNoting] = createSignal(false)
  const note = async (): Promise<void> => {
    const chosen = category()
    if (chosen === '' || keep.busy()) return
    const input = { coop: props.coop, exit: props.exit.id, category: chosen }
    if (await keep.run(() => noteFollowUp(app.device(), input), t('welcome.exit.newsKept'))) setNoting(false)
  }
  const agreements = (): string => `/c/${props.coop}/carnet/${props.person}/accords`
  const day = (): string => formatDate(followUpDay(props.exit))
  return (
    <Card title={t('welcome.exit.callTitle')}>
      <Switch fallback={<p>{t('welcome.exit.noCall')}</p>}>
        <Match when={props.exit.followUpOn}>
          {(on) => (
            <p>
              {t('welcome.exit.news', {
                day: formatDate(on()),
                category: t(`welcome.exit.categories.${props.exit.followUpCategory ?? 'unknown'}`),
              })}
            </p>
          )}
        </Match>
        <Match when={props.consent?.state === 'given'}>
          <p>{t('welcome.exit.callOn', { day: day() })}</p>
          <Show
            when={noting()}
            fallback={
              <div>
                <Button icon={Phone} onClick={() => setNoting(true)}>
                  {t('welcome.exit.noteNews')}
                </Button>
              </div>
            }
          >
            <Form onSubmit={() => void note()}>
              <SelectField
                label={t('welcome.exit.newsWhat')}
                value={category()}
                emptyLabel={t('welcome.exit.choose')}
                choices={exitCategories.map((value) => ({ value, label: t(`welcome.exit.categories.${value}`) }))}
                onChange={setCategory}
              />
              <Actions>
                <Button type="submit" busy={keep.busy()} disabled={category() === ''}>
                  {t('common.save')}
                </Button>
                <Button kind="quiet" onClick={() => setNoting(false)}>
                  {t('common.cancel')}
                </Button>
              </Actions>
            </Form>
          </Show>
        </Match>
        <Match when={props.consent?.state === 'waiting'}>
          <p>{t('welcome.exit.callWaits')}</p>
          <div>
            <LinkButton href={agreements()}>{t('notebook.parts.accords')}</LinkButton>
          </div>
        </Match>
      </Switch>
    </Card>
  )
}
