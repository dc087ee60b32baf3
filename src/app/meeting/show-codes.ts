// Voting without a network, from screen to camera: the tablet shows a proposition as a signed code, a phone keeps its
// person's choice and shows it as another (docs/spec/vote-codes.md). Never for a secret vote: whoever sees the phone's
// code learns the choice.

import { equalBytes } from '../../base/bytes.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { isStaff } from '../../domain/record-kind.ts'
import { type BallotCode, ballotCodeBytes } from '../../domain/vote/ballot-code.ts'
import {
  frozenHash,
  type MotionCode,
  motionCodeBytes,
  motionCodeOf,
  parseMotionCode,
} from '../../domain/vote/motion-code.ts'
import { ballotsOfRecord } from '../../domain/vote/tally.rules.ts'
import type { Voice } from '../../domain/vote/urn.rules.ts'
import { bytesOf, type Signer, signedText, signerOf, takesCodes, type VoteCodeError, viewOf } from './code-parts.ts'

/** A proposition as a phone knows it: from its records, or from a code. */
export type AskedMotion = Omit<MotionCode, 'device'>

/** The text of the code that the tablet shows. */
export async function showMotion(
  device: Signer,
  { coop, motion }: { readonly coop: CoopId; readonly motion: RecordId },
): Promise<Result<string, VoteCodeError>> {
  await device.ready(coop)
  const view = takesCodes(viewOf(device, coop, motion))
  if (!view.ok) return view
  const code = motionCodeOf(coop, view.value.motion, device.me.device)
  return code === undefined
    ? err({ type: 'code.too_many' })
    : ok(await signedText(device, 'motion-code', motionCodeBytes(code)))
}

/** What a code that a phone read asks. It must come from a device of the team. */
export async function readMotion(
  device: Signer,
  { coop, text }: { readonly coop: CoopId; readonly text: string },
): Promise<Result<AskedMotion, VoteCodeError>> {
  await device.ready(coop)
  const parsed = parseMotionCode(bytesOf(text))
  if (!parsed.ok) return parsed
  const { code } = parsed.value
  const signer = await signerOf(device, coop, parsed.value, 'motion-code')
  if (!signer.ok) return signer
  if (!isStaff(signer.value.rank)) return err({ type: 'code.unknown_device' })
  const known = viewOf(device, coop, code.motion)
  if (known === undefined) return ok(code)
  const view = takesCodes(known)
  if (!view.ok) return view
  return equalBytes(frozenHash(view.value.motion), code.frozen) ? ok(code) : err({ type: 'code.changed' })
}

/** Keeps one's choice on the phone, as any other, for a proposition that may have come by a code only. */
export async function castAsked(
  device: Signer,
  {
    asked,
    voice,
    reason,
  }: { readonly asked: AskedMotion; readonly voice: Voice; readonly reason?: string | undefined },
): Promise<Result<RecordId, VoteCodeError>> {
  const { coop, motion } = asked
  await device.ready(coop)
  const fields = { motion, voter: device.me.person, ...voice, via: 'phone', reason: reason?.trim() || undefined }
  const saved = await device.save([{ kind: 'ballot', coop, fields }])
  if (!saved.ok) return saved
  const [id] = saved.value.ids
  if (id === undefined) throw new Error('expected an id per touch, got none')
  return ok(id)
}

/** The text of the code that shows a kept ballot of one's own to the tablet. */
export async function showBallot(
  device: Signer,
  { coop, ballot, frozen }: { readonly coop: CoopId; readonly ballot: RecordId; readonly frozen: MotionCode['frozen'] },
): Promise<Result<string, VoteCodeError>> {
  await device.ready(coop)
  const record = device.record(ballot)
  const cast = record && ballotsOfRecord({ record })[0]
  if (record === undefined || cast === undefined || cast.voter !== device.me.person)
    return err({ type: 'vote.unknown' })
  const { motion, choice, candidate, reason } = cast
  const more = { ...(candidate === undefined ? {} : { candidate }), ...(reason === undefined ? {} : { reason }) }
  const code: BallotCode = {
    coop,
    motion,
    frozen,
    ballot,
    choice,
    ...more,
    castAt: record.createdAt,
    device: device.me.device,
  }
  return ok(await signedText(device, 'ballot-code', ballotCodeBytes(code)))
}
