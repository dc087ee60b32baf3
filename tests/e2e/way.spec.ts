// Someone's way, by the coordination: a CAPE, the reminder of its end, a renewal that the law refuses and says why, one
// that it allows, and the sheet to print.

import { parisDay } from './harness/days.ts'
import { expect, test } from './harness/fixtures.ts'
import { choice, createCoop, foundOrganisation, invite, title } from './harness/people.ts'
import { goTo } from './harness/screens.ts'

test('a CAPE is written, its end is told in time, and a renewal against the law is refused with its reason', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf({ viewport: { width: 1440, height: 900 } })
  await foundOrganisation(page, relay.url, {
    organisation: 'Cités de demain',
    firstName: 'Claire',
    passphrase: 'le lierre grimpe doucement',
  })
  await createCoop(page, { name: 'Promotion 1', model: 'Cités Coop', start: parisDay(-200), end: parisDay(400) })
  await invite(page, 'Rosa', 'Coopérant ou coopérante')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Personnes/ })
    .click()
  await page.getByRole('link', { name: /^Rosa/ }).click()
  await page.getByRole('link', { name: 'Parcours et contrats' }).click()
  await expect(title(page)).toHaveText('Rosa')

  await test.step('the CAPE says what it leads to while one types it', async () => {
    await page.getByRole('button', { name: /^CAPE/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Écrire : CAPE' })
    await expect(sheet.getByText(/se signe avant son premier jour/)).toBeVisible()
    await sheet.getByLabel('Signé le').fill(parisDay(0))
    await sheet.getByLabel('Durée en mois').fill('1')
    await expect(sheet.getByText(/plus court que d’habitude ici \(6\smois\)/)).toBeVisible()
    await sheet.getByLabel('Métier ou projet').fill('Cuisine réunionnaise')
    await sheet.getByLabel('La personne s’engage à').fill('Voir dix clients')
    await sheet.getByRole('button', { name: 'Garder' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'CAPE' }).first()).toContainText('Cuisine réunionnaise')
    await expect(page.getByText(/^Fin\s: CAPE, le .+ \(dans \d+\sjours\)\.$/)).toBeVisible()
  })

  await test.step('thirteen more months are refused with the article, two are kept', async () => {
    await page.getByRole('button', { name: 'Renouveler' }).click()
    const sheet = page.getByRole('dialog', { name: 'Renouveler : CAPE' })
    await sheet.getByLabel('Durée en mois').fill('13')
    await expect(sheet.getByText(/Le maximum est 12 \(code de commerce L127-2\)/)).toBeVisible()
    await expect(sheet.getByRole('button', { name: 'Garder' })).toBeDisabled()
    await sheet.getByLabel('Durée en mois').fill('1')
    await sheet.getByRole('button', { name: 'Garder' }).click()
    await expect(page.getByRole('list', { name: 'Parcours' })).toContainText('Renouvellement : CAPE')
  })

  await test.step('what may not come now says why', async () => {
    await page.getByText('Ce qui ne peut pas venir maintenant, et pourquoi').click()
    await expect(page.getByText(/«\sContrat d’objectif\s» ne vient pas juste après «\sCAPE\s»/)).toBeVisible()
  })

  await test.step('the promise is ticked, and the printed sheet holds it', async () => {
    await page.getByRole('tab', { name: /^Engagements/ }).click()
    await page.getByRole('button', { name: /^Voir dix clients/ }).click()
    await expect(page.getByRole('button', { name: /^Voir dix clients/, pressed: true })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    const paper = page.getByRole('region', { name: 'Parcours et engagements' })
    await expect(paper).toContainText('Renouvellement : CAPE')
    await expect(paper).toContainText('Voir dix clients')
    await page.emulateMedia({ media: null })
  })

  await test.step('a contact is noted in three presses', async () => {
    await page.getByRole('tab', { name: 'Clients et marché' }).click()
    await page.getByRole('button', { name: 'Noter un contact' }).click()
    const sheet = page.getByRole('dialog', { name: 'Noter un contact' })
    await choice(sheet, 'Qu’a-t-elle répondu ?', 'Veut un devis').click()
    await sheet.getByRole('button', { name: 'Garder' }).click()
    await expect(page.getByRole('list', { name: 'Prospection' })).toContainText('Veut un devis')
  })

  await test.step('the end is among the deadlines, one press from the person', async () => {
    await goTo(page, 'Mes coops')
    await expect(page.getByRole('link', { name: /^Échéances/ }).last()).toContainText('Rosa, Fin : CAPE')
    await goTo(page, 'Échéances')
    await page.getByRole('link', { name: /^Rosa, Fin\s: CAPE/ }).click()
    await expect(title(page)).toHaveText('Rosa')
  })

  await test.step('written by mistake, it is withdrawn: no step, no deadline, and it stays readable [D150]', async () => {
    await page.getByRole('list', { name: 'Contrats écrits' }).getByRole('button', { name: /^CAPE/ }).click()
    await page.getByRole('button', { name: 'Retirer ce contrat, écrit par erreur' }).click()
    await page
      .getByRole('dialog', { name: 'Retirer : CAPE' })
      .getByRole('button', { name: 'Retirer ce contrat', exact: true })
      .click()
    await page.getByText('Contrats retirés', { exact: true }).click()
    await expect(page.getByRole('list', { name: 'Contrats retirés' })).toContainText('Retiré par Claire')
    await expect(page.getByText(/^Fin\s: CAPE, le/)).toHaveCount(0)
    await goTo(page, 'Échéances')
    await expect(page.getByRole('link', { name: /^Rosa, Fin\s: CAPE/ })).toHaveCount(0)
  })
  expect(errors).toEqual([])
})
