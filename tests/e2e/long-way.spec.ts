// From the first objectives to the cooperative, by the coordination: every contract of the way with its reminders ninety
// and thirty days before, an exit with its sheet, and one person found twice, put together and apart again.

import type { Locator, Page } from '@playwright/test'
import { addDays, addMonths } from '../../src/domain/time/local-date.ts'
import { parisDay } from './harness/days.ts'
import { expect, test } from './harness/fixtures.ts'
import { choice, createCoop, foundOrganisation, invite, title } from './harness/people.ts'
import { goTo } from './harness/screens.ts'

/** Twenty-one months before the day to become an associate: thirty-six, less fifteen of CAPE. A short month may take days. */
const cesaStart = addMonths(parisDay(60), -21)

interface Written {
  readonly start: string
  readonly end?: string
  readonly signed?: string
  readonly months?: string
}

async function write(page: Page, kind: string, { start, end, signed, months }: Written): Promise<Locator> {
  await page
    .getByRole('list', { name: 'Et ensuite' })
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click()
  const sheet = page.getByRole('dialog', { name: `Écrire : ${kind}` })
  await sheet.getByLabel('Premier jour').fill(start)
  if (end) await sheet.getByLabel(/^Dernier jour/).fill(end)
  if (months) await sheet.getByLabel('Durée en mois').fill(months)
  if (signed) await sheet.getByLabel('Signé le').fill(signed)
  return sheet
}

const keep = (sheet: Locator): Promise<void> => sheet.getByRole('button', { name: 'Garder', exact: true }).click()
const now = (page: Page): Locator => page.getByRole('main').locator('.card[data-kind="hero"]')

test('goals, support, a renewed CAPE, employment with an amendment, a CESA: each day to watch is told in time', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf({ viewport: { width: 1440, height: 900 } })
  await foundOrganisation(page, relay.url, {
    organisation: 'Cités de demain',
    firstName: 'Claire',
    passphrase: 'le lierre grimpe doucement',
  })
  await createCoop(page, { name: 'Promotion 1', model: 'Cités Coop', start: parisDay(-1600), end: parisDay(400) })
  await invite(page, 'Rosa', 'Coopérant ou coopérante')
  await invite(page, 'Rosalie', 'Coopérant ou coopérante')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Personnes/ })
    .click()
  await page.getByRole('link', { name: 'Rosa', exact: true }).click()
  await expect(title(page)).toHaveText('Rosa')
  const person = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Parcours et contrats' }).click()
  await expect(title(page)).toHaveText('Rosa')

  await test.step('the objectives, then the support that tests the prospection', async () => {
    const goals = await write(page, 'Contrat d’objectif', { start: parisDay(-1500), end: parisDay(-1400) })
    await goals.getByLabel('La structure s’engage à').fill('Relire les prix')
    await keep(goals)
    await expect(now(page)).toContainText('Contrat d’objectif')
    await keep(await write(page, 'Convention d’accompagnement', { start: parisDay(-1399), end: parisDay(-1300) }))
    await expect(now(page)).toContainText('Convention d’accompagnement')
  })

  await test.step('a CAPE of twelve months, renewed for three; « Annuler » takes the renewal back, and it is kept again', async () => {
    await keep(await write(page, 'CAPE', { start: parisDay(-1299), signed: parisDay(-1310), months: '12' }))
    for (const last of [false, true]) {
      await page.getByRole('button', { name: 'Renouveler' }).click()
      const sheet = page.getByRole('dialog', { name: 'Renouveler : CAPE' })
      await sheet.getByLabel('Durée en mois').fill('3')
      await sheet.getByLabel('Signé le').fill(parisDay(-950))
      await keep(sheet)
      await expect(page.getByRole('list', { name: 'Parcours' })).toContainText('Renouvellement : CAPE')
      if (last) continue
      // The message before, about the contract, has its own.
      await page.locator('.toast', { hasText: 'renouvellement' }).getByRole('button', { name: 'Annuler' }).click()
      await expect(page.getByRole('list', { name: 'Parcours' })).not.toContainText('Renouvellement : CAPE')
    }
  })

  await test.step('a contract of employment of a few hours a month follows', async () => {
    const employment = await write(page, 'Contrat d’entrepreneur salarié', {
      start: parisDay(-830),
      end: addDays(cesaStart, -1),
      signed: parisDay(-835),
    })
    await employment.getByLabel('Heures par mois').fill('5')
    await keep(employment)
    await expect(now(page)).toContainText('Contrat d’entrepreneur salarié')
    await expect(now(page)).toContainText('5\u00a0h par mois')
  })

  await test.step('a CESA tells the day to become an associate, less the months of CAPE; an amendment keeps the contract readable', async () => {
    const cesa = await write(page, 'CESA', { start: cesaStart, signed: cesaStart })
    await expect(cesa.getByText(/^.*Au plus tard le .+, la personne devient associée\./)).toBeVisible()
    await expect(cesa.getByText(/essai\s: 0\smois au plus/)).toBeVisible()
    await cesa.getByLabel('Heures par mois').fill('10')
    await keep(cesa)
    await expect(now(page)).toContainText('10\u00a0h par mois')
    await page.getByRole('button', { name: 'Écrire un avenant' }).click()
    const amendment = page.getByRole('dialog', { name: 'Avenant : CESA' })
    await amendment.getByLabel('À partir du').fill(parisDay(-30))
    await amendment.getByLabel('Heures par mois').fill('40')
    await keep(amendment)
    await expect(now(page)).toContainText('40\u00a0h par mois')
    await expect(page.getByRole('list', { name: 'Parcours' })).toContainText('10\u00a0h par mois')
  })

  await test.step('a promise due in twenty days, one given up, one taken up again', async () => {
    await page.getByRole('tab', { name: /^Engagements/ }).click()
    await page.getByRole('button', { name: 'Ajouter un engagement' }).click()
    const adding = page.getByRole('dialog', { name: 'Ajouter un engagement' })
    await adding.getByLabel('Engagement', { exact: true }).fill('Rencontrer la banque')
    await adding.getByLabel(/^Avant le/).fill(parisDay(20))
    await keep(adding)
    await page.getByRole('button', { name: 'Abandonner un engagement' }).click()
    await page
      .getByRole('dialog', { name: 'Abandonner un engagement' })
      .getByRole('button', { name: /^Relire les prix/ })
      .click()
    await expect(page.getByRole('button', { name: /^Relire les prix.*abandonné le/ })).toBeVisible()
  })

  await test.step('both days are among the deadlines: sixty days before, and twenty', async () => {
    await goTo(page, 'Échéances')
    const deadlines = page.getByRole('list', { name: 'Échéances' })
    await expect(deadlines.getByRole('link', { name: /^Rosa, CESA/ })).toContainText(/dans (58|59|60|61)\sjours/)
    await expect(deadlines.getByRole('link', { name: /^Rosa, Engagement/ })).toContainText(/dans 20\sjours/)
    await expect(deadlines.getByRole('link')).toHaveCount(2)
    await deadlines.getByRole('link', { name: /^Rosa, CESA/ }).click()
    await expect(title(page)).toHaveText('Rosa')
  })

  await test.step('an exit leads to its sheet, which asks about the call; strengths only when the person wants', async () => {
    await page
      .getByRole('list', { name: 'Et ensuite' })
      .getByRole('button', { name: /^Sortie/ })
      .click()
    await expect(title(page)).toHaveText('Noter la sortie')
    await page.getByLabel('Et après ?').selectOption({ label: 'Une entreprise créée' })
    await choice(page, 'D’accord pour un appel dans 6 mois ?', 'Oui').click()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Fiche de sortie')
    const paper = page.getByRole('region', { name: 'Fiche de sortie' })
    await expect(paper).toContainText('Emploi durable')
    await expect(paper).toContainText('Elle doit encore le confirmer.')
    await expect(paper).not.toContainText('Compétences vues par l’équipe')
    await page.getByText('Mettre les points forts et les compétences').click()
    await expect(paper).toContainText('Compétences vues par l’équipe')
  })

  await test.step('one person found twice: put together, shown on both, and apart again', async () => {
    await page.getByRole('link', { name: 'La personne', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${person}$`))
    await page.getByRole('tab', { name: 'Suivi' }).click()
    await page.getByRole('button', { name: 'Réunir deux fiches' }).click()
    const sheet = page.getByRole('dialog', { name: 'Réunir deux fiches' })
    await sheet.getByText('Rosalie', { exact: true }).click()
    await sheet.getByRole('button', { name: 'C’est la même personne' }).click()
    const double = page.getByRole('list', { name: 'Fiche en double ?' })
    await expect(double).toContainText('Rosalie')
    await double.getByRole('link', { name: 'Rosalie' }).click()
    await expect(title(page)).toHaveText('Rosalie')
    await page.getByRole('tab', { name: 'Suivi' }).click()
    await expect(page.getByRole('list', { name: 'Fiche en double ?' })).toContainText('C’est sa fiche principale')
    await page.getByRole('button', { name: 'Séparer' }).click()
    await expect(page.getByRole('list', { name: 'Fiche en double ?' })).toHaveCount(0)
  })
  expect(errors).toEqual([])
})
