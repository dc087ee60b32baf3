// The pictures that the README shows: few, since they are the only ones that git keeps.

import type { Page } from '@playwright/test'
import type { Notebook } from '../e2e/harness/demonstration.ts'

export interface ReadmeShot {
  readonly name: string
  readonly notebook: Notebook
  /** CSS pixels. */
  readonly size: readonly [width: number, height: number]
  readonly dark?: boolean
  /** From the notebook's home to the screen. */
  readonly go?: (page: Page) => Promise<void>
}

export const readmeShots: readonly ReadmeShot[] = [
  { name: 'coordination-coops', notebook: 'coordinator', size: [1440, 900] },
  {
    name: 'animatrice-reunion',
    notebook: 'animator',
    size: [1180, 820],
    go: async (page) => {
      await page.getByRole('link', { name: 'Réunion' }).first().click()
      await page.locator('main a[href*="/reunions/me"]').first().click()
    },
  },
  { name: 'cooperant-accueil', notebook: 'first', size: [360, 740] },
  {
    name: 'cooperant-noter',
    notebook: 'first',
    size: [360, 740],
    dark: true,
    go: (page) => page.getByRole('link', { name: 'Noter une mission' }).click(),
  },
  {
    name: 'cooperant-voter',
    notebook: 'second',
    size: [360, 740],
    go: (page) => page.locator('main a[href$="/voter"]').first().click(),
  },
]
