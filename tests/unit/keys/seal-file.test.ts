import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, utf8 } from '../../../src/base/bytes.ts'
import type { Hash, OrgId, SpaceId } from '../../../src/base/ids.ts'
import { nameChunk, openFile, type SealedFileParts, sealFile } from '../../../src/keys/seal-file.ts'
import { chunkName, parseChunk } from '../../../src/protocol/chunk.format.ts'
import { limits } from '../../../src/protocol/limits.ts'
import { seededRandom, value } from './world.ts'

const random = seededRandom('files')
const org = '1'.repeat(32) as OrgId
const space = '2'.repeat(32) as SpaceId
const altered = { ok: false, error: { type: 'file.altered' } }

const seal = async (bytes: Bytes): Promise<SealedFileParts> => value(await sealFile({ org, space, bytes, random }))
const namesOf = (sealed: SealedFileParts): Hash[] => sealed.chunks.map(({ name }) => name)
const bytesOf = (sealed: SealedFileParts): Bytes[] => sealed.chunks.map(({ bytes }) => bytes)
const cited = (sealed: SealedFileParts, change: Partial<Parameters<typeof openFile>[0]> = {}) =>
  openFile({
    org,
    space,
    key: sealed.key,
    size: sealed.size,
    names: namesOf(sealed),
    chunks: bytesOf(sealed),
    ...change,
  })
const flip = (bytes: Bytes, at: number): Bytes => bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte))

describe('a sealed attachment', () => {
  it('opens to its bytes, whatever its size, in chunks of one length but the last [R80] [R82]', async () => {
    const sizes = fc.oneof(
      fc.integer({ min: 1, max: 3 * limits.chunkContent }),
      fc.constantFrom(1, limits.chunkContent - 1, limits.chunkContent, limits.chunkContent + 1),
    )
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const bytes = random.bytes(32)
        const file = new Uint8Array(size).map((_, i) => (bytes[i % 32] ?? 0) ^ i)
        const sealed = await seal(file)
        expect(sealed.chunks.length).toBe(Math.ceil(size / limits.chunkContent))
        for (const one of sealed.chunks.slice(0, -1)) expect(one.bytes.length).toBe(limits.chunk)
        expect(value(await cited(sealed))).toEqual(file)
      }),
      { numRuns: 25, seed: 20_261_129 },
    )
  })

  it('is named by its chunks’ bytes, which tell organisation and space and nothing of what is sealed [R81]', async () => {
    const canary = utf8('CANARI des photos '.repeat(300))
    const sealed = await seal(canary)
    for (const { name, bytes } of sealed.chunks) {
      expect(chunkName(bytes)).toBe(name)
      expect(await nameChunk(bytes)).toBe(name)
      expect(value(parseChunk(bytes))).toMatchObject({ org, space })
      expect(Buffer.from(bytes).includes('CANARI')).toBe(false)
    }
  })

  it('never has the same bytes twice, even for the same content', async () => {
    const [first, second] = [await seal(utf8('encore')), await seal(utf8('encore'))]
    expect(namesOf(first)).not.toEqual(namesOf(second))
  })

  it('notices every byte of a chunk flipped, also when its name is made to fit [R83]', async () => {
    const sealed = await seal(utf8('x'.repeat(700)))
    const [only = new Uint8Array()] = bytesOf(sealed)
    for (let at = 0; at < only.length; at++) {
      const flipped = flip(only, at)
      expect(await cited(sealed, { chunks: [flipped] }), `byte ${at}`).toEqual(altered)
      const names = [chunkName(flipped)]
      expect(await cited(sealed, { chunks: [flipped], names }), `byte ${at}, renamed`).toEqual(altered)
    }
  })

  it('notices a byte flipped anywhere in a chunk of full length [R83]', async () => {
    const sealed = await seal(random.bytes(limits.chunkContent + 10))
    const [full = new Uint8Array(), last = new Uint8Array()] = bytesOf(sealed)
    for (let at = 0; at < full.length; at += 331) {
      const flipped = flip(full, at)
      const names = [chunkName(flipped), chunkName(last)]
      expect(await cited(sealed, { chunks: [flipped, last], names }), `byte ${at}`).toEqual(altered)
    }
  })

  it('refuses swapped chunks, one missing, one twice, and another attachment’s [R83]', async () => {
    const sealed = await seal(random.bytes(3 * limits.chunkContent))
    const other = await seal(random.bytes(3 * limits.chunkContent))
    const [a = new Uint8Array(), b = new Uint8Array(), c = new Uint8Array()] = bytesOf(sealed)
    const [foreign = new Uint8Array()] = bytesOf(other)
    for (const chunks of [
      [b, a, c],
      [a, b],
      [a, a, c],
      [foreign, b, c],
    ]) {
      expect(await cited(sealed, { chunks })).toEqual(altered)
      expect(await cited(sealed, { chunks, names: chunks.map(chunkName) })).toEqual(altered)
    }
  })

  it('opens only where it was sealed: not in another space, organisation or under another key [R82]', async () => {
    const sealed = await seal(utf8('ici'))
    expect(await cited(sealed, { space: '3'.repeat(32) as SpaceId })).toEqual(altered)
    expect(await cited(sealed, { org: '3'.repeat(32) as OrgId })).toEqual(altered)
    expect(await cited(sealed, { key: random.bytes(32) })).toEqual(altered)
    expect(await cited(sealed, { size: sealed.size + 1 })).toEqual(altered)
  })

  it('is refused when empty or beyond 128 chunks [R80]', async () => {
    const tooLarge = { ok: false, error: { type: 'file.too_large' } }
    const most = limits.fileChunks * limits.chunkContent
    expect(await sealFile({ org, space, bytes: new Uint8Array(0), random })).toEqual(tooLarge)
    expect(await sealFile({ org, space, bytes: new Uint8Array(most + 1), random })).toEqual(tooLarge)
  })
})
