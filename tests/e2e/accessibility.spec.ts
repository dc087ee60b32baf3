// Every screen of every role, at three widths [A7]: the pages of the route table, records found by the links to them.

import { expect, type Page, test } from '@playwright/test'
import { type BrowserProfile, openProfile } from './harness/browser-profile.ts'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { createCoop, foundOrganisation, invite, join, title } from './harness/people.ts'
import { type RelayProcess, startRelay } from './harness/relay-process.ts'
import { routePatterns } from './harness/route-patterns.ts'
import { checkScreen } from './harness/screen-checks.ts'
import { walkScreens } from './harness/walk.ts'

test.describe.configure({ mode: 'serial' })

let relay: RelayProcess
let profile: BrowserProfile
let demo: Page

test.beforeAll(async () => {
  relay = await startRelay()
  profile = await openProfile({ viewport: { width: 1440, height: 900 }, stillness: true })
  demo = profile.page
  await makeDemonstration(demo, relay.url)
})

test.afterAll(async () => {
  await profile.dispose()
  await relay.dispose()
})

/** Every page of the route table that was checked. */
const seen = new Set<string>()

/** Where each role mostly works: axe runs there, the rest at the three widths. */
const axeAt = { coordinator: 1440, animator: 820, first: 360 } as const

for (const role of ['coordinator', 'animator', 'first'] as const) {
  test(`every screen of the ${role} is accessible at 360, 820 and 1440 px [A7]`, async () => {
    test.setTimeout(600_000)
    const found = await walk(role)
    expect(found).toEqual([])
    expect(profile.errors).toEqual([])
  })
}

/** Opens the role's notebook, goes to each of its screens and tells all that is wrong there. */
async function walk(role: keyof typeof axeAt): Promise<string[]> {
  const page = await openNotebook(profile, demo, role)
  const found: string[] = []
  const look = async (pattern: string): Promise<void> => {
    found.push(...(await checkScreen(page, `${role} ${pattern}`, axeAt[role])))
  }
  const patterns = await walkScreens(page, look, 'Inès')
  for (const pattern of patterns) seen.add(pattern)
  await visit(page, '/nulle-part')
  found.push(...(await checkScreen(page, `${role} /nulle-part`, axeAt[role])))
  await page.close()
  return found
}

test('no page of the route table was left out [A7]', () => {
  // The example season has no cohort, sends nobody to a partner and ends before anyone’s exit is noted.
  const none = ['/c/:coop/promotions/:record', '/c/:coop/orientations/:record', '/c/:coop/sorties/:record']
  const patterns = routePatterns().filter((pattern) => !none.includes(pattern))
  expect(patterns.length).toBeGreaterThan(30)
  expect(patterns.filter((pattern) => !seen.has(pattern))).toEqual([])
})

test('the checks see what is wrong: a low button, a picture without words, a page that is too wide', async () => {
  const page = await openNotebook(profile, demo, 'first')
  await page.evaluate(() => {
    const wrong = document.createElement('div')
    const low = document.createElement('button')
    low.textContent = 'Bas'
    Object.assign(low.style, { height: '20px', padding: '0' })
    wrong.append(low, document.createElement('img'))
    wrong.style.width = '1600px'
    document.querySelector('main')?.append(wrong)
    document.title = 'Inès'
  })
  const found = await checkScreen(page, 'planted', 360)
  for (const words of ['window title', 'image-alt', 'px high', 'too wide'])
    expect(
      found.some((one) => one.includes(words)),
      words,
    ).toBe(true)
  await page.close()
})

test('the dialogs and the hidden screen are accessible at three widths [A7]', async () => {
  const page = await openNotebook(profile, demo, 'animator')
  const found: string[] = []
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  found.push(...(await checkScreen(page, 'what to add', 360)))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cacher l’écran' }).click()
  found.push(...(await checkScreen(page, 'hidden screen', 820)))
  await page.getByRole('button', { name: 'Revenir au carnet' }).click()
  await page.close()
  const office = await openNotebook(profile, demo, 'coordinator')
  await office.getByRole('link', { name: /^CJS Clermont/ }).click()
  await office.getByRole('button', { name: 'Ajouter une personne' }).click()
  await expect(office.getByRole('dialog')).toBeVisible()
  found.push(...(await checkScreen(office, 'adding a person', 1440)))
  await office.close()
  expect(found).toEqual([])
})

test('screens outside an open notebook are accessible at three widths [A7]', async () => {
  const found: string[] = []
  const check = async (page: Page, name: string): Promise<void> =>
    void found.push(...(await checkScreen(page, name, 360)))
  await check(demo, 'the examples, ready')
  const [office, newcomer] = [await openProfile({ stillness: true }), await openProfile({ stillness: true })]
  try {
    const { page } = office
    for (const path of ['/', '/commencer', '/rejoindre', '/retrouver', '/demo', '/installer', '/attestation']) {
      await page.goto(relay.url + path)
      await expect(title(page)).toBeVisible()
      await check(page, path)
    }
    const passphrase = 'le lierre grimpe doucement'
    await foundOrganisation(page, relay.url, { organisation: 'Coop 63', firstName: 'Claire', passphrase })
    await check(page, 'coordination without a coop')
    const model = 'Coopérative jeunesse de services'
    await createCoop(page, { name: 'CJS', model, start: '2026-07-06', end: '2026-12-18' })
    await check(page, 'an empty coop')
    const link = await invite(page, 'Anna', 'Animation')
    await newcomer.page.goto(link)
    await expect(newcomer.page.getByLabel('Choisissez un code de 6 chiffres')).toBeVisible()
    await check(newcomer.page, 'choosing a code')
    await join(newcomer.page, link, '246813')
    await expect(title(newcomer.page)).toHaveText('Presque fini', { timeout: 30_000 })
    await check(newcomer.page, 'waiting')
    await newcomer.page.reload()
    await expect(newcomer.page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
    await check(newcomer.page, 'unlock by PIN')
    await page.reload()
    await expect(page.getByLabel('Votre code')).toBeVisible()
    await check(page, 'unlock by passphrase')
  } finally {
    await office.dispose()
    await newcomer.dispose()
  }
  expect(found).toEqual([])
})
