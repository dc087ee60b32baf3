// What someone does with the notebook of the example season, again and again until the time is over: a coopérant on a
// phone, an animator on a tablet. Each action is found as a person finds it, and followed by a moment to read.

import { expect, type Locator, type Page } from '@playwright/test'
import { choice, title } from '../e2e/harness/people.ts'
import { goTo } from '../e2e/harness/screens.ts'

type Step = (page: Page, round: number) => Promise<void>

/** Milliseconds to read what has just appeared. */
const reading = 700

const services = ['Jardinage', 'Ménage', 'Lavage auto', 'Atelier informatique'] as const

const home = (page: Page): Promise<void> => goTo(page, 'Aujourd’hui')

const tile = async (page: Page, name: RegExp): Promise<void> => {
  await home(page)
  await page.getByRole('main').getByRole('link', { name }).first().tap()
}

async function logMission(page: Page, round: number): Promise<void> {
  await tile(page, /^Noter une mission/)
  await page
    .getByRole('group', { name: 'Quelle mission ?' })
    .getByText(services[round % services.length] ?? services[0], { exact: true })
    .tap()
  await choice(page, 'Combien de temps ?', '2\u00a0h').tap()
  await page.getByRole('button', { name: 'Garder', exact: true }).tap()
  await expect(page.getByText(/^C’est noté\s: /).last()).toBeVisible({ timeout: 30_000 })
}

async function readDecision(page: Page, round: number): Promise<void> {
  await tile(page, /^Décisions/)
  await page
    .getByRole('list', { name: 'Décisions' })
    .getByRole('link')
    .nth(round % 7)
    .tap()
  await page.waitForTimeout(reading)
  await page.goBack()
}

async function writeIdea(page: Page, round: number): Promise<void> {
  await tile(page, /^Proposer une idée/)
  await page.getByLabel('Votre idée').pressSequentially(`Idée ${round} : un banc devant le local`, { delay: 60 })
  await page.getByRole('button', { name: 'Garder l’idée' }).tap()
  await page.waitForTimeout(reading)
}

const coopérantSteps: readonly Step[] = [
  logMission,
  (page) => goTo(page, 'Mes heures'),
  (page) => tile(page, /^Voter/),
  readDecision,
  (page) => goTo(page, 'Compétences'),
  writeIdea,
  (page) => tile(page, /^Missions/),
  (page) => goTo(page, 'Mon carnet'),
]

const members = ['Inès', 'Yanis', 'Awa', 'Fatou'] as const

/** From anywhere to the note of someone's premier accueil. */
export async function openNote(page: Page, firstName: string): Promise<Locator> {
  await goTo(page, 'Personnes')
  await page.getByRole('main').getByRole('link', { name: firstName }).first().tap()
  await page.waitForTimeout(reading)
  await page.getByRole('link', { name: 'Premier accueil' }).first().tap()
  const note = page.getByLabel('Note', { exact: true })
  await expect(note).toBeEnabled()
  return note
}

async function typeNote(page: Page, round: number): Promise<void> {
  const note = await openNote(page, members[round % members.length] ?? members[0])
  await note.press('Control+End')
  await note.pressSequentially(' Vu ce matin. Il va bien, il cherche un stage.', { delay: 60 })
}

async function readMeeting(page: Page, round: number): Promise<void> {
  await goTo(page, 'Réunion')
  await page
    .getByRole('list', { name: 'Passées' })
    .getByRole('link')
    .nth(round % 8)
    .tap()
  await page.waitForTimeout(reading)
  const tabs = page.getByRole('tab')
  for (let index = 0; index < (await tabs.count()); index++) await tabs.nth(index).tap()
  await page.goBack()
}

const animatorSteps: readonly Step[] = [
  typeNote,
  (page) => goTo(page, 'Missions'),
  readMeeting,
  (page) => tile(page, /^À vérifier/),
  logMissionFromList,
  home,
]

async function logMissionFromList(page: Page, round: number): Promise<void> {
  await goTo(page, 'Missions')
  await page.getByRole('link', { name: 'Prévoir une mission' }).tap()
  await page.getByLabel('Quel service ?').selectOption({ label: services[round % services.length] ?? services[0] })
  await choice(page, 'Pause', '30\u00a0min').tap()
  await choice(page, 'Équipe', 'Amel').tap()
  await page.waitForTimeout(reading)
  await page.getByRole('button', { name: 'Garder', exact: true }).tap()
  await expect(title(page)).not.toHaveText('Prévoir une mission', { timeout: 30_000 })
}

export const uses = { first: coopérantSteps, animator: animatorSteps } as const

/** Goes round the steps until `ms` have passed. */
export async function goOnFor(page: Page, steps: readonly Step[], ms: number): Promise<void> {
  const end = Date.now() + ms
  for (let done = 0; Date.now() < end; done++) {
    await steps[done % steps.length]?.(page, Math.floor(done / steps.length))
    await page.waitForTimeout(reading)
  }
}
