// What the test of twenty photos does inside pages: makes pictures as a camera would and chooses them, feels whether the
// page answers, and looks at the photos that a mission shows.

import type { Page } from '@playwright/test'

/**
 * Draws different pictures of twelve million pixels, each a JPEG of about 4 MB, and hands them to « Choisir des photos » as
 * the gallery of a phone does. Returns their sizes.
 */
export const choosePhotos = (page: Page, count: number, seed: number): Promise<number[]> =>
  page.evaluate(
    async ({ count, seed }) => {
      const [width, height] = [4000, 3000]
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const context = canvas.getContext('2d')
      const input = document.querySelector<HTMLInputElement>('main input[type="file"][multiple]')
      if (context === null || input === null) throw new Error('expected a canvas and « Choisir des photos »')
      // Leaves and grain, as a garden gives them: squares of four points, and each point a little off. The grain is most of
      // what the camera writes, and the squares are what is left once the picture is made smaller.
      let state = seed
      const below = (most: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return ((state >>> 16) * most) >>> 16
      }
      const across = width / 4
      const leaves = Uint8Array.from({ length: across * (height / 4) }, () => 80 + below(40))
      const image = context.createImageData(width, height)
      const words = new Uint32Array(image.data.buffer)
      for (let at = 0; at < words.length; at++) {
        const leaf = leaves[Math.floor(at / width / 4) * across + ((at % width) >> 2)] ?? 0
        const grey = leaf + below(16)
        words[at] = 0xff000000 | ((grey + 20) << 16) | (grey << 8) | grey
      }
      context.putImageData(image, 0, 0)
      const chosen = new DataTransfer()
      for (let n = 0; n < count; n++) {
        context.fillStyle = `hsl(${n * 17} 60% 50%)`
        context.fillRect(180 * n, 140 * n, 400, 300)
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.93))
        if (blob === null) throw new Error('expected a JPEG')
        chosen.items.add(new File([blob], `IMG_${n}.jpg`, { type: 'image/jpeg' }))
      }
      const sizes = [...chosen.files].map(({ size }) => size)
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return sizes
    },
    { count, seed },
  )

export interface Beats {
  /** Milliseconds listened to, the longest without a beat, and all of those beyond a tenth of a second. */
  readonly all: number
  readonly longest: number
  readonly stillMs: number
}

/** From when photos are chosen to the call of what is returned: how late the page answers a timer. */
export async function listenToBeats(page: Page): Promise<() => Promise<Beats>> {
  await page.evaluate(() => {
    const beats = { from: 0, last: 0, longest: 0, still: 0, done: false }
    const beat = (): void => {
      const now = performance.now()
      const gap = now - beats.last
      beats.longest = Math.max(beats.longest, gap)
      if (gap > 100) beats.still += gap
      beats.last = now
      if (!beats.done) setTimeout(beat, 20)
    }
    document.addEventListener(
      'change',
      () => {
        beats.from = beats.last = performance.now()
        setTimeout(beat, 20)
      },
      { once: true, capture: true },
    )
    Object.assign(window, { beats })
  })
  return () =>
    page.evaluate(() => {
      const { beats } = window as Window & {
        beats?: { from: number; last: number; longest: number; still: number; done: boolean }
      }
      if (beats === undefined) throw new Error('expected somebody to listen')
      beats.done = true
      return { all: beats.last - beats.from, longest: beats.longest, stillMs: beats.still }
    })
}

export interface Shown {
  readonly hash: string
  readonly size: number
  /** Some bytes from its middle. */
  readonly piece: number[]
}

/** Opens each photo of the mission, waits until it is there, and tells what it is. */
export const photosShown = (page: Page): Promise<Shown[]> =>
  page.evaluate(async () => {
    const until = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
      for (const end = performance.now() + 20_000; performance.now() < end; ) {
        const found = find()
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
      throw new Error(`waited 20 s for ${what}`)
    }
    // The page may fetch nothing but from its own relay: the pictures are taken where they are made into addresses.
    const made = new Map<string, Blob>()
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob) => {
      const address = make(blob)
      if (blob instanceof Blob) made.set(address, blob)
      return address
    }
    const shown: { hash: string; size: number; piece: number[] }[] = []
    for (const button of document.querySelectorAll<HTMLButtonElement>('.photo-strip button')) {
      button.click()
      const whole = await until('the whole photo', () =>
        document.querySelector<HTMLImageElement>('dialog[open] .photo-whole img[src]'),
      )
      const bytes = new Uint8Array((await made.get(whole.src)?.arrayBuffer()) ?? [])
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const middle = bytes.length >> 1
      shown.push({
        hash: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        size: bytes.length,
        piece: [...bytes.subarray(middle, middle + 24)],
      })
      document.querySelector<HTMLButtonElement>('dialog[open] header button')?.click()
      await until('the photo to be closed', () => document.querySelector('dialog[open]') === null)
    }
    return shown
  })
