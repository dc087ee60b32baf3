// A distribution from proposal to payroll. Its numbers never change once proposed: an hour corrected later makes
// another proposal, and the paid one stays as it was. [J18]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { TimeKind } from '../../domain/job/time-log.schema.ts'
import { distribute, type ShareError, type ShareRule, type Sharer } from '../../domain/money/distribution.rules.ts'
import { checkPool, type PoolError } from '../../domain/money/treasury.rules.ts'
import {
  type Distribution,
  distributionKind,
  payLineKind,
  payLineStands,
} from '../../domain/pay/distribution.schema.ts'
import { addedCents, givenCents } from '../../domain/pay/held-shares.rules.ts'
import { isPeriod, periodOf, type SharePeriod } from '../../domain/pay/share-period.rules.ts'
import { newRecordId } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { isInForce } from '../job/change-price.ts'
import { motionViews } from '../meeting/motion-view.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { roomRecordsOf } from '../meeting/records-of.ts'
import { todayOf } from '../record/today.ts'
import { isContested } from './contest-share.ts'
import { readTreasury } from './read-treasury.ts'
import { isPublished, isSaidAloud, shareCopyId, shareCopyTouch } from './share-copies.ts'
import { readCandidates } from './simulate-distribution.ts'

interface OfDistribution {
  readonly coop: CoopId
  readonly distribution: RecordId
}

export type DistributionError =
  | SaveError
  | { readonly type: 'distribution.unknown' }
  /** Confirmed or paid: its vote is over. */
  | { readonly type: 'distribution.confirmed' }
  | { readonly type: 'distribution.not_confirmed' }
  /** The CAE has it. */
  | { readonly type: 'distribution.sent' }
  | { readonly type: 'distribution.not_voted' }
  | { readonly type: 'distribution.nothing_changed' }
  /** Somebody does not agree with a line, and nobody has answered them. [D173] */
  | { readonly type: 'distribution.contested' }

/** The first id of `ids` is the distribution's. */
export async function proposeDistribution(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly poolCents: number
    readonly rule: ShareRule
    readonly sharers: readonly Sharer[]
    /** The days of which their hours were counted, and which hours. */
    readonly period?: SharePeriod | undefined
    readonly kinds?: readonly TimeKind[] | undefined
    readonly recomputes?: RecordId | undefined
    readonly why?: string | undefined
  },
): Promise<Result<Saved, SaveError | ShareError | { readonly type: 'distribution.period_invalid' }>> {
  const { coop, poolCents, rule, sharers, period, kinds, recomputes, why } = input
  await device.ready(coop)
  if (period !== undefined && !isPeriod(period)) return err({ type: 'distribution.period_invalid' })
  const shared = distribute({ poolCents, rule, sharers })
  if (!shared.ok) return shared
  const { lines } = shared.value
  const id = newRecordId(distributionKind, device.random)
  const fields = { day: todayOf(device), poolCents, ...rule, ...period, kinds, sharers, lines, recomputes, why }
  // What each person says of their own share is said before everyone from the start. [D173]
  const copies = isSaidAloud(rule.method)
    ? [shareCopyTouch(device, coop, { ...fields, id, sharers: [...sharers], lines: [...lines] })]
    : []
  return device.save([{ kind: 'distribution', coop, id, fields }, ...copies])
}

/** The coordinator's: the vote stands and the money is there. Each person gets their own line, in one save. */
export async function confirmDistribution(
  device: Device,
  input: OfDistribution & { readonly closingDecision?: RecordId | undefined },
): Promise<Result<Saved, DistributionError | PoolError>> {
  const { coop, distribution, closingDecision } = input
  const found = await find(device, input)
  if (found === undefined) return err({ type: 'distribution.unknown' })
  if (found.confirmedOn != null) return err({ type: 'distribution.confirmed' })
  const vote = motionViews(roomRecordsOf(device, coop)).find(({ motion }) => motion.id === found.motion)
  const decision = vote?.state === 'closed' ? vote.decision?.id : undefined
  if (!isInForce(device, coop, decision)) return err({ type: 'distribution.not_voted' })
  if (isContested(device.records(coop, 'shareContest'), distribution)) return err({ type: 'distribution.contested' })
  const treasury = readTreasury(device, { coop })
  const given = givenCents(found)
  const added = addedCents(readRecords(distributionKind, device.records(coop, 'distribution')), found)
  const checked = checkPool({
    poolCents: given,
    // What it would replace was paid, or put aside, out of the same pool.
    availableCents: treasury.availableCents + given - added,
    refundsDueCents: treasury.dues.refundsDueCents,
    unpaidCents: treasury.unpaidCents,
    hasClosingDecision: isInForce(device, coop, closingDecision),
  })
  if (!checked.ok) return checked
  const day = todayOf(device)
  const own = found.lines.map(
    ({ person, cents }): Touch => ({
      kind: 'payLine',
      coop,
      person,
      fields: { distribution, day, cents, replaces: found.recomputes },
    }),
  )
  const copies = isPublished(device, coop, found.method)
    ? [shareCopyTouch(device, coop, found, { confirmedOn: day })]
    : []
  return device.save([
    { kind: 'distribution', coop, id: distribution, fields: { decision, confirmedOn: day } },
    ...own,
    ...copies,
  ])
}

/** The coordinator's: confirmed by mistake, and not sent so far. Its money is free again and its lines count no more. [D161] */
export async function takeBackDistribution(
  device: Device,
  input: OfDistribution,
): Promise<Result<Saved, DistributionError>> {
  const { coop, distribution } = input
  const found = await find(device, input)
  if (found === undefined) return err({ type: 'distribution.unknown' })
  if (found.sentToPayrollOn != null) return err({ type: 'distribution.sent' })
  if (found.confirmedOn == null) return err({ type: 'distribution.not_confirmed' })
  const lines = device.records(coop, 'payLine').flatMap((view): Touch[] => {
    const line = readRecord(payLineKind, view)
    if (line?.distribution !== distribution || !payLineStands(line) || view.person === undefined) return []
    return [{ kind: 'payLine', coop, person: view.person, id: line.id, fields: { takenBack: true } }]
  })
  const copy = shareCopyId(distribution)
  const copies: Touch[] =
    device.record(copy) === undefined ? [] : [{ kind: 'shareCopy', coop, id: copy, fields: { confirmedOn: null } }]
  return device.save([
    { kind: 'distribution', coop, id: distribution, fields: { confirmedOn: null } },
    ...lines,
    ...copies,
  ])
}

export async function markSentToPayroll(
  device: Device,
  input: OfDistribution,
): Promise<Result<Saved, DistributionError>> {
  const found = await find(device, input)
  if (found === undefined) return err({ type: 'distribution.unknown' })
  if (found.confirmedOn == null) return err({ type: 'distribution.not_confirmed' })
  const fields = { sentToPayrollOn: todayOf(device) }
  return device.save([{ kind: 'distribution', coop: input.coop, id: input.distribution, fields }])
}

/** The same pool, rule and period with the hours as they are now: a proposal beside the first one. */
export async function recomputeDistribution(
  device: Device,
  input: OfDistribution & { readonly why?: string },
): Promise<Result<Saved, DistributionError | ShareError | { readonly type: 'distribution.period_invalid' }>> {
  const { coop, distribution, why } = input
  const found = await find(device, input)
  if (found === undefined) return err({ type: 'distribution.unknown' })
  const [period, kinds] = [periodOf(found), found.kinds ?? undefined]
  const known = readCandidates(device, { coop, period, kinds })
  const hours = new Map([...known.sharers, ...known.gone].map((one) => [one.person, one.minutes]))
  const sharers = found.sharers.map((one) => ({ ...one, minutes: hours.get(one.person) ?? one.minutes }))
  const rule = ruleOf(found)
  const shared = distribute({ poolCents: found.poolCents, rule, sharers })
  if (!shared.ok) return shared
  if (JSON.stringify(shared.value.lines) === JSON.stringify(found.lines)) {
    return err({ type: 'distribution.nothing_changed' })
  }
  const { poolCents } = found
  return proposeDistribution(device, { coop, poolCents, rule, sharers, period, kinds, recomputes: distribution, why })
}

const ruleOf = ({ method, equalBasisPoints }: Distribution): ShareRule => ({ method, equalBasisPoints })

async function find(device: Device, input: OfDistribution): Promise<Read<Distribution> | undefined> {
  await device.ready(input.coop)
  return readRecord(distributionKind, device.record(input.distribution))
}
