// Looks for distinctive words in every file of a folder: a browser's whole profile, a relay's data and logs.
// A canary must be ASCII and long enough not to occur by chance: Chromium stores text as Latin-1 or UTF-16, files
// hold UTF-8, and for ASCII the first and the last are the same bytes. A scan alone proves nothing: run
// `provesToSee` on the same folder, so that a browser which compresses or delays its files cannot pass unnoticed.

import { createReadStream, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pause } from './relay-process.ts'

export interface Sighting {
  file: string
  canary: string
  encoding: 'utf8' | 'utf16le' | 'name'
}

const encodings = ['utf8', 'utf16le'] as const

/** Every canary found in the contents or the names of the folder's files, once per file, canary and encoding. */
export async function scanFolder(folder: string, canaries: readonly string[]): Promise<Sighting[]> {
  const needles = canaries.flatMap((canary) => {
    if (!/^[\x21-\x7e]{8,}$/.test(canary))
      throw new Error(`expected a canary of 8 ASCII characters or more, got ${canary}`)
    return encodings.map((encoding) => ({ canary, encoding, bytes: Buffer.from(canary, encoding) }))
  })
  const named = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name): Sighting[] =>
    canaries
      .filter((canary) => name.includes(canary))
      .map((canary) => ({ file: join(folder, name), canary, encoding: 'name' })),
  )
  const found = await scanForBytes(folder, needles)
  return [...named, ...found.map(({ file, needle: { canary, encoding } }) => ({ file, canary, encoding }))]
}

/** Where any of these bytes stand in the folder's files, once per file. */
export async function scanForBytes<N extends { readonly bytes: Buffer }>(
  folder: string,
  needles: readonly N[],
): Promise<{ file: string; needle: N }[]> {
  const sightings: { file: string; needle: N }[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (isRegularFile(file)) for (const needle of await scanFile(file, needles)) sightings.push({ file, needle })
  }
  return sightings
}

/** Reads a file piece by piece; the end of each piece is looked at again with the next one. */
async function scanFile<N extends { readonly bytes: Buffer }>(file: string, needles: readonly N[]): Promise<N[]> {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1
  const found = new Set<N>()
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      const piece = Buffer.concat([rest, chunk])
      for (const needle of needles) if (!found.has(needle) && piece.includes(needle.bytes)) found.add(needle)
      rest = piece.subarray(Math.max(0, piece.length - overlap))
    }
  } catch (cause) {
    // A running browser removed it after it was listed.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
  }
  return [...found]
}

/** A running browser removes files between listing and reading; links such as its lock lead nowhere. */
function isRegularFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

/** Positive control of the scanner itself: a planted file is seen in both encodings. Throws when it is not. */
export async function provesToSee(folder: string): Promise<void> {
  const word = `CONTROL-${Date.now().toString(36)}-FILE`
  const planted = join(folder, 'canary-control')
  writeFileSync(planted, Buffer.concat([Buffer.from(word, 'utf8'), Buffer.alloc(64), Buffer.from(word, 'utf16le')]))
  const seen = await scanFolder(folder, [word])
  rmSync(planted)
  for (const encoding of encodings) {
    if (!seen.some((sighting) => sighting.encoding === encoding))
      throw new Error(`the scan missed a ${encoding} control`)
  }
}

/**
 * Positive control of the whole path: writes a word in clear to IndexedDB of the page's origin, in the open, waits
 * until it is on disk and returns it. What an unsealed store would leave, `scanFolder` must find.
 */
export async function plantInIndexedDb(page: Page, folder: string): Promise<string> {
  const word = `CONTROL-${Date.now().toString(36)}-STORE`
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('canary-control', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('words')
        opening.onerror = () => reject(new Error('the control database could not be opened'))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('words', 'readwrite', { durability: 'strict' })
          transaction.objectStore('words').put({ text }, 1)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          transaction.onerror = () => reject(new Error('the control word could not be written'))
        }
      }),
    word,
  )
  for (let tries = 0; tries < 50; tries++) {
    if ((await scanFolder(folder, [word])).length > 0) return word
    await pause(100)
  }
  throw new Error('the scan did not see a word written in clear to IndexedDB')
}
