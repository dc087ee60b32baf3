// The coop's proposals to share its money, each with its vote. Pure.

import { type Distribution, distributionKind } from '../../domain/pay/distribution.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type MotionView, motionViews, type VoteRecords } from '../meeting/motion-view.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

/** In the order in which a proposal goes through them; `rejected` is an end. */
export type DistributionState = 'proposed' | 'voting' | 'rejected' | 'voted' | 'confirmed' | 'sent'

export interface DistributionView {
  readonly distribution: Read<Distribution>
  readonly state: DistributionState
  readonly vote: MotionView | undefined
}

/** The latest first. */
export function distributionViews(distributions: Iterable<RecordView>, votes: VoteRecords): DistributionView[] {
  const motions = new Map(motionViews(votes).map((view) => [view.motion.id, view]))
  return readRecords(distributionKind, distributions)
    .map((distribution) => {
      const vote = distribution.motion == null ? undefined : motions.get(distribution.motion)
      return { distribution, vote, state: stateOf(distribution, vote) }
    })
    .sort((a, b) => b.distribution.createdAt - a.distribution.createdAt)
}

export function stateOf(
  distribution: Partial<Pick<Distribution, 'confirmedOn' | 'sentToPayrollOn'>>,
  vote: MotionView | undefined,
): DistributionState {
  if (distribution.sentToPayrollOn != null) return 'sent'
  if (distribution.confirmedOn != null) return 'confirmed'
  if (vote === undefined) return 'proposed'
  if (vote.state !== 'closed') return 'voting'
  return vote.closing?.result === 'accepted' ? 'voted' : 'rejected'
}
