// « Passer la tablette »: while the device is in somebody else's hands one page is reachable, by whatever way they try,
// and what they sign is kept. Only the owner's code gives the rest back.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { createCoop, foundOrganisation, invite, reopenCold, title, unlock } from './harness/people.ts'
import { drawSignature, takeBack } from './harness/tasks.ts'

const code = 'le lierre grimpe doucement'
const wrongCode = 'la mousse pousse lentement'
const handed = 'Donnez la tablette à Inès. Seule cette page est ouverte.'

/** Nothing of the owner's is in the document: no link, no navigation, no other name. */
async function expectOnlyThisPage(page: Page): Promise<void> {
  await expect(page.getByText(handed)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0)
  await expect(page.getByText('Malo')).toHaveCount(0)
  await expect(page.getByText('CJS Clermont')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Cacher l’écran' })).toHaveCount(0)
}

test('a tablet handed over shows one page, whatever is tried, until its owner types their code', async ({
  relay,
  browserOf,
}) => {
  const tablet = await browserOf({ tablet: true })
  const { page } = tablet
  await foundOrganisation(page, relay.url, { organisation: 'Coop 63', firstName: 'Claire', passphrase: code })
  const coop = await createCoop(page, {
    name: 'CJS Clermont',
    model: 'Coopérative jeunesse de services',
    start: '2026-07-06',
    end: '2026-12-18',
  })
  for (const name of ['Inès', 'Malo']) await invite(page, name, 'Coopérant ou coopérante')
  await expectControlled(page)
  await page.reload()
  await unlock(page, code)
  await tablet.offline(true)

  let session = ''
  await test.step('Claire plans a session and hands the tablet to Inès, without a network', async () => {
    await visit(page, `${coop}/presences/nouvelle`)
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Atelier')
    session = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'Inès' }).click()
    await expectOnlyThisPage(page)
    await expect(page.getByText('C’est noté', { exact: false })).toHaveCount(0)
  })

  await test.step('back, forward, another address in this page and keys change nothing', async () => {
    await page.goBack()
    await expectOnlyThisPage(page)
    await page.goForward()
    await expectOnlyThisPage(page)
    for (const path of ['/rejoindre', '/demo', '/carnet', `${coop}/personnes`]) {
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, path)
      await expectOnlyThisPage(page)
    }
    for (const key of ['Escape', 'Control+k', '?', 'g']) {
      await page.keyboard.press(key)
      await expectOnlyThisPage(page)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  await test.step('Inès signs and gives the tablet back at once: it is kept; a wrong code leaves it in her hands', async () => {
    await drawSignature(page)
    await page.getByRole('button', { name: 'Rendre la tablette à Claire' }).click()
    await page.getByLabel('Le code du carnet').fill(wrongCode)
    await page.getByRole('button', { name: 'Reprendre la tablette' }).click()
    await expect(page.getByText('Ce n’est pas le bon code. Il reste 4 essais avant une pause.')).toBeVisible({
      timeout: 30_000,
    })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.getByRole('button', { name: 'Revenir à la page' }).click()
    await expect(page.getByText('Passez la tablette. Seule cette page est ouverte.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Inès' })).toHaveCount(0)
  })

  await test.step('a reload and a typed address end on the closed notebook', async () => {
    await page.reload()
    await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
    await page.goto(`${relay.url}${coop}/personnes`)
    await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
    await expect(page.getByText('Malo')).toHaveCount(0)
    await unlock(page, code)
    await visit(page, session)
    await expect(page.getByText(/^A signé à .* sur la tablette de Claire$/)).toBeVisible()
  })

  await test.step('the right code brings Claire back to the page she left', async () => {
    await page.getByRole('button', { name: 'Passer la tablette' }).click()
    await expect(page.getByText('Passez la tablette. Seule cette page est ouverte.')).toBeVisible()
    await takeBack(page, 'Claire', code)
    await expect(title(page)).toHaveText('Atelier')
    expect(new URL(page.url()).pathname).toBe(session)
  })

  await test.step('a kill of the browser ends on the closed notebook, and so does time', async () => {
    await page.getByRole('button', { name: 'Malo' }).click()
    await expect(page.getByText('Donnez la tablette à Malo. Seule cette page est ouverte.')).toBeVisible()
    await tablet.crash()
    await reopenCold(tablet, `${relay.url}${session}`, { offline: true })
    await unlock(tablet.page, code)
    await tablet.page.getByRole('button', { name: 'Malo' }).click()
    await expect(tablet.page.getByText('Donnez la tablette à Malo. Seule cette page est ouverte.')).toBeVisible()
    await tablet.page.clock.setFixedTime(Date.now() + 11 * 60_000)
    await tablet.page.keyboard.press('Tab')
    await expect(tablet.page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
  })
  expect(tablet.errors).toEqual([])
})
