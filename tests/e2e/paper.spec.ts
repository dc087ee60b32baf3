// Sheets of the accompaniment on A4: each fits the paper's width, is all that is printed, and says that it is an example.
// The statement of skills is asked for on one device, signed on another, and checked without any notebook. [C6]

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'

/** A4 less its margins of 15 mm, in CSS pixels. */
const paperWidth = Math.floor(((210 - 30) / 25.4) * 96)

async function expectOnPaper(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: paperWidth, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const sheet = page
    .getByRole('region', { name })
    .or(page.getByRole('article').filter({ hasText: name }))
    .last()
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('tab')).toHaveCount(0)
  const mark = page.getByText('Données d’exemple', { exact: true }).filter({ visible: true })
  await expect(mark.first()).toBeVisible()
  const cut = await sheet.evaluate((node, width) => {
    const cuts: string[] = []
    for (const one of node.querySelectorAll<HTMLElement>('*:not(.sheet-demo)')) {
      const { left, right } = one.getBoundingClientRect()
      if (right - left > 0 && (left < -1 || right > width + 1)) cuts.push(`${one.className} ${Math.round(right)}`)
    }
    return cuts
  }, paperWidth)
  expect(cut, name).toEqual([])
  await page.emulateMedia({ media: null })
  if (before) await page.setViewportSize(before)
}

test('sheets fit the paper and are all that is printed; a signed statement is checked without a notebook [C6]', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ tablet: true })
  const demo = profile.page
  await makeDemonstration(demo, relay.url)
  const phone = await openNotebook(profile, demo, 'first')
  const page = await openNotebook(profile, demo, 'animator')
  const main = page.getByRole('main')
  const home = await main.locator('a[href^="/c/"]').first().getAttribute('href')
  const coop = home?.match(/^\/c\/[0-9a-f]+/)?.[0] ?? ''
  await visit(page, `${coop}/personnes`)
  const person = (await main.getByRole('link', { name: 'Inès', exact: true }).getAttribute('href')) ?? ''
  const id = person.split('/').at(-1)

  await test.step('notice, way, attendance', async () => {
    await visit(page, `${coop}/accueil/information`)
    await expectOnPaper(page, 'Ce que nous notons sur vous')
    await visit(page, `${coop}/parcours/${id}`)
    await expectOnPaper(page, 'Parcours et engagements')
    await visit(page, `${coop}/presences`)
    await main.getByRole('link', { name: /^Gestes et sécurité/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gestes et sécurité')
    await expectOnPaper(page, 'Feuille d’émargement')
  })

  await test.step('what is held about someone', async () => {
    await visit(page, `${coop}/carnet/${id}/sait`)
    await expect(main.getByRole('heading', { name: 'Fiche privée' })).toBeVisible()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expectOnPaper(page, 'Ce que le carnet sait d’Inès')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  })

  await test.step('agreements', async () => {
    await visit(page, `${coop}/carnet/${id}/accords`)
    await expect(main.getByText('Photos pour le groupe').first()).toBeVisible()
    await expectOnPaper(page, 'Accords d’Inès')
  })

  await test.step('skills, in the list that the check was made with', async () => {
    await visit(page, `${coop}/competences/${id}`)
    await expect(main.getByRole('heading', { name: 'Jardiner', exact: true })).toBeVisible()
    await expectOnPaper(page, 'Compétences d’Inès')
  })

  await test.step('an orientation', async () => {
    await visit(page, `${person}/orienter`)
    await page.getByRole('textbox', { name: 'Partenaire' }).fill('Mission locale de Clermont')
    await page.getByText('Une formation', { exact: true }).click()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Orienter vers un partenaire')
    await expectOnPaper(page, 'Fiche d’orientation')
  })

  let credential = ''
  await test.step('a statement of skills, asked for by Inès and signed by the team', async () => {
    await phone.bringToFront()
    await visit(phone, `${coop}/carnet/${id}/attestation`)
    await phone.getByRole('button', { name: 'Demander mon attestation' }).click()
    await page.bringToFront()
    await visit(page, `${coop}/carnet/${id}/attestation`)
    await page.getByRole('button', { name: 'Signer l’attestation' }).click({ timeout: 30_000 })
    await expect(main.getByText('Signée', { exact: true })).toBeVisible()
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await main.getByRole('button', { name: 'Imprimer' }).click()
    await expectOnPaper(page, 'Attestation de compétences')
    await phone.bringToFront()
    await expect(phone.getByText('Signée', { exact: true })).toBeVisible({ timeout: 30_000 })
    const saving = phone.waitForEvent('download')
    await phone.getByRole('button', { name: 'Garder le fichier' }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk))
    credential = Buffer.concat(chunks).toString('utf8')
  })

  await test.step('another browser, without a notebook, finds it right, and a changed level wrong', async () => {
    const other = await browserOf({ phone: true })
    await other.page.goto(`${relay.url}/attestation`)
    const check = async (text: string): Promise<void> => {
      await other.page.getByLabel('Ou le texte du fichier').fill(text)
      await other.page.getByRole('button', { name: 'Vérifier', exact: true }).click()
    }
    await check(credential)
    await expect(other.page.getByText(/L’attestation n’a pas été changée/)).toBeVisible()
    await check(credential.replace('Coopération de démonstration', 'Coopération de quelqu’un'))
    await expect(other.page.getByText(/L’attestation n’a pas été changée/)).toHaveCount(0)
    await expect(other.page.getByText(/^Cette attestation a été changée/)).toBeVisible()
  })
  expect(profile.errors).toEqual([])
})
