// Puts a proposition to the vote. Its words, its rule and who may vote are frozen from then on.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { coopKind, usualTieRule } from '../../domain/coop/coop.schema.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import { membersOn, quorumPercentOf } from '../../domain/meeting/meeting.rules.ts'
import { usualProxiesPerPerson } from '../../domain/meeting/proxy.rules.ts'
import { proposedPrice } from '../../domain/money/decided-price.rules.ts'
import { distributionKind } from '../../domain/pay/distribution.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import { type CollegeError, checkColleges } from '../../domain/vote/college.rules.ts'
import type { MotionCollege, MotionRule, VoteMethod } from '../../domain/vote/motion.schema.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { isPublished, shareCopyTouch } from '../pay/share-copies.ts'
import { type MeetingRoom, meetingRoom } from './meeting-room.ts'
import { readRecord, readRecords } from './read-records.ts'
import { roomRecordsOf } from './records-of.ts'

export interface OpenMotionInput {
  readonly coop: CoopId
  readonly meeting?: RecordId | undefined
  readonly agendaItem?: RecordId | undefined
  readonly wording: string
  readonly method: VoteMethod
  readonly rule: MotionRule
  /** Of an election; none: one may choose anyone who may vote. */
  readonly candidates?: readonly PersonId[] | undefined
  /** Of an election: 1 unless told. */
  readonly round?: number | undefined
  /** Of a vote by colleges: their voters are those who may vote. */
  readonly colleges?: readonly MotionCollege[] | undefined
  /** The decision that this one replaces if it is adopted. */
  readonly supersedes?: RecordId | undefined
  /** The sharing of money that this votes on: its decision confirms it. Staff only. */
  readonly distribution?: RecordId | undefined
  /** Services whose proposed prices it sets: what is voted on is frozen with it. [D120] */
  readonly priced?: readonly RecordId[] | undefined
  /** Every member of the day, or only the members present at the meeting now. */
  readonly voters: 'members' | 'present'
  readonly draft?: string | undefined
}

export type OpenMotionError =
  | SaveError
  | { readonly type: 'vote.wording_missing' }
  | CollegeError
  | { readonly type: 'vote.nobody_eligible' }
  | { readonly type: 'vote.hands_need_plain_rule' }
  /** Partners advise: the coop decides at its own meetings. */
  | { readonly type: 'vote.committee' }
  /** A price that it should set is not proposed any more. */
  | { readonly type: 'price.not_proposed' }
  | { readonly type: 'distribution.unknown' }
  /** Confirmed or paid: its vote is over. */
  | { readonly type: 'distribution.confirmed' }
  /** Among the people present only, the meeting's own quorum must be there. */
  | { readonly type: 'meeting.quorum_missing'; readonly present: number; readonly needed: number }

/** The associates, where a general meeting is theirs: by any other rule too each has one voice. */
function assemblyOf({ isAssembly, people }: MeetingRoom): PersonId[] | undefined {
  return isAssembly ? people.flatMap(({ person, member }) => (member ? [person] : [])).sort() : undefined
}

export async function openMotion(device: Device, input: OpenMotionInput): Promise<Result<Saved, OpenMotionError>> {
  await device.ready(input.coop)
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'vote.wording_missing' })
  const isPlain = input.rule !== 'election' && input.rule !== 'colleges'
  if (input.method === 'hands' && !isPlain) return err({ type: 'vote.hands_need_plain_rule' })
  const colleges = input.rule === 'colleges' ? checkColleges(input.colleges ?? []) : undefined
  if (colleges?.ok === false) return colleges
  const { distribution } = input
  const shared = readRecord(distributionKind, distribution === undefined ? undefined : device.record(distribution))
  if (distribution !== undefined) {
    if (shared === undefined) return err({ type: 'distribution.unknown' })
    if (shared.confirmedOn != null) return err({ type: 'distribution.confirmed' })
  }
  const prices = (input.priced ?? []).map((id) => {
    const service = readRecord(serviceKind, device.record(id))
    return service && proposedPrice(service)
  })
  if (prices.includes(undefined)) return err({ type: 'price.not_proposed' })
  const records = roomRecordsOf(device, input.coop)
  const now = parisTimeAt(device.clock.now())
  const room = input.meeting === undefined ? undefined : meetingRoom(input.meeting, records)
  if (room?.meeting.kind === 'committee') return err({ type: 'vote.committee' })
  const members =
    colleges?.value.flatMap(({ voters }) => voters) ??
    (room === undefined ? undefined : assemblyOf(room)) ??
    membersOn({ cards: readRecords(cardKind, records.cards), day: dayOf(now) })
  if (input.voters === 'present' && room !== undefined && !room.quorum.met) {
    const { present, represented, needed } = room.quorum
    return err({ type: 'meeting.quorum_missing', present: present + represented, needed })
  }
  const there = new Set([...(room?.present ?? []), ...(room?.represented ?? [])])
  const eligible = input.voters === 'present' ? members.filter((person) => there.has(person)) : members
  if (eligible.length === 0) return err({ type: 'vote.nobody_eligible' })
  const coop = readRecord(coopKind, records.coop)
  const fields = {
    meeting: input.meeting,
    agendaItem: input.agendaItem,
    wording,
    method: input.method,
    rule: input.rule,
    eligible,
    quorumPercent: room?.quorumPercent ?? quorumPercentOf({ coop }),
    tieRule: coop?.tieRule ?? usualTieRule,
    proxiesPerPerson: coop?.proxiesPerPerson ?? usualProxiesPerPerson,
    openedAt: now,
    ...(input.rule === 'election' ? { candidates: [...(input.candidates ?? [])], round: input.round ?? 1 } : {}),
    colleges: colleges?.value,
    supersedes: input.supersedes,
    prices: prices.length > 0 ? prices : undefined,
  }
  const touches: Touch[] = [{ kind: 'motion', coop: input.coop, fields }]
  if (distribution !== undefined)
    touches.push({ kind: 'distribution', coop: input.coop, id: distribution, fields: {}, refs: { motion: 1 } })
  // While it is voted upon the group reads everyone's line, where it decided to. [D172]
  if (shared !== undefined && isPublished(device, input.coop, shared.method))
    touches.push(shareCopyTouch(device, input.coop, shared, { refs: { motion: 2 } }))
  return device.save(touches, input.draft === undefined ? {} : { draft: input.draft })
}
