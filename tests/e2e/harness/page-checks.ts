// What every screen is asked: accessibility, speed on a slow phone, how much script it loaded, whether it works offline.

import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'

/** axe on the page as it is now; a failure lists rule and element. `screen` names it in the message. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${screen}: ${id} at ${target.join(' ')}`),
  )
  expect(found).toEqual([])
}

/** Slows the page's main thread (not its workers) `times` times; 1 is full speed. */
export async function throttleCpu(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** Counts the JavaScript that the page itself requests from now on; what its service worker precaches is not counted. */
export function measureScripts(page: Page): { total(): Promise<number>; files(): Promise<string[]> } {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.request().serviceWorker() === null) {
      responses.push(response)
    }
  })
  return {
    /** Bytes after gzip, as the bundle budget counts them. */
    async total() {
      const bodies = await Promise.all(responses.map((response) => response.body()))
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    },
    files: async () => responses.map((response) => new URL(response.url()).pathname),
  }
}

/** Waits until a service worker has the whole application: from then on the page opens without any network. */
export async function expectInstalled(page: Page): Promise<void> {
  const active = (): Promise<boolean> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')
  await expect.poll(active, { message: 'a service worker is active', timeout: 60_000 }).toBe(true)
}

/** Waits until a service worker answers this page's requests, reloading once if it took over late. */
export async function expectControlled(page: Page): Promise<void> {
  await expectInstalled(page)
  const controlled = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null)
  if (!(await controlled())) await page.reload()
  expect(await controlled(), 'the page is controlled').toBe(true)
}
