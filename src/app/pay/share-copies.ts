// « Montrer les parts de chacun »: the coop's own copies of its sharings, where the group decided so [D172] or where each
// person says their own share before everyone [D173]. Nobody else's line leaves the team otherwise.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import type { ShareMethod } from '../../domain/money/distribution.rules.ts'
import type { Distribution } from '../../domain/pay/distribution.schema.ts'
import { type ShareCopy, shareCopyKind } from '../../domain/pay/share-copy.schema.ts'
import { recordIdFor, recordIdOfRecord } from '../../domain/record-kind.ts'
import type { Decision } from '../../domain/vote/decision.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import {
  decisionInForce,
  decisionViews,
  type MotionView,
  motionViews,
  type VoteRecords,
} from '../meeting/motion-view.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { roomRecordsOf } from '../meeting/records-of.ts'
import { type DistributionState, distributionViews, stateOf } from './distribution-view.ts'

/** The decision by which the group reads everyone's share: one that stands, and that none has replaced. */
export const payDecision = (records: VoteRecords): Read<Decision> | undefined =>
  decisionInForce(records, readRecord(coopKind, records.coop)?.payDecision)

/** Its amounts are said before everyone: that is its rule, and no decision is asked for. */
export const isSaidAloud = (method: ShareMethod): boolean => method === 'selfDeclared'

export const isPublished = (device: Device, coop: CoopId, method: ShareMethod): boolean =>
  isSaidAloud(method) || payDecision(roomRecordsOf(device, coop)) !== undefined

export const shareCopyId = (distribution: RecordId): RecordId => recordIdOfRecord(shareCopyKind, distribution)

/** What a copy tells, and what its hours are read from. */
type Shared = Pick<
  Distribution,
  'day' | 'poolCents' | 'method' | 'equalBasisPoints' | 'recomputes' | 'motion' | 'confirmedOn' | 'sharers' | 'lines'
>

/** The whole copy the first time; afterwards what may have changed: its vote, its day, its lines. */
export function shareCopyTouch(
  device: Device,
  coop: CoopId,
  of: Shared & { readonly id: RecordId },
  more: { readonly motion?: RecordId; readonly confirmedOn?: string; readonly refs?: Touch['refs'] } = {},
): Touch {
  const id = shareCopyId(of.id)
  const minutes = new Map(of.sharers.map((one) => [one.person, one.minutes ?? undefined]))
  const lines = of.lines.map(({ person, cents }) => {
    const worked = minutes.get(person)
    return worked === undefined ? { person, cents } : { person, cents, minutes: worked }
  })
  const changing = {
    lines,
    motion: more.motion ?? of.motion ?? undefined,
    confirmedOn: more.confirmedOn ?? of.confirmedOn ?? undefined,
  }
  const { day, poolCents, method, equalBasisPoints, recomputes } = of
  const facts = {
    distribution: of.id,
    day,
    poolCents,
    method,
    equalBasisPoints: equalBasisPoints ?? undefined,
    recomputes: recomputes ?? undefined,
  }
  const fields = device.record(id) === undefined ? { ...facts, ...changing } : changing
  return { kind: 'shareCopy', coop, id, fields, ...(more.refs === undefined ? {} : { refs: more.refs }) }
}

export type ShowSharesError = SaveError | { readonly type: 'decision.not_standing' }

/** What is voted upon now, and what was confirmed since the decision. `null`: no longer; what was published is emptied. */
export async function showShares(
  device: Device,
  { coop, decision }: { readonly coop: CoopId; readonly decision: RecordId | null },
): Promise<Result<Saved, ShowSharesError>> {
  await device.ready(coop)
  const records = roomRecordsOf(device, coop)
  const since = decisionViews(records).find((view) => view.decision.id === decision)
  if (decision !== null && since?.state !== 'standing') return err({ type: 'decision.not_standing' })
  const of: Touch = { kind: 'coop', coop, id: recordIdFor(coopKind, coop), fields: { payDecision: decision } }
  if (since === undefined) {
    const shown = readShareCopies(device.records(coop, 'shareCopy')).filter(isShownByDecision)
    return device.save([of, ...shown.map(({ id }): Touch => ({ kind: 'shareCopy', coop, id, fields: { lines: [] } }))])
  }
  const { effective } = since.decision
  const published = distributionViews(device.records(coop, 'distribution'), records).filter(
    ({ state, distribution: { confirmedOn } }) =>
      confirmedOn == null ? state === 'voting' || state === 'voted' : confirmedOn >= effective,
  )
  return device.save([of, ...published.map(({ distribution }) => shareCopyTouch(device, coop, distribution))])
}

export const readShareCopies = (views: Iterable<RecordView>): Read<ShareCopy>[] => readRecords(shareCopyKind, views)

/** Has lines that the group reads by its decision only. */
export const isShownByDecision = ({ method, lines }: Pick<ShareCopy, 'method' | 'lines'>): boolean =>
  !isSaidAloud(method) && lines.length > 0

export interface GroupShare {
  readonly copy: Read<ShareCopy>
  readonly state: DistributionState
  readonly vote: MotionView | undefined
  /** Computed again since, and confirmed: the later one stands for it. */
  readonly replaced: boolean
}

/** What the group reads, the latest first: nothing of a proposal that was rejected. */
export function groupShares(copies: Iterable<RecordView>, votes: VoteRecords): GroupShare[] {
  const read = readShareCopies(copies)
  const motions = new Map(motionViews(votes).map((view) => [view.motion.id, view]))
  const isDecided = payDecision(votes) !== undefined
  const replaced = new Set(
    read.flatMap(({ recomputes, confirmedOn }) => (confirmedOn == null ? [] : (recomputes ?? []))),
  )
  return read
    .filter((copy) => isSaidAloud(copy.method) || (isDecided && copy.lines.length > 0))
    .map((copy) => {
      const vote = copy.motion == null ? undefined : motions.get(copy.motion)
      return { copy, vote, state: stateOf(copy, vote), replaced: replaced.has(copy.distribution) }
    })
    .filter(({ state }) => state !== 'rejected')
    .sort((a, b) => b.copy.createdAt - a.copy.createdAt)
}
