// What is known of a person's time in the coop, as dated events and two totals.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'

export interface StoryEvent {
  readonly type: 'joined' | 'left' | 'intake' | 'referral' | 'exit' | 'skillsCheck' | 'mission'
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly record: RecordId
  /** Moment of a skills check, place of an intake, partner of a referral, category of an exit, service of a mission; empty when unknown. */
  readonly detail: string
}

export interface PersonStory {
  /** Latest first. */
  readonly events: readonly StoryEvent[]
  /** Missions that happened with this person. */
  readonly missions: number
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export function personStory({
  person,
  card,
  intakes,
  checks,
  prestations,
  referrals = [],
  exits = [],
}: {
  person: PersonId
  card: RecordView | undefined
  intakes: readonly RecordView[]
  checks: readonly RecordView[]
  prestations: readonly RecordView[]
  referrals?: readonly RecordView[]
  exits?: readonly RecordView[]
}): PersonStory {
  const events: StoryEvent[] = []
  const add = (type: StoryEvent['type'], view: RecordView, day: unknown, detail: unknown): void => {
    if (text(day) !== '') events.push({ type, day: text(day), record: view.id, detail: text(detail) })
  }
  if (card) {
    add('joined', card, card.fields.joined, '')
    add('left', card, card.fields.left, '')
  }
  for (const view of intakes) if (view.person === person) add('intake', view, view.fields.date, view.fields.place)
  for (const view of checks) if (view.person === person) add('skillsCheck', view, view.fields.day, view.fields.moment)
  for (const view of referrals) if (view.person === person) add('referral', view, view.fields.day, view.fields.to)
  for (const view of exits) if (view.person === person) add('exit', view, view.fields.day, view.fields.category)
  let missions = 0
  for (const view of prestations) {
    const { team, status } = view.fields
    if (!Array.isArray(team) || !team.includes(person)) continue
    if (!hasHappened({ status: text(status) as Parameters<typeof hasHappened>[0]['status'] })) continue
    missions++
    add('mission', view, view.fields.day, view.fields.service)
  }
  events.sort((a, b) => (a.day === b.day ? (a.record < b.record ? -1 : 1) : a.day < b.day ? 1 : -1))
  return { events, missions }
}
