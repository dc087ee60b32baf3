import ClipboardList from 'lucide-solid/icons/clipboard-list'
import Eraser from 'lucide-solid/icons/eraser'
import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { isUndecided } from '../../../app/recruitment/correct-application.ts'
import { emptyApplication } from '../../../app/recruitment/empty-application.ts'
import type { ApplicationRow } from '../../../app/recruitment/read-applications.ts'
import { moveApplication } from '../../../app/recruitment/save-application.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { ApplicationState } from '../../../domain/recruitment/application.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { authorWords } from '../record/answer-words.ts'
import { useKeep } from '../record/use-keep.ts'
import { CorrectApplication } from './correct-application.tsx'
import '../person/person.css'

interface Props {
  readonly coop: CoopId
  readonly row: ApplicationRow
  readonly onClose: () => void
}

const movesFrom: Record<ApplicationState, readonly ('met' | 'waiting' | 'no' | 'received')[]> = {
  received: ['met', 'waiting', 'no'],
  met: ['waiting', 'no'],
  waiting: ['met', 'no'],
  no: ['received'],
  accepted: [],
}

/** One application: what it says, the next step, and once it is time, forgetting who asked. */
export function ApplicationSheet(props: Props): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const board = useLive(() => app.reads().board(props.coop))
  const [asked, setAsked] = createSignal(false)
  const [correcting, setCorrecting] = createSignal(false)
  const application = () => props.row.application
  const facts = () => {
    const { contact, referrer, note, metOn } = application()
    return [
      { label: t('recruitment.contact'), text: contact },
      { label: t('intake.fields.referrer'), text: referrer },
      { label: t('recruitment.metOn'), text: metOn && formatDate(metOn) },
      { label: t('recruitment.note'), text: note },
    ].filter(({ text }) => text != null && text !== '')
  }
  const move = async (state: 'met' | 'waiting' | 'no' | 'received'): Promise<void> => {
    if (keep.busy()) return
    const { coop } = props
    const { id, name, state: before } = application()
    const moved = await keep.run(
      () => moveApplication(app.device(), { coop, application: id, state }),
      t(`recruitment.moved.${state}`, { name }),
      () => moveApplication(app.device(), { coop, application: id, state: before }),
    )
    if (moved) props.onClose()
  }
  const empty = async (): Promise<void> => {
    if (keep.busy()) return
    const { coop } = props
    const gone = await keep.run(
      () => emptyApplication(app.device(), { coop, application: application().id }),
      t('recruitment.emptyDone'),
    )
    if (gone) props.onClose()
  }
  return (
    <BottomSheet open={true} onClose={props.onClose} title={application().name} closeLabel={t('common.close')}>
      <Show
        when={!(correcting() && isUndecided(application()))}
        fallback={
          <CorrectApplication coop={props.coop} application={application()} onDone={() => setCorrecting(false)} />
        }
      >
        <Stack>
          <Show when={facts().length > 0} fallback={<p>{t('recruitment.nothingMore')}</p>}>
            <dl class="facts">
              <For each={facts()}>
                {({ label, text }) => (
                  <div class="fact">
                    <dt>{label}</dt>
                    <dd>
                      <bdi>{text}</bdi>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </Show>
          <p class="field-help">
            <bdi>{authorWords(application().createdBy, application().createdAt, board())}</bdi>
          </p>
          <Actions>
            <Show when={application().state !== 'accepted' && application().state !== 'no'}>
              <LinkButton
                kind="main"
                icon={ClipboardList}
                href={`/c/${props.coop}/accueil/nouveau?demande=${application().id}`}
              >
                {t('person.firstWelcome')}
              </LinkButton>
            </Show>
            <Show when={application().person}>
              {(person) => (
                <LinkButton href={`/c/${props.coop}/personnes/${person()}`}>{t('recruitment.see')}</LinkButton>
              )}
            </Show>
            <Show when={isUndecided(application())}>
              <Button icon={Pencil} onClick={() => setCorrecting(true)}>
                {t('recruitment.correct')}
              </Button>
            </Show>
            <For each={movesFrom[application().state]}>
              {(state) => (
                <Button busy={keep.busy()} onClick={() => void move(state)}>
                  {t(`recruitment.move.${state}`)}
                </Button>
              )}
            </For>
          </Actions>
          <Show when={props.row.goesOn}>
            {(day) => (
              <Card kind="note" level={3} title={t('recruitment.emptyTitle')}>
                <p>{t(props.row.isDue ? 'recruitment.goesNow' : 'recruitment.goesOn', { day: formatDate(day()) })}</p>
                <p>{t('recruitment.emptyHelp')}</p>
                <Actions>
                  <Show
                    when={asked()}
                    fallback={
                      <Button icon={Eraser} onClick={() => setAsked(true)}>
                        {t('recruitment.empty')}
                      </Button>
                    }
                  >
                    <Button kind="danger" icon={Eraser} busy={keep.busy()} onClick={() => void empty()}>
                      {t('recruitment.emptySure')}
                    </Button>
                    <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
                  </Show>
                </Actions>
              </Card>
            )}
          </Show>
        </Stack>
      </Show>
    </BottomSheet>
  )
}
