// Plain values (numbers, strings, arrays, objects, bytes) as bytes, for rows that stay on one device.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Bytes } from './bytes.ts'

export const encodeAny = (value: unknown): Bytes =>
  new Uint8Array(encoding.encode((encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable)))

/** Undefined for malformed bytes. Whatever comes out is still to be validated. */
export function decodeAny(bytes: Uint8Array): unknown {
  try {
    return decoding.readAny(decoding.createDecoder(bytes))
  } catch {
    return undefined
  }
}
