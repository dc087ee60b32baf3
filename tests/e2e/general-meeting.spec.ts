// « Un réseau de coops » holds the general meeting of a SCIC: organisations and their delegates, categories that are not
// colleges, 0,37 by weight though most heads are for, and an associate whom a decision admits.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { title } from './harness/people.ts'

const dues = 'Porter la cotisation annuelle de 1 % à 1,5 % du chiffre d’affaires.'
const rejected = /^Pas adoptée\s: avec le poids des collèges, le score est 0,37\. Il fallait plus de 0,50\.$/

const card = (page: Page, wording: string) =>
  page
    .getByRole('main')
    .locator('section.card')
    .filter({ has: page.getByRole('heading', { name: wording }) })

test('the general meeting of the network example: 0,37 is rejected, its register admits and leaves nobody out [D54] [D130] [D131]', async ({
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
  await main.getByRole('link', { name: /^Coopérer pour Entreprendre \(exemple\)/ }).click()
  await expect(title(page)).toHaveText('Coopérer pour Entreprendre (exemple)')
  const coop = new URL(page.url()).pathname

  await test.step('27 associates are there, 23 of them by their delegate', async () => {
    await visit(page, `${coop}/reunions`)
    await main.getByRole('link', { name: /^Assemblée générale/ }).click()
    await expect(page.getByText('Données d’exemple', { exact: true })).toBeVisible()
    const presences = page.getByRole('region', { name: 'Présences' })
    await expect(presences.getByText('27 sur 27')).toBeVisible()
    await expect(presences.getByText(/^Par la voix d(e |’)/)).toHaveCount(23)
  })

  await test.step('the vote by colleges in one sentence and a drawing; heads are for information', async () => {
    const vote = card(page, dues)
    await expect(vote.getByText(rejected)).toBeVisible()
    const drawing = vote.getByRole('figure', { name: 'Voix par collège' })
    for (const words of [
      /Accompagnement poids 0,40.*16 pour sur 20 voix\s: 0,32/,
      /Équipe poids 0,20.*1 pour sur 4 voix\s: 0,05/,
      /Partenaires poids 0,20.*0 pour sur 2 voix\s: 0,00/,
      /Territoires poids 0,20.*0 pour sur 1 voix\s: 0,00/,
      /Score avec les poids 0,37.*Il faut plus de 0,50/,
    ])
      await expect(drawing.getByRole('listitem').filter({ hasText: words })).toHaveCount(1)
    await expect(drawing.getByText(/^Pour information, sans les poids\s: 17 pour sur 27 voix\.$/)).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.minutes-sheet')).toContainText('le score est 0,37')
    await page.emulateMedia({ media: null })
  })

  await test.step('the register: four categories, one candidate, one who left, and the decision that admitted one', async () => {
    await visit(page, `${coop}/vie`)
    await main.getByRole('link', { name: /^Sociétaires/ }).click()
    await expect(page.getByText('28 sociétaires', { exact: true })).toBeVisible()
    const rows = (name: string) => main.getByRole('list', { name, exact: true }).getByRole('listitem')
    for (const [category, n] of [
      ['Coopératives d’activité et d’emploi', 17],
      ['Espaces et collectifs', 5],
      ['Salariés et prestataires', 4],
      ['Territoires et partenaires', 2],
      ['Candidatures', 1],
      ['Anciens sociétaires', 1],
    ] as const)
      await expect(rows(category), category).toHaveCount(n)
    await main.getByRole('link', { name: /^Admission\s: décision 1/ }).click()
    await expect(title(page)).toHaveText('Décision 1')
    await expect(main.getByRole('link', { name: /^Tiers-lieu Zinnia devient sociétaire/ })).toBeVisible()
    await visit(page, `${coop}/societaires`)
  })

  await test.step('a candidate is proposed to the next general meeting, with the words ready', async () => {
    await main.getByRole('link', { name: /^Prévoir l’assemblée/ }).click()
    await page.getByText('Assemblée générale', { exact: true }).click()
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await expect(title(page)).toHaveText('Assemblée générale')
    await visit(page, `${coop}/societaires`)
    await main.getByRole('link', { name: /^Proposer l’admission/ }).click()
    await expect(page.getByLabel('La proposition')).toHaveValue(/^Admettre CAE Achillée comme sociétaire/)
  })

  await test.step('colleges that do not make one whole are refused with the reason', async () => {
    await visit(page, `${coop}/societaires/colleges`)
    const weight = page.getByLabel('Poids').first()
    await weight.fill('45')
    await expect(page.getByText(/^Ensemble\s: 105\s%$/)).toBeVisible()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText(/les poids ensemble doivent faire 100\s%/)).toBeVisible()
    await weight.fill('40')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Sociétaires')
  })
  expect(profile.errors).toEqual([])
})
