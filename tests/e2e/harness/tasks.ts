// What someone does in the open notebook of these tests' only coop, from any page, by the links of their role.

import { expect, type Locator, type Page } from '@playwright/test'
import { choice, title, typePin } from './people.ts'
import { goTo, wordsOf } from './screens.ts'

export async function addService(page: Page, label: string): Promise<void> {
  await goTo(page, 'Missions')
  await page.getByRole('link', { name: 'Services' }).click()
  await page.getByRole('link', { name: 'Ajouter un service' }).first().click()
  await page.getByLabel('Nom du service').fill(label)
  await choice(page, 'Image', label).click()
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Services' }).getByText(label)).toBeVisible()
}

/** « Premier accueil » of someone new, with its notice and a first note. */
export async function welcome(page: Page, firstName: string, place: string, note: string): Promise<void> {
  await goTo(page, 'Aujourd’hui')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByRole('link', { name: /^Une personne/ }).click()
  await page.getByLabel('Prénom ou surnom').fill(firstName)
  await choice(page, 'Où', place).click()
  await page.getByRole('button', { name: 'Tout noter maintenant' }).click()
  await page.getByRole('button', { name: 'C’est dit' }).click()
  await page.getByLabel('Note', { exact: true }).fill(note)
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(title(page)).toHaveText(firstName)
}

async function openPeople(page: Page): Promise<void> {
  const nav = page.getByRole('navigation', { name: 'Pages du carnet' })
  if ((await nav.getByRole('link', { name: /^Personnes/ }).count()) > 0) return goTo(page, 'Personnes')
  await openCoop(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Personnes/ })
    .click()
}

/** From « Mes coops », the only coop there is. */
async function openCoop(page: Page): Promise<void> {
  await goTo(page, 'Mes coops')
  await page.getByRole('link', { name: /^CJS Clermont/ }).click()
  await expect(title(page)).toHaveText('CJS Clermont')
}

/** On a person's page: the first welcome that is kept. Until it is read, the page offers to write one under the same words. */
export const intakeOf = (page: Page): Locator =>
  page
    .getByRole('link', { name: 'Premier accueil' })
    .and(page.locator('a[href*="/accueil/"]:not([href*="/nouveau"])'))
    .first()

/** `why`: what the coordination says before the note is shown [D155]. */
export async function openIntake(page: Page, firstName: string, why?: string): Promise<void> {
  await openPeople(page)
  await page.getByRole('link', { name: firstName }).click({ timeout: 30_000 })
  await intakeOf(page).click({ timeout: 30_000 })
  if (why !== undefined) {
    await page.getByRole('button', { name: 'Ouvrir la note', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Ouvrir la note' })
    await choice(sheet, 'Raison de la lecture', why).click()
    await sheet.getByRole('button', { name: 'Garder la raison et ouvrir' }).click()
  }
  await expect(page.getByLabel('Note', { exact: true })).toBeEnabled()
}

/** Types into the note where `keys` puts the caret, and answers « Idée de projet ». Both are told as kept. */
export async function editIntake(page: Page, keys: string, words: string, idea: string): Promise<void> {
  await openIntake(page, 'Inès')
  const note = page.getByLabel('Note', { exact: true })
  await note.press(keys)
  await note.pressSequentially(words)
  await expect(page.getByRole('main').getByText('Gardé', { exact: true })).toBeVisible()
  await page.getByLabel('Idée de projet').fill(idea)
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(page.getByText('C’est noté : premier accueil.')).toBeVisible()
}

/** On a tablet upright: a subject, two presences, a proposition and the prices it sets, two votes in the urn, a decision. */
export async function holdMeeting(
  page: Page,
  proposition: string,
  owner: { readonly name: string; readonly code: string },
  decision = 1,
  prices: readonly RegExp[] = [],
): Promise<void> {
  await goTo(page, 'Aujourd’hui')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await page.getByRole('link', { name: /^Une réunion/ }).click()
  await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
  await page.getByRole('button', { name: 'Commencer la réunion' }).click()
  await expect(page.getByText('En cours')).toBeVisible()
  const subjects = page.getByRole('region', { name: 'Sujets' })
  await subjects.getByLabel('Nouveau sujet').fill('Une remorque')
  await subjects.getByRole('button', { name: 'Ajouter le sujet' }).click()
  await expect(subjects.getByRole('button', { name: /^Sujet \d+\s: Une remorque$/ })).toBeVisible()
  await page.getByRole('tab', { name: /^Présences/ }).click()
  const presences = page.getByRole('region', { name: 'Présences' })
  for (const name of ['Yanis', 'Inès']) {
    await presences.getByRole('button', { name, exact: true }).click()
    await expect(presences.getByRole('button', { name, exact: true, pressed: true })).toBeVisible()
  }
  await expect(presences.getByText('Quorum atteint')).toBeVisible()
  await page.getByRole('link', { name: 'Faire une proposition' }).click()
  await page.getByLabel('La proposition').fill(proposition)
  for (const price of prices) {
    const chip = page.getByRole('group', { name: /^Quel prix/ }).getByRole('checkbox', { name: price })
    await chip.locator('xpath=..').click()
    await expect(chip).toBeChecked()
  }
  await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await page.getByRole('tab', { name: /^Propositions/ }).click()
  await page.getByRole('button', { name: 'Recevoir un vote' }).click()
  await expect(title(page)).toHaveText('Recevoir un vote')
  for (const name of ['Yanis', 'Inès']) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page.getByRole('button', { name: 'Pour', exact: true }).click()
    await expect(page.getByText(`Merci ${name}. C’est gardé.`)).toBeVisible()
  }
  await takeBack(page, owner.name, owner.code)
  await page.getByRole('tab', { name: /^Propositions/ }).click()
  await page.getByRole('button', { name: 'Terminer le vote' }).click()
  const ending = page.getByRole('dialog', { name: 'Terminer ce vote ?' })
  await ending.getByRole('button', { name: 'Terminer le vote' }).click()
  await expect(page.getByText('Adoptée : 2 pour et 0 contre.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: `Voir la décision ${decision}` })).toBeVisible()
}

/** What the coop's page of that name lists, by each role's own way there. */
export async function listIn(page: Page, name: 'Décisions' | 'Missions'): Promise<string> {
  const nav = page.getByRole('navigation', { name: 'Pages du carnet' })
  if ((await nav.getByRole('link', { name: 'Mes coops' }).count()) > 0) {
    await openCoop(page)
  } else if ((await nav.getByRole('link', { name: /^Réunion/ }).count()) > 0) {
    await goTo(page, name === 'Décisions' ? 'Réunion' : 'Aujourd’hui')
  } else {
    await goTo(page, 'Aujourd’hui')
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(title(page)).toHaveText(name)
  const list = page
    .getByRole('main')
    .getByRole('list')
    .filter({ has: page.getByRole('link') })
  await expect(list).toHaveCount(1, { timeout: 30_000 })
  return wordsOf(list)
}

/** Draws on the pad as a finger would: one stroke, one press. */
export async function drawSignature(page: Page): Promise<void> {
  const pad = page.locator('svg.sign-pad')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('expected a pad to sign on')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(0.2, 0.6))
  await page.mouse.down()
  for (const [x, y] of [
    [0.35, 0.2],
    [0.5, 0.7],
    [0.65, 0.3],
    [0.8, 0.6],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 4 })
  await page.mouse.up()
}

/** While handed over: gives the device back to its owner, who types their code. */
export async function takeBack(page: Page, owner: string, code: string): Promise<void> {
  await page.getByRole('button', { name: `Rendre la tablette à ${owner}` }).click()
  await expect(title(page)).toHaveText(`Rendez la tablette à ${owner}`)
  if (/^\d{6}$/.test(code)) await typePin(page, code)
  else {
    await page.getByLabel('Le code du carnet').fill(code)
    await page.getByRole('button', { name: 'Reprendre la tablette' }).click()
  }
  await expect(page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible({ timeout: 30_000 })
}
