// Distinctive words to plant, one per field, all beginning with the mark of their run: whoever finds the mark found one
// of them, and the letters behind it tell which. Letters only: some fields refuse digits, others mask long numbers.

import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Sighting, scanFolder } from './canary-scan.ts'

const consonants = 'bcdfghjklmnpqrstvwxz'

export interface Canaries {
  /** Twelve lower-case letters that mean nothing in any language. */
  readonly mark: string
  /** Every word planted so far. */
  readonly words: readonly string[]
  /** A new word for a field. */
  word(field: string): string
  /** Types a new word into every visible field that takes text, and leaves it there. Returns how many. */
  typeEverywhere(page: Page, where: string): Promise<number>
  /** Looks for the mark in a folder: as text, in capitals, in hexadecimal and in base64, however it is aligned. */
  scan(folder: string): Promise<Sighting[]>
}

export function createCanaries(): Canaries {
  const mark = [...randomBytes(12)].map((byte) => consonants[byte % consonants.length]).join('')
  const words: string[] = []
  const word = (field: string): string => {
    const planted = mark + field.replace(/[^a-z]/gi, '').toLowerCase()
    words.push(planted)
    return planted
  }
  return {
    mark,
    words,
    word,
    async typeEverywhere(page, where) {
      const fields = page.locator('input:visible:enabled, textarea:visible:enabled')
      let typed = 0
      for (const field of await fields.all()) {
        const type = await field.getAttribute('type')
        if (type !== null && !['text', 'tel', 'email', 'search', 'password'].includes(type)) continue
        // Codes take digits only.
        if ((await field.getAttribute('pattern')) !== null) continue
        await field.fill(word(`${where}unsaved${typed}`))
        typed++
      }
      return typed
    },
    scan: (folder) => scanFolder(folder, disguises(mark)),
  }
}

/** The mark as it would look in places that hold text under another form. */
function disguises(mark: string): string[] {
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(mark)]).toString('base64')
    // The first and the last letters also hold bits of what stands beside.
    return whole.slice(shift === 0 ? 0 : shift + 1, 16)
  })
  return [mark, mark.toUpperCase(), Buffer.from(mark).toString('hex'), ...base64]
}

/** Goes to another page of the open notebook as a link does: a new load would ask for the code again. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  const { pathname } = new URL(path, page.url())
  await page.waitForURL((url) => url.pathname === pathname)
  await page.locator('main h1').first().waitFor()
  // The body of a page is made in the task after its title.
  await page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done))))
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .loading') === null)
}
