// Attachments of a device: sealed and kept before the record that cites them is saved, opened again from what is here.
// Bytes that are not here come by `take`, from whoever fetched them.

import { type Bytes, concat, fromBase64Url, fromHex, toBase64Url, toHex } from '../../base/bytes.ts'
import type { Hash, SpaceId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { SealedPhoto } from '../../domain/file/sealed-file.ts'
import { kindByName } from '../../domain/record-kinds.ts'
import { nameChunk, openFile, sealFile } from '../../keys/seal-file.ts'
import { LedgerError } from '../../ledger/ledger.port.ts'
import type { DeviceFiles, FileError, KeepFileError, NewPhoto, PhotoPlace } from './device.port.ts'
import type { DeviceCore } from './device-parts.ts'
import { logOf } from './rooms.ts'

/** Left free on the device, so that records can always be kept. */
const reserve = 20 * 1024 * 1024

export function createDeviceFiles(core: DeviceCore): DeviceFiles {
  const told = (): void => core.filesChanged.set(core.filesChanged.get() + 1)
  function settled(photo: SealedPhoto): void {
    for (const name of namesOf(photo).slice(0, 1)) core.uncited.delete(name)
  }

  function spaceOf({ kind: name, coop, person }: PhotoPlace): SpaceId | undefined {
    const kind = kindByName(name)
    if (kind === undefined) return undefined
    const owner = kind.space === 'self' || kind.space === 'case' ? person : undefined
    const space = core.view.spaceId(kind.space, logOf(core, kind.space, coop), owner)
    return core.view.canRead(core.me.device, space) ? space : undefined
  }

  async function keep(place: PhotoPlace, photo: NewPhoto): Promise<Result<SealedPhoto, KeepFileError>> {
    const space = spaceOf(place)
    if (core.closed) return err({ type: 'save.locked' })
    if (space === undefined) return err({ type: 'save.no_space', kind: place.kind })
    const free = await core.room?.()
    if (free !== undefined && free < photo.bytes.length + reserve) return err({ type: 'file.no_room' })
    const sealed = await sealFile({ org: core.me.org, space, bytes: photo.bytes, random: core.random })
    if (!sealed.ok) return sealed
    const { key, size, chunks } = sealed.value
    const first = chunks[0]?.name
    if (first !== undefined) core.uncited.add(first)
    try {
      await core.ledger.chunks.put(chunks, fileName(core.clock.now(), first))
    } catch (cause) {
      if (first !== undefined) core.uncited.delete(first)
      if (cause instanceof LedgerError)
        return err(cause.type === 'ledger.full' ? { type: 'file.no_room' } : { type: 'ledger.write_failed' })
      throw cause
    }
    return ok({
      key: toBase64Url(key),
      size,
      type: 'image/jpeg',
      chunks: toBase64Url(concat(...chunks.map(({ name }) => fromHex(name)))),
      width: photo.width,
      height: photo.height,
      thumbnail: toBase64Url(photo.thumbnail),
    })
  }

  return {
    keep,
    async discard(photo) {
      await core.ledger.chunks.remove(namesOf(photo))
      settled(photo)
    },
    announce(photo) {
      settled(photo)
      told()
    },
    async lacking(photo) {
      const names = namesOf(photo)
      const held = await core.ledger.chunks.get(names)
      return names.filter((_, i) => held[i] === undefined)
    },
    async take(chunks) {
      const named = await Promise.all(chunks.map(async (bytes) => ({ name: await nameChunk(bytes), bytes })))
      await core.ledger.chunks.put(named, undefined)
    },
    async open(place, photo): Promise<Result<Bytes, FileError>> {
      const space = spaceOf(place)
      const key = fromBase64Url(photo.key)
      const names = namesOf(photo)
      if (space === undefined || key === undefined) return err({ type: 'file.altered' })
      const chunks = (await core.ledger.chunks.get(names)).flatMap((bytes) => bytes ?? [])
      if (chunks.length < names.length) return err({ type: 'file.not_here' })
      return openFile({ org: core.me.org, space, key, size: photo.size, names, chunks })
    },
  }
}

/** Sorts by when it was kept: the oldest is sent first. */
const fileName = (at: number, first: Hash | undefined): string => `${at.toString(36).padStart(10, '0')}${first ?? ''}`

/** The names that a record cites; none when they are not well-formed, and then nothing opens. */
function namesOf({ chunks }: SealedPhoto): Hash[] {
  const bytes = fromBase64Url(chunks)
  if (bytes === undefined || bytes.length % nameBytes !== 0) return []
  return Array.from({ length: bytes.length / nameBytes }, (_, i) => {
    return toHex(bytes.subarray(i * nameBytes, (i + 1) * nameBytes)) as Hash
  })
}

const nameBytes = 32
