import { createMemo, For, type JSX, Show } from 'solid-js'
import { awaysOf, planningItems } from '../../../app/planning/planning-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { rotation } from '../../../domain/planning/planning.rules.ts'
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts'
import { isLocalDateTime, workedMinutes } from '../../../domain/time/local-time.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useMembers, useNames } from '../job/use-job.ts'
import { usePlanningRecords } from './use-planning.ts'

export interface RotationProps {
  readonly coop: CoopId
  /** What is being planned, as typed; its own id when it exists already. */
  readonly id?: string | undefined
  readonly day: string
  readonly start: string
  readonly end: string
  readonly team: readonly PersonId[]
  readonly onChange: (team: PersonId[]) => void
}

/** Weeks ahead of the day whose plans count as hours that someone will have. */
const daysAhead = 28

/** « Qui y envoyer ? »: everyone, who is free and had the fewest hours first; a press takes them in or out. */
export function Rotation(props: RotationProps): JSX.Element {
  const app = useApp()
  const members = useMembers(() => props.coop)
  const nameOf = useNames(() => props.coop)
  const board = useLive(() => app.reads().board(props.coop))
  const records = usePlanningRecords(() => props.coop)
  const order = createMemo(() => {
    const [known, people] = [records(), members()]
    const { day, start, end, id } = props
    if (known === undefined || people === undefined || !isLocalDate(day)) return undefined
    const [from, to] = [`${day}T${start}`, `${day}T${end}`]
    const hours = isLocalDateTime(from) && isLocalDateTime(to) ? { start: from, end: to } : {}
    const items = planningItems(known, addDays(day, -7), addDays(day, daysAhead))
    const worked = board()?.counts.minutesByPerson ?? {}
    const plannedFor = (person: PersonId): number =>
      items
        .filter((item) => !item.done && !item.forAll && item.id !== id && item.team.includes(person))
        .reduce((sum, item) => {
          return item.start == null || item.end == null
            ? sum
            : sum + workedMinutes({ start: item.start, end: item.end, breakMinutes: 0 })
        }, 0)
    return rotation({
      people: people.filter(({ role }) => role === 'cooperant').map(({ person }) => person),
      when: { id: id ?? '', kind: 'permanence', day, team: [], ...hours },
      items: items.filter(({ forAll }) => !forAll),
      aways: awaysOf(known.aways),
      minutesOf: (person) => (worked[person] ?? 0) + plannedFor(person),
    })
  })
  const press = (person: PersonId): void => {
    const isIn = props.team.includes(person)
    props.onChange(isIn ? props.team.filter((one) => one !== person) : [...props.team, person])
  }
  return (
    <Show when={(order() ?? []).length > 0}>
      <details class="more">
        <summary>{t('planning.rotation.title')}</summary>
        <p class="field-help">{t('planning.rotation.help')}</p>
        <List label={t('planning.rotation.title')}>
          <For each={order()}>
            {(one) => (
              <ListRow
                onClick={() => press(one.person)}
                pressed={props.team.includes(one.person)}
                start={<PersonDisc name={nameOf(one.person)} id={one.person} />}
                title={<bdi>{nameOf(one.person)}</bdi>}
                text={
                  one.minutes > 0
                    ? t('planning.rotation.hours', { duration: formatDuration(one.minutes) })
                    : t('planning.rotation.noHours')
                }
                end={
                  <Chip tone={one.away || one.busyWith !== undefined ? 'sun' : 'seed'}>
                    {t(
                      one.away
                        ? 'planning.rotation.away'
                        : one.busyWith === undefined
                          ? 'planning.rotation.free'
                          : 'planning.rotation.busy',
                    )}
                  </Chip>
                }
              />
            )}
          </For>
        </List>
      </details>
    </Show>
  )
}
