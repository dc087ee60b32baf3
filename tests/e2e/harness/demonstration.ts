// The example season, made as anyone would from the first page, and its four notebooks in windows of their own.

import { expect, type Page } from '@playwright/test'
import type { BrowserProfile } from './browser-profile.ts'
import { title } from './people.ts'

/** The four notebooks by the name on their card, with the title of their first page. */
export const notebooks = {
  coordinator: { card: 'Coordination', home: 'Mes coops' },
  animator: { card: 'Tablette de l’animatrice', home: 'Bonjour Amel' },
  first: { card: 'Téléphone d’Inès', home: 'Bonjour Inès' },
  second: { card: 'Téléphone de Yanis', home: 'Bonjour Yanis' },
} as const

export type Notebook = keyof typeof notebooks

/** From the welcome page to four ready notebooks. Returns the milliseconds between the press and their cards. */
export async function makeDemonstration(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.getByRole('link', { name: /^Essayer avec des données d’exemple/ }).click()
  await page.getByRole('button', { name: 'Construire la saison' }).click()
  const started = performance.now()
  await expect(page.getByText('La saison est prête.', { exact: false })).toBeVisible({ timeout: 90_000 })
  return performance.now() - started
}

/** Opens a notebook from its card, in a window of its own, and waits for its first page. */
export async function openNotebook(profile: BrowserProfile, demo: Page, name: Notebook): Promise<Page> {
  const { card, home } = notebooks[name]
  const opening = profile.context.waitForEvent('page')
  await demo.getByRole('link', { name: `Ouvrir dans une fenêtre : ${card}` }).click()
  const page = await opening
  await expect(title(page)).toHaveText(home, { timeout: 30_000 })
  return page
}
