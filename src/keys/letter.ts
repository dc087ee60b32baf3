// Writing a letter to some devices and opening it: see protocol/letter.format.ts.

import { type Bytes, fromHex, fromUtf8, utf8 } from '../base/bytes.ts'
import type { SpaceId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Recipient } from '../control/control-info.ts'
import { openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf } from '../crypto/hash.ts'
import { hpkeOpen, hpkeSeal } from '../crypto/hpke.ts'
import { encodeLetter, letterContext, letterInfo, letterTextLabel, parseLetter } from '../protocol/letter.format.ts'
import { pad, unpad } from '../protocol/padding.ts'
import type { DeviceSecrets } from './device-secrets.ts'

const noSalt = new Uint8Array(0)

export type LetterError = { readonly type: 'keys.letter_closed' } | { readonly type: 'keys.letter_damaged' }

/** @param to at least one device; whoever is not in it cannot read the text, whatever space key they hold */
export async function sealLetter(plan: {
  readonly to: readonly Recipient[]
  readonly space: SpaceId
  readonly text: string
  readonly random: Random
}): Promise<Bytes> {
  const { space, random } = plan
  if (plan.to.length === 0) throw new Error('expected a letter to have a recipient, got none')
  const key = random.bytes(32)
  const to = [...plan.to].sort((a, b) => (a.id < b.id ? -1 : 1))
  const wraps = await Promise.all(
    to.map(async ({ id, kemPk }) => ({ device: id, sealed: await hpkeSeal(kemPk, letterInfo(space, id), key) })),
  )
  const textKey = hkdf(key, noSalt, letterTextLabel, letterContext(wraps))
  return encodeLetter({ wraps, sealed: await sealAead(textKey, zeroIv, pad(utf8(plan.text)), fromHex(space)) })
}

/** `keys.letter_closed`: written to other devices. */
export async function openLetter(
  me: Pick<DeviceSecrets, 'id' | 'kem'>,
  space: SpaceId,
  bytes: Uint8Array,
): Promise<Result<string, LetterError>> {
  const letter = parseLetter(bytes)
  if (!letter.ok) return err({ type: 'keys.letter_damaged' })
  const { wraps, sealed } = letter.value
  const mine = wraps.find(({ device }) => device === me.id)
  if (mine === undefined) return err({ type: 'keys.letter_closed' })
  const key = await hpkeOpen(me.kem, letterInfo(space, me.id), mine.sealed)
  if (!key.ok || key.value.length !== 32) return err({ type: 'keys.letter_damaged' })
  const textKey = hkdf(key.value, noSalt, letterTextLabel, letterContext(wraps))
  const padded = await openAead(textKey, zeroIv, sealed, fromHex(space))
  const text = padded.ok ? unpad(padded.value) : padded
  return text.ok ? readText(text.value) : err({ type: 'keys.letter_damaged' })
}

function readText(bytes: Bytes): Result<string, LetterError> {
  try {
    return ok(fromUtf8(bytes))
  } catch {
    return err({ type: 'keys.letter_damaged' })
  }
}
