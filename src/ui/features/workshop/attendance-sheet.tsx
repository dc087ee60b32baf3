import { For, type JSX, Show } from 'solid-js'
import type { WorkshopView } from '../../../app/workshop/workshop-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { AttendanceHalfDay, AttendanceRow } from '../../../domain/workshop/attendance.rules.ts'
import { slotMinutes } from '../../../domain/workshop/half-day.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { SignatureView } from '../../design/parts/signature-pad.tsx'
import { formatDate, formatDay, formatDuration, formatList, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useNames } from '../job/use-job.ts'
import { coopName } from '../organisation/coop-words.ts'
import { byName, cancelledWords, halfWord, slotHours } from './workshop-words.ts'

interface SheetProps {
  readonly coop: CoopId
  readonly view: WorkshopView
}

/** The sheet for the funder, A4: seen only when printed. One table per day, then the hours of each person. */
export function AttendanceSheet(props: SheetProps): JSX.Element {
  const app = useApp()
  const nameOf = useNames(() => props.coop)
  const board = useLive(() => app.reads().board(props.coop))
  const days = () => [...new Set(props.view.halfDays.map(({ slot }) => slot.day))]
  const workshop = () => props.view.workshop
  const controller = (): string => {
    const named = board()?.record?.fields.controllerOrg
    return typeof named === 'string' ? named : ''
  }
  return (
    <div class="attendance-sheet">
      <p class="sheet-top">{[controller(), board() && coopName(board())].filter((part) => part).join(', ')}</p>
      <h2>{t('workshop.paper.title')}</h2>
      <Show when={workshop().cancelled}>
        <p>
          <strong>{cancelledWords(workshop())}</strong>
        </p>
      </Show>
      <p>
        <strong>{workshop().title}</strong>
      </p>
      <p>{t('workshop.paper.trainer', { name: nameOf(workshop().trainer) })}</p>
      <Show when={workshop().place}>{(place) => <p>{t('workshop.paper.place', { place: place() })}</p>}</Show>
      <For each={days()}>
        {(day) => (
          <DayTable day={day} halfDays={props.view.halfDays.filter(({ slot }) => slot.day === day)} nameOf={nameOf} />
        )}
      </For>
      <Show when={days().length > 1}>
        <table class="sheet-table">
          <caption>{t('workshop.paper.summary')}</caption>
          <tbody>
            <For each={[...props.view.totals.minutesByPerson]}>
              {([person, minutes]) => (
                <tr>
                  <th scope="row">
                    <bdi>{nameOf(person)}</bdi>
                  </th>
                  <td>{formatDuration(minutes)}</td>
                </tr>
              )}
            </For>
            <tr>
              <th scope="row">{t('workshop.paper.total')}</th>
              <td>{formatDuration(props.view.totals.minutes)}</td>
            </tr>
          </tbody>
        </table>
      </Show>
    </div>
  )
}

interface DayProps {
  readonly day: string
  readonly halfDays: readonly AttendanceHalfDay[]
  readonly nameOf: (person: PersonId) => string
}

function DayTable(props: DayProps): JSX.Element {
  const people = (): PersonId[] => {
    const all = new Set(props.halfDays.flatMap(({ rows }) => rows.map(({ person }) => person)))
    return byName(
      [...all].map((person) => ({ person })),
      props.nameOf,
    ).map(({ person }) => person)
  }
  const rowOf = ({ rows }: AttendanceHalfDay, person: PersonId): AttendanceRow | undefined =>
    rows.find((row) => row.person === person)
  const signedMinutes = (row: AttendanceRow | undefined): number => (row?.signature ? slotMinutes(row.signature) : 0)
  const minutesOf = (person: PersonId): number =>
    props.halfDays.reduce((sum, halfDay) => sum + signedMinutes(rowOf(halfDay, person)), 0)
  const minutesIn = (halfDay: AttendanceHalfDay): number =>
    halfDay.rows.reduce((sum, row) => sum + signedMinutes(row), 0)
  return (
    <>
      <table class="sheet-table">
        <caption>{formatDay(props.day)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workshop.paper.person')}</th>
            <For each={props.halfDays}>
              {({ slot }) => (
                <th scope="col">{t('workshop.paper.column', { half: halfWord(slot), hours: slotHours(slot) })}</th>
              )}
            </For>
            <th scope="col">{t('workshop.paper.hours')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={people()}>
            {(person) => (
              <tr>
                <th scope="row">
                  <bdi>{props.nameOf(person)}</bdi>
                </th>
                <For each={props.halfDays}>
                  {(halfDay) => (
                    <td>
                      <Signed halfDay={halfDay} row={rowOf(halfDay, person)} name={props.nameOf(person)} />
                    </td>
                  )}
                </For>
                <td>{formatDuration(minutesOf(person))}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('workshop.paper.total')}</th>
            <For each={props.halfDays}>{(halfDay) => <td>{formatDuration(minutesIn(halfDay))}</td>}</For>
            <td>{formatDuration(props.halfDays.reduce((sum, halfDay) => sum + minutesIn(halfDay), 0))}</td>
          </tr>
          <tr>
            <th scope="row">{t('workshop.paper.signatures')}</th>
            <For each={props.halfDays}>
              {({ lock }) => (
                <td>
                  <Show when={lock} fallback={t('workshop.paper.notLocked')}>
                    {(sheet) => (
                      <>
                        <SignatureView
                          signature={sheet().mark}
                          label={t('workshop.paper.signatureOf', { name: props.nameOf(sheet().trainer) })}
                          tickedText={t('workshop.paper.ticked')}
                        />
                        <bdi>{props.nameOf(sheet().trainer)}</bdi>
                      </>
                    )}
                  </Show>
                </td>
              )}
            </For>
            <td />
          </tr>
        </tfoot>
      </table>
      <Remarks {...props} />
    </>
  )
}

/** A cell stays empty, to be signed by hand, until the trainer has signed. */
function Signed(props: {
  readonly halfDay: AttendanceHalfDay
  readonly row: AttendanceRow | undefined
  readonly name: string
}): JSX.Element {
  const unsigned = (): string => {
    if (props.row?.late) return t('workshop.paper.late')
    return props.halfDay.lock ? t('workshop.paper.absent') : ''
  }
  return (
    <Show when={props.row?.signature} fallback={unsigned()}>
      {(signature) => (
        <SignatureView
          signature={signature().mark}
          label={t('workshop.paper.signatureOf', { name: props.name })}
          tickedText={t('workshop.paper.ticked')}
        />
      )}
    </Show>
  )
}

/** Whose tablet signatures were given on, and what was added after the trainer's. */
function Remarks(props: DayProps): JSX.Element {
  const byOwner = () => {
    const groups = new Map<PersonId, Set<PersonId>>()
    for (const { rows } of props.halfDays)
      for (const { signature } of rows) {
        if (signature?.via !== 'tablet') continue
        groups.set(signature.createdBy, (groups.get(signature.createdBy) ?? new Set()).add(signature.person))
      }
    return [...groups]
  }
  const names = (people: Iterable<PersonId>): string => {
    const rows = [...people].map((person) => ({ person }))
    return formatList(byName(rows, props.nameOf).map(({ person }) => props.nameOf(person)))
  }
  return (
    <div class="sheet-remarks">
      <For each={byOwner()}>
        {([owner, people]) => <p>{t('workshop.paper.tablet', { owner: props.nameOf(owner), names: names(people) })}</p>}
      </For>
      <For each={props.halfDays.flatMap(({ addenda }) => addenda)}>
        {(sheet) => (
          <p>
            {t('workshop.paper.addendum', {
              when: `${formatDate(sheet.at.slice(0, 10))}, ${formatTime(sheet.at.slice(11))}`,
              names: names(sheet.people),
              reason: sheet.reason ?? t('workshop.paper.twice'),
              trainer: props.nameOf(sheet.trainer),
            })}
          </p>
        )}
      </For>
    </div>
  )
}
