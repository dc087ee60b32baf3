// What this profile remembers for itself, sealed like everything else: the organisation's name and one's own first name.

import * as v from 'valibot'
import { decodeAny, encodeAny } from '../base/any-codec.ts'
import type { Ledger } from '../ledger/ledger.port.ts'

const settingsMeta = 'settings'
const settingsSchema = v.object({
  organisation: v.optional(v.string()),
  myName: v.optional(v.string()),
  /** Photos leave by a phone's own data too; by default they wait for Wi-Fi where the platform tells. */
  photosAnywhere: v.optional(v.boolean()),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export async function readSettings(ledger: Ledger): Promise<Settings> {
  const bytes = await ledger.meta.get(settingsMeta)
  const parsed = v.safeParse(settingsSchema, bytes && decodeAny(bytes))
  return parsed.success ? parsed.output : {}
}

export const writeSettings = (ledger: Ledger, settings: Settings): Promise<void> =>
  ledger.meta.set(settingsMeta, encodeAny({ ...settings }))
