// The tablet reads a phone's ballot from its code: who signed is asked of the control logs, and the record it writes has
// the id that the phone gave, so that the same ballot coming by the network later is the same one.

import { equalBytes } from '../../base/bytes.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type BallotCode, parseBallotCode } from '../../domain/vote/ballot-code.ts'
import { electableOf, frozenHash } from '../../domain/vote/motion-code.ts'
import { ballotsOfRecord } from '../../domain/vote/tally.rules.ts'
import { bytesOf, type Signer, signerOf, takesCodes, type VoteCodeError, viewOf } from './code-parts.ts'
import type { MotionView } from './motion-view.ts'

/** `known`: it had come by the network already, and counts once. */
export interface ReadBallot {
  readonly voter: PersonId
  readonly known: boolean
}

/** Takes the ballot of a phone's code into the vote, once. */
export async function readBallot(
  device: Signer,
  input: { readonly coop: CoopId; readonly motion: RecordId; readonly text: string },
): Promise<Result<ReadBallot, VoteCodeError>> {
  const { coop, motion } = input
  await device.ready(coop)
  const parsed = parseBallotCode(bytesOf(input.text))
  if (!parsed.ok) return parsed
  const { code } = parsed.value
  const signer = await signerOf(device, coop, parsed.value, 'ballot-code')
  if (!signer.ok) return signer
  const voter = signer.value.person
  if (code.motion !== motion) return err({ type: 'code.other_motion' })
  const view = takesCodes(viewOf(device, coop, motion))
  if (!view.ok) return view
  if (!equalBytes(frozenHash(view.value.motion), code.frozen)) return err({ type: 'code.changed' })
  if (!view.value.motion.eligible.includes(voter)) return err({ type: 'vote.not_eligible' })
  if (!isAsked(view.value, code)) return err({ type: 'code.malformed' })
  const ballots = device.records(coop, 'ballot').flatMap((record) => ballotsOfRecord({ record }))
  const mine = ballots.filter((ballot) => ballot.motion === motion && ballot.voter === voter)
  const before = mine.filter(({ id }) => id === code.ballot)
  if (before.some(({ via }) => via === 'qr')) return err({ type: 'code.replayed' })
  if (mine.some(({ via, at, id }) => (via === 'qr' || via === 'phone') && id !== code.ballot && at > code.castAt)) {
    return err({ type: 'code.older' })
  }
  if (before.length > 0) return ok({ voter, known: true })
  const { choice, candidate, reason, ballot } = code
  // A phone whose clock is ahead must not outdo what its person chooses later on the tablet.
  const castAt = Math.min(code.castAt, device.clock.now())
  const fields = { motion, voter, choice, candidate, reason, via: 'qr', castAt }
  const saved = await device.save([{ kind: 'ballot', coop, id: ballot, fields }])
  return saved.ok ? ok({ voter, known: false }) : saved
}

/** One person among those who may be chosen, in an election; nobody elsewhere. */
function isAsked({ motion }: MotionView, { choice, candidate }: BallotCode): boolean {
  if (motion.rule !== 'election' || choice !== 'for') return candidate === undefined
  return candidate !== undefined && electableOf(motion).includes(candidate)
}
