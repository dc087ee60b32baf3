// Who counts at a meeting, whether enough people are there, and the subjects that a meeting usually has.

import type { PersonId } from '../../base/ids.ts'
import type { Card } from '../person/card.schema.ts'
import type { LocalDate } from '../time/local-date.ts'
import { isQuorumMet } from '../vote/result.rules.ts'
import type { AgendaKind } from './agenda-item.schema.ts'
import type { MeetingKind } from './meeting.schema.ts'

/** Half of the members, until the coop writes its own figure in `coop.quorumPercent` (its house rules decide). */
export const usualQuorumPercent = 50

/** The meeting's own quorum, else the coop's, else half. The coop's is not the local committee's, which has none. */
export const quorumPercentOf = (rules: {
  meeting?: { readonly kind?: MeetingKind; readonly quorumPercent?: number | null | undefined } | undefined
  coop?: { readonly quorumPercent?: number | null | undefined } | undefined
}): number =>
  rules.meeting?.quorumPercent ??
  (rules.meeting?.kind === 'committee' ? 0 : (rules.coop?.quorumPercent ?? usualQuorumPercent))

type MemberCard = Pick<Card, 'person' | 'role' | 'joined' | 'left'>

/** Members on a day: coopérants who have joined and not left. Both days included. Sorted by id. */
export function membersOn({ cards, day }: { cards: Iterable<MemberCard>; day: LocalDate }): PersonId[] {
  const members = [...cards].filter(
    ({ role, joined, left }) =>
      role === 'cooperant' && (joined == null || joined <= day) && (left == null || left >= day),
  )
  return [...new Set(members.map(({ person }) => person))].sort()
}

export interface QuorumState {
  readonly present: number
  readonly represented: number
  readonly members: number
  /** How many voices, present and represented, make the quorum. */
  readonly needed: number
  readonly met: boolean
}

/** Only members count; someone present is not represented too. */
export function quorumState(room: {
  members: readonly PersonId[]
  present: readonly PersonId[]
  represented: readonly PersonId[]
  quorumPercent: number
}): QuorumState {
  const members = new Set(room.members)
  const present = new Set(room.present.filter((person) => members.has(person)))
  const represented = new Set(room.represented.filter((person) => members.has(person) && !present.has(person)))
  const numbers = { present: present.size, proxies: represented.size, eligible: members.size }
  return {
    present: present.size,
    represented: represented.size,
    members: members.size,
    needed: Math.ceil((room.quorumPercent * members.size) / 100),
    met: isQuorumMet({ ...numbers, quorumPercent: room.quorumPercent }),
  }
}

export const agendaTopics = [
  'lastMinutes',
  'weekReview',
  'money',
  'planning',
  'committees',
  'prices',
  'mood',
  'yearReport',
  'accounts',
  'elections',
  'coopNews',
  'needs',
  'freeTopics',
] as const
export type AgendaTopic = (typeof agendaTopics)[number]

export interface AgendaSuggestion {
  readonly topic: AgendaTopic
  readonly kind: AgendaKind
  readonly minutes: number
}

const free: AgendaSuggestion = { topic: 'freeTopics', kind: 'discuss', minutes: 5 }

/** What such a meeting usually speaks of, from the rhythm of a season (DOMAIN §2); each one can be taken off. */
export const agendaSuggestions: Readonly<Record<MeetingKind, readonly AgendaSuggestion[]>> = {
  board: [
    { topic: 'lastMinutes', kind: 'decide', minutes: 5 },
    { topic: 'weekReview', kind: 'info', minutes: 10 },
    { topic: 'money', kind: 'info', minutes: 10 },
    { topic: 'prices', kind: 'decide', minutes: 10 },
    { topic: 'planning', kind: 'decide', minutes: 10 },
    free,
  ],
  team: [
    { topic: 'mood', kind: 'regulate', minutes: 10 },
    { topic: 'planning', kind: 'discuss', minutes: 10 },
    { topic: 'committees', kind: 'info', minutes: 10 },
    free,
  ],
  general: [
    { topic: 'yearReport', kind: 'info', minutes: 20 },
    { topic: 'accounts', kind: 'decide', minutes: 20 },
    { topic: 'elections', kind: 'decide', minutes: 15 },
    free,
  ],
  committee: [
    { topic: 'lastMinutes', kind: 'decide', minutes: 5 },
    { topic: 'coopNews', kind: 'info', minutes: 20 },
    { topic: 'needs', kind: 'discuss', minutes: 20 },
    free,
  ],
}
