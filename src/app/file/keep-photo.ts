// A photo and the record that cites it, in this order: its bytes are durably here before the record is saved, and leave only
// after it. A record that cannot be saved takes its bytes with it.

import type { RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { SealedPhoto } from '../../domain/file/sealed-file.ts'
import type { Device, KeepFileError, NewPhoto, SaveError, Touch } from '../device/device.port.ts'

export type KeepPhotoError = KeepFileError | SaveError

export async function keepPhoto(
  device: Device,
  input: {
    readonly place: Pick<Touch, 'kind' | 'coop' | 'person'>
    readonly photo: NewPhoto
    readonly fields: Record<string, unknown>
  },
): Promise<Result<RecordId, KeepPhotoError>> {
  const { place, photo, fields } = input
  const kept = await device.files.keep(place, photo)
  if (!kept.ok) return kept
  const cited: SealedPhoto = kept.value
  const saved = await device.save([{ ...place, fields: { ...fields, photo: cited } }])
  const [id] = saved.ok ? saved.value.ids : []
  if (!saved.ok || id === undefined) {
    await device.files.discard(cited)
    return saved.ok ? err({ type: 'ledger.write_failed' }) : saved
  }
  device.files.announce(cited)
  return ok(id)
}
