import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type HourRow, hoursToConfirm, type PersonToConfirm } from '../../../app/job/my-hours.ts'
import { reviewHours } from '../../../app/job/review-hours.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDay, formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './job.css'
import { useKeep } from '../record/use-keep.ts'
import { whenOfRow } from './job-words.ts'
import { useList, useNames } from './use-job.ts'

interface Disputed {
  readonly person: PersonId
  readonly row: HourRow
}

/** Staff: each person's hours that wait; one press confirms a line, or all of a person's. */
export function ConfirmHoursScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const nameOf = useNames(coop)
  const logs = useList(coop, 'timeLog')
  const reviews = useList(coop, 'timeLogReview')
  const [disputed, setDisputed] = createSignal<Disputed>()
  const [reason, setReason] = createSignal('')
  const waiting = createMemo(() => {
    const [known, reviewed] = [logs(), reviews()]
    return known && reviewed ? hoursToConfirm({ logs: known, reviews: reviewed }) : undefined
  })
  const confirm = (timeLogs: readonly RecordId[]): void => {
    const input = { coop: coop(), timeLogs, state: 'confirmed' } as const
    void keep.run(() => reviewHours(app.device(), input), t('job.confirm.confirmed', { n: timeLogs.length }))
  }
  const dispute = ({ person, row }: Disputed): void => {
    const input = { coop: coop(), timeLogs: [row.id], state: 'disputed', reason: reason() } as const
    setDisputed(undefined)
    setReason('')
    void keep.run(() => reviewHours(app.device(), input), t('job.confirm.disputed', { name: nameOf(person) }))
  }
  return (
    <Page
      title={t('job.confirm.title')}
      windowTitle={t('job.confirm.title')}
      back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
    >
      <Show when={waiting()} fallback={<Loading label={t('common.loading')} />}>
        {(people) => (
          <For
            each={people()}
            fallback={<EmptyState picture={statusPictograms.checked} text={t('job.confirm.none')} />}
          >
            {(one) => (
              <PersonHours
                one={one}
                name={nameOf(one.person)}
                nameOf={nameOf}
                busy={keep.busy()}
                onConfirm={confirm}
                onDispute={(row) => setDisputed({ person: one.person, row })}
              />
            )}
          </For>
        )}
      </Show>
      <Dialog
        open={disputed() !== undefined}
        onClose={() => setDisputed(undefined)}
        title={t('job.confirm.disputeTitle')}
        closeLabel={t('common.close')}
        actions={
          <Button
            kind="main"
            onClick={() => {
              const about = disputed()
              if (about) dispute(about)
            }}
          >
            {t('job.confirm.send')}
          </Button>
        }
      >
        <TextField
          label={t('job.confirm.reason')}
          help={t('job.confirm.reasonHelp')}
          helpStays
          maxLength={200}
          value={reason()}
          onInput={setReason}
        />
      </Dialog>
    </Page>
  )
}

function PersonHours(props: {
  readonly one: PersonToConfirm
  readonly name: string
  readonly nameOf: (person: PersonId) => string
  readonly busy: boolean
  readonly onConfirm: (logs: readonly RecordId[]) => void
  readonly onDispute: (row: HourRow) => void
}): JSX.Element {
  const which = (row: HourRow): string =>
    t('job.confirm.which', { name: props.name, duration: formatDuration(row.minutes), day: formatDay(row.day) })
  return (
    <Card
      kicker={t('job.confirm.waiting', { n: props.one.rows.length })}
      title={<bdi>{props.name}</bdi>}
      end={<PersonDisc name={props.name} id={props.one.person} />}
    >
      <List label={props.name}>
        <For each={props.one.rows}>
          {(row) => (
            <ListRow
              title={`${t(`job.kinds.${row.kind}`)}, ${formatDuration(row.minutes)}`}
              text={
                <>
                  {whenOfRow(row)}
                  <Show when={row.notedBy}>
                    {(by) => (
                      <>
                        <br />
                        <bdi>{t('job.confirm.notedBy', { by: props.nameOf(by()) })}</bdi>
                      </>
                    )}
                  </Show>
                  <Show when={row.flagged}>
                    {' '}
                    <Chip tone="clay">{t('job.toCheck')}</Chip>
                  </Show>
                </>
              }
              end={
                <span class="row-actions">
                  <Button icon={Check} busy={props.busy} onClick={() => props.onConfirm([row.id])}>
                    {t('job.confirm.one')}
                    <span class="sr-only">, {which(row)}</span>
                  </Button>
                  <Button kind="quiet" onClick={() => props.onDispute(row)}>
                    {t('job.confirm.dispute')}
                    <span class="sr-only">, {which(row)}</span>
                  </Button>
                </span>
              }
            />
          )}
        </For>
      </List>
      <Show when={props.one.rows.length > 1}>
        <div>
          <Button
            icon={statusPictograms.checked}
            busy={props.busy}
            onClick={() => props.onConfirm(props.one.rows.map(({ id }) => id))}
          >
            {t('job.confirm.all', { n: props.one.rows.length })}
          </Button>
        </div>
      </Show>
    </Card>
  )
}
