// A photo that a record cites, whole: from this device, else from the relay, a few chunks at a time. What came stays here,
// so that a download that is cut goes on where it was.

import type { Bytes } from '../../base/bytes.ts'
import type { Hash } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { SealedPhoto } from '../../domain/file/sealed-file.ts'
import { LedgerError } from '../../ledger/ledger.port.ts'
import type { FetchError } from '../../sync/chunk-lane.ts'
import type { DeviceFiles, FileError, PhotoPlace } from '../device/device.port.ts'

export type OpenPhotoError = FileError | FetchError | { readonly type: 'file.no_room' }

export interface OpenPhoto {
  readonly files: DeviceFiles
  readonly fetch: (names: readonly Hash[]) => Promise<Result<Bytes[], FetchError>>
  readonly place: PhotoPlace
  readonly photo: SealedPhoto
  readonly onProgress?: (done: number, total: number) => void
}

/** A quarter of a megabyte: what a slow network brings while somebody looks at a bar. */
const chunksAtOnce = 4

export async function openPhoto(input: OpenPhoto): Promise<Result<Bytes, OpenPhotoError>> {
  const { files, fetch, place, photo, onProgress } = input
  const lacking = await files.lacking(photo)
  for (let at = 0; at < lacking.length; at += chunksAtOnce) {
    onProgress?.(at, lacking.length)
    const wanted = lacking.slice(at, at + chunksAtOnce)
    const came = await fetch(wanted)
    if (!came.ok) return came
    if (came.value.length < wanted.length) return err({ type: 'file.lacking' })
    try {
      await files.take(came.value)
    } catch (cause) {
      if (cause instanceof LedgerError) return err({ type: 'file.no_room' })
      throw cause
    }
  }
  return files.open(place, photo)
}
