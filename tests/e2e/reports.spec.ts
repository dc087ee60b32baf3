// « Bilans et financeurs » of the network example: the counts of the founding documents come out of the app's own
// reports, small counts stay hidden, what left is noted, and every page and sheet says that it is an example.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { title } from './harness/people.ts'

const main = (page: Page) => page.getByRole('main')
const table = (page: Page, name: string) => main(page).getByRole('table', { name, exact: true })
/** What stands beside the first words of a row. */
const cellOf = (page: Page, of: string, row: string, place = 0) =>
  table(page, of)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .getByRole('cell')
    .nth(place)
const figure = (page: Page, name: string) => cellOf(page, 'Activité et argent', name)
const marked = (page: Page) => expect(page.getByText('Données d’exemple', { exact: true }).first()).toBeVisible()

async function choose(page: Page, coops: readonly string[]): Promise<void> {
  await visit(page, '/bilans/nouveau')
  await expect(title(page)).toHaveText('Préparer un bilan')
  const group = main(page).getByRole('group', { name: 'Coops' })
  await expect(group.getByRole('checkbox').first()).toBeVisible()
  for (const box of await group.getByRole('checkbox').all()) await box.uncheck()
  for (const coop of coops) await group.getByRole('checkbox', { name: coop, exact: true }).check()
  await expect(table(page, 'Activité et argent')).toBeVisible()
}

async function publish(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Publier ce bilan' }).click()
  await expect(page).toHaveURL(/\/bilans\/ir:/)
  await marked(page)
}

test('[J20] the reports show the founding counts, hide small ones, and note what is shown in spite of the rule', async ({
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

  await test.step('from « Mes coops », nothing published so far', async () => {
    await main(page)
      .getByRole('link', { name: /^Bilans et financeurs/ })
      .click()
    await expect(title(page)).toHaveText('Bilans et financeurs')
    await expect(main(page).getByText('Aucun bilan. Choisissez une coop et une période.')).toBeVisible()
    await marked(page)
  })

  await test.step('each coop’s own counts, unknown told as unknown', async () => {
    const counts = {
      'Ker Coop': ['9', '16', 'inconnu', 'inconnu'],
      'La Belle Coop': ['13', '11', '8', '13'],
      'CJM Saint-Avé': ['10', '11', '7', 'inconnu'],
    }
    for (const [coop, told] of Object.entries(counts)) {
      await choose(page, [coop])
      for (const [at, row] of ['Coopérants et coopérantes', 'Missions faites', 'Clients', 'Ateliers'].entries())
        await expect(figure(page, row), `${coop} ${row}`).toHaveText(told[at] ?? '')
      await marked(page)
    }
    await expect(cellOf(page, 'Âges', '18 à 25 ans')).toHaveText('10')
    await expect(main(page).getByText(/^Inconnu aussi\s: .*Heures de formation/)).toBeVisible()
  })

  await test.step('a total says of how many coops it is known', async () => {
    await choose(page, ['Ker Coop', 'La Belle Coop', 'CJM Saint-Avé'])
    await expect(figure(page, 'Clients')).toHaveText('15')
    await expect(cellOf(page, 'Activité et argent', 'Clients', 1)).toHaveText('2 coops sur 3')
  })

  await test.step('Ker Coop by sex is hidden, and so is La Belle Coop; both together are shown and published', async () => {
    for (const coop of ['Ker Coop', 'La Belle Coop']) {
      await choose(page, [coop])
      await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('masqué')
      await expect(cellOf(page, 'Femmes et hommes', 'Hommes')).toHaveText('masqué')
    }
    await choose(page, ['Ker Coop', 'La Belle Coop'])
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('17')
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes', 1)).toHaveText('77,3 %')
    await expect(cellOf(page, 'Femmes et hommes', 'Hommes')).toHaveText('5')
    await publish(page)
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('17')
  })

  await test.step('the funder’s wish for Ker Coop alone takes a reason, which stays with the report', async () => {
    await choose(page, ['Ker Coop'])
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('masqué')
    await main(page).getByRole('button', { name: 'Montrer quand même : Femmes et hommes' }).click()
    const asked = page.getByRole('dialog', { name: 'Montrer ces chiffres ?' })
    await asked.getByRole('button', { name: 'Montrer', exact: true }).click()
    await expect(asked.getByText('Pourquoi les montrer : la raison manque. Écrivez-la.')).toBeVisible()
    await asked.getByLabel('Pourquoi les montrer').fill('Chiffres déjà publiés par le porteur')
    await asked.getByRole('button', { name: 'Montrer', exact: true }).click()
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('8')
    await expect(cellOf(page, 'Femmes et hommes', 'Hommes')).toHaveText('1')
    await publish(page)
    const told = 'Montré malgré la règle. Raison : Chiffres déjà publiés par le porteur'
    await expect(main(page).getByText(told)).toBeVisible()
    await expect(main(page).getByText(/^Publié le .+ par Maud$/)).toBeVisible()
  })

  await test.step('from then on the sum would give La Belle Coop away: it is hidden', async () => {
    await choose(page, ['Ker Coop', 'La Belle Coop'])
    await expect(cellOf(page, 'Femmes et hommes', 'Femmes')).toHaveText('masqué')
    await expect(
      main(page)
        .getByText(/^Masqué\s: avec un bilan déjà publié, une soustraction/)
        .first(),
    ).toBeVisible()
  })

  await test.step('the published report is a sheet and a file, both marked as an example', async () => {
    await visit(page, '/bilans')
    await expect(main(page).getByText('Montré malgré la règle')).toBeVisible()
    await main(page)
      .getByRole('list', { name: 'Bilans publiés' })
      .getByRole('link', { name: /Ker Coop et La Belle Coop/ })
      .click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.sheet .sheet-demo')).toHaveText('Données d’exemple')
    await page.emulateMedia({ media: 'screen' })
    const downloading = page.waitForEvent('download')
    await main(page).getByRole('button', { name: 'Exporter (CSV)' }).click()
    const file = readFileSync(await (await downloading).path(), 'utf8')
    expect(file).toContain('"Femmes et hommes";"Femmes";"17"')
    expect(file).toContain('"Activité et argent";"Clients";"8";"1 coop sur 2"')
    expect(file).toContain('Données d’exemple')
  })

  await test.step('what a funder was promised stands beside what was done', async () => {
    await visit(page, '/bilans/financements/nouveau')
    await page.getByLabel('Financeur').fill('Ville (fictive)')
    await page.getByLabel('Action financée').fill('Coops de quartier')
    const group = main(page).getByRole('group', { name: 'Coops' })
    for (const coop of ['Ker Coop', 'La Belle Coop']) await group.getByRole('checkbox', { name: coop }).check()
    await page.getByLabel('Du', { exact: true }).fill('2017-01-01')
    await page.getByLabel('Au', { exact: true }).fill('2019-12-31')
    await page.getByLabel('Missions faites').fill('25')
    await page.getByLabel('Ateliers').fill('20')
    await main(page).getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Ville (fictive)')
    await expect(cellOf(page, 'Prévu et réalisé', 'Missions faites', 1)).toHaveText('27')
    await expect(cellOf(page, 'Prévu et réalisé', 'Missions faites', 2)).toHaveText('Atteint')
    await expect(cellOf(page, 'Prévu et réalisé', 'Ateliers', 1)).toHaveText('au moins 13')
    await expect(cellOf(page, 'Prévu et réalisé', 'Ateliers', 2)).toHaveText('On ne sait pas')
    await marked(page)
  })

  await test.step('the number from which people are counted is told, and raised with a reason [D106]', async () => {
    await visit(page, '/')
    await main(page)
      .getByRole('link', { name: /^Ker Coop/ })
      .click()
    await main(page)
      .getByRole('link', { name: /^Règles de la structure/ })
      .click()
    await expect(main(page).getByText(/^Dans un bilan, .* moins de 5 personnes est donc masqué\.$/)).toBeVisible()
    const change = main(page).getByRole('button', { name: 'Changer le seuil' })
    await page.getByLabel('Seuil', { exact: true }).fill('4')
    await page.getByLabel('Pourquoi', { exact: true }).fill('Petits quartiers')
    await change.click()
    await expect(page.getByText(/^Seuil\s: il va de 5 à 100 personnes/)).toBeVisible()
    await page.getByLabel('Seuil', { exact: true }).fill('11')
    await change.click()
    const choices = main(page).getByRole('list', { name: 'Ce qui a été choisi' })
    await expect(choices.getByText(/^11 personnes, le .+, par Maud$/)).toBeVisible()
    await expect(choices.getByText('Petits quartiers')).toBeVisible()
    await choose(page, ['CJM Saint-Avé'])
    await expect(main(page).getByText('10', { exact: true })).toHaveCount(1)
    await visit(page, '/bilans')
    await main(page)
      .getByRole('list', { name: 'Bilans publiés' })
      .getByRole('link', { name: /Ker Coop et La Belle Coop/ })
      .click()
    await expect(cellOf(page, 'Femmes et hommes', 'Hommes')).toHaveText('5')
  })
  expect(profile.errors).toEqual([])
})

test('the season of Clermont reads 15 people under 18, 42 missions and 8 meetings in its published report', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ viewport: { width: 1440, height: 900 } })
  const demo = profile.page
  await demo.goto(`${relay.url}/demo`)
  await demo.getByRole('button', { name: 'Construire la saison' }).click()
  await expect(demo.getByText('La saison est prête.', { exact: false })).toBeVisible({ timeout: 90_000 })
  const opening = profile.context.waitForEvent('page')
  await demo.getByRole('link', { name: 'Ouvrir dans une fenêtre : Coordination' }).click()
  const page = await opening
  await expect(title(page)).toHaveText('Mes coops', { timeout: 30_000 })
  await visit(page, '/bilans')
  await main(page)
    .getByRole('list', { name: 'Bilans publiés' })
    .getByRole('link', { name: /CJS Clermont 2024/ })
    .click()
  await expect(figure(page, 'Coopérants et coopérantes')).toHaveText('15')
  await expect(figure(page, 'Missions faites')).toHaveText('42')
  await expect(figure(page, 'Réunions tenues')).toHaveText('8')
  await expect(cellOf(page, 'Âges', 'Moins de 18 ans')).toHaveText('15')
  await expect(cellOf(page, 'Prévu et réalisé', 'Missions faites', 2)).toHaveText('Atteint')
  await expect(cellOf(page, 'Prévu et réalisé', 'Réunions tenues', 1)).toHaveText('8')
  await expect(cellOf(page, 'Prévu et réalisé', 'Réunions tenues', 2)).toHaveText('Pas encore')
  await marked(page)
  expect(profile.errors).toEqual([])
})
