// One tablet, several people: each with a notebook of their own behind a picture and a code. What is closed shows nothing,
// a forgotten code loses nothing, and a notebook leaves the tablet only once all of it was sent.

import type { Page } from '@playwright/test'
import { createCanaries, visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectInstalled } from './harness/page-checks.ts'
import { choice, createCoop, foundOrganisation, invite, skipPictures, title, typePin } from './harness/people.ts'
import { goTo, offlineWords, sentWords, statusOf } from './harness/screens.ts'

const claire = 'le lierre grimpe doucement'
const [first, second, third] = ['135792', '246813', '975310']
const slow = { timeout: 30_000 }

const door = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function shut(page: Page): Promise<void> {
  await goTo(page, 'Mon carnet')
  await page.getByRole('button', { name: 'Fermer le carnet' }).click()
  await expect(page.getByLabel('Votre code').or(page.getByRole('list', { name: 'Qui êtes-vous ?' }))).toBeVisible()
}

/** Someone's invitation is opened on this very tablet; they choose a code. */
async function comeIn(page: Page, link: () => Promise<void>, pin: string): Promise<void> {
  await link()
  await expect(page.getByLabel('Choisissez un code de 6 chiffres')).toBeVisible()
  await typePin(page, pin)
  await expect(page.getByLabel('Tapez le même code, encore une fois')).toBeVisible()
  await typePin(page, pin)
  await skipPictures(page).click(slow)
  await expect(title(page)).toHaveText('Bonjour Yanis', slow)
}

async function openClaire(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Qui êtes-vous ?' }).getByRole('button').filter({ hasNotText: 'Yaya' }).click()
  await page.getByLabel('Votre code').fill(claire)
  await page.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(title(page)).toHaveText('Mes coops', slow)
}

test('a tablet of several people: pictures, codes, a forgotten code and a notebook that leaves', async ({
  relay,
  browserOf,
}) => {
  const tablet = await browserOf({ tablet: true })
  const { page } = tablet
  const canaries = createCanaries()
  const idea = canaries.word('idea')
  await foundOrganisation(page, relay.url, { organisation: 'Coop 63', firstName: 'Claire', passphrase: claire })
  const coop = await createCoop(page, {
    name: 'CJS Clermont',
    model: 'Coopérative jeunesse de services',
    start: '2026-07-06',
    end: '2026-12-18',
  })

  await test.step('Yanis, who has no phone, gets a notebook behind a picture on the tablet of the coop', async () => {
    await invite(page, 'Yanis', 'Coopérant ou coopérante')
    await page.getByRole('button', { name: 'Inviter Yanis' }).click()
    const here = page.getByRole('button', { name: 'Ouvrir sur cet appareil' })
    await comeIn(page, () => here.click(slow), first)
    await goTo(page, 'Mon carnet')
    await page.getByRole('link', { name: /^Mon image/ }).click()
    await page.getByText('Bateau', { exact: true }).click()
    await page.getByLabel('Un surnom, si vous voulez').fill('Yaya')
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByText('Image gardée.')).toBeVisible()
  })

  await test.step('what he notes without a network keeps his notebook on the tablet', async () => {
    await expectInstalled(tablet.page)
    await relay.kill9()
    await tablet.offline(true)
    await expect(statusOf(page)).toHaveText(offlineWords)
    await visit(page, `${coop}/idees`)
    await page.getByLabel('Votre idée').fill(idea)
    await page.getByRole('button', { name: 'Garder l’idée' }).click()
    await expect(page.getByText('C’est noté', { exact: false })).toBeVisible()
    await visit(page, '/appareils')
    await page.getByRole('button', { name: 'Enlever mon carnet de cet appareil' }).click()
    await typePin(page, first)
    await expect(page.getByRole('dialog').getByText(/envois? attend/)).toBeVisible(slow)
    await page.getByRole('dialog').locator('header').getByRole('button', { name: 'Fermer' }).click()
  })

  await test.step('closed, it shows its picture and nickname, and nothing of anyone, beside the open one of Claire', async () => {
    await visit(page, `${coop}/heures/noter`)
    await choice(page, 'Pour quelle activité ?', 'Réunion').click()
    await choice(page, 'Combien de temps ?', '1 h').click()
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    const said = page.getByText(/^C’est noté\s: réunion/i)
    await expect(said).toBeVisible()
    await shut(page)
    // What was said to him, with « Annuler », went with him.
    expect(await said.count()).toBe(0)
    await expect(page.getByText('Qui êtes-vous ?').first()).toBeVisible()
    const shown = await page.evaluate(() => document.documentElement.outerHTML + document.title)
    for (const word of [idea, 'Yanis', 'Claire', 'CJS Clermont', 'Coop 63']) expect(shown).not.toContain(word)
    expect(shown).toContain('Yaya')
    await relay.start()
    await tablet.offline(false)
    await openClaire(page)
    await visit(page, `${coop}/idees`)
    await expect(page.getByText('Pas encore d’idée', { exact: false })).toBeVisible()
    expect(await page.content()).not.toContain(idea)
  })

  await test.step('an invitation put aside is not for whoever comes after another notebook was opened', async () => {
    await visit(page, coop)
    await page.getByRole('button', { name: 'Inviter Yanis' }).click()
    await page.getByRole('button', { name: 'Ouvrir sur cet appareil' }).click(slow)
    await page.getByText('Code oublié ?').click()
    await door(page, 'Yaya').click()
    const chosen = page.getByText('L’ancien carnet reste gardé sur cet appareil', { exact: false })
    await expect(chosen).toBeVisible()
    await page.getByRole('link', { name: 'Retour', exact: true }).click()
    await openClaire(page)
    await visit(page, '/appareils')
    await page.getByRole('button', { name: 'Ajouter quelqu’un sur cet appareil' }).click()
    await expect(page.getByText('Scannez le code de l’équipe, ou collez le lien reçu.')).toBeVisible()
    await expect(page.getByLabel('Choisissez un code de 6 chiffres')).toHaveCount(0)
    await expect(chosen).toHaveCount(0)
    await page.getByRole('link', { name: 'Retour', exact: true }).click()
    await openClaire(page)
  })

  await test.step('he forgot his code: the team invites him again, the old notebook is kept and gives him its picture', async () => {
    await visit(page, coop)
    await page.getByRole('button', { name: 'Inviter Yanis' }).click()
    await comeIn(
      page,
      async () => {
        await page.getByRole('button', { name: 'Ouvrir sur cet appareil' }).click(slow)
        await page.getByText('Code oublié ?').click()
        await door(page, 'Yaya').click()
        await expect(page.getByText('L’ancien carnet reste gardé sur cet appareil', { exact: false })).toBeVisible()
      },
      second,
    )
    await visit(page, `${coop}/idees`)
    expect(await page.content()).not.toContain(idea)
    await shut(page)
    await expect(page.getByRole('list', { name: 'Qui êtes-vous ?' }).getByRole('button')).toHaveCount(2)
  })

  await test.step('the code comes back: what was not sent goes out, then the old notebook leaves the tablet', async () => {
    await page.getByText('Anciens carnets gardés').click()
    await page.getByRole('list', { name: 'Anciens carnets gardés' }).getByRole('button', { name: 'Yaya' }).click()
    await typePin(page, first)
    await expect(title(page)).toHaveText('Bonjour Yanis', slow)
    await expect(statusOf(page)).toHaveText(sentWords, slow)
    await visit(page, '/appareils')
    await page.getByRole('button', { name: 'Enlever mon carnet de cet appareil' }).click()
    await typePin(page, first)
    await expect(page.getByRole('list', { name: 'Qui êtes-vous ?' }).getByRole('button')).toHaveCount(2, slow)
    await expect(page.getByText('Anciens carnets gardés')).toHaveCount(0)
    await door(page, 'Yaya').click()
    await typePin(page, second)
    await visit(page, `${coop}/idees`)
    await expect(page.getByText(idea)).toBeVisible(slow)
  })

  await test.step('he changes his code: the old one opens no more, the new one does', async () => {
    await goTo(page, 'Mon carnet')
    await page.getByRole('link', { name: /^Changer mon code/ }).click()
    await expect(page.getByLabel('Votre code actuel')).toBeVisible()
    await typePin(page, second)
    await expect(page.getByLabel('Choisissez un code de 6 chiffres')).toBeVisible(slow)
    await typePin(page, third)
    await expect(page.getByLabel('Tapez le même code, encore une fois')).toBeVisible()
    await typePin(page, third)
    await expect(page.getByText('Code changé. L’ancien n’ouvre plus.')).toBeVisible(slow)
    await shut(page)
    await door(page, 'Yaya').click()
    await typePin(page, second)
    await expect(page.getByText('Ce n’est pas le bon code.', { exact: false })).toBeVisible(slow)
    await typePin(page, third)
    // The same person finds the page that they left.
    await expect(title(page)).toHaveText('Mon carnet', slow)
  })
})
