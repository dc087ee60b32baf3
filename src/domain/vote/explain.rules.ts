// Why a result is what it is, as one sentence: its type is a key of the catalogue, its other parts are what it tells.

import type { PersonId } from '../../base/ids.ts'
import type { Closing } from './closing.schema.ts'
import { collegeScore, scorePercent } from './college.rules.ts'
import { decideElection } from './election.rules.ts'
import type { Motion } from './motion.schema.ts'

export type ResultSentence =
  | { readonly type: 'quorum_missing'; readonly people: number; readonly eligible: number; readonly needed: number }
  | { readonly type: 'nobody_expressed' | 'consent' }
  | { readonly type: 'tie_accepted' | 'tie_rejected'; readonly for: number; readonly against: number }
  | { readonly type: 'objection'; readonly n: number }
  | { readonly type: `${Closing['result']}.simple`; readonly for: number; readonly against: number }
  | { readonly type: `${Closing['result']}.absolute`; readonly for: number; readonly eligible: number }
  | { readonly type: `${Closing['result']}.twoThirds`; readonly for: number; readonly expressed: number }
  | {
      readonly type: `${Closing['result']}.colleges` | 'tie_colleges'
      /** The weighted score, in whole percents. */
      readonly percent: number
      readonly for: number
      readonly expressed: number
    }
  | { readonly type: 'elected'; readonly names: readonly PersonId[]; readonly for: number; readonly expressed: number }
  | { readonly type: 'election_tie' | 'no_election'; readonly names: readonly PersonId[]; readonly for: number }

export function explainResult(closing: Closing, motion: Motion): ResultSentence {
  const { for: inFavour, against, eligible, result, reason } = closing
  const expressed = inFavour + against
  if (reason === 'quorum_missing') {
    const needed = Math.ceil((motion.quorumPercent * eligible) / 100)
    return { type: reason, people: closing.present + closing.proxies, eligible, needed }
  }
  if (reason === 'nobody_expressed' || reason === 'consent') return { type: reason }
  if (reason === 'objection') return { type: reason, n: closing.upheldObjections ?? closing.objections }
  if (closing.rule === 'election') return explainElection(closing, motion)
  if (closing.rule === 'colleges') {
    const percent = scorePercent(collegeScore(motion.colleges ?? [], closing.byCollege ?? []))
    const isTie = reason === 'tie_accepted' || reason === 'tie_rejected'
    return { type: isTie ? 'tie_colleges' : `${result}.colleges`, percent, for: inFavour, expressed }
  }
  if (reason === 'tie_accepted' || reason === 'tie_rejected') return { type: reason, for: inFavour, against }
  if (closing.rule === 'absolute') return { type: `${result}.absolute`, for: inFavour, eligible }
  if (closing.rule === 'twoThirds') return { type: `${result}.twoThirds`, for: inFavour, expressed }
  return { type: `${result}.simple`, for: inFavour, against }
}

function explainElection({ voices: told, for: inFavour, against, elected }: Closing, motion: Motion): ResultSentence {
  const voices = told ?? []
  const most = voices[0]?.n ?? 0
  if (elected != null) return { type: 'elected', names: [elected], for: most, expressed: inFavour + against }
  const { reason, leading } = decideElection({ voices, against, round: motion.round ?? 1 })
  return { type: reason === 'election_tie' ? 'election_tie' : 'no_election', names: leading, for: most }
}
