// A proposition as the screens show it: what it says, who has voted, what came out. Pure.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { delegatesOn } from '../../domain/coop/associate.rules.ts'
import { associateKind } from '../../domain/coop/associate.schema.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { presenceKind } from '../../domain/meeting/presence.schema.ts'
import { proxyHolders } from '../../domain/meeting/proxy.rules.ts'
import { dayOf } from '../../domain/time/local-time.ts'
import type { BallotChoice } from '../../domain/vote/ballot.schema.ts'
import { lateBallots, motionState } from '../../domain/vote/closing.rules.ts'
import { type Closing, closingKind } from '../../domain/vote/closing.schema.ts'
import { type Decision, decisionKind } from '../../domain/vote/decision.schema.ts'
import { type Motion, motionKind } from '../../domain/vote/motion.schema.ts'
import { countsUnderRule, type VoteCounts } from '../../domain/vote/result.rules.ts'
import { ballotsOfRecord, type CastBallot, type ProxyHolders, tallyMotion } from '../../domain/vote/tally.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecord, readRecords } from './read-records.ts'

/** The records that votes are made of, all of one coop. */
export interface VoteRecords {
  readonly motions: Iterable<RecordView>
  readonly ballots: Iterable<RecordView>
  readonly closings: Iterable<RecordView>
  readonly decisions: Iterable<RecordView>
  /** Without them no ballot by proxy counts. */
  readonly presences?: Iterable<RecordView>
  readonly coop?: RecordView | undefined
  /** The register of a SCIC: without it no delegate speaks for an organisation. */
  readonly associates?: Iterable<RecordView>
}

export interface MotionView {
  readonly motion: Read<Motion>
  readonly state: 'open' | 'closed' | 'disputed'
  /** Ballots known now. Raised hands have none until someone counts them. */
  readonly live: VoteCounts
  readonly voters: readonly PersonId[]
  /** May vote, and has not. */
  readonly waiting: readonly PersonId[]
  /** The last choice of each voter. */
  readonly choices: Readonly<Record<PersonId, BallotChoice>>
  /** The same, with the person elected, the reason and the path of each. */
  readonly ballots: readonly CastBallot[]
  /** Who speaks for the people represented at its meeting. */
  readonly holders: ProxyHolders
  /** Who is represented at its meeting, by as many proxies per person as on the day it opened. [D141] */
  readonly represented: readonly PersonId[]
  /** The closing that decides, once there is one. */
  readonly closing: Read<Closing> | undefined
  /** « Deux résultats »: every closing that stands, in the order of their ids. */
  readonly results: readonly Read<Closing>[]
  /** Ballots that the deciding closing never saw. */
  readonly late: readonly CastBallot[]
  readonly decision: Read<Decision> | undefined
}

/** Every proposition of a coop, the latest first. */
export function motionViews(records: VoteRecords): MotionView[] {
  const ballots = [...records.ballots].flatMap((record) => ballotsOfRecord({ record }))
  const closings = readRecords(closingKind, records.closings)
  const decisions = readRecords(decisionKind, records.decisions)
  const motions = readRecords(motionKind, records.motions)
  const ofCoop = readRecord(coopKind, records.coop)?.proxiesPerPerson
  const presences = readRecords(presenceKind, records.presences ?? [])
  const associates = readRecords(associateKind, records.associates ?? [])
  const proxiesOf = ({ meeting, proxiesPerPerson }: Motion): ProxyHolders =>
    proxyHolders({ presences: presences.filter((one) => one.meeting === meeting), most: proxiesPerPerson ?? ofCoop })
  return motions
    .map((motion) => {
      const proxies = proxiesOf(motion)
      // A proxy given at the meeting goes before the delegate of every day.
      const holders = new Map([...delegatesOn({ associates, day: dayOf(motion.openedAt) }), ...proxies])
      return motionView({ motion, ballots, closings, decisions, holders, represented: [...proxies.keys()] })
    })
    .sort((a, b) => openedAfter(b.motion, a.motion))
}

/** Opened in the same minute: by the order of writing, then by id. */
function openedAfter(a: Read<Motion>, b: Read<Motion>): number {
  if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? -1 : 1
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

function motionView(parts: {
  motion: Read<Motion>
  ballots: readonly CastBallot[]
  closings: readonly Read<Closing>[]
  decisions: readonly Read<Decision>[]
  holders: ProxyHolders
  represented: readonly PersonId[]
}): MotionView {
  const { motion, closings } = parts
  const ballots = parts.ballots.filter((ballot) => ballot.motion === motion.id)
  const state = motionState({
    motion,
    closings: closings.filter((one) => one.motion === motion.id).map((closing) => ({ id: closing.id, closing })),
  })
  const find = (id: RecordId): Read<Closing>[] => closings.filter((closing) => closing.id === id)
  const closing = state.type === 'closed' ? find(state.id)[0] : undefined
  const tally = tallyMotion({ motion, ballots, holders: parts.holders })
  const choices: Record<PersonId, BallotChoice> = {}
  for (const { voter, choice } of tally.ballots) choices[voter] = choice
  return {
    motion,
    state: state.type,
    live: countsUnderRule({ rule: motion.rule, counts: tally.counts }),
    voters: tally.voters,
    waiting: motion.eligible.filter((person) => !tally.voters.includes(person)),
    choices,
    ballots: tally.ballots,
    holders: parts.holders,
    represented: parts.represented,
    closing,
    results: state.type === 'disputed' ? state.closings.flatMap(({ id }) => find(id)) : [],
    late: closing === undefined ? [] : lateBallots({ closing, ballots }),
    decision: parts.decisions.filter((one) => one.motion === motion.id).sort((a, b) => (a.id < b.id ? -1 : 1))[0],
  }
}

/** `standing`; `disputed`: its vote has several results; `dropped`: the meeting kept a result that rejects it. */
export type DecisionState = 'standing' | 'disputed' | 'dropped'

export interface DecisionView {
  readonly decision: Read<Decision>
  readonly vote: MotionView | undefined
  readonly state: DecisionState
  /** Another decision bears the same number: two secretaries wrote with no network. */
  readonly sameNumber: boolean
}

/** One decision per vote, the latest first. */
export function decisionViews(records: VoteRecords): DecisionView[] {
  const votes = motionViews(records)
  const views = readRecords(decisionKind, records.decisions).flatMap((decision): Omit<DecisionView, 'sameNumber'>[] => {
    const vote = votes.find(({ motion }) => motion.id === decision.motion)
    // Two closings of one vote bring two decisions: they are one.
    if (vote?.decision !== undefined && vote.decision.id !== decision.id) return []
    return [{ decision, vote, state: stateOf(vote) }]
  })
  const howMany = (number: number): number => views.filter(({ decision }) => decision.number === number).length
  return views
    .map((view) => ({ ...view, sameNumber: howMany(view.decision.number) > 1 }))
    .sort((a, b) => b.decision.number - a.decision.number || (a.decision.id < b.decision.id ? 1 : -1))
}

/** The decision of that id if it stands, and none that stands has replaced it. */
export function decisionInForce(records: VoteRecords, id: RecordId | null | undefined): Read<Decision> | undefined {
  const views = decisionViews(records)
  const found = views.find(({ decision }) => decision.id === id)
  const isReplaced = views.some(({ decision, state }) => state === 'standing' && decision.supersedes === id)
  return found?.state === 'standing' && !isReplaced ? found.decision : undefined
}

function stateOf(vote: MotionView | undefined): DecisionState {
  if (vote === undefined) return 'standing'
  if (vote.state === 'disputed') return 'disputed'
  return vote.closing?.result === 'accepted' ? 'standing' : 'dropped'
}
