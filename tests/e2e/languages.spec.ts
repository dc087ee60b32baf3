// A coopérant who reads Arabic: the pages mirrored, two languages on the buttons, and back to French.

import { expect, type Page, test } from '@playwright/test'
import { type BrowserProfile, openProfile } from './harness/browser-profile.ts'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expectAccessible } from './harness/page-checks.ts'
import { title } from './harness/people.ts'
import { type RelayProcess, startRelay } from './harness/relay-process.ts'

test.describe.configure({ mode: 'serial' })

let relay: RelayProcess
let profile: BrowserProfile
let demo: Page

test.beforeAll(async () => {
  relay = await startRelay()
  profile = await openProfile({ phone: true })
  demo = profile.page
  await makeDemonstration(demo, relay.url)
})

test.afterAll(async () => {
  await profile.dispose()
  await relay.dispose()
})

/** Where a thing stands: the share of the page's width that lies to the left of its middle. */
const placeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { left, width } = one.getBoundingClientRect()
      return (left + width / 2) / document.documentElement.clientWidth
    })

const html = (page: Page, name: string): Promise<string | null> => page.locator('html').getAttribute(name)

test('the pages turn to Arabic from right to left, in two languages, and back to French', async () => {
  const page = await openNotebook(profile, demo, 'first')
  const coop = (await page.getByRole('main').locator('a[href^="/c/"]').first().getAttribute('href'))?.match(
    /^\/c\/\w+/,
  )?.[0]
  expect(await placeOf(page, '.tile .pic')).toBeLessThan(0.3)

  await visit(page, '/carnet')
  await page.getByRole('link', { name: 'Affichage et langue' }).click()
  await page.getByText('العربية').click()
  await expect(title(page)).toHaveText('العرض واللغة')
  expect([await html(page, 'lang'), await html(page, 'dir')]).toEqual(['ar', 'rtl'])
  await expectAccessible(page, 'display in Arabic')

  await visit(page, '/')
  await expect(page.getByRole('link', { name: 'تسجيل مهمة' })).toBeVisible()
  expect(await placeOf(page, '.tile .pic')).toBeGreaterThan(0.7)
  expect(
    await page
      .locator('.flip')
      .first()
      .evaluate((one) => getComputedStyle(one).transform),
  ).toContain('-1')
  await expectAccessible(page, 'home in Arabic')

  await visit(page, '/affichage')
  await page.getByRole('checkbox', { name: /لغتان/ }).check()
  await visit(page, `${coop}/voter`)
  await expect(title(page)).toHaveText(/^التصويت\s+Voter$/)
  const link = page.getByRole('navigation').getByRole('link', { name: /^ساعاتي\s+Mes heures$/ })
  await expect(link.locator('[lang="fr"][dir="ltr"]')).toHaveText('Mes heures')
  await expectAccessible(page, 'votes in two languages')

  await page.reload()
  await expect(title(page)).toHaveText(/^التصويت/)
  expect(await html(page, 'dir')).toBe('rtl')

  await visit(page, '/affichage')
  await page.getByText('Français', { exact: true }).click()
  await expect(title(page)).toHaveText('Affichage et langue')
  expect([await html(page, 'lang'), await html(page, 'dir')]).toEqual(['fr', 'ltr'])
  await page.close()
})

test('a page of staff in Arabic says in French what Arabic lacks, marked as French', async () => {
  const page = await openNotebook(profile, demo, 'animator')
  await visit(page, '/affichage')
  await page.getByText('العربية').click()
  await expect(title(page)).toHaveText('العرض واللغة')
  await visit(page, '/')
  await expect(page.locator('[data-french][lang="fr"][dir="ltr"]', { hasText: 'Missions du jour' })).toBeVisible()
  await page.close()
})

test('a page is read aloud only by a voice of the device, in order, until one leaves it', async () => {
  const silent = await openNotebook(profile, demo, 'second')
  await expect(silent.getByRole('button', { name: 'Cacher l’écran' })).toBeVisible()
  await expect(silent.getByRole('button', { name: 'Écouter' })).toHaveCount(0)
  await silent.close()

  // The browser of the tests has no voice: this one writes down what it is given.
  await profile.context.addInitScript(() => {
    const said: string[] = []
    const engine = new EventTarget()
    const voice = { lang: 'fr-FR', localService: true, name: 'Essai', voiceURI: 'essai', default: true }
    Object.assign(engine, {
      getVoices: () => [voice],
      speak: (words: { text: string }) => said.push(words.text),
      cancel: () => said.push('—'),
    })
    class Words {
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: engine })
    Object.assign(window, { SpeechSynthesisUtterance: Words, said })
  })
  const page = await openNotebook(profile, demo, 'second')
  const said = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'said') as string[])
  await page.getByRole('button', { name: 'Écouter' }).click()
  await expect(page.getByText('La page est lue à voix haute.')).toBeAttached()
  const texts = await said()
  expect(texts.some((text) => text === 'Bonjour Yanis')).toBe(true)
  expect(texts.indexOf('Bonjour Yanis')).toBeLessThan(texts.findIndex((text) => text.startsWith('Voter')))
  await page.getByRole('link', { name: 'Mes heures' }).last().click()
  await expect(page.getByRole('button', { name: 'Écouter' })).toBeVisible()
  expect((await said()).at(-1)).toBe('—')
  await page.close()
})
