import Signpost from 'lucide-solid/icons/signpost'
import { createMemo, type JSX, Show } from 'solid-js'
import type { Way } from '../../../app/path/read-way.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Timeline, type TimelineEntry } from '../../design/parts/timeline.tsx'
import { formatDate, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { changeText, contractText, entryTone } from './way-entries.ts'
import { deadlineWords, stageDays, stageName } from './way-words.ts'

/** The way as dated lines in the order of days, then the days to come. */
export function WayTimeline(props: { readonly way: Way; readonly today: LocalDate }): JSX.Element {
  const entries = createMemo(() => wayEntries(props.way, props.today))
  return (
    <Show when={entries().length > 0} fallback={<EmptyState picture={Signpost} text={t('way.empty')} />}>
      <Timeline label={t('way.title')} entries={entries()} />
    </Show>
  )
}

export function wayEntries(way: Way, today: LocalDate): TimelineEntry[] {
  const dated = (date: LocalDate): Pick<TimelineEntry, 'date' | 'day' | 'month'> => {
    const { day, month } = marginDate(date)
    return { date, day, month: `${month} ${date.slice(0, 4)}` }
  }
  const stages = way.stages.map((stage): TimelineEntry => {
    const contract = way.contracts.find(({ id }) => id === stage.record)
    const text = [stageDays(stage), contract ? contractText(contract.contract) : '']
    return {
      ...dated(stage.start),
      title: stageName(stage.kind),
      text: text.filter((part) => part !== '').join(', '),
      tone: entryTone(stage.kind),
    }
  })
  const changes = way.contracts.flatMap(({ contract, changes }) =>
    changes
      .filter(({ withdrawn }) => withdrawn !== true)
      .flatMap((change): TimelineEntry[] =>
        change.kind === 'withdrawal'
          ? []
          : [
              {
                ...dated(change.day),
                title: t(`way.changes.${change.kind}`, { stage: stageName(contract.kind) }),
                text: changeText(contract, change),
                tone: 'sky',
              },
            ],
      ),
  )
  const ahead = way.deadlines
    .filter(({ due, what }) => due >= today && what !== 'commitment')
    .map((deadline): TimelineEntry => {
      const stage = way.contracts.find(({ id }) => id === deadline.record)?.contract.kind
      return {
        ...dated(deadline.due),
        title: deadlineWords(deadline, { stage }),
        text: t('way.toCome', { day: formatDate(deadline.due) }),
        tone: 'plain',
      }
    })
  return [...stages, ...changes, ...ahead].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
