// Every screen of every role, at three widths [A7]. Ids of records are taken from the lists that link them.

import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserProfile, openProfile } from './harness/browser-profile.ts'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { createCoop, foundOrganisation, invite, join, title } from './harness/people.ts'
import { type RelayProcess, startRelay } from './harness/relay-process.ts'
import { checkScreen } from './harness/screen-checks.ts'

test.describe.configure({ mode: 'serial' })

let relay: RelayProcess
let profile: BrowserProfile
let demo: Page

test.beforeAll(async () => {
  test.setTimeout(180_000)
  relay = await startRelay()
  profile = await openProfile({ viewport: { width: 1440, height: 900 }, stillness: true })
  demo = profile.page
  await makeDemonstration(demo, relay.url)
})

test.afterAll(async () => {
  await profile.dispose()
  await relay.dispose()
})

/** Every path that was checked. */
const visited = new Set<string>()

/** Paths of the coop, and where the first link to a record is found for those that need one. */
const coopPaths = [
  '',
  '/a-verifier',
  '/accueil/nouveau',
  '/competences',
  '/decisions',
  '/heures',
  '/heures/a-confirmer',
  '/heures/noter',
  '/idees',
  '/missions',
  '/missions/noter',
  '/missions/prevoir',
  '/personnes',
  '/personnes/nouvelle',
  '/presences',
  '/presences/nouvelle',
  '/relais',
  '/reunions',
  '/reunions/prevoir',
  '/services',
  '/services/nouveau',
  '/voter',
] as const

const recordPaths = [
  { from: '/personnes', to: /^\/personnes\/[0-9a-f]{8,}$/, more: [] },
  { from: '/missions', to: /^\/missions\/(?!noter|prevoir)[^/]+$/, more: ['/changer'] },
  { from: '/reunions', to: /^\/reunions\/(?!prevoir)[^/]+$/, more: ['/proposition'] },
  { from: '/decisions', to: /^\/decisions\/[^/]+$/, more: [] },
  { from: '/presences', to: /^\/presences\/(?!nouvelle)[^/]+$/, more: [] },
  { from: '/services', to: /^\/services\/(?!nouveau)[^/]+$/, more: [] },
] as const

const commonPaths = [
  '/',
  '/a-traiter',
  '/a-valider',
  '/affichage',
  '/appareils',
  '/carnet',
  '/creer',
  '/decouvrir',
  '/echeances',
  '/envoi',
  '/nulle-part',
] as const

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
  await expect(page.getByRole('main').locator('a[href^="/c/"]').first()).toBeVisible()
  const home = await page.getByRole('main').locator('a[href^="/c/"]').first().getAttribute('href')
  const coop = home?.match(/^\/c\/[0-9a-f]+/)?.[0]
  if (coop === undefined) throw new Error('expected a link into the coop')
  const found: string[] = []
  const check = async (path: string): Promise<void> => {
    await visit(page, path)
    visited.add(new URL(path, page.url()).pathname)
    found.push(...(await checkScreen(page, `${role} ${path.replace(coop, '/c')}`, axeAt[role])))
  }
  for (const path of commonPaths) await check(path)
  for (const path of coopPaths) await check(coop + path)
  for (const { from, to, more } of recordPaths) {
    await visit(page, coop + from)
    const record = await firstLink(page, coop, to)
    if (record === undefined) continue
    await check(record)
    for (const end of more) await check(record + end)
    if (from !== '/personnes') continue
    const skills = record.replace('/personnes/', '/competences/')
    const notebook = `${record.replace('/personnes/', '/carnet/')}/sait`
    const linked = [await firstLink(page, coop, /^\/accueil\/(?!nouveau)/), skills, notebook]
    for (const path of linked) if (path !== undefined) await check(path)
  }
  await page.close()
  return found
}

/** The first link of the page whose path in the coop matches, waiting a moment for the list. */
async function firstLink(page: Page, coop: string, to: RegExp): Promise<string | undefined> {
  const links = page.getByRole('main').locator(`a[href^="${coop}/"]`)
  await links
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined)
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.split(/[?#]/)[0] ?? '').find((href) => to.test(href.slice(coop.length)))
}

test('no page of the route table was left out [A7]', () => {
  const source = readFileSync(new URL('../../src/ui/routes.tsx', import.meta.url), 'utf8')
  const paths = [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(30)
  // The gallery is in no build and `/noter` only leads on; the others need no open notebook and are checked below.
  const elsewhere = [
    '/galerie/:part?',
    '*',
    '/attestation',
    '/noter',
    '/commencer',
    '/demo',
    '/installer',
    '/rejoindre',
    '/retrouver',
  ]
  const isVisited = (path: string): boolean => {
    // The records of a list are written below it, from where it is.
    const pattern = new RegExp(`^(/c/[^/]+/[a-z]+)?${path.replace(/:[a-z]+/g, '[^/]+')}$`)
    return [...visited].some((one) => pattern.test(one))
  }
  expect(paths.filter((path) => !elsewhere.includes(path) && !isVisited(path))).toEqual([])
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
  test.setTimeout(180_000)
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
