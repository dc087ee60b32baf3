// The host's own words for quotes and notes. Sheets that were given keep theirs. [D125]

import type { CoopId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { type SheetWords, sheetWordsKind } from '../../domain/desk/sheet-words.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { changedFields } from '../job/changed-fields.ts'
import { readRecord } from '../meeting/read-records.ts'

export async function saveSheetWords(
  device: Device,
  input: { readonly coop: CoopId; readonly words: SheetWords; readonly draft?: string | undefined },
): Promise<Result<Saved, SaveError>> {
  const { coop, words, draft } = input
  await device.ready(coop)
  const id = recordIdFor(sheetWordsKind, coop)
  const next = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text?.trim() || null]))
  const fields = changedFields(readRecord(sheetWordsKind, device.record(id)) ?? {}, next)
  const touches = Object.keys(fields).length === 0 ? [] : [{ kind: 'sheetWords', coop, id, fields }]
  return device.save(touches, draft === undefined ? {} : { draft })
}
