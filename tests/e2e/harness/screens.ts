// Finding one's way in the open notebook, and listening to what it says about sending.

import { expect, type Locator, type Page } from '@playwright/test'
import { title } from './people.ts'

/** « Envoyé, 14 h 20 », with the day before when it is another one. */
export const sentWords = /^Envoyé, (.+, )?\d{1,2}\sh(\s\d{2})?$/
export const offlineWords = 'Pas de réseau. Tout est gardé ici.'

/** The chip of the header: where what one wrote is now. */
export const statusOf = (page: Page): Locator => page.getByRole('banner').getByRole('status')

/** Follows a link of the notebook's own navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages du carnet' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
}

/** « Envoi », from the header's chip. */
export async function openSending(page: Page): Promise<Locator> {
  await statusOf(page).getByRole('link').click()
  await expect(title(page)).toHaveText('Envoi')
  return page.getByRole('main')
}

/** Notes every change of the header's chip in this page, from now until it is closed or loaded again. */
export async function listenToStatus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = []
    const look = (): void => {
      const words = document.querySelector('header [role="status"]')?.textContent?.trim()
      if (words && words !== told.at(-1)) told.push(words)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
    Object.assign(window, { told })
  })
  return () => page.evaluate(() => (window as Window & { told?: string[] }).told ?? [])
}

/** Counts presses on this page from now on, whatever made them. */
export async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const taps = { n: 0 }
    window.addEventListener('pointerdown', () => taps.n++, { capture: true })
    Object.assign(window, { taps })
  })
  return () => page.evaluate(() => (window as Window & { taps?: { n: number } }).taps?.n ?? 0)
}

/** A list's words as they are read: spaces and line breaks do not count. */
export async function wordsOf(list: Locator): Promise<string> {
  return (await list.innerText()).replace(/\s+/g, ' ').trim()
}
