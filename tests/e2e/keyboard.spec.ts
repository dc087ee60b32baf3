// The main flows without a pointer [A7]: found, create a coop, add a person, log a mission, vote. Only keys are pressed; what has the
// focus is always seen, a new page gives it to its title, and a dialog keeps it, gives it back and closes on Escape.

import { expect, type Locator, type Page } from '@playwright/test'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { test } from './harness/fixtures.ts'
import { sheetCode, skipPictures, title } from './harness/people.ts'

/** More than any page has of controls. */
const mostTabs = 80

test('an organisation, a coop and a person are made by keyboard alone [A7]', async ({ relay, browserOf }) => {
  const { page, errors } = await browserOf({ viewport: { width: 1440, height: 900 } })
  await page.goto(relay.url)
  await expect(title(page)).toBeVisible()

  await test.step('founding the organisation', async () => {
    await press(page, page.getByRole('link', { name: /^Créer une organisation/ }), 'Enter')
    await expectTitleFocused(page)
    await type(page, page.getByLabel('Nom de l’organisation'), 'Coop 63')
    await type(page, page.getByLabel('Votre prénom'), 'Claire')
    await type(page, page.getByLabel('Votre phrase secrète'), 'le lierre grimpe doucement')
    await type(page, page.getByLabel('La même phrase, encore une fois'), 'le lierre grimpe doucement')
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Feuille de secours', { timeout: 30_000 })
    const sheet = await page.getByRole('region', { name: 'Feuille de secours' }).innerText()
    await type(page, page.getByLabel('Les 4 premiers caractères de la feuille'), sheetCode(sheet).slice(0, 4))
    await press(page, page.getByRole('button', { name: 'Continuer' }), 'Enter')
    await expect(title(page)).toHaveText('Bienvenue')
    await expectTitleFocused(page)
    // From picture to picture: the focus never falls with a button that goes.
    await press(page, page.getByRole('button', { name: 'Suivant' }), 'Enter')
    await press(page, page.getByRole('button', { name: 'Retour' }), 'Enter')
    await expect(page.getByRole('button', { name: 'Suivant' })).toBeFocused()
    await expect(skipPictures(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Commencer' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Mes coops')
    await expectTitleFocused(page)
  })

  await test.step('creating a coop, its kind chosen with the arrows', async () => {
    await press(page, page.getByRole('link', { name: 'Créer une coop' }), 'Enter')
    await expect(title(page)).toHaveText('Créer une coop')
    await expectTitleFocused(page)
    await type(page, page.getByLabel('Nom de la coop'), 'CJS Clermont')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: /^Coopérative jeunesse de services/ })).toBeChecked()
    await typeDate(page, page.getByLabel(/^Début/), '06072026')
    await typeDate(page, page.getByLabel(/^Fin/), '18122026')
    await press(page, page.getByRole('button', { name: 'Créer une coop' }), 'Enter')
    await expect(title(page)).toHaveText('CJS Clermont')
    await expectTitleFocused(page)
  })

  await test.step('adding a person in a dialog, which keeps the focus, closes on Escape and on the way back, and gives the focus back', async () => {
    const add = page.getByRole('button', { name: 'Ajouter une personne' })
    await press(page, add, 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Ajouter une personne' })
    await expect(dialog).toBeVisible()
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab')
      expect(await isFocusOutside(dialog), `after ${tabs + 1} tabs`).toBe(false)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(add).toBeFocused()
    await page.keyboard.press('Space')
    await expect(dialog).toBeVisible()
    await page.goBack()
    await expect(dialog).toBeHidden()
    await expect(add).toBeFocused()
    await expect(title(page)).toHaveText('CJS Clermont')
    await page.keyboard.press('Space')
    await type(page, dialog.getByLabel('Prénom'), 'Yanis')
    await page.keyboard.press('Enter')
    const given = page.getByRole('dialog', { name: 'Inviter Yanis' })
    await expect(given).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(given).toBeHidden()
    await expect(page.getByRole('main').getByText('Yanis', { exact: true }).first()).toBeVisible()
  })
  expect(errors).toEqual([])
})

test('a mission is logged and a vote given by keyboard alone [A7]', async ({ relay, browserOf }) => {
  const profile = await browserOf({ viewport: { width: 820, height: 1180 } })
  const demo = profile.page
  await makeDemonstration(demo, relay.url)
  const page = await openNotebook(profile, demo, 'first')

  await test.step('the skip link leads to the page', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Aller à la page' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('« Noter une mission »: the service and the length with arrows and Space', async () => {
    await press(page, page.getByRole('link', { name: 'Noter une mission' }), 'Enter')
    await expect(title(page)).toHaveText('Quelle mission ?')
    await expectTitleFocused(page)
    await tabTo(page, page.getByRole('group', { name: 'Quelle mission ?' }).getByRole('radio').first())
    await page.keyboard.press('Space')
    const lengths = page.getByRole('group', { name: 'Combien de temps ?' }).getByRole('radio')
    await tabTo(page, lengths.first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await press(page, page.getByRole('button', { name: 'Garder', exact: true }), 'Enter')
    await expect(page.getByText(/^C’est noté\s: /)).toBeVisible()
    await expect(title(page)).toHaveText('Bonjour Inès')
    await expectTitleFocused(page)
  })

  await test.step('voting', async () => {
    await press(page, page.getByRole('main').getByRole('link', { name: /^Voter/ }), 'Enter')
    await expect(title(page)).toHaveText('Voter')
    await expectTitleFocused(page)
    const choice = page.getByRole('group').getByRole('button', { name: 'Pour', exact: true }).first()
    await press(page, choice, 'Space')
    await expect(page.getByText(/^Gardé. Vous avez choisi\s: Pour/)).toBeVisible()
  })

  await test.step('hiding the screen and coming back', async () => {
    await press(page, page.getByRole('button', { name: 'Cacher l’écran' }), 'Enter')
    const back = page.getByRole('button', { name: 'Revenir au carnet' })
    await expect(back).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(back).toBeHidden()
  })
  expect(profile.errors).toEqual([])
})

/** Presses Tab until `target` has the focus; each stop on the way can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await target.evaluate((one) => one === document.activeElement)) {
      await expectFocusSeen(page)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`no ${mostTabs} tabs lead to ${target}`)
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

/** A date field takes its parts one after another: day, month, year. */
async function typeDate(page: Page, field: Locator, digits: string): Promise<void> {
  await type(page, field, digits)
  await expect(field).not.toHaveValue('')
}

async function expectTitleFocused(page: Page): Promise<void> {
  await expect(title(page)).toBeFocused()
}

/** What has the focus shows an outline, itself or the picture that stands for it, and nothing lies over it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(async () => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement)) return 'nothing has the focus'
    // Smooth scrolling and colour changes have come to their end.
    await new Promise((resolve) => setTimeout(resolve, 250))
    const shape = active.matches('.sr-only') ? (active.closest('label') ?? active) : active
    const outlined = [
      shape,
      ...shape.querySelectorAll('*'),
      ...(shape.parentElement ? [shape.parentElement] : []),
    ].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!outlined) return `no outline on ${active.outerHTML.slice(0, 120)}`
    const box = shape.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const top = document.elementFromPoint(x, y)
    if (!top) return `outside the window: ${active.outerHTML.slice(0, 120)}`
    return shape.contains(top) || top.contains(shape)
      ? ''
      : `${top.className} lies over ${active.outerHTML.slice(0, 120)}`
  })
  expect(seen).toBe('')
}

/** True when a control outside of the dialog has the focus; the browser's own bars count as no control. */
function isFocusOutside(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((one) => document.activeElement !== document.body && !one.contains(document.activeElement))
}
