// A receipt: the relay says which claim of an invite it took first. It is what lets a newcomer begin with nobody else
// online; it gives authority only if the invite named this relay.
//   magic2 (CD 72) | inviteOp32 | claimOp32 | relaySign32 | sig64        sig = SIG("ack", everything before it)
import { type Bytes, ByteWriter, concat } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { expectThat, type Malformed, parseBytes } from './malformed.ts'
import { magics } from './version.ts'

export interface UnsignedReceipt {
  readonly inviteOp: Hash
  readonly claimOp: Hash
  readonly relaySign: Bytes
}

export interface Receipt extends UnsignedReceipt {
  readonly bytes: Bytes
  readonly signed: Bytes
  readonly sig: Bytes
}

/** What is to be signed under the tag `ack`. */
export const encodeUnsignedReceipt = (receipt: UnsignedReceipt): Bytes =>
  new ByteWriter().u16(magics.receipt).hex(receipt.inviteOp).hex(receipt.claimOp).raw(receipt.relaySign).done()

export const finishReceipt = (signed: Bytes, sig: Bytes): Bytes => concat(signed, sig)

/** Checks form only. */
export function parseReceipt(bytes: Uint8Array): Result<Receipt, Malformed> {
  return parseBytes(bytes, (r) => {
    expectThat(r.u16() === magics.receipt, 'expected the magic of a receipt')
    const fields = { inviteOp: r.hex<Hash>(32), claimOp: r.hex<Hash>(32), relaySign: r.raw(32) }
    const whole = new Uint8Array(bytes)
    return { ...fields, bytes: whole, signed: whole.slice(0, r.at), sig: r.raw(64) }
  })
}
