// « Essayer avec des données d'exemple »: the season is made, its four notebooks open side by side with the numbers of
// DOMAIN §5.6, the relay takes all of it, and it can be erased again.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, type Notebook, notebooks, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { title } from './harness/people.ts'
import { countTaps, goTo, sentWords, statusOf } from './harness/screens.ts'

/** DOMAIN §5.6. */
const season = { members: 15, animators: 2, meetings: 8 }

test('the example season is made, shown in four windows with its numbers, sent, and erased [point 9]', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ viewport: { width: 1440, height: 900 } })
  const demo = profile.page
  const windows: Partial<Record<Notebook, Page>> = {}
  const windowOf = (name: Notebook): Page => {
    const page = windows[name]
    if (!page) throw new Error(`expected the window of ${name}`)
    return page
  }

  await test.step('from the welcome page, with progress in words', async () => {
    await demo.goto(relay.url)
    await listenToProgress(demo)
    // How long it may take is measured by `npm run bench`, on a machine that does nothing else.
    await makeDemonstration(demo, relay.url)
    for (const { card } of Object.values(notebooks))
      await expect(demo.getByRole('heading', { name: card })).toBeVisible()
  })

  await test.step('four windows of one browser, one notebook each', async () => {
    for (const name of Object.keys(notebooks) as Notebook[]) windows[name] = await openNotebook(profile, demo, name)
    const profiles = Object.values(windows).map((page) => new URL(page.url()).searchParams.get('profile'))
    expect(new Set(profiles).size).toBe(4)
    for (const [name, { home }] of Object.entries(notebooks))
      await expect(title(windowOf(name as Notebook))).toHaveText(home)
  })

  await test.step('the relay takes everything, from whichever notebook', async () => {
    for (const page of Object.values(windows)) await expect(statusOf(page)).toHaveText(sentWords, { timeout: 60_000 })
  })

  await test.step('the coordination sees 15 members, 2 animators, 8 meetings, July and August', async () => {
    const page = windowOf('coordinator')
    await page.bringToFront()
    await page.getByRole('link', { name: /^CJS Clermont/ }).click()
    await expect(title(page)).toHaveText(/^CJS Clermont/)
    await expect(page.getByText(/du 1(er)? juillet 2024 au \d+ août 2024/)).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /Réunions/ })).toContainText(
      `${season.meetings} tenues`,
    )
    const coop = new URL(page.url()).pathname
    await visit(page, `${coop}/reunions`)
    for (let n = 1; n <= season.meetings; n++)
      await expect(page.getByRole('main').getByRole('link', { name: new RegExp(`^Conseil ${n}\\b`) })).toHaveCount(1)
    await expect(page.getByRole('main').getByRole('link', { name: /^Conseil \d/ })).toHaveCount(season.meetings)
    await visit(page, `${coop}/personnes`)
    const people = page.getByRole('main')
    await expect(people.getByRole('list', { name: 'Membres' }).getByRole('link')).toHaveCount(season.members)
    await expect(people.getByRole('list', { name: 'L’équipe' }).getByText('Animation')).toHaveCount(season.animators)
  })

  await test.step('every role sees the season, and every page says that it is an example', async () => {
    for (const name of Object.keys(notebooks) as Notebook[]) {
      const page = windowOf(name)
      // A window behind others is hardly painted, and its clocks are slowed.
      await page.bringToFront()
      const coop = await coopOf(page)
      for (const path of ['/', '/carnet', '/envoi', ...coopPages.map((end) => coop + end)]) {
        await visit(page, path)
        await expect(page.getByText('Données d’exemple', { exact: true }), `${name} ${path}`).toBeVisible()
        // A month below the first screen is made after it.
        if (path.endsWith('/missions'))
          for (const month of ['juillet', 'août']) await expect(page.getByRole('main'), name).toContainText(month)
      }
    }
  })

  await test.step('sharing the season’s money gives 225 € net a month on average, on its two screens [D100]', async () => {
    const page = windowOf('coordinator')
    await page.bringToFront()
    const coop = await coopOf(page)
    const average = page.getByText(/^En moyenne 225\s€ nets par mois et par personne \(estimation\)\.$/)
    await visit(page, `${coop}/partage`)
    await expect(average).toBeVisible()
    await expect(page.getByText('Données d’exemple', { exact: true })).toBeVisible()
    await visit(page, `${coop}/partage/nouveau`)
    await page.getByLabel('Somme à partager').fill('9517,50')
    await expect(average).toBeVisible()
    await page.getByLabel('Somme à partager').fill('4758,75')
    await expect(average).toBeHidden()
    await expect(page.getByText(/^En moyenne 112,50\s€ nets/)).toBeVisible()
  })

  await test.step('what is printed says that it is an example too', async () => {
    const page = windowOf('coordinator')
    const coop = await coopOf(page)
    for (const path of ['/bilans', `${coop}/missions/tableau`, `${coop}/reglement`, `${coop}/partage`]) {
      await visit(page, path)
      await page.emulateMedia({ media: 'print' })
      const mark = page.getByText('Données d’exemple', { exact: true }).filter({ visible: true })
      await expect(mark.first(), path).toBeVisible()
      await page.emulateMedia({ media: null })
    }
    await visit(page, `${coop}/reunions`)
    await page.getByRole('main').getByRole('list').first().getByRole('link').last().click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Données d’exemple', { exact: true }).filter({ visible: true }).first()).toBeVisible()
    await page.emulateMedia({ media: null })
  })

  await test.step('Inès votes in two taps from her home, which then says so [B3]', async () => {
    const page = windowOf('first')
    await page.bringToFront()
    await goTo(page, 'Aujourd’hui')
    await expect(title(page)).toHaveText(notebooks.first.home)
    const taps = await countTaps(page)
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Voter/ })
      .click()
    await page.getByRole('group').getByRole('button', { name: 'Pour', exact: true }).first().click()
    await expect(page.getByText(/^Gardé. Vous avez choisi\s: Pour/)).toBeVisible()
    expect(await taps()).toBe(2)
  })

  await test.step('erasing asks twice, takes the windows’ notebooks away, and leaves the welcome page', async () => {
    await demo.bringToFront()
    await demo.getByRole('button', { name: 'Effacer les données d’exemple' }).click()
    const asked = demo.getByRole('dialog', { name: 'Effacer les données d’exemple ?' })
    await asked.getByRole('button', { name: 'Effacer les données d’exemple' }).click()
    await expect(demo.getByText('Les données d’exemple sont effacées.')).toBeVisible({ timeout: 30_000 })
    await expect(demo.getByRole('button', { name: 'Construire la saison' })).toBeVisible()
    const names = await demo.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
    expect(names.filter((name) => /^carnet-[0-9a-f]{16}/.test(name))).toEqual([])
    for (const page of Object.values(windows)) await page.close()
    await demo.goto(relay.url)
    await expect(demo.getByRole('link', { name: /^Essayer avec des données d’exemple/ })).toBeVisible()
  })

  await test.step('the progress was told in words that follow each other', async () => {
    const told = await demo.evaluate(() => sessionStorage.getItem('told') ?? '[]')
    expect(JSON.parse(told).length).toBeGreaterThan(1)
    expect(profile.errors).toEqual([])
  })
})

test('the second example is a network of coops, whose first cohort reads 8 in maturation, then 5 CAPE [C3]', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ viewport: { width: 1440, height: 900 } })
  const demo = profile.page
  await demo.goto(`${relay.url}/demo`)
  await demo.getByRole('button', { name: 'Construire le réseau' }).click()
  await expect(demo.getByText('Le réseau est prêt.', { exact: false })).toBeVisible({ timeout: 60_000 })
  const opening = profile.context.waitForEvent('page')
  await demo.getByRole('link', { name: 'Ouvrir dans une fenêtre : Coordination du réseau' }).click()
  const page = await opening
  await expect(title(page)).toHaveText('Mes coops', { timeout: 30_000 })
  const main = page.getByRole('main')
  const marked = () => expect(page.getByText('Données d’exemple', { exact: true })).toBeVisible()
  await marked()
  await expect(statusOf(page)).toHaveText(sentWords, { timeout: 60_000 })
  for (const name of ['CJM Saint-Avé', 'Ker Coop', 'Les Quatre récupérateurs', 'La Belle Coop', 'KPA d’exemple'])
    await expect(main.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible()

  await test.step('what a coop has not noted is told as unknown, never as zero [D101]', async () => {
    const row = main.getByRole('row').filter({ has: page.getByRole('link', { name: /^KPA d’exemple/ }) })
    await expect(row.getByRole('cell').first()).toHaveText('7')
    for (const place of [1, 2, 3]) await expect(row.getByRole('cell').nth(place)).toHaveText('—inconnu')
  })

  await test.step('the deadlines are near the day on which the example is made: one is past, three are due soon [D23]', async () => {
    await main.getByRole('link', { name: /^Échéances/ }).click()
    await expect(title(page)).toHaveText('Échéances')
    const list = main.getByRole('list')
    await expect(list.getByRole('link')).toHaveCount(4)
    await expect(list.getByText(/^passé depuis 2[89] jours$/)).toHaveCount(1)
    await expect(list.getByText(/^dans \d\d jours$/)).toHaveCount(3)
    await main.getByRole('link', { name: 'Mes coops' }).click()
  })

  await test.step('from the coop to its cohort', async () => {
    await main.getByRole('link', { name: /^Cités Coop, promotion 1/ }).click()
    await main.getByRole('link', { name: /^Promotions/ }).click()
    await marked()
    await main.getByRole('link', { name: /^Première promotion/ }).click()
    await expect(title(page)).toHaveText('Première promotion')
    await marked()
  })

  const funnel = page.getByRole('table').filter({ hasText: 'CAPE' }).first()
  const peopleAt = (step: string) =>
    funnel
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: step, exact: true }) })
      .getByRole('cell')
      .last()

  await test.step('eight in maturation in May 2020, five CAPE at the end of September, four trades named', async () => {
    await page.getByLabel('Vue au').fill('2020-05-31')
    await expect(peopleAt('En maturation')).toHaveText('8')
    await expect(peopleAt('CAPE')).toHaveText('0')
    await page.getByLabel('Vue au').fill('2020-09-30')
    await expect(peopleAt('En maturation')).toHaveText('8')
    await expect(peopleAt('CAPE')).toHaveText('5')
    const trades = page.getByRole('table', { name: 'Par métier' })
    await expect(trades.getByRole('row').filter({ hasText: 'Cuisine réunionnaise' })).toContainText('1')
    await expect(trades.getByRole('row')).toHaveCount(6)
  })
  expect(profile.errors).toEqual([])
})

const coopPages = ['', '/missions', '/reunions', '/decisions', '/heures', '/voter', '/personnes', '/partage'] as const

/** The coop's path, `/c/<id>`, from any link of the page that leads into it. */
async function coopOf(page: Page): Promise<string> {
  await visit(page, '/')
  const link = page.getByRole('main').locator('a[href^="/c/"]').first()
  const coop = (await link.getAttribute('href'))?.match(/^\/c\/[0-9a-f]+/)?.[0]
  if (coop === undefined) throw new Error('expected a link into the coop')
  return coop
}

/** Notes every sentence of the progress, in this page and after its next loads. */
async function listenToProgress(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = JSON.parse(sessionStorage.getItem('told') ?? '[]')
    const look = (): void => {
      const words = document.querySelector('[role="progressbar"], progress')?.parentElement?.textContent?.trim()
      if (!words || words === told.at(-1)) return
      told.push(words)
      sessionStorage.setItem('told', JSON.stringify(told))
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  })
}
