// What people do before the notebook is theirs: found an organisation, create a coop, invite, join, let in, unlock.
// Everything is found as someone would find it: by role and by French name.

import { expect, type Locator, type Page } from '@playwright/test'
import type { BrowserProfile } from './browser-profile.ts'

/** Argon2 on a loaded machine, then the notebook's own opening. */
const opening = { timeout: 30_000 }

export interface Founding {
  readonly organisation: string
  readonly firstName: string
  readonly passphrase: string
}

export interface NewCoop {
  readonly name: string
  /** The words of one of the tiles, for example « Coopérative jeunesse de services ». */
  readonly model: string
  /** 'YYYY-MM-DD' */
  readonly start: string
  readonly end: string
}

export type InvitedRole = 'Coopérant ou coopérante' | 'Animation'

/** One answer of a group of tiles, chips or short words, pressed as a finger would: on its words. */
export const choice = (scope: Page | Locator, group: string, answer: string): Locator =>
  scope.getByRole('group', { name: group }).getByText(answer, { exact: true })

export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Founds an organisation and goes past the recovery sheet by reading it. Ends on « Mes coops ». Returns its code. */
export async function foundOrganisation(page: Page, url: string, founding: Founding): Promise<string> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Créer une organisation' }).click()
  await page.getByLabel('Nom de l’organisation').fill(founding.organisation)
  await page.getByLabel('Votre prénom').fill(founding.firstName)
  await page.getByLabel('Votre phrase secrète').fill(founding.passphrase)
  await page.getByLabel('La même phrase, encore une fois').fill(founding.passphrase)
  await page.getByRole('button', { name: 'Créer une organisation' }).click()
  await expect(title(page)).toHaveText('Feuille de secours', opening)
  const sheet = page.getByRole('region', { name: 'Feuille de secours' })
  const code = sheetCode(await sheet.innerText())
  await page.getByLabel('Les 4 premiers caractères de la feuille').fill(code.slice(0, 4))
  await page.getByRole('button', { name: 'Continuer' }).click()
  await skipPictures(page).click()
  await expect(title(page)).toHaveText('Mes coops')
  return code
}

/** The code in a recovery sheet's text: thirteen groups of four, and a check character that may be a sign. */
export function sheetCode(text: string): string {
  const code = text.match(/[0-9A-Z]{4}(\s+[0-9A-Z]{4}){12}\s+[0-9A-Z*~$=](?!\S)/)?.[0]
  if (code === undefined) throw new Error('expected the sheet to show a code')
  return code.replace(/\s+/g, '-')
}

/** From « Mes coops ». Ends on the coop's page and returns its path, `/c/<id>`. */
export async function createCoop(page: Page, coop: NewCoop): Promise<string> {
  await page.getByRole('link', { name: 'Créer une coop' }).click()
  await page.getByLabel('Nom de la coop').fill(coop.name)
  await choice(page, 'Quelle sorte de coop ?', coop.model).click()
  await page.getByLabel(/^Début/).fill(coop.start)
  await page.getByLabel(/^Fin/).fill(coop.end)
  await page.getByRole('button', { name: 'Créer une coop' }).click()
  await expect(title(page)).toHaveText(coop.name)
  return new URL(page.url()).pathname
}

/** From the coop's page: adds someone and returns the link of their invitation, once the relay has it. */
export async function invite(page: Page, firstName: string, role: InvitedRole): Promise<string> {
  await page.getByRole('button', { name: 'Ajouter une personne' }).click()
  const adding = page.getByRole('dialog', { name: 'Ajouter une personne' })
  await adding.getByLabel('Prénom').fill(firstName)
  await choice(adding, 'Rôle', role).click()
  await adding.getByRole('button', { name: 'Ajouter et inviter' }).click()
  const given = page.getByRole('dialog', { name: `Inviter ${firstName}` })
  await expect(given.getByText('Elle peut servir maintenant.')).toBeVisible({ timeout: 20_000 })
  const link = (await given.innerText()).match(/https?:\/\/\S+\/rejoindre#\S+/)?.[0]
  if (link === undefined) throw new Error('expected the dialog to show a link')
  // A passing message shows inside the dialog, with a button of the same name.
  await given.locator('header').getByRole('button', { name: 'Fermer' }).click()
  return link
}

/** Follows an invitation's link and chooses a code of six digits. Ends where the newcomer's role leads. */
export async function join(page: Page, link: string, pin: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByLabel('Choisissez un code de 6 chiffres')).toBeVisible()
  await typePin(page, pin)
  await expect(page.getByLabel('Tapez le même code, encore une fois')).toBeVisible()
  // The three pictures come once the notebook is open: for the team, after someone let them in.
  await page.addLocatorHandler(skipPictures(page), (skip) => skip.click(), { times: 1 })
  await typePin(page, pin)
}

/** On the three pictures of a newcomer. */
export const skipPictures = (page: Page): Locator => page.getByRole('link', { name: 'Passer les images' })

/** The code that a newcomer of the team must say, in digits. */
export async function spokenCode(page: Page): Promise<string> {
  await expect(title(page)).toHaveText('Presque fini', opening)
  const said = page.getByText(/^\d{3}\s\d{3}$/)
  await expect(said).toBeVisible()
  return (await said.innerText()).replace(/\s/g, '')
}

/** The coordination types on « Appareils » what the person says. */
export async function letIn(page: Page, firstName: string, code: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Appareils/ })
    .click()
  const button = page.getByRole('button', { name: `Donner l’accès ${firstName}` })
  await page.locator('form').filter({ has: button }).getByLabel('Le code que la personne vous dit').fill(code)
  await button.click()
  await expect(page.getByText(`C’est fait : ${firstName} peut entrer.`)).toBeVisible()
}

/** Presses the big keys, as a thumb does. */
export async function typePin(page: Page | Locator, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** On « Carnet fermé »: six digits, or a passphrase. Ends when the home of the role shows. */
export async function unlock(page: Page, code: string): Promise<void> {
  await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeVisible()
  if (/^\d{6}$/.test(code)) {
    await typePin(page, code)
  } else {
    await page.getByLabel('Votre code').fill(code)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
  }
  await expect(page.getByRole('navigation', { name: 'Pages du carnet' })).toBeVisible(opening)
}

/** Closes the browser and opens it again on the same folder, cold. `offline` before anything is asked of the network. */
export async function reopenCold(
  profile: BrowserProfile,
  url: string,
  { offline }: { offline: boolean },
): Promise<void> {
  await profile.reopen()
  await profile.offline(offline)
  await profile.page.goto(url)
}
