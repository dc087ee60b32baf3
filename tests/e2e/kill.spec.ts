// [A4] [J1] What a page said to be kept is there after the browser was killed at that very moment; what was typed and
// not saved comes back as a draft, but for the last second at most [C5]; and a save that finds no room is told, is a
// draft, and hides no later save.

import type { Locator, Page } from '@playwright/test'
import type { BrowserProfile } from './harness/browser-profile.ts'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectInstalled } from './harness/page-checks.ts'
import { choice, foundOrganisation, invite, join, title } from './harness/people.ts'
import { pause } from './harness/relay-process.ts'
import { tearLastWrite } from './harness/torn-write.ts'

const passphrase = 'quatre mots faciles ici'
const pin = '582914'
const kills = 20

/** Chromium itself needs a second to be back. */
const back = { timeout: 20_000 }

async function foundAlone(page: Page, url: string): Promise<string> {
  await foundOrganisation(page, url, { organisation: 'Essai', firstName: 'Alix', passphrase })
  await page.getByRole('link', { name: 'Créer une coop' }).click()
  await page.getByLabel('Nom de la coop').fill('Coop des essais')
  await choice(page, 'Quelle sorte de coop ?', 'KPA').click()
  await page.getByRole('button', { name: 'Créer une coop' }).click()
  await expect(title(page)).toHaveText('Coop des essais')
  return new URL(page.url()).pathname
}

/** Opens the page at an address as after a crash: the code first. */
async function openAt(page: Page, address: string, code: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Votre code').fill(code)
  if (!/^\d{6}$/.test(code)) await page.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeHidden(back)
}

async function killAndReopen(profile: BrowserProfile): Promise<Page> {
  await profile.crash()
  await profile.reopen()
  return profile.page
}

interface Typed {
  readonly all: string
  /** What was typed a second or more before the kill. */
  readonly owed: string
}

/** Types for four seconds without a pause, kills the browser in the middle of a word, and starts it again. */
async function typeUntilKilled(profile: BrowserProfile, field: Locator): Promise<Typed> {
  await field.click()
  const typed: { readonly letter: string; readonly at: number }[] = []
  const began = performance.now()
  for (let n = 1; performance.now() - began < 4_000 || typed.length < 60; n++) {
    for (const letter of `mot${n} `) {
      await profile.page.keyboard.press(letter === ' ' ? 'Space' : letter)
      typed.push({ letter, at: performance.now() })
      await pause(40)
    }
  }
  const killedAt = performance.now()
  await killAndReopen(profile)
  const words = (letters: typeof typed): string => letters.map(({ letter }) => letter).join('')
  return { all: words(typed), owed: words(typed.filter(({ at }) => at < killedAt - 1_000)) }
}

async function expectKept(field: Locator, { all, owed }: Typed): Promise<void> {
  await expect(field).toHaveValue(new RegExp(`^${owed}`), back)
  expect(all.startsWith(await field.inputValue())).toBe(true)
  expect(owed.length).toBeGreaterThan(20)
}

test(`what was said to be kept survives ${kills} kills of the browser, and what was typed before each one comes back`, async ({
  relay,
  browserOf,
}) => {
  test.setTimeout(300_000)
  const profile = await browserOf()
  const coop = await foundAlone(profile.page, relay.url)
  const address = `${relay.url}${coop}/idees`
  await visit(profile.page, `${coop}/idees`)
  await expectInstalled(profile.page)
  // No relay from here on: this device is the only one that has anything.
  await relay.kill9()
  let { page } = profile
  for (let round = 1; round <= kills; round++) {
    const idea = page.getByLabel('Votre idée')
    await idea.fill(`Une idée au tour ${round}.`)
    await page.getByRole('button', { name: 'Garder l’idée' }).click()
    await page.getByText(/^C’est noté\s: idée gardée/).waitFor()
    page = await killAndReopen(profile)
    await openAt(page, address, passphrase)
    await expect(page.getByText(`Une idée au tour ${round}.`, { exact: true })).toBeVisible(back)
    await expect(page.getByLabel('Votre idée')).toHaveValue('')
  }
  for (let round = 1; round <= kills; round++) {
    await expect(page.getByText(`Une idée au tour ${round}.`, { exact: true })).toBeVisible()
  }

  await test.step('a draft and minutes killed while they are typed lack the last second at most [C5]', async () => {
    const idea = await typeUntilKilled(profile, page.getByLabel('Votre idée'))
    page = profile.page
    await openAt(page, address, passphrase)
    await expectKept(page.getByLabel('Votre idée'), idea)
    await visit(page, `${coop}/reunions/prevoir`)
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await expect(title(page)).toHaveText('Conseil')
    const meeting = page.url()
    const minutes = await typeUntilKilled(profile, page.getByLabel('Compte rendu de la réunion'))
    page = profile.page
    await openAt(page, meeting, passphrase)
    await expectKept(page.getByLabel('Compte rendu de la réunion'), minutes)
  })

  await test.step('everything is sent when the relay is back', async () => {
    await relay.start()
    await visit(page, '/envoi')
    await expect(page.getByText('Rien à envoyer').first()).toBeVisible({ timeout: 30_000 })
  })
  expect(profile.errors).toEqual([])
})

test('a write torn by a kill costs nothing, neither at the next opening nor at the one after', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf()
  const coop = await foundAlone(profile.page, relay.url)
  await visit(profile.page, `${coop}/idees`)
  let { page } = profile
  for (const idea of ['Avant', 'Après']) {
    await page.getByLabel('Votre idée').fill(idea)
    await page.getByRole('button', { name: 'Garder l’idée' }).click()
    await page.getByText(/^C’est noté\s: idée gardée/).waitFor()
    await profile.crash()
    tearLastWrite(profile.dir)
    await profile.reopen()
    page = profile.page
    await openAt(page, `${relay.url}${coop}/idees`, passphrase)
    await expect(page.getByText(idea, { exact: true })).toBeVisible(back)
  }
  await expect(page.getByRole('listitem').getByText(/^(Avant|Après)$/)).toHaveCount(2)
})

test('a save that finds no room is told, stays a draft over a kill, and hides no later save from others', async ({
  relay,
  browserOf,
}) => {
  const [profile, other] = [await browserOf(), await browserOf({ phone: true })]
  await mayRefuse(profile)
  const coop = await foundAlone(profile.page, relay.url)
  await join(other.page, await invite(profile.page, 'Zoé', 'Coopérant ou coopérante'), pin)
  await expect(title(other.page)).toContainText('Zoé', back)
  let { page } = profile
  const address = `${relay.url}${coop}/idees`
  const keep = (): Promise<void> => page.getByRole('button', { name: 'Garder l’idée' }).click()
  const kept = (): Promise<void> =>
    page
      .getByText(/^C’est noté\s: idée gardée/)
      .last()
      .waitFor()
  await visit(page, `${coop}/idees`)
  await page.getByLabel('Votre idée').fill('Avant la panne')
  await keep()
  await kept()

  // Typed and kept at once: the last letters too must be in the draft.
  await refuse(page, ['pending'])
  await page.getByLabel('Votre idée').fill('Pendant la panne')
  await keep()
  await expect(page.getByText(/^Il n’y a plus de place sur cet appareil\. Votre brouillon est gardé/)).toBeVisible()
  page = await killAndReopen(profile)
  await mayRefuse(profile)
  await openAt(page, address, passphrase)
  await expect(page.getByText('Avant la panne', { exact: true })).toBeVisible(back)
  await expect(page.getByLabel('Votre idée')).toHaveValue('Pendant la panne')
  await expect(page.getByRole('listitem').getByText('Pendant la panne')).toHaveCount(0)

  // Refused and kept again in one sitting, drafts refused too: what failed must leave no hole behind it.
  await refuse(page, ['pending', 'drafts'])
  await page.getByLabel('Votre idée').fill('Pendant la panne, encore')
  await keep()
  await expect(page.getByText(/^Il n’y a plus de place sur cet appareil/).last()).toBeVisible()
  await expect(page.getByLabel('Votre idée')).toHaveValue('Pendant la panne, encore')
  await refuse(page, [])
  await keep()
  await kept()
  await expect(page.getByLabel('Votre idée')).toHaveValue('')
  await page.getByLabel('Votre idée').fill('Après la panne')
  await keep()
  await expect(page.getByText('Après la panne', { exact: true })).toBeVisible()

  await visit(other.page, `${coop}/idees`)
  for (const idea of ['Avant la panne', 'Pendant la panne, encore', 'Après la panne']) {
    await expect(other.page.getByText(idea, { exact: true })).toBeVisible(back)
  }
  await expect(other.page.getByText('Pendant la panne', { exact: true })).toHaveCount(0)

  await test.step('the browser itself has no room: opening is refused in words, and works when there is room', async () => {
    page = await killAndReopen(profile)
    await page.goto(address)
    const browser = await page.context().newCDPSession(page)
    await browser.send('Storage.overrideQuotaForOrigin', { origin: relay.url, quotaSize: 1 })
    await page.getByLabel('Votre code').fill(passphrase)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
    await expect(page.getByText(/^Il n’y a plus de place sur cet appareil/)).toBeVisible(back)
    await browser.send('Storage.overrideQuotaForOrigin', { origin: relay.url })
    await page.getByLabel('Votre code').fill(passphrase)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
    await expect(page.getByText('Après la panne', { exact: true })).toBeVisible(back)
  })
})

/** Everything that the pages are made of is in the service worker's store. */
/** From the next page on, IndexedDB refuses writes to the tables named by `refuse`, as it does when the disk is full. */
async function mayRefuse({ context }: BrowserProfile): Promise<void> {
  await context.addInitScript(() => {
    const { add, put } = IDBObjectStore.prototype
    const check = (store: IDBObjectStore): void => {
      const refused: unknown = Reflect.get(window, 'refusedTables')
      if (Array.isArray(refused) && refused.includes(store.name)) {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    }
    IDBObjectStore.prototype.add = function (...args) {
      check(this)
      return add.apply(this, args)
    }
    IDBObjectStore.prototype.put = function (...args) {
      check(this)
      return put.apply(this, args)
    }
  })
}

const refuse = (page: Page, tables: readonly string[]): Promise<void> =>
  page.evaluate((names) => void Reflect.set(window, 'refusedTables', names), tables)
