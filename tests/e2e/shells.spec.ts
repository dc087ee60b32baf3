// Finding one's way: a list beside its record, the palette, a lock that brings one back to the same place with the same
// words, a link opened cold, the back button, and a join that fails and leaves nothing.

import { expect, type Page } from '@playwright/test'
import { test } from './harness/fixtures.ts'
import { createCoop, foundOrganisation, invite, join, title } from './harness/people.ts'

const passphrase = 'le lierre grimpe doucement'
const longName = 'Marie-Emmanuelle Vandenbroucke-Rakotomalala'

async function unlockHere(page: Page): Promise<void> {
  await page.getByLabel('Votre code').fill(passphrase)
  await page.getByRole('button', { name: 'Ouvrir' }).click()
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  const find = page.getByRole('combobox', { name: 'Page, coop, personne ou action' })
  await expect(find).toBeFocused()
  await find.fill('fermer le')
  await expect(page.getByRole('option', { name: 'Fermer le carnet' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
}

test('one stays where one was: lists, palette, lock, cold links and the back button', async ({ relay, browserOf }) => {
  const profile = await browserOf({ viewport: { width: 1280, height: 620 } })
  const { page } = profile
  await foundOrganisation(page, relay.url, { organisation: 'Coop 63', firstName: 'Claire', passphrase })
  const coop = await createCoop(page, {
    name: 'CJS Clermont',
    model: 'Coopérative jeunesse de services',
    start: '2026-07-06',
    end: '2026-12-18',
  })
  const invitation = await invite(page, longName, 'Coopérant ou coopérante')
  const tabs = page.getByRole('navigation', { name: 'Pages de la coop' })

  await test.step('the list stays beside the record, and says which one is open', async () => {
    await tabs.getByRole('link', { name: 'Personnes' }).click()
    await expect(title(page)).toHaveText('Personnes')
    await page.getByRole('link', { name: longName }).click()
    await expect(title(page)).toHaveText(longName)
    await expect(page.getByRole('heading', { level: 2, name: 'Personnes' })).toBeVisible()
    await expect(page.getByRole('link', { name: longName })).toHaveAttribute('aria-current', 'page')
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(page.getByRole('heading', { level: 2, name: 'Personnes' })).toBeHidden()
    await page.setViewportSize({ width: 1280, height: 620 })
  })

  await test.step('the palette finds a person by the middle of their name', async () => {
    await tabs.getByRole('link', { name: 'CJS Clermont' }).click()
    await expect(title(page)).toHaveText('CJS Clermont')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('rako')
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/^Marie-Emmanuelle/])
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText(longName)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeVisible()
  })

  await test.step('going back closes the dialog first, then leaves the page, and keeps what was typed', async () => {
    await page.goBack()
    await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeHidden()
    await expect(title(page)).toHaveText(longName)
    await page.getByRole('navigation', { name: 'Pages du carnet' }).getByRole('link', { name: 'Mon carnet' }).click()
    await expect(title(page)).toHaveText('Mon carnet')
    await page.goBack()
    await expect(title(page)).toHaveText(longName)
    await page.goto(`${relay.url}${coop}/idees`)
    await unlockHere(page)
    await page.getByLabel('Votre idée').fill('Un deuxième vélo')
    await tabs.getByRole('link', { name: 'L’entreprise' }).click()
    await expect(title(page)).toHaveText('L’entreprise')
    await page.goBack()
    await expect(page.getByLabel('Votre idée')).toHaveValue('Un deuxième vélo')
  })

  await test.step('after a lock one is on the same page, at the same place, with the same words', async () => {
    await page.getByLabel('Votre idée').fill('Un deuxième vélo, et une remorque')
    await page.setViewportSize({ width: 1280, height: 300 })
    await page.evaluate(() => window.scrollTo({ top: 120 }))
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(120)
    await page.getByLabel('Votre idée').evaluate((one) => one instanceof HTMLElement && one.blur())
    await lock(page)
    await unlockHere(page)
    await expect(page.getByLabel('Votre idée')).toHaveValue('Un deuxième vélo, et une remorque')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(120)
  })

  const [first, second] = [await browserOf({ phone: true }), await browserOf({ phone: true })]
  await test.step('the telephone that the coordination sets is what « Appeler l’équipe » calls', async () => {
    await join(first.page, invitation, '582914')
    await expect(title(first.page)).toContainText(longName, { timeout: 30_000 })
    await expect(first.page.getByText('Aucun numéro noté.', { exact: false })).toBeVisible()
    await page.setViewportSize({ width: 1280, height: 620 })
    await tabs.getByRole('link', { name: 'CJS Clermont' }).click()
    await page.getByRole('link', { name: 'Réglages de la coop' }).click()
    await page.getByLabel('Fin', { exact: true }).fill('2026-07-01')
    await page.getByLabel('Téléphone de l’équipe').fill('01 99 00 24 25')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText('Fin : elle est avant le début.', { exact: false })).toBeVisible()
    await page.getByLabel('Fin', { exact: true }).fill('2026-12-11')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('CJS Clermont')
    const call = first.page.getByRole('link', { name: 'Appeler l’équipe 01 99 00 24 25' })
    await expect(call).toHaveAttribute('href', 'tel:0199002425', { timeout: 30_000 })
  })

  await test.step('a join that fails leaves no database behind', async () => {
    await join(second.page, invitation, '582914')
    await expect(second.page.getByText('Cette invitation a déjà servi.', { exact: false })).toBeVisible({
      timeout: 30_000,
    })
    const names = await second.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(names.filter((name) => name?.startsWith('carnet-') && name !== 'carnet-profiles')).toEqual([])
  })
  expect(profile.errors).toEqual([])
})
