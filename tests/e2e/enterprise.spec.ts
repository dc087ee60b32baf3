// The desk of a coop: a price that a meeting raises, a quote that keeps the one it was sent with, a job paid in cash without
// a network, and the office that numbers its note later.

import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, createCoop, foundOrganisation, invite, join, letIn, spokenCode, title } from './harness/people.ts'
import { goTo, sentWords, statusOf } from './harness/screens.ts'
import { addService, drawSignature, holdMeeting, takeBack } from './harness/tasks.ts'

const codes = { claire: 'le lierre grimpe doucement', anna: '246813' }
const anna = { name: 'Anna', code: codes.anna }
const save = (page: Page) => page.getByRole('button', { name: 'Garder', exact: true }).click()
const door = async (page: Page, name: RegExp) => {
  await goTo(page, 'L’entreprise')
  await page.getByRole('main').getByRole('link', { name }).click()
}

/** Types a client's price, keeps it as a proposal, has it voted, and applies the decision. */
async function votePrice(page: Page, euros: string, decision: number): Promise<void> {
  const wording = `Le jardinage est à ${euros} € de l’heure.`
  await door(page, /^Services/)
  await page.getByRole('link', { name: /^Jardinage/ }).click()
  await page.getByRole('link', { name: 'Construire le prix' }).click()
  await choice(page, 'On part de quoi ?', 'Le prix du client').click()
  await page.getByLabel('Prix d’une heure, hors taxes').fill(euros)
  await page.getByRole('button', { name: 'Garder comme proposition' }).click()
  await expect(page.getByText(new RegExp(`^Proposition de prix\\s: ${euros}\\s€`))).toBeVisible()
  await holdMeeting(page, wording, anna, decision, [new RegExp(`^Jardinage, ${euros}\\s€`)])
  await door(page, /^Services/)
  await page.getByRole('link', { name: /^Jardinage/ }).click()
  await page.getByRole('link', { name: 'Construire le prix' }).click()
  await page.getByRole('button', { name: 'Appliquer cette décision' }).click()
  await expect(page.getByText(/^Proposition de prix/)).toBeHidden()
}

/** Two hours of gardening; ends on the quote's page. */
async function writeQuote(page: Page): Promise<void> {
  await door(page, /^Devis/)
  await page.getByRole('link', { name: 'Faire un devis' }).first().click()
  await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Mme Roche' })
  await page.getByLabel('Service', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Quantité').fill('2')
  await save(page)
  await expect(page.getByRole('button', { name: 'Envoyer le devis' })).toBeVisible()
}

test('[J12] a price raised at a meeting is for new quotes only; [J11] a job paid in cash without a network has its note first', async ({
  relay,
  browserOf,
}) => {
  test.setTimeout(300_000)
  const [office, tablet] = await Promise.all([
    browserOf({ viewport: { width: 1440, height: 900 } }),
    browserOf({ tablet: true }),
  ])
  const { page } = tablet
  await test.step('Claire’s coop has two members and an animator, Anna, who sells gardening', async () => {
    await foundOrganisation(office.page, relay.url, {
      organisation: 'Coop 63',
      firstName: 'Claire',
      passphrase: codes.claire,
    })
    await createCoop(office.page, {
      name: 'CJS Clermont',
      model: 'Coopérative jeunesse de services',
      start: '2026-07-06',
      end: '2026-12-18',
    })
    for (const name of ['Inès', 'Yanis']) await invite(office.page, name, 'Coopérant ou coopérante')
    const link = await invite(office.page, 'Anna', 'Animation')
    await join(page, link, codes.anna)
    await letIn(office.page, 'Anna', await spokenCode(page))
    await expect(title(page)).toHaveText('Bonjour Anna', { timeout: 30_000 })
    await expect(statusOf(page)).toHaveText(sentWords)
    await expectControlled(page)
    await addService(page, 'Jardinage')
  })

  let frozen = ''
  await test.step('a voted price makes a quote; the client signs it on the glass', async () => {
    await votePrice(page, '18', 1)
    await door(page, /^Clients/)
    await page.getByRole('link', { name: 'Ajouter un client' }).first().click()
    await page.getByLabel('Nom du client').fill('Mme Roche')
    await page.getByRole('textbox', { name: /^Adresse(?! de)/ }).fill('3 rue Haute, code 12B45')
    await expect(page.getByText(/^Adresse\s: n’écrivez pas de code de porte/)).toBeVisible()
    await page.getByRole('textbox', { name: /^Adresse(?! de)/ }).fill('3 rue Haute')
    await save(page)
    await expect(title(page)).toHaveText('Mme Roche')
    await writeQuote(page)
    await page.getByRole('button', { name: 'Envoyer le devis' }).click()
    const sheet = page.getByRole('region', { name: 'Devis', exact: true })
    await expect(sheet).toContainText(/36\s€/)
    await page.getByRole('button', { name: 'Faire signer sur cet écran' }).click()
    await drawSignature(page)
    await expect(page.getByText('Merci Mme Roche. C’est gardé.')).toBeVisible()
    await takeBack(page, anna.name, anna.code)
    await expect(page.getByText('Signé', { exact: true })).toBeVisible()
    frozen = (await sheet.innerText()).replace(/\s+/g, ' ')
  })

  await test.step('the price goes up: the signed quote is the same, a new one has the new price', async () => {
    await votePrice(page, '20', 2)
    await door(page, /^Devis/)
    await page.getByRole('link', { name: /^Mme Roche/ }).click()
    const sheet = page.getByRole('region', { name: 'Devis', exact: true })
    await expect(sheet).toBeVisible()
    expect((await sheet.innerText()).replace(/\s+/g, ' ')).toBe(frozen)
    await writeQuote(page)
    await expect(page.getByRole('main')).toContainText(/40\s€/)
  })

  await test.step('without a network: the note shows and prints before the cash, with a reference of its own', async () => {
    await expect(statusOf(page)).toHaveText(sentWords)
    await tablet.offline(true)
    await door(page, /^Notes et factures/)
    await page.getByRole('link', { name: 'Faire une note' }).first().click()
    await page.getByLabel('Ce qui a été fait').fill('Tonte et haie')
    await page.getByLabel('Montant à payer').fill('40')
    await save(page)
    await page.emulateMedia({ media: 'print' })
    const sheet = page.getByRole('region', { name: 'Note', exact: true })
    await expect(sheet).toContainText('Tonte et haie')
    await expect(sheet).toContainText(/Référence P-[0-9A-Z]{4}-[0-9A-Z]{4}, provisoire/)
    await expect(sheet).toContainText('deux exemplaires')
    await page.emulateMedia({ media: null })
    await page.getByRole('button', { name: 'Noter un paiement' }).click()
    const paying = page.getByRole('dialog', { name: 'Noter un paiement' })
    await paying.getByRole('button', { name: 'Garder' }).click()
    await expect(paying.getByText(/il faut deux personnes/)).toBeVisible()
    await paying.getByLabel('Qui compte avec ?').selectOption({ label: 'Yanis' })
    await paying.getByLabel('Numéro du reçu').fill('12')
    await paying.getByRole('button', { name: 'Garder' }).click()
    await expect(page.getByText('Payée', { exact: true })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Paiements' })).toContainText('compté par Anna et Yanis, reçu 12')
  })

  await test.step('the office numbers it later, and the tablet learns its number', async () => {
    await tablet.offline(false)
    await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
    await goTo(office.page, 'Mes coops')
    await office.page.getByRole('link', { name: /^CJS Clermont/ }).click()
    const tabs = office.page.getByRole('navigation', { name: 'Pages de la coop' })
    await tabs.getByRole('link', { name: 'L’entreprise' }).click()
    await office.page
      .getByRole('main')
      .getByRole('link', { name: /^Numéros/ })
      .click()
    await office.page.getByRole('button', { name: 'Donner les numéros ici' }).click()
    await expect(office.page.getByRole('heading', { name: 'Prochain numéro : 1' })).toBeVisible()
    await office.page.getByRole('button', { name: 'Numéroter 1 note' }).click()
    await expect(office.page.getByText('Toutes les notes ont leur numéro.')).toBeVisible()
    await expect(office.page.getByRole('heading', { name: 'Prochain numéro : 2' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Note', exact: true })).toContainText('Numéro 1', { timeout: 30_000 })
  })
  expect(tablet.errors).toEqual([])
  expect(office.errors).toEqual([])
})
