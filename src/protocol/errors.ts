// Every reason that a relay may give, on the wire and in refusals. A closed list: the interface maps each to a sentence.
// History: 1 – the first list.

import * as v from 'valibot'

export const errorCodes = [
  /** A frame or a thing in it is not in its format. */
  'malformed',
  'too_large',
  /** Said before `auth`, or `auth` did not verify. */
  'unauthenticated',
  'bad_signature',
  /** The control logs do not give this right. */
  'not_allowed',
  /** The entry's predecessor has not arrived. */
  'gap',
  /** Another entry already stands at this place of the device's chain: the device was cloned or restored. */
  'fork',
  /** A control operation that this one cites has not arrived. */
  'unknown_prev',
  'quota',
  /** Another claim of this invite came first. */
  'invite_used',
  'invite_expired',
  'unknown_org',
  'registration_closed',
  'version',
  'internal',
  'shutting_down',
] as const

export const ErrorCode = v.picklist(errorCodes)
export type ErrorCode = v.InferOutput<typeof ErrorCode>

/** Refusals that no later try can change; the thing must leave the outbox. */
export const finalCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'malformed',
  'too_large',
  'bad_signature',
  'not_allowed',
  'fork',
  'invite_used',
  'invite_expired',
])
