// A coop's own list of skills: the coordination writes it, a check follows it without a network, both sides are put side by
// side, and a later version leaves that check as it was.

import type { Locator, Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { createCoop, foundOrganisation, invite, join, letIn, spokenCode, title } from './harness/people.ts'
import { offlineWords, sentWords, statusOf } from './harness/screens.ts'
import { takeBack } from './harness/tasks.ts'

const codes = { claire: 'le lierre grimpe doucement', anna: '246813' }

/** The card of a theme in the list that is written. */
const theme = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })

/** A skill's picture card in a check. */
const card = (page: Page, skill: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: skill, exact: true }) })

const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')),
    )

test('a list of the coop is followed by a check that no later version changes [D81] [D82] [D83]', async ({
  relay,
  browserOf,
}) => {
  const [office, tablet] = await Promise.all([
    browserOf({ viewport: { width: 1440, height: 900 } }),
    browserOf({ tablet: true }),
  ])
  const { page } = tablet
  const desk = office.page
  let coop = ''
  await test.step('Claire’s coop has Inès and an animator, Anna', async () => {
    await foundOrganisation(desk, relay.url, {
      organisation: 'Coop 63',
      firstName: 'Claire',
      passphrase: codes.claire,
    })
    coop = await createCoop(desk, {
      name: 'CJS Clermont',
      model: 'Coopérative jeunesse de services',
      start: '2026-07-06',
      end: '2026-12-18',
    })
    await invite(desk, 'Inès', 'Coopérant ou coopérante')
    const link = await invite(desk, 'Anna', 'Animation')
    await join(page, link, codes.anna)
    await letIn(desk, 'Anna', await spokenCode(page))
    await expect(title(page)).toHaveText('Bonjour Anna', { timeout: 30_000 })
  })

  let list = ''
  await test.step('Claire writes a list: it begins with the twelve, one goes, two come', async () => {
    await visit(desk, `${coop}/listes-competences`)
    await desk.getByRole('link', { name: 'Nouvelle liste' }).click()
    await desk.getByText('Les douze compétences', { exact: true }).click()
    await desk.getByRole('button', { name: 'Publier la version 1' }).click()
    await expect(desk.getByText('Nom : il manque. Écrivez le nom de la liste.')).toBeVisible()
    await desk.getByLabel('Nom de la liste').fill('Été à Clermont')
    await desk.getByRole('button', { name: 'Retirer Écrire un message' }).click()
    await theme(desk, 'Communiquer').getByLabel('Nom du thème').fill('Avec les clients')
    await theme(desk, 'Progresser').getByRole('button', { name: 'Ajouter une compétence' }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Coudre/ })
      .click()
    await theme(desk, 'Progresser').getByRole('button', { name: 'Ajouter une compétence' }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Avec vos mots/ })
      .click()
    const skill = desk.getByRole('dialog', { name: 'La compétence' })
    await skill.getByLabel('Nom', { exact: true }).fill('Tenir le stand')
    await skill.getByText('Vente', { exact: true }).click()
    await skill.getByRole('button', { name: 'Terminé' }).click()
    await expect(desk.getByText('13 compétences', { exact: true })).toBeVisible()
    await desk.getByRole('button', { name: 'Publier la version 1' }).click()
    await expect(title(desk)).toHaveText('Été à Clermont')
    await expect(desk.getByText('Suivie', { exact: true })).toBeVisible()
    list = new URL(desk.url()).pathname
    await expect(statusOf(desk)).toHaveText(sentWords)
  })

  let check = ''
  await test.step('without a network, Anna opens the check of the arrival: it follows that list', async () => {
    await visit(page, list)
    await expect(title(page)).toHaveText('Été à Clermont')
    await expectControlled(page)
    await tablet.offline(true)
    await expect(statusOf(page)).toHaveText(offlineWords, { timeout: 30_000 })
    await visit(page, `${coop}/personnes`)
    await page.getByRole('main').getByRole('link', { name: 'Inès', exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: 'Compétences', exact: true }).click()
    await page.getByRole('button', { name: 'Commencer, à l’arrivée' }).click()
    await expect(card(page, 'Tenir le stand')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Avec les clients' })).toBeVisible()
    await expect(card(page, 'Écrire un message')).toHaveCount(0)
    check = new URL(page.url()).pathname
  })

  await test.step('Inès fills in her side on the tablet that is passed to her', async () => {
    await page.getByRole('button', { name: 'Passer la tablette' }).click()
    await expect(page.getByText('0 réponse sur 13')).toBeVisible()
    await page.getByRole('button', { name: 'Répondre' }).click()
    const main = page.getByRole('main')
    for (let n = 1; n <= 13; n++) {
      await expect(main.getByText(`${n} sur 13`, { exact: true })).toBeVisible()
      await main.getByText(n === 13 ? 'Je découvre' : n % 2 === 1 ? 'Sans aide' : 'Avec aide', { exact: true }).click()
    }
    await expect(page.getByText('13 réponses sur 13')).toBeVisible()
    await page.getByRole('button', { name: 'J’ai fini' }).click()
    await expect(page.getByText(/^Merci\. L’équipe voit vos réponses/)).toBeVisible()
    await takeBack(page, 'Anna', codes.anna)
  })

  await test.step('Anna adds what the team saw: both are side by side, on the radar and in its table', async () => {
    expect(new URL(page.url()).pathname).toBe(check)
    const stand = card(page, 'Tenir le stand')
    const [own, seen] = [
      stand.getByRole('group', { name: 'La personne' }),
      stand.getByRole('group', { name: 'L’équipe' }),
    ]
    await expect(own.getByRole('button', { name: 'Je découvre' })).toHaveAttribute('aria-pressed', 'true')
    await seen.getByRole('button', { name: 'Sans aide' }).click()
    await expect(seen.getByRole('button', { name: 'Sans aide' })).toHaveAttribute('aria-pressed', 'true')
    await stand.getByText('À apprendre', { exact: false }).click()
    await expect(page.getByRole('img', { name: 'Les compétences' })).toBeVisible()
    const table = page.getByRole('region', { name: 'Les compétences' }).getByRole('table')
    const rows = await rowsOf(table.first())
    expect(rows).toHaveLength(14)
    expect(rows.at(-1)).toEqual(['13. Tenir le stand', 'Sans aide', 'Je découvre'])
    expect(rows[1]).toEqual(['1. Préparer son travail', 'Pas vu', 'Sans aide'])
    await tablet.offline(false)
    await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
  })

  await test.step('Claire puts one above another, by keyboard, and a theme first: each can be taken back', async () => {
    await visit(desk, `${list}/changer`)
    const publish = desk.getByRole('button', { name: 'Publier la version 2' })
    await expect(publish).toBeDisabled()
    const up = desk.getByRole('button', { name: 'Monter : Tenir le stand', exact: true })
    await up.focus()
    await desk.keyboard.press('Enter')
    const toast = desk.getByRole('status').filter({ hasText: 'Tenir le stand : place' })
    await expect(toast).toContainText(/place 4 sur 5/)
    // The focus stays with what moved, and takes the way back at the top.
    await expect(up).toBeFocused()
    for (const n of [3, 2, 1]) {
      await desk.keyboard.press('Enter')
      await expect(toast).toContainText(`place ${n} sur 5`)
    }
    await expect(up).toBeDisabled()
    await expect(desk.getByRole('button', { name: 'Descendre : Tenir le stand', exact: true })).toBeFocused()
    await expect(desk.getByText('Place changée : Tenir le stand.')).toBeVisible()
    await desk.getByRole('button', { name: 'Annuler' }).last().click()
    await expect(desk.getByText('C’est annulé.')).toBeVisible()
    await expect(theme(desk, 'Progresser').locator('li').nth(1)).toContainText('Tenir le stand')
    await desk.getByRole('button', { name: 'Monter le thème : Avec les clients' }).click()
    await expect(desk.getByRole('heading', { level: 2 }).first()).toHaveText('Avec les clients')
    await expect(publish).toBeEnabled()
  })

  await test.step('Claire renames one, brings one back and adds one: version 2', async () => {
    await desk.getByRole('button', { name: 'Changer Tenir le stand' }).click()
    const skill = desk.getByRole('dialog', { name: 'La compétence' })
    await skill.getByLabel('Nom', { exact: true }).fill('Tenir le marché')
    await skill.getByRole('button', { name: 'Terminé' }).click()
    await theme(desk, 'Progresser').getByRole('button', { name: 'Ajouter une compétence' }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^Cuisiner/ })
      .click()
    await expect(desk.getByText('Ajoutées : Cuisiner.')).toBeVisible()
    await expect(desk.getByText(/Tenir le stand\s» devient «\sTenir le marché/)).toBeVisible()
    await desk.getByRole('button', { name: 'Publier la version 2' }).click()
    await expect(desk.getByText('Version 2', { exact: true })).toBeVisible()
    await expect(desk.getByText('Suivie', { exact: true })).toBeVisible()
    await desk.getByRole('link', { name: 'Voir Version 1' }).click()
    await expect(desk.getByText(/^Version remplacée\. Les points faits avec elle restent lisibles\./)).toBeVisible()
    await expect(statusOf(desk)).toHaveText(sentWords)
  })

  await test.step('the old check reads as before; the next one follows version 2, and both are compared', async () => {
    await visit(page, `${coop}/listes-competences`)
    await expect(page.getByText('Version 2, 14 compétences')).toBeVisible({ timeout: 30_000 })
    await visit(page, check)
    const own = card(page, 'Tenir le stand').getByRole('group', { name: 'La personne' })
    await expect(own.getByRole('button', { name: 'Je découvre' })).toHaveAttribute('aria-pressed', 'true')
    await expect(card(page, 'Cuisiner')).toHaveCount(0)
    // In the order that it was made with, whatever version 2 puts first.
    const kept = page.getByRole('region', { name: 'Les compétences' }).getByRole('table').first()
    expect((await rowsOf(kept)).at(-1)).toEqual(['13. Tenir le stand', 'Sans aide', 'Je découvre'])
    await page.getByRole('button', { name: 'Commencer, au départ' }).click()
    await expect(card(page, 'Cuisiner')).toBeVisible()
    const seen = card(page, 'Tenir le marché').getByRole('group', { name: 'L’équipe' })
    await seen.getByRole('button', { name: 'Je montre' }).click()
    await expect(page.getByText('Ajoutées depuis : Cuisiner.')).toBeVisible()
    const way = page.getByRole('region', { name: 'Le chemin' }).getByRole('table')
    await expect
      .poll(async () => (await rowsOf(way)).at(10))
      .toEqual(['10. Tenir le marché, avant : Tenir le stand', 'Sans aide', 'Je montre'])
  })

  await test.step('the sheet of the check fits an A4 page and is all that is printed', async () => {
    await page.setViewportSize({ width: Math.floor(((210 - 30) / 25.4) * 96), height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const sheet = page.getByRole('region', { name: 'Compétences d’Inès' })
    await expect(sheet).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(sheet.getByText('Été à Clermont, version 2')).toBeVisible()
    const { width, scroll } = await sheet.evaluate((node) => ({ width: node.clientWidth, scroll: node.scrollWidth }))
    expect(scroll).toBeLessThanOrEqual(width)
  })
  expect([...office.errors, ...tablet.errors]).toEqual([])
})
