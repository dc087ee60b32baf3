// A new version waits until somebody asks for it, in no hurry: what is typed stays a draft, and the other windows follow.

import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../src/tools/processes.ts'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectInstalled } from './harness/page-checks.ts'
import { createCoop, foundOrganisation, title } from './harness/people.ts'
import { startRelay } from './harness/relay-process.ts'

const passphrase = 'quatre mots faciles ici'

const offered = (page: Page) => page.getByText('Nouvelle version prête.', { exact: false })
const install = (page: Page) => page.getByRole('button', { name: 'Installer maintenant' })

/** Waits for the page that comes after this one: a new one has no such mark. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { old: true }))
const isNew = (page: Page) => page.waitForFunction(() => !('old' in window), undefined, { timeout: 60_000 })

test('a new version is installed when asked for: drafts stay, and another window follows by one press', async ({
  browserOf,
}) => {
  const app = mkdtempSync(join(tmpdir(), 'carnet-app-'))
  cpSync(join(root, 'dist'), app, { recursive: true })
  for (const packed of ['sw.js.br', 'sw.js.gz']) rmSync(join(app, packed))
  const relay = await startRelay(['--app', app])
  try {
    const profile = await browserOf()
    const { page } = profile
    await foundOrganisation(page, relay.url, { organisation: 'Essai', firstName: 'Alix', passphrase })
    const coop = await createCoop(page, { name: 'Coop du port', model: 'KPA', start: '2026-01-05', end: '2026-12-18' })
    await expectInstalled(page)
    const other = await profile.context.newPage()
    await other.goto(`${relay.url}/demo`)
    await expect(title(other)).toBeVisible()
    await page.bringToFront()
    await visit(page, `${coop}/idees`)
    const idea = page.getByLabel('Votre idée')
    await idea.fill('Une boîte à livres devant la salle')

    await test.step('the relay serves another version: it is offered in both windows, and changes nothing', async () => {
      await relay.stop()
      appendFileSync(join(app, 'sw.js'), '\n// Another version.\n')
      await relay.start()
      for (const window of [page, other]) await mark(window)
      await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
      for (const window of [page, other]) await expect(offered(window)).toBeVisible()
      await expect(idea).toHaveValue('Une boîte à livres devant la salle')
    })

    await test.step('once asked for, the notebook closes and the new version runs; the draft is there', async () => {
      await install(page).click()
      await isNew(page)
      await open(page)
      await expect(page.getByLabel('Votre idée')).toHaveValue('Une boîte à livres devant la salle')
      await expect(offered(page)).toBeHidden()
    })

    await test.step('the other window still says so, and one press is enough there', async () => {
      await other.bringToFront()
      expect(await other.evaluate(() => 'old' in window)).toBe(true)
      await install(other).click()
      await isNew(other)
      await expect(title(other)).toBeVisible()
      await expect(offered(other)).toBeHidden()
    })
    expect(profile.errors).toEqual([])
  } finally {
    await relay.dispose()
    rmSync(app, { recursive: true, force: true })
  }

  async function open(page: Page): Promise<void> {
    await page.getByLabel('Votre code').fill(passphrase)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
    await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeHidden()
  }
})
