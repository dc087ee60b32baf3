// [R52] The coordination loses its only device; the recovery sheet brings everything back onto an empty one.

import { expect, test } from './harness/fixtures.ts'
import { createCoop, foundOrganisation, title } from './harness/people.ts'

const passphrase = 'quatre mots faciles ici'
const opening = { timeout: 30_000 }

test('a recovery sheet brings the organisation, its coops and its people back onto an empty browser', async ({
  relay,
  browserOf,
}) => {
  const lost = await browserOf()
  const sheet = await foundOrganisation(lost.page, relay.url, { organisation: 'Essai', firstName: 'Alix', passphrase })
  const path = await createCoop(lost.page, {
    name: 'Coop du port',
    model: 'KPA',
    start: '2026-01-05',
    end: '2026-12-18',
  })
  await lost.page.getByRole('button', { name: 'Ajouter une personne' }).click()
  const adding = lost.page.getByRole('dialog', { name: 'Ajouter une personne' })
  await adding.getByLabel('Prénom').fill('Zoé')
  await adding.getByText('Coopérant ou coopérante', { exact: true }).click()
  await adding.getByRole('button', { name: 'Ajouter et inviter' }).click()
  await expect(lost.page.getByText('Elle peut servir maintenant.')).toBeVisible({ timeout: 20_000 })
  await lost.close()

  const { page, errors } = await browserOf()
  await page.goto(relay.url)
  await page.getByRole('link', { name: 'J’ai une feuille de secours' }).click()
  await expect(title(page)).toHaveText('Retrouver l’organisation')
  const code = page.getByLabel('Le code de la feuille')
  const find = page.getByRole('button', { name: 'Retrouver', exact: true })
  await page.getByLabel('Votre prénom').fill('Alix')
  await page.getByLabel('Votre phrase secrète').fill(passphrase)
  await page.getByLabel('La même phrase, encore une fois').fill(passphrase)

  await test.step('a sheet misread, and one of another organisation, are told apart', async () => {
    await code.fill(sheet.slice(0, -1))
    await find.click()
    await expect(page.getByText('il a 53 caractères')).toBeVisible()
    await code.fill('0'.repeat(53))
    await find.click()
    await expect(page.getByText('ne connaît pas l’organisation de cette feuille')).toBeVisible(opening)
  })

  await test.step('without the relay, it is told that a network is needed', async () => {
    await code.fill(sheet.toLowerCase())
    await relay.kill9()
    await find.click()
    await expect(page.getByText('Il en faut pour retrouver l’organisation')).toBeVisible(opening)
    await relay.start()
  })

  await find.click()
  await expect(title(page)).toHaveText('Mes coops', opening)
  await expect(page.getByText('Coop du port').first()).toBeVisible(opening)
  await page.goto(`${relay.url}${path}/personnes`)
  await page.getByLabel('Votre code').fill(passphrase)
  await page.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(page.getByText('Zoé').first()).toBeVisible(opening)
  expect(errors).toEqual([])
})
