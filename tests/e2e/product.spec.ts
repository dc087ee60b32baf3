// What one piece costs becomes a price that is voted, a quote that is signed, a note, and money found at the bank: from
// the cost to the office's « Rapprochement », without a network until the statement is read. [D120] [D122] [D123]

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, createCoop, foundOrganisation, invite, title } from './harness/people.ts'
import { sentWords, statusOf } from './harness/screens.ts'
import { drawSignature, takeBack } from './harness/tasks.ts'

const claire = { name: 'Claire', passphrase: 'le lierre grimpe doucement' }
const wording = 'Un sac coûte 26 €.'
const save = (page: Page) => page.getByRole('button', { name: 'Garder', exact: true }).click()

/** Two present, a show of hands, a decision. Ends on the meeting's page. */
async function voteByHands(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Prévoir une réunion' }).click()
  await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
  await page.getByRole('button', { name: 'Commencer la réunion' }).click()
  await page.getByRole('tab', { name: /^Présences/ }).click()
  const presences = page.getByRole('region', { name: 'Présences' })
  for (const name of ['Yanis', 'Inès']) {
    await presences.getByRole('button', { name, exact: true }).click()
    await expect(presences.getByRole('button', { name, exact: true, pressed: true })).toBeVisible()
  }
  await expect(presences.getByText('Quorum atteint')).toBeVisible()
  await page.getByRole('link', { name: 'Faire une proposition' }).click()
  await page.getByLabel('La proposition').fill(wording)
  await choice(page, 'Quel prix cette proposition fixe-t-elle ?', 'Sac, 26 € la pièce').click()
  await choice(page, 'Comment voter ?', 'À main levée').click()
  await choice(page, 'Qui peut voter ?', 'Les personnes présentes').click()
  await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await page.getByRole('tab', { name: /^Propositions/ }).click()
  await expect(page.getByText(/^Prix fixé si c’est adopté\s: Sac, 26\s€ la pièce\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Compter les mains' }).click()
  const counting = page.getByRole('dialog', { name: 'Compter les mains' })
  const more = counting.getByRole('button', { name: /Pour$/ }).last()
  for (const _ of [1, 2]) await more.click()
  await counting.getByRole('button', { name: 'Garder le résultat' }).click()
  await expect(page.getByRole('link', { name: 'Voir la décision 1' })).toBeVisible()
}

test('[D122] a piece’s cost becomes a voted price, a signed quote, a note and a line of the bank', async ({
  relay,
  browserOf,
}) => {
  const office = await browserOf({ tablet: true })
  const { page } = office
  let coop = ''
  await test.step('Claire’s coop has two members', async () => {
    await foundOrganisation(page, relay.url, {
      organisation: 'Coop 63',
      firstName: claire.name,
      passphrase: claire.passphrase,
    })
    const model = 'Coopérative jeunesse de services'
    coop = await createCoop(page, { name: 'Les sacs', model, start: '2026-07-06', end: '2026-12-18' })
    for (const name of ['Inès', 'Yanis']) await invite(page, name, 'Coopérant ou coopérante')
    await expect(statusOf(page)).toHaveText(sentWords)
    await expectControlled(page)
    // Each area is fetched once, as on the day before.
    for (const path of ['produits', 'services', 'reunions', 'devis', 'notes', 'rapprochement'])
      await visit(page, `${coop}/${path}`)
    await office.offline(true)
  })

  await test.step('a product tells the price that is missing, then what a piece costs', async () => {
    await visit(page, `${coop}/fournisseurs/nouveau`)
    await page.getByLabel('Nom du fournisseur').fill('Mercerie du Pont')
    await save(page)
    await expect(title(page)).toHaveText('Mercerie du Pont')
    await visit(page, `${coop}/produits/nouveau`)
    await page.getByLabel('Nom du produit').fill('Sac')
    await page.getByLabel('Matière ou fourniture').fill('Tissu, au mètre')
    await page.getByLabel('Quantité').fill('1,5')
    await page.getByLabel('Temps pour une pièce').fill('60')
    await expect(page.getByText('Il manque 1 prix')).toBeVisible()
    await page.getByLabel('Prix d’une unité').fill('3,20')
    await page.getByLabel('Fournisseur').selectOption({ label: 'Mercerie du Pont' })
    await save(page)
    await expect(page.getByText(/^Coût d’une pièce\s: 4,80\s€$/).first()).toBeVisible()
  })

  await test.step('its cost enters the price; only a decision about that price puts it into force', async () => {
    await page.getByRole('button', { name: 'Mettre en vente' }).click()
    await expect(page.getByLabel('Matériel pour une pièce')).toHaveValue('4,80')
    await choice(page, 'On part de quoi ?', 'Le prix du client').click()
    await page.getByLabel('Prix d’une pièce, hors taxes').fill('26')
    const way = page.getByRole('list', { name: 'Du prix à la poche' })
    await expect(way).toContainText(/Matériel \(reste 18,60\s€\)/)
    await page.getByRole('button', { name: 'Garder comme proposition' }).click()
    await expect(page.getByText(/^Proposition de prix\s: 26\s€/)).toBeVisible()
    const { pathname: price } = new URL(page.url())
    await expect(page.getByRole('button', { name: 'Appliquer cette décision' })).toHaveCount(0)
    await voteByHands(page)
    await visit(page, price)
    await expect(page.getByText('Décision 1', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Appliquer cette décision' }).click()
    await expect(page.getByText(/^Proposition de prix/)).toBeHidden()
  })

  await test.step('a client signs a quote for two bags, and gets a note', async () => {
    await visit(page, `${coop}/clients/nouveau`)
    await page.getByLabel('Nom du client').fill('Mme Roche')
    await save(page)
    await expect(title(page)).toHaveText('Mme Roche')
    await visit(page, `${coop}/devis/nouveau`)
    await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Mme Roche' })
    await page.getByLabel('Service', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('Quantité').fill('2')
    await save(page)
    await page.getByRole('button', { name: 'Envoyer le devis' }).click()
    await page.getByRole('button', { name: 'Faire signer sur cet écran' }).click()
    await drawSignature(page)
    await expect(page.getByText('Merci Mme Roche. C’est gardé.')).toBeVisible()
    await takeBack(page, claire.name, claire.passphrase)
    await page.getByRole('link', { name: 'Faire une note' }).click()
    await save(page)
    await expect(page.getByRole('region', { name: 'Note', exact: true })).toContainText(/52\s€/)
  })

  await test.step('the statement is read: one row tells why it cannot be, and the transfer pays the note', async () => {
    await office.offline(false)
    await visit(page, `${coop}/rapprochement/importer`)
    const statement = `Date;Libellé;Montant\n${today()};VIR MME ROCHE;52,00\n${today()};FRAIS;1.234\n`
    const file = { name: 'releve.csv', mimeType: 'text/csv', buffer: Buffer.from(statement, 'latin1') }
    await page.getByLabel('Fichier de la banque').setInputFiles(file)
    await expect(page.getByText(/^Ligne 3 du fichier\s: le montant ne se lit pas/)).toBeVisible()
    await page.getByRole('button', { name: 'Garder 1 ligne' }).click()
    await page.getByRole('link', { name: /^VIR MME ROCHE/ }).click()
    await page
      .getByRole('list', { name: 'Cela ressemble à' })
      .getByRole('button', { name: /^C’est cela/ })
      .click()
    await expect(page.getByText('Le paiement de la note est noté avec ce rapprochement.')).toBeVisible()
    await page.getByRole('button', { name: /^Défaire/ }).click()
    await expect(page.getByRole('list', { name: 'Cela ressemble à' })).toBeVisible()
    await page.getByRole('button', { name: /^C’est cela/ }).click()
    await expect(page.getByText('Rapprochée', { exact: true })).toBeVisible()
    await visit(page, `${coop}/notes`)
    await expect(page.getByRole('link', { name: /^Mme Roche/ })).toContainText('Payée')
    // Given again, the file brings nothing new.
    await visit(page, `${coop}/rapprochement/importer`)
    await page.getByLabel('Fichier de la banque').setInputFiles(file)
    await expect(page.getByText(/0 ligne(s)? nouvelle(s)?\. 1 ligne est déjà là/)).toBeVisible()
  })

  await test.step('one transfer for three notes is proposed as such, pays them, and is undone at once [D126]', async () => {
    for (const amount of ['12,50', '20', '17,50']) {
      await visit(page, `${coop}/notes/nouvelle`)
      await choice(page, 'D’où vient le prix ?', 'Montant convenu').click()
      await page.getByLabel(/^Client/).selectOption({ label: 'Mme Roche' })
      await page.getByLabel('Ce qui a été fait').fill('Une retouche')
      await page.getByLabel('Montant à payer').fill(amount)
      await save(page)
      await expect(page.getByRole('region', { name: 'Note', exact: true })).toBeVisible()
    }
    await visit(page, `${coop}/rapprochement/importer`)
    const statement = `Date;Libellé;Montant\n${today()};VIR ROCHE RETOUCHES;50,00\n`
    await page
      .getByLabel('Fichier de la banque')
      .setInputFiles({ name: 'releve-2.csv', mimeType: 'text/csv', buffer: Buffer.from(statement, 'latin1') })
    await page.getByRole('button', { name: 'Garder 1 ligne' }).click()
    await page.getByRole('link', { name: /^VIR ROCHE RETOUCHES/ }).click()
    const set = page.getByRole('list', { name: 'Ensemble, ces 3 lignes du livre font le compte' })
    await expect(set.getByText('Mme Roche')).toHaveCount(3)
    await page.getByRole('button', { name: 'Rapprocher les 3' }).click()
    await expect(page.getByText('Rapprochée', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Défaire le tout/ }).click()
    await expect(set).toBeVisible()

    await page.getByRole('link', { name: 'En choisir plusieurs' }).click()
    const notes = page.getByRole('list', { name: 'Dans le livre' }).getByRole('button', { name: /^Note à payer/ })
    const match = page.getByRole('button', { name: 'Rapprocher', exact: true })
    await notes.filter({ hasText: /20\s€/ }).click()
    await notes.filter({ hasText: /12,50\s€/ }).click()
    await expect(page.getByText(/^Il manque 17,50\s€ dans le livre\.$/)).toBeVisible()
    await expect(match).toBeDisabled()
    await notes.filter({ hasText: /17,50\s€/ }).click()
    await expect(page.getByText('Le compte est bon.')).toBeVisible()
    await match.click()
    await expect(page.getByText('Rapprochée', { exact: true })).toBeVisible()
    // Taken back from the message, on the page that came after: it shows the line open again.
    await page.getByRole('button', { name: 'Annuler' }).last().click()
    await page.getByRole('button', { name: 'Rapprocher les 3' }).click()
    await expect(page.getByText('Rapprochée', { exact: true })).toBeVisible()
    await visit(page, `${coop}/notes`)
    await expect(page.getByRole('link', { name: /^Mme Roche/ }).filter({ hasText: 'Payée' })).toHaveCount(4)
  })
  expect(office.errors).toEqual([])
})

const today = (): string =>
  new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date())
