// The field types that messages are made of. Bytes are copied out of the frame, so that no small field keeps a
// megabyte alive.

import * as v from 'valibot'

import type { Bytes } from '../../base/bytes.ts'

const copy = (bytes: Bytes): Bytes => new Uint8Array(bytes)

/** Exactly `length` bytes. */
export const bytesOf = (length: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length === length, `expected ${length} bytes`),
    v.transform(copy),
  )

/** Any bytes up to `most`. */
export const bytesUpTo = (most: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= most, `expected at most ${most} bytes`),
    v.transform(copy),
  )

/** A non-negative safe integer: a position, a reference, a time in milliseconds. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A request's reference, chosen by the client; answers repeat it. 0 is live push. */
export const reference = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(0xffff_ffff))
