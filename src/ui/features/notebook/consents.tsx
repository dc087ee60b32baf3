import Check from 'lucide-solid/icons/check'
import Printer from 'lucide-solid/icons/printer'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { confirmRecord } from '../../../app/notebook/confirm-noted.ts'
import { consentRecords, giveConsent, readConsents } from '../../../app/notebook/give-consent.ts'
import { err } from '../../../base/result.ts'
import type { ConsentRecord, ConsentState, StandingConsent } from '../../../domain/notebook/consent.rules.ts'
import { addMonths, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useReady } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { ConsentsPaper } from './consents-paper.tsx'
import { nameIn } from './held-group.tsx'
import type { About } from './use-held.ts'
import './notebook.css'

export interface PartProps extends About {
  /** Who reads and presses is the person: on their own device, or `handed` on somebody else's. */
  readonly mine: boolean
  readonly handed?: boolean | undefined
}

/** Each consent apart: what it means, what was said and when, and one tap to give it or to take it back. */
export function ConsentsPart(props: PartProps): JSX.Element {
  const app = useApp()
  const ready = useReady(() => props.coop)
  const board = useLive(() => app.reads().board(props.coop))
  const standing = createMemo(() => (ready() && board() ? readConsents(app.device(), props) : undefined))
  const said = createMemo(() => (standing() ? consentRecords(app.device(), props) : []))
  return (
    <Show when={standing()} fallback={<Loading label={t('common.loading')} />}>
      {(consents) => (
        <Stack>
          <Actions>
            <Button icon={Printer} onClick={() => window.print()}>
              {t('notebook.print')}
            </Button>
          </Actions>
          <p>{words('notebook.consents.lead')}</p>
          <For each={consents().map(({ use }) => use)}>
            {(use) => (
              <Show when={consents().find((one) => one.use === use)}>
                {(consent) => (
                  <ConsentCard {...props} consent={consent()} said={said().filter((one) => one.consent.use === use)} />
                )}
              </Show>
            )}
          </For>
          <ConsentsPaper coop={props.coop} person={props.person} consents={consents()} />
        </Stack>
      )}
    </Show>
  )
}

const tones: Readonly<Record<ConsentState, Tone>> = {
  never: 'plain',
  given: 'seed',
  takenBack: 'plain',
  expired: 'plain',
  waiting: 'sun',
  guardianMissing: 'sun',
}

function ConsentCard(
  props: PartProps & { readonly consent: StandingConsent; readonly said: readonly ConsentRecord[] },
): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const clock = useClock()
  const board = useLive(() => app.reads().board(props.coop))
  const use = () => props.consent.use
  const isPhoto = (): boolean => use().startsWith('photo')
  const isGiven = (): boolean => props.consent.state === 'given' || props.consent.state === 'guardianMissing'
  const [until, setUntil] = createSignal<string>()
  /** The end of the coop, or a year: one tap is enough, and the day can be changed first. */
  const usualUntil = (): LocalDate => {
    const end = board()?.record?.fields.endDate
    const today = clock.today()
    return typeof end === 'string' && isLocalDate(end) && end > today ? end : addMonths(today, 12)
  }
  const lastDay = (): LocalDate | undefined => {
    if (!isPhoto()) return undefined
    const chosen = until()
    return chosen !== undefined && isLocalDate(chosen) ? chosen : usualUntil()
  }
  const title = (): string => t(`record.codes.use.${use()}`)
  const give = (given: boolean): Promise<unknown> => {
    const { coop, person } = props
    const via = props.handed === true ? ('handed' as const) : undefined
    const input = { coop, person, use: use(), given, until: given ? lastDay() : undefined, via }
    return keep.run(
      () => giveConsent(app.device(), input),
      given ? t('notebook.consents.given') : t('notebook.consents.taken'),
    )
  }
  const giveForGuardian = (): Promise<unknown> => {
    const { coop, person, consent } = props
    const input = { coop, person, use: use(), given: true, until: consent.until, by: 'guardian' as const }
    return keep.run(() => giveConsent(app.device(), input), t('notebook.consents.given'))
  }
  const confirm = (state: 'confirmed' | 'contested'): Promise<unknown> =>
    keep.run(async () => {
      const { coop, person, consent } = props
      if (consent.record === undefined) return err({ type: 'record.unknown' })
      return confirmRecord(app.device(), { coop, person, record: consent.record, state })
    }, t('notebook.consents.answered'))
  const history = () => [...props.said].sort((a, b) => b.createdAt - a.createdAt)

  return (
    <Card
      title={title()}
      end={<Chip tone={tones[props.consent.state]}>{t(`notebook.consents.states.${props.consent.state}`)}</Chip>}
    >
      <p>{words(`notebook.consents.means.${use()}`)}</p>
      <Show when={isGiven() && props.consent.until}>
        {(day) => <p>{t('notebook.consents.until', { day: formatDate(day()) })}</p>}
      </Show>
      <Show when={props.consent.state === 'guardianMissing'}>
        <p>{words('notebook.consents.guardian')}</p>
      </Show>
      <Show when={props.consent.state === 'waiting' && props.mine}>
        <p>{words('notebook.consents.isItTrue')}</p>
        <Actions>
          <Button icon={Check} busy={keep.busy()} onClick={() => void confirm('confirmed')}>
            {words('notebook.consents.true')}
          </Button>
          <Button icon={Undo2} busy={keep.busy()} onClick={() => void confirm('contested')}>
            {words('notebook.consents.false')}
          </Button>
        </Actions>
      </Show>
      <Show when={isPhoto() && !isGiven()}>
        <DateField
          label={t('record.fields.until')}
          value={until() ?? usualUntil()}
          min={clock.today()}
          onInput={setUntil}
        />
      </Show>
      <Actions>
        <Show
          when={isGiven()}
          fallback={
            <Show when={props.consent.state !== 'waiting'}>
              <Button icon={Check} busy={keep.busy()} onClick={() => void give(true)}>
                {props.mine ? words('notebook.consents.give') : t('notebook.consents.noteGiven')}
                <span class="sr-only"> {title()}</span>
              </Button>
            </Show>
          }
        >
          <Button icon={Undo2} busy={keep.busy()} onClick={() => void give(false)}>
            {props.mine ? words('notebook.consents.takeBack') : t('notebook.consents.noteTaken')}
            <span class="sr-only"> {title()}</span>
          </Button>
        </Show>
        <Show when={props.consent.state === 'guardianMissing' && !props.mine}>
          <Button icon={Check} busy={keep.busy()} onClick={() => void giveForGuardian()}>
            {t('notebook.consents.noteGuardian')}
            <span class="sr-only"> {title()}</span>
          </Button>
        </Show>
      </Actions>
      <Show when={history().length > 0}>
        <ul class="consent-history">
          <For each={history()}>
            {({ consent, createdBy }) => (
              <li>
                {t(consent.given ? 'notebook.consents.saidYes' : 'notebook.consents.saidNo', {
                  day: formatDate(consent.day),
                  by: t(`record.codes.by.${consent.by}`),
                  via: t(`record.codes.via.${consent.via}`),
                  name: nameIn(board(), createdBy),
                })}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  )
}
