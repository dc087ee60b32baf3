// Someone without a phone: the team notes for them, and their own word is asked, on the tablet in their hands. The
// tablet's owner types a secret phrase in the morning and six digits until the evening.

import { expect, test } from './harness/fixtures.ts'
import { choice, createCoop, foundOrganisation, invite, title, typePin } from './harness/people.ts'

const passphrase = 'le lierre grimpe doucement'
const pin = '482915'

test('« Noté par Claire pour Fatou » waits for Fatou’s word, on the tablet in her hands; a « non » comes back to the team', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf({ viewport: { width: 820, height: 1180 } })
  await foundOrganisation(page, relay.url, { organisation: 'Cités de demain', firstName: 'Claire', passphrase })
  const coop = await createCoop(page, { name: 'Les Volcans', model: 'Autre', start: '2026-01-01', end: '2027-12-31' })
  await invite(page, 'Fatou', 'Coopérant ou coopérante')
  const go = async (path: string): Promise<void> => {
    await page.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
      link.remove()
    }, path)
    await page.waitForURL((url) => url.pathname === path)
  }

  await test.step('hours and an idea are noted for her', async () => {
    for (const kind of ['Réunion', 'Formation']) {
      await go(`${coop}/heures/noter`)
      await page.getByLabel('Pour qui ?').selectOption({ label: 'Fatou' })
      await choice(page, 'Pour quelle activité ?', kind).click()
      await choice(page, 'Combien de temps ?', '1 h').click()
      await page.getByRole('button', { name: 'Garder', exact: true }).click()
      await expect(title(page)).toHaveText('Mes heures')
    }
    await go(`${coop}/idees`)
    await page.getByLabel('Votre idée').fill('Un bac à compost.')
    await page.getByLabel('Pour qui ?').selectOption({ label: 'Fatou' })
    await page.getByRole('button', { name: 'Garder l’idée' }).click()
    await expect(page.getByRole('list', { name: 'Les idées de la coop' })).toContainText('Noté par Claire pour Fatou')
  })

  await test.step('a code of the day spares the phrase in front of the group', async () => {
    await go('/carnet')
    await page.getByRole('link', { name: /^Code du jour/ }).click()
    await page.getByLabel('Votre phrase secrète').fill(passphrase)
    await page.getByRole('button', { name: 'Suivant' }).click()
    await typePin(page, pin)
    await expect(page.getByLabel('Tapez le même code, encore une fois')).toBeVisible({ timeout: 30_000 })
    await typePin(page, pin)
    await expect(page.getByRole('link', { name: /^Code du jour/ })).toContainText(/jusqu’à/, { timeout: 30_000 })
  })

  await test.step('the team passes the tablet; Fatou answers one by one', async () => {
    await go(`${coop}/a-verifier`)
    await page.getByRole('link', { name: /^Fatou.*3 notes à confirmer/ }).click()
    await expect(page.getByText('Noté par Claire pour Fatou')).toHaveCount(3)
    await expect(page.getByRole('button', { name: /^C’est juste/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Passer la tablette' }).last().click()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.getByRole('button', { name: /^C’est juste.*Réunion/ }).click()
    await page.getByRole('button', { name: /^Ce n’est pas juste.*Formation/ }).click()
    await page.getByLabel('Qu’est-ce qui n’est pas juste ?').fill('Une demi-heure.')
    await page.getByRole('button', { name: 'Le dire à l’équipe' }).click()
    await expect(page.getByText('Ce qui n’est pas juste : Une demi-heure.')).toBeVisible()
  })

  await test.step('the six digits take the tablet back; a wrong one is counted', async () => {
    await page.getByRole('button', { name: 'Rendre la tablette à Claire' }).click()
    await typePin(page, '482916')
    await expect(page.getByText(/Ce n’est pas le code du jour. Il reste 2 essais./)).toBeVisible({ timeout: 30_000 })
    await typePin(page, pin)
    await expect(page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible({ timeout: 30_000 })
  })

  await test.step('what is not right waits for the team, who takes it back', async () => {
    await go(`${coop}/a-verifier`)
    await expect(page.getByText('Une personne dit que ce n’est pas juste')).toBeVisible()
    await page.getByRole('list', { name: 'Une personne dit que ce n’est pas juste' }).getByRole('link').click()
    await page.getByRole('button', { name: /^Retirer cette note/ }).click()
    await expect(page.getByText('Pas juste', { exact: true })).toHaveCount(0)
    await go(`${coop}/a-verifier`)
    await expect(page.getByText('Une personne dit que ce n’est pas juste')).toHaveCount(0)
  })

  await test.step('the six digits open the closed notebook; a page loaded again asks for the phrase', async () => {
    await go('/carnet')
    await page.getByRole('button', { name: 'Fermer le carnet' }).click()
    await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Taper ma phrase secrète' })).toBeVisible({ timeout: 30_000 })
    await typePin(page, pin)
    await expect(page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible({ timeout: 30_000 })
    await page.reload()
    await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Taper ma phrase secrète' })).toHaveCount(0)
    await page.getByLabel('Votre code', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
    await expect(page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible({ timeout: 30_000 })
  })
  expect(errors).toEqual([])
})
