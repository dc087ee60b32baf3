// A person on a slow device. What is pressed next is looked for at full speed, for that search runs in the page and is
// none of the application's work; presses, keys, and all that follows them run with the main thread slowed. Long tasks
// that begin during a search are not counted.

import type { Locator, Page } from '@playwright/test'
import { notCounting } from './watch-interactions.ts'

/** Milliseconds to read what has just appeared, and between two quick presses. */
export const reading = 900
export const breath = 250

export interface Hand {
  readonly page: Page
  /** Waits until it can be pressed, presses it, and reads what comes (`rest` milliseconds). */
  press(target: Locator, rest?: number): Promise<void>
  /** Types at the end of a field, some eighty words a minute. */
  type(field: Locator, words: string): Promise<void>
  /** Fails when it does not show. */
  see(target: Locator): Promise<void>
  /** Looks, without pressing. */
  look<T>(work: () => Promise<T>): Promise<T>
  rest(ms?: number): Promise<void>
}

/** Milliseconds between two keys. */
const keyDelay = 90

/** @param times how much slower than this machine the main thread is */
export async function slowHand(page: Page, times: number): Promise<Hand> {
  const session = await page.context().newCDPSession(page)
  const speed = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
  await speed(times)

  const look = async <T>(work: () => Promise<T>): Promise<T> => {
    await speed(1)
    try {
      return await notCounting(page, work)
    } finally {
      await speed(times)
    }
  }
  const rest = (ms = reading): Promise<void> => page.waitForTimeout(ms)
  const place = (target: Locator) =>
    look(async () => {
      await target.click({ trial: true, timeout: 30_000 })
      const box = await target.boundingBox()
      if (box === null) throw new Error('expected something to press, got nothing')
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
  const press = async (target: Locator, ms = reading): Promise<void> => {
    const { x, y } = await place(target)
    // The search leaves nothing behind that the press would wait for.
    await rest(50)
    await page.touchscreen.tap(x, y)
    await rest(ms)
  }
  return {
    page,
    press,
    look,
    rest,
    async type(field, words) {
      await press(field, breath)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words, { delay: keyDelay })
    },
    see: (target) => look(() => target.waitFor({ timeout: 30_000 })),
  }
}
