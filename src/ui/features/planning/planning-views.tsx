import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import ClipboardPen from 'lucide-solid/icons/clipboard-pen'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Store from 'lucide-solid/icons/store'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Planning, PlanningItem } from '../../../app/planning/planning-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { isoWeekday, type LocalDate } from '../../../domain/time/local-date.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDay, formatDayShort, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useMembers, useNames } from '../job/use-job.ts'
import { itemHours, itemName, itemPage } from './use-planning.ts'

const pictures = {
  mission: BriefcaseBusiness,
  permanence: Store,
  meeting: MessagesSquare,
  workshop: ClipboardPen,
} as const

const tones = { mission: 'seed', permanence: 'sun', meeting: 'sky', workshop: 'sky' } as const

/** Day by day, each thing with who does it. */
export function ByJob(props: {
  readonly coop: CoopId
  readonly planning: Planning
  readonly today: LocalDate
}): JSX.Element {
  const of = (day: LocalDate) => props.planning.items.filter((item) => item.day === day)
  const days = () => props.planning.days.filter((day) => of(day).length > 0)
  return (
    <For each={days()}>
      {(day) => (
        <section class="week-day" data-today={day === props.today ? '' : undefined}>
          <SectionTitle>{formatDay(day)}</SectionTitle>
          <List label={formatDay(day)}>
            <For each={of(day)}>{(item) => <ItemRow coop={props.coop} item={item} />}</For>
          </List>
        </section>
      )}
    </For>
  )
}

function ItemRow(props: { readonly coop: CoopId; readonly item: PlanningItem }): JSX.Element {
  const nameOf = useNames(() => props.coop)
  return (
    <ListRow
      href={itemPage(props.coop, props.item)}
      start={
        <span class="pic" data-tone={tones[props.item.kind]}>
          <Icon of={pictures[props.item.kind]} />
        </span>
      }
      title={<bdi>{itemName(props.item)}</bdi>}
      text={
        <>
          {itemHours(props.item)}
          <br />
          <bdi>
            {props.item.forAll
              ? t('planning.forAll')
              : props.item.meeting === 'committee'
                ? t('meeting.kinds.committee')
                : formatList(props.item.team.map(nameOf)) || t('job.noTeam')}
          </bdi>
        </>
      }
    />
  )
}

interface PersonRow {
  readonly person: PersonId | undefined
  readonly name: string
  readonly items: readonly PlanningItem[]
}

/** A table, one line a person; what is for everyone has a line of its own. */
export function ByPerson(props: { readonly coop: CoopId; readonly planning: Planning }): JSX.Element {
  const members = useMembers(() => props.coop)
  const nameOf = useNames(() => props.coop)
  const rows = createMemo((): PersonRow[] => {
    const { items } = props.planning
    const planned = new Set(items.flatMap(({ team }) => team))
    const known = (members() ?? []).filter(({ person, role }) => role === 'cooperant' || planned.has(person))
    const people = [...new Set([...known.map(({ person }) => person), ...planned])]
    const forAll = items.filter((item) => item.forAll)
    const committee = items.filter(({ meeting }) => meeting === 'committee')
    return [
      ...(forAll.length > 0 ? [{ person: undefined, name: t('planning.forAll'), items: forAll }] : []),
      ...(committee.length > 0 ? [{ person: undefined, name: t('meeting.kinds.committee'), items: committee }] : []),
      ...people.map((person) => ({
        person,
        name: nameOf(person),
        items: items.filter(({ team }) => team.includes(person)),
      })),
    ]
  })
  /** Nobody is planned on most weekends: their columns show when something is there. */
  const days = () =>
    props.planning.days.filter(
      (day) =>
        props.planning.days.length === 1 ||
        isoWeekday(day) < 6 ||
        props.planning.items.some((item) => item.day === day),
    )
  return (
    <Table
      caption={t('planning.table')}
      captionHidden
      columns={[
        { title: t('planning.person'), cell: (row: PersonRow) => <bdi>{row.name}</bdi> },
        ...days().map((day) => ({
          title: formatDayShort(day),
          cell: (row: PersonRow) => <Cell coop={props.coop} items={row.items.filter((item) => item.day === day)} />,
        })),
      ]}
      rows={rows()}
    />
  )
}

function Cell(props: { readonly coop: CoopId; readonly items: readonly PlanningItem[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0} fallback={<span class="sr-only">{t('planning.nothing')}</span>}>
      <ul class="week-cell">
        <For each={props.items}>
          {(item) => (
            <li>
              <a href={itemPage(props.coop, item)} data-tone={tones[item.kind]}>
                <bdi>{itemName(item)}</bdi> <span>{itemHours(item)}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
