// A beacon: what one device has received in one space, signed, replaced in place. « Reçu » on another screen rests on it.
//   magic2 (CD 62) | org16 | space16 | dev16 | counter8 | n2 | n×(dev16 | seq8) | sig64
// counter  grows with each beacon of the device in the space, from 1; a reader keeps the highest
// list     per device, strictly ascending, the sequence number up to which it has applied or set aside everything
// sig      SIG("beacon", everything before it)
import { type Bytes, ByteWriter, concat } from '../base/bytes.ts'
import type { DeviceId, OrgId, SpaceId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { limits } from './limits.ts'
import { expectAscending, expectThat, type Malformed, parseBytes } from './malformed.ts'
import { magics } from './version.ts'

export interface SeenUpTo {
  readonly device: DeviceId
  readonly seq: number
}

export interface UnsignedBeacon {
  readonly org: OrgId
  readonly space: SpaceId
  readonly device: DeviceId
  readonly counter: number
  readonly seen: readonly SeenUpTo[]
}

export interface Beacon extends UnsignedBeacon {
  readonly bytes: Bytes
  readonly signed: Bytes
  readonly sig: Bytes
}

/** What is to be signed under the tag `beacon`; sorts `seen`. */
export function encodeUnsignedBeacon(beacon: UnsignedBeacon): Bytes {
  const w = new ByteWriter().u16(magics.beacon).hex(beacon.org).hex(beacon.space).hex(beacon.device)
  w.u64(beacon.counter).u16(beacon.seen.length)
  for (const { device, seq } of [...beacon.seen].sort((a, b) => (a.device < b.device ? -1 : 1))) w.hex(device).u64(seq)
  return w.done()
}

export const finishBeacon = (signed: Bytes, sig: Bytes): Bytes => concat(signed, sig)

/** Checks form only. */
export function parseBeacon(bytes: Uint8Array): Result<Beacon, Malformed> {
  return parseBytes(bytes, (r) => {
    expectThat(r.u16() === magics.beacon, 'expected the magic of a beacon')
    const place = { org: r.hex<OrgId>(16), space: r.hex<SpaceId>(16), device: r.hex<DeviceId>(16) }
    const counter = r.u64()
    expectThat(counter >= 1, 'expected a counter from 1')
    const count = r.u16()
    expectThat(count <= limits.frontier, 'expected a shorter list')
    const seen: SeenUpTo[] = []
    for (let i = 0; i < count; i++) seen.push({ device: r.hex<DeviceId>(16), seq: r.u64() })
    expectAscending(
      seen.map((one) => one.device),
      'expected ascending devices',
    )
    expectThat(
      seen.every((one) => one.seq >= 1),
      'expected sequence numbers from 1',
    )
    const whole = new Uint8Array(bytes)
    return { ...place, counter, seen, bytes: whole, signed: whole.slice(0, r.at), sig: r.raw(64) }
  })
}
