// Two years after the example season, at the office: nothing went by itself, and somebody decides about each file.

import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { choice, title } from './harness/people.ts'
import { statusOf } from './harness/screens.ts'

test('[J20] a sign is noted, a file is kept with a reason, another is emptied: the person goes, the counts stay', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ viewport: { width: 1440, height: 900 } })
  await profile.context.clock.setFixedTime(new Date('2024-08-29T15:20:00+02:00'))
  await makeDemonstration(profile.page, relay.url)
  await profile.context.clock.setFixedTime(new Date('2026-08-28T10:00:00+02:00'))
  const page = await openNotebook(profile, profile.page, 'coordinator')
  await expect(statusOf(page)).toHaveText(/^Envoyé/, { timeout: 120_000 })
  await page.getByRole('link', { name: /^CJS Clermont/ }).click()
  const main = page.getByRole('main')
  const figures = main.locator('.figures')
  await expect(figures).toContainText('notées')
  /** Missions, hours and turnover; members come first. */
  const totals = async () => (await figures.locator('.figure').allInnerTexts()).slice(1)
  const before = await totals()
  const card = (name: string) => main.locator('.card').filter({ has: page.getByRole('heading', { name, exact: true }) })

  await test.step('the coop’s page leads to the files, the longest overdue first', async () => {
    await main.getByRole('link', { name: /^Dossiers à revoir/ }).click()
    await expect(title(page)).toHaveText('Dossiers à revoir')
    await expect(card('Tom')).toContainText('Dernier signe de la personne : 21 août 2024.')
    await expect(card('Tom')).toContainText('À vider')
    await expect(card('Fatou').getByRole('button', { name: /^Vider le dossier/ })).toHaveCount(0)
  })

  await test.step('a sign restarts the two years, a reason keeps for a while', async () => {
    await card('Enzo')
      .getByRole('button', { name: /^Noter un signe/ })
      .click()
    const sign = page.getByRole('dialog', { name: 'Un signe d’Enzo' })
    await choice(sign, 'Comment ?', 'Téléphone').click()
    await sign.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(card('Enzo')).toHaveCount(0)
    await card('Nassim')
      .getByRole('button', { name: /^Garder, avec une raison/ })
      .click()
    const reason = page.getByRole('dialog', { name: 'Garder le dossier de Nassim' })
    await reason.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText(/Raison\s: elle manque/)).toBeVisible()
    await reason.getByLabel('Pourquoi le garder ?').fill('Un contrat en cours.')
    await reason.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(card('Nassim')).toHaveCount(0)
  })

  await test.step('emptying says what goes, what stays and where; then the name is nowhere and the totals are the same', async () => {
    await expect(card('Tom').getByRole('button', { name: /^Vider le dossier/ })).toBeVisible({ timeout: 30_000 })
    await card('Tom')
      .getByRole('button', { name: /^Vider le dossier/ })
      .click()
    const asked = page.getByRole('dialog', { name: 'Vider le dossier de Tom ?' })
    await expect(asked).toContainText('Cette version n’efface pas.')
    await asked.getByRole('button', { name: 'Vider le dossier' }).click()
    await expect(main.getByText(/^1\sdossier vidé\./)).toBeVisible({ timeout: 30_000 })
    await expect(card('Tom')).toHaveCount(0)
    await page.getByRole('navigation', { name: 'Pages de la coop' }).getByRole('link', { name: 'Personnes' }).click()
    await expect(main.getByText('Fatou').first()).toBeVisible()
    await expect(main.getByText('Tom', { exact: true })).toHaveCount(0)
    await page
      .getByRole('navigation', { name: 'Pages de la coop' })
      .getByRole('link', { name: /^CJS Clermont/ })
      .click()
    await expect.poll(totals).toEqual(before)
  })
  expect(profile.errors).toEqual([])
})
