// A letter: a text inside a record that only some devices open, though more people hold the key of the space where the
// record lives. A coopérant writes to the coordination about their team this way: staff see that there is a letter.
//   letter    ver1 = 1 | n2 | n×(dev16 | enc32‖ct48) | ct4 | ct          devices strictly ascending
//   enc32‖ct48  HPKE(recipient's kemPk, info = "carnet-coop/v1/letter" ‖ 00 ‖ space16 ‖ recipient dev16, K)
//   ct          AES-GCM(HKDF(K, salt = "", "letter-text", SHA-256(all bytes before ct4)), IV 0, pad(utf8 text), AAD = space16)
// K is 32 random bytes of this letter. Rules [R90]–[R92] of docs/spec/sync.md.
import { type Bytes, ByteWriter, concat, fromHex } from '../base/bytes.ts'
import { labelBytes, sha256 } from '../base/hash.ts'
import type { DeviceId, SpaceId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { expectAscending, expectThat, type Malformed, parseBytes } from './malformed.ts'
import { type DeviceWrap, hpkeWrapBytes } from './wraps.format.ts'

const version = 1

export interface Letter {
  readonly wraps: readonly DeviceWrap[]
  readonly sealed: Bytes
}

export const letterTextLabel = 'letter-text'

/** HPKE `info` of one recipient's key. */
export const letterInfo = (space: SpaceId, recipient: DeviceId): Bytes =>
  concat(labelBytes('letter'), fromHex(space), fromHex(recipient))

/** HKDF context of the text: who can open it is part of what is sealed. */
export const letterContext = (wraps: readonly DeviceWrap[]): Bytes => sha256(headOf(wraps))

function headOf(wraps: readonly DeviceWrap[]): Bytes {
  const writer = new ByteWriter().u8(version).u16(wraps.length)
  for (const { device, sealed } of wraps) writer.hex(device).raw(sealed)
  return writer.done()
}

/** @param letter its wraps in ascending order of device */
export const encodeLetter = ({ wraps, sealed }: Letter): Bytes =>
  new ByteWriter().raw(headOf(wraps)).sized(sealed).done()

export function parseLetter(bytes: Uint8Array): Result<Letter, Malformed> {
  return parseBytes(bytes, (r) => {
    expectThat(r.u8() === version, 'expected version 1')
    const count = r.u16()
    const wraps: DeviceWrap[] = []
    for (let i = 0; i < count; i++) wraps.push({ device: r.hex<DeviceId>(16), sealed: r.raw(hpkeWrapBytes) })
    expectAscending(
      wraps.map(({ device }) => device),
      'expected ascending devices',
    )
    return { wraps, sealed: r.sized(r.left) }
  })
}
