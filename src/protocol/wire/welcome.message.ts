// relay → client, answer to a good `auth`.

import * as v from 'valibot'

import { bytesOf, whole } from './wire-fields.ts'

export const WelcomeMessage = v.object({
  t: v.literal('welcome'),
  /** The organisation's last position; 0 when the relay knows nothing of it. */
  pos: whole,
  /** The relay's clock in milliseconds; shown when the device's is far off, never used to decide. */
  now: whole,
  /** The relay takes attachments: the largest chunk, in bytes. */
  files: v.optional(whole),
  /** The organisation that the speaker founded, for a root that signed in without naming it. */
  org: v.optional(bytesOf(16)),
})
export type WelcomeMessage = v.InferOutput<typeof WelcomeMessage>
