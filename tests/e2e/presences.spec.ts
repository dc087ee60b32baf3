// A day of a session without a network: the morning and the afternoon are signed apart, and the funder's sheet says so.

import type { Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { parisDay, parisHour } from './harness/days.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { createCoop, foundOrganisation, invite, join, letIn, spokenCode, title, unlock } from './harness/people.ts'
import { countTaps, goTo, sentWords, statusOf } from './harness/screens.ts'
import { drawSignature, takeBack } from './harness/tasks.ts'

const codes = { claire: 'le lierre grimpe doucement', anna: '246813' }

/** The printed sheet's table, row by row; a signature reads as its name. */
async function printedRows(page: Page): Promise<string[][]> {
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table')
  await expect(table).toBeVisible()
  const rows = await table.locator('tr').evaluateAll((list) =>
    list.map((row) =>
      [...row.children].map((cell) => {
        const drawn = cell.querySelector('svg[role="img"]')?.getAttribute('aria-label') ?? ''
        return `${drawn} ${cell.textContent ?? ''}`.replace(/\s+/g, ' ').trim()
      }),
    ),
  )
  await page.emulateMedia({ media: null })
  return rows
}

test('[J17] someone who comes late signs the afternoon only, in one tap and a stroke [B3], and the sheet matches', async ({
  relay,
  browserOf,
}) => {
  const [office, tablet] = await Promise.all([
    browserOf({ viewport: { width: 1440, height: 900 } }),
    browserOf({ tablet: true }),
  ])
  const { page } = tablet
  await test.step('Claire’s coop has three members and an animator, Anna', async () => {
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
    for (const name of ['Inès', 'Malo', 'Yanis']) await invite(office.page, name, 'Coopérant ou coopérante')
    const link = await invite(office.page, 'Anna', 'Animation')
    await join(page, link, codes.anna)
    await letIn(office.page, 'Anna', await spokenCode(page))
    await expect(title(page)).toHaveText('Bonjour Anna', { timeout: 30_000 })
    await expect(statusOf(page)).toHaveText(sentWords)
    await expectControlled(page)
  })

  /** The tablet's clock stands at this hour of tomorrow; the notebook closed by itself meanwhile. */
  const day = parisDay(1)
  const at = async (hour: string): Promise<void> => {
    await page.clock.setFixedTime(parisHour(day, hour))
    await page.reload()
    await unlock(page, codes.anna)
  }
  let session = ''

  await test.step('in the morning, without a network, Anna opens a session in three taps from her home', async () => {
    await tablet.offline(true)
    await at('09:05')
    await goTo(page, 'Aujourd’hui')
    await expect(page.getByRole('link', { name: /^Présences/ })).toHaveText(/Pas de séance aujourd’hui/)
    const taps = await countTaps(page)
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await page.getByRole('link', { name: /^Une séance/ }).click()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(title(page)).toHaveText('Atelier')
    expect(await taps()).toBe(3)
    session = new URL(page.url()).pathname
  })

  await test.step('Inès and Yanis sign the morning: one tap and a stroke each [B3]', async () => {
    await goTo(page, 'Aujourd’hui')
    const taps = await countTaps(page)
    await page.getByRole('link', { name: /^Présences/ }).click()
    expect(await taps()).toBe(1) // From the home, once for all: the sheet stays open for everyone.
    await page.getByRole('button', { name: 'Inès' }).click()
    await drawSignature(page)
    await expect(page.getByText('Merci Inès. C’est gardé.')).toBeVisible()
    expect(await taps()).toBe(3) // The tap, and the finger that draws.
    await page.getByRole('button', { name: 'Yanis' }).click()
    await drawSignature(page)
    await expect(page.getByText('Merci Yanis. C’est gardé.')).toBeVisible()
    expect(await taps()).toBe(5)
    await expect(page.locator('svg[role="img"]')).toHaveCount(0)
    await takeBack(page, 'Anna', codes.anna)
  })

  await test.step('Anna signs the sheet of the morning: it is closed, and Malo can no longer sign it', async () => {
    await page.getByRole('button', { name: 'Signer la feuille' }).click()
    await drawSignature(page)
    await expect(page.getByText('Feuille signée par Anna, 9 h 05')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Malo' })).toHaveCount(0)
  })

  await test.step('Malo arrives for the afternoon: everyone signs it, one without drawing', async () => {
    await at('14:10')
    await goTo(page, 'Aujourd’hui')
    await page.getByRole('link', { name: /^Présences/ }).click()
    await expect(page.getByRole('radio', { name: 'Après-midi' })).toBeChecked()
    await page.getByRole('button', { name: 'Passer la tablette' }).click()
    for (const name of ['Inès', 'Malo', 'Yanis']) {
      await page.getByRole('button', { name, exact: true }).click()
      if (name === 'Yanis') await page.getByText('Je signe sans dessiner : Yanis').click()
      else await drawSignature(page)
      await expect(page.getByText(`Merci ${name}. C’est gardé.`)).toBeVisible()
    }
    await expect(page.getByText('Tout le monde a signé. Rendez la tablette.')).toBeVisible()
    await takeBack(page, 'Anna', codes.anna)
    await page.getByRole('button', { name: 'Signer la feuille' }).click()
    await drawSignature(page)
    await expect(page.getByText('Feuille signée par Anna, 14 h 10')).toBeVisible()
  })

  const sheet = [
    ['Prénom', 'Matin, de 9 h à 12 h', 'Après-midi, de 14 h à 17 h', 'Heures'],
    ['Inès', 'Signature d’Inès', 'Signature d’Inès', '6 h'],
    ['Malo', 'Absence', 'Signature de Malo', '3 h'],
    ['Yanis', 'Signature de Yanis', 'Signature de Yanis A signé sans dessiner', '6 h'],
    ['Total', '6 h', '9 h', '15 h'],
    ['Signature de la formation', 'Signature d’Anna Anna', 'Signature d’Anna Anna', ''],
  ]
  await test.step('the printed sheet says so, on Anna’s tablet and, once the network is back, at Claire’s', async () => {
    await visit(page, session)
    expect(await printedRows(page)).toEqual(sheet)
    await expect(page.getByText('Signé sur la tablette d’Anna : Inès, Malo et Yanis.')).toBeAttached()
    await tablet.offline(false)
    await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
    await visit(office.page, session)
    await expect(title(office.page)).toHaveText('Atelier')
    await expect.poll(() => printedRows(office.page), { timeout: 20_000 }).toEqual(sheet)
  })
  expect(tablet.errors).toEqual([])
})
