// The money of a season: simulated in several ways, voted, shared to the cent, and computed again after a correction.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { choice, createCoop, foundOrganisation, invite, join, title } from './harness/people.ts'
import { goTo, sentWords, statusOf } from './harness/screens.ts'

/** Adds hours of a meeting, one by one, and waits until the relay has them. */
async function addHours(page: Page, durations: readonly string[]): Promise<void> {
  for (const duration of durations) {
    await goTo(page, 'Mes heures')
    await page.getByRole('link', { name: 'Ajouter des heures' }).click()
    await choice(page, 'Pour quelle activité ?', 'Réunion').click()
    await choice(page, 'Combien de temps ?', duration).click()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Mes heures')
  }
  await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
}

const cellsOf = (page: Page, table: string, row: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')

test('[J18] the money is simulated three ways, voted and shared to the cent; a corrected log makes a new proposal and leaves the paid one', async ({
  relay,
  browserOf,
}) => {
  const [office, phone, other] = await Promise.all([
    browserOf({ viewport: { width: 1440, height: 900 } }),
    browserOf({ phone: true }),
    browserOf({ phone: true }),
  ])
  const { page } = office
  let coop = ''
  await test.step('Inès has 6 hours and Yanis 2', async () => {
    await foundOrganisation(page, relay.url, {
      organisation: 'Coop 63',
      firstName: 'Claire',
      passphrase: 'le lierre grimpe doucement',
    })
    coop = await createCoop(page, {
      name: 'CJS Clermont',
      model: 'Coopérative jeunesse de services',
      start: '2026-07-06',
      end: '2026-12-18',
    })
    const link = await invite(page, 'Inès', 'Coopérant ou coopérante')
    const second = await invite(page, 'Yanis', 'Coopérant ou coopérante')
    await join(phone.page, link, '135790')
    await join(other.page, second, '246813')
    await addHours(phone.page, ['2 h', '4 h'])
    await addHours(other.page, ['2 h'])
  })

  await test.step('Claire puts 100,01 € into the box', async () => {
    await visit(page, `${coop}/entreprise`)
    await page.getByRole('link', { name: /^La caisse/ }).click()
    await page.getByRole('link', { name: 'Noter une recette' }).click()
    await page.getByLabel('D’où vient l’argent ?').selectOption('Subvention')
    await page.getByLabel('Montant reçu').fill('100,01')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText('En caisse').first()).toBeVisible()
  })

  await test.step('three ways stand side by side, each to the cent', async () => {
    await page.getByRole('link', { name: 'Partager l’argent' }).click()
    await page.getByRole('link', { name: 'Comparer des partages' }).click()
    await expect(page.getByText('Disponible en caisse : 100,01 €.')).toBeVisible()
    await page.getByLabel('Somme à partager').fill('100,01')
    const table = '100,01 €, partagés de plusieurs façons'
    await expect(cellsOf(page, table, 'Inès')).toHaveText(['6 h', /^50(,01)?\s€$/, '75,01 €', '62,51 €'])
    await expect(cellsOf(page, table, 'Yanis')).toHaveText(['2 h', /^50(,01)?\s€$/, '25 €', '37,50 €'])
    await expect(cellsOf(page, table, 'En tout')).toHaveText(['8 h', '100,01 €', '100,01 €', '100,01 €'])
    await page.getByLabel('Partage à proposer').selectOption('Selon les heures')
    await page.getByRole('button', { name: 'Proposer ce partage' }).click()
    await expect(title(page)).toHaveText('Partager l’argent')
    await expect(page.getByText('Proposé', { exact: true })).toBeVisible()
  })

  await test.step('the group votes it by raised hands', async () => {
    await page.getByRole('link', { name: 'Prévoir une réunion' }).click()
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await page.getByRole('button', { name: 'Commencer la réunion' }).click()
    const presences = page.getByRole('region', { name: 'Présences' })
    for (const name of ['Yanis', 'Inès']) {
      await presences.getByRole('button', { name, exact: true }).click()
      await expect(presences.getByRole('button', { name, exact: true, pressed: true })).toBeVisible()
    }
    await expect(presences.getByText('Quorum atteint')).toBeVisible()
    await visit(page, `${coop}/partage`)
    await page.getByRole('link', { name: /^Proposer au vote/ }).click()
    await expect(page.getByLabel('La proposition')).toHaveValue(/^Partager 100,01\s€\s: Selon les heures\.$/)
    await choice(page, 'Comment voter ?', 'À main levée').click()
    await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
    await page.getByRole('button', { name: 'Compter les mains' }).click()
    const counting = page.getByRole('dialog')
    for (let hands = 0; hands < 2; hands++) await counting.getByRole('button', { name: 'Un de plus : Pour' }).click()
    await counting.getByRole('button', { name: 'Garder le résultat' }).click()
    await expect(page.getByText('Adoptée : 2 pour et 0 contre.').first()).toBeVisible()
  })

  const lines = 'Partage de 100,01 €'
  await test.step('Claire confirms and sends it; Inès reads her own part, and only hers', async () => {
    await visit(page, `${coop}/partage`)
    await page.getByRole('button', { name: 'Confirmer le partage' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer le partage' }).click()
    await page.getByRole('button', { name: 'Envoyé à la CAE' }).click()
    await expect(cellsOf(page, lines, 'Inès')).toHaveText(['6 h', '75,01 €'])
    await visit(phone.page, `${coop}/partage`)
    await expect(phone.page.getByText('75,01 €').first()).toBeVisible({ timeout: 30_000 })
    await expect(phone.page.getByText('Votre RIB se donne à la CAE, jamais ici.')).toBeVisible()
    await expect(phone.page.getByText(/25\s€|100,01/)).toHaveCount(0)
  })

  await test.step('Claire sends one log of Inès back: another proposal stands beside the paid one', async () => {
    await visit(page, `${coop}/heures/a-confirmer`)
    const log = page.getByRole('listitem').filter({ hasText: '4 h' })
    await log.getByRole('button', { name: /^Ce n’est pas juste/ }).click()
    await page.getByRole('dialog').getByLabel('Raison').fill('Deux fois le même jour')
    await page.getByRole('button', { name: 'Demander à revoir' }).click()
    await visit(page, `${coop}/partage`)
    await page.getByRole('button', { name: 'Recalculer' }).click()
    await page.getByLabel('Pourquoi').fill('Quatre heures en trop')
    await page.getByRole('button', { name: 'Faire une nouvelle proposition' }).click()
    const tables = page.getByRole('table', { name: lines })
    await expect(tables).toHaveCount(2)
    const rowOf = (at: number) => tables.nth(at).getByRole('row', { name: /^Inès/ }).getByRole('cell')
    await expect(rowOf(0)).toHaveText(['2 h', /^50(,01)?\s€$/])
    await expect(rowOf(1)).toHaveText(['6 h', '75,01 €'])
    await expect(page.getByText('Quatre heures en trop')).toBeVisible()
    await visit(phone.page, `${coop}/partage`)
    await expect(phone.page.getByText('75,01 €').first()).toBeVisible()
  })
  expect(office.errors).toEqual([])
})
