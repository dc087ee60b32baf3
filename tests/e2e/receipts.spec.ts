// The receipt of an expense: photographed while the expense is noted, or on its page later, without a network, and seen by
// the rest of the team.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { createCoop, foundOrganisation, invite, join, letIn, spokenCode, title } from './harness/people.ts'
import { offlineWords, sentWords, statusOf } from './harness/screens.ts'

/** A picture in one colour, as a file that one chooses. */
async function picture(page: Page, colour: string, times = 1) {
  const draw = async ({ fill, by }: { fill: string; by: number }) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 900 * by, height: 1200 * by })
    const context = canvas.getContext('2d')
    if (context !== null) Object.assign(context, { fillStyle: fill }).fillRect(0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? [])]
  }
  const bytes = await page.evaluate(draw, { fill: colour, by: times })
  return { name: 'recu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }
}

const choose = (page: Page) => page.getByRole('main').locator('input[type="file"]:not([capture])')
const receipts = (page: Page) => page.getByRole('list', { name: 'Photo du reçu' }).getByRole('button')

test('a receipt is photographed at once and later, without a network; the expense and its photos reach the team [D110]', async ({
  relay,
  browserOf,
}) => {
  const [office, tablet] = await Promise.all([browserOf(), browserOf({ tablet: true })])
  const { page } = office
  let coop = ''
  await test.step('Claire and Anna are in the coop', async () => {
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
    await join(tablet.page, await invite(page, 'Anna', 'Animation'), '246813')
    await letIn(page, 'Anna', await spokenCode(tablet.page))
    await expect(title(tablet.page)).toHaveText('Bonjour Anna', { timeout: 30_000 })
  })

  await test.step('the photo waits with what is typed, and is kept with the expense', async () => {
    await office.offline(true)
    await tablet.offline(true)
    await relay.kill9()
    await expect(statusOf(page)).toHaveText(offlineWords, { timeout: 20_000 })
    await visit(page, `${coop}/caisse/depense`)
    await choose(page).setInputFiles(await picture(page, '#f2e8c9'))
    await expect(page.getByRole('img', { name: 'Le reçu' })).toBeVisible()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText('Montant : il manque. Écrivez ce qui a été payé, en euros.')).toBeVisible()
    await page.getByLabel('Montant payé, taxes comprises').fill('32,40')
    await page.getByLabel('Dont TVA').fill('5,4x')
    await page.getByLabel('Détail').fill('Gants')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    // An amount that cannot be read is not kept as none: the expense waits as a draft.
    await expect(title(page)).toHaveText('Noter une dépense')
    await page.getByRole('link', { name: 'La caisse' }).first().click()
    await expect(title(page)).toHaveText('La caisse')
    await expect(page.getByRole('link', { name: /Dépense.*Gants/ })).toHaveCount(0)
    await visit(page, `${coop}/caisse/depense`)
    await expect(page.getByRole('img', { name: 'Le reçu' })).toBeVisible()
    await page.getByLabel('Dont TVA').fill('5,40')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('La caisse')
    await visit(page, `${coop}/caisse/depense`)
    await expect(page.getByRole('img', { name: 'Le reçu' })).toHaveCount(0)
    await visit(page, `${coop}/caisse`)
  })

  await test.step('a second one is added on its page; one is taken away, and comes back', async () => {
    await page.getByRole('link', { name: /Dépense.*Gants/ }).click()
    await expect(page.getByText(/^32,40\s€$/).first()).toBeVisible()
    await expect(receipts(page)).toHaveCount(1)
    await choose(page).setInputFiles(await picture(page, '#c9e8f2'))
    await expect(receipts(page)).toHaveCount(2)
    await receipts(page).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Enlever la photo' }).click()
    await expect(receipts(page)).toHaveCount(1)
    await page.getByRole('button', { name: 'Annuler' }).last().click()
    await expect(receipts(page)).toHaveCount(2)
  })

  await test.step('whoever keeps the expense while its photo is still made small keeps both', async () => {
    await visit(page, `${coop}/caisse/depense`)
    await page.getByLabel('Montant payé, taxes comprises').fill('12')
    await page.getByLabel('Détail').fill('Terreau')
    await choose(page).setInputFiles(await picture(page, '#e8f2c9', 4))
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('La caisse')
    await page.getByRole('link', { name: /Dépense.*Terreau/ }).click()
    await expect(receipts(page)).toHaveCount(1)
  })

  await test.step('with the relay Anna sees both, whole', async () => {
    await relay.start()
    await office.offline(false)
    await tablet.offline(false)
    await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
    await expect(page.getByText('Envoi des photos')).toHaveCount(0, { timeout: 30_000 })
    await visit(tablet.page, `${coop}/caisse`)
    await tablet.page.getByRole('link', { name: /Dépense.*Gants/ }).click({ timeout: 30_000 })
    await expect(receipts(tablet.page)).toHaveCount(2, { timeout: 30_000 })
    await receipts(tablet.page).last().click()
    const whole = tablet.page.getByRole('dialog').getByRole('img', { name: 'Le reçu' })
    await expect(whole).toBeVisible({ timeout: 30_000 })
    await expect(whole).toHaveJSProperty('naturalWidth', 900)
    await tablet.page.getByRole('dialog').locator('header').getByRole('button', { name: 'Fermer' }).click()
  })

  await test.step('an expense noted by mistake counts no more, and comes back', async () => {
    await tablet.page.getByRole('button', { name: 'Enlever cette dépense' }).click()
    await expect(title(tablet.page)).toHaveText('La caisse')
    await expect(tablet.page.getByRole('link', { name: /Dépense.*Gants/ })).toHaveCount(0)
    await tablet.page.getByRole('button', { name: 'Annuler' }).last().click()
    await expect(tablet.page.getByRole('link', { name: /Dépense.*Gants/ })).toBeVisible()
  })
  expect([...office.errors, ...tablet.errors]).toEqual([])
})
