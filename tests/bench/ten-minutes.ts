// What someone does with the notebook of the example season, again and again until the time is over: a coopérant on a
// phone, an animator on a tablet. Each action is found as a person finds it, and followed by a moment to read.

import type { Locator, Page } from '@playwright/test'
import { choice, title } from '../e2e/harness/people.ts'
import type { Hand } from './hand.ts'

type Step = (hand: Hand, round: number) => Promise<void>

const services = ['Jardinage', 'Ménage', 'Lavage auto', 'Atelier informatique'] as const

/** A link of the notebook's own navigation. */
export const navLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Pages du carnet' }).getByRole('link', { name: new RegExp(`^${name}`) })

const goTo = (hand: Hand, name: string): Promise<void> => hand.press(navLink(hand.page, name))

const tile = async (hand: Hand, name: RegExp): Promise<void> => {
  await goTo(hand, 'Aujourd’hui')
  await hand.press(hand.page.getByRole('main').getByRole('link', { name }).first())
}

/** As the browser's or the phone's own back. */
const back = async (hand: Hand): Promise<void> => {
  await hand.look(() => hand.page.evaluate(() => setTimeout(() => history.back(), 200)))
  await hand.rest(1200)
}

async function logMission(hand: Hand, round: number): Promise<void> {
  const { page } = hand
  await tile(hand, /^Noter une mission/)
  const service = services[round % services.length] ?? services[0]
  await hand.press(page.getByRole('group', { name: 'Quelle mission ?' }).getByText(service, { exact: true }))
  await hand.press(choice(page, 'Combien de temps ?', '2\u00a0h'))
  await hand.press(page.getByRole('button', { name: 'Garder', exact: true }))
  await hand.see(page.getByText(/^C’est noté\s: /).last())
}

async function readDecision(hand: Hand, round: number): Promise<void> {
  await tile(hand, /^Décisions/)
  await hand.press(
    hand.page
      .getByRole('list', { name: 'Décisions' })
      .getByRole('link')
      .nth(round % 7),
  )
  await back(hand)
}

async function writeIdea(hand: Hand, round: number): Promise<void> {
  await tile(hand, /^Proposer une idée/)
  await hand.type(hand.page.getByLabel('Votre idée'), `Idée ${round} : un banc devant le local`)
  await hand.press(hand.page.getByRole('button', { name: 'Garder l’idée' }))
}

const coopérantSteps: readonly Step[] = [
  logMission,
  (hand) => goTo(hand, 'Mes heures'),
  (hand) => tile(hand, /^Voter/),
  readDecision,
  (hand) => goTo(hand, 'Compétences'),
  writeIdea,
  (hand) => tile(hand, /^Missions/),
  (hand) => goTo(hand, 'Mon carnet'),
]

const members = ['Inès', 'Yanis', 'Awa', 'Fatou'] as const

/** From anywhere to the note of someone's premier accueil. */
export async function openNote(hand: Hand, firstName: string): Promise<Locator> {
  const { page } = hand
  await goTo(hand, 'Personnes')
  await hand.press(page.getByRole('main').getByRole('link', { name: firstName }).first())
  await hand.press(page.getByRole('link', { name: 'Premier accueil' }).first())
  const note = page.getByLabel('Note', { exact: true }).and(page.locator(':enabled'))
  await hand.see(note)
  return note
}

async function typeNote(hand: Hand, round: number): Promise<void> {
  const note = await openNote(hand, members[round % members.length] ?? members[0])
  await hand.type(note, ' Vu ce matin. Il va bien, il cherche un stage.')
  await hand.rest()
}

async function readMeeting(hand: Hand, round: number): Promise<void> {
  const { page } = hand
  await goTo(hand, 'Réunion')
  await hand.press(
    page
      .getByRole('list', { name: 'Passées' })
      .getByRole('link')
      .nth(round % 8),
  )
  const tabs = await hand.look(() => page.getByRole('tab').all())
  for (const tab of tabs) await hand.press(tab)
  await back(hand)
}

async function planMission(hand: Hand, round: number): Promise<void> {
  const { page } = hand
  await goTo(hand, 'Missions')
  await hand.press(page.getByRole('link', { name: 'Prévoir une mission' }))
  // A list that the system draws over the page: what is chosen is what the page hears of it.
  const service = services[round % services.length] ?? services[0]
  await hand.look(() => page.getByLabel('Quel service ?').selectOption({ label: service }))
  await hand.rest()
  await hand.press(choice(page, 'Pause', '30\u00a0min'))
  await hand.press(choice(page, 'Équipe', 'Amel'))
  await hand.press(page.getByRole('button', { name: 'Garder', exact: true }), 2000)
  await hand.see(title(page).filter({ hasNotText: 'Prévoir une mission' }))
}

const animatorSteps: readonly Step[] = [
  typeNote,
  (hand) => goTo(hand, 'Missions'),
  readMeeting,
  (hand) => tile(hand, /^À vérifier/),
  planMission,
  (hand) => goTo(hand, 'Aujourd’hui'),
]

export const uses = { first: coopérantSteps, animator: animatorSteps } as const

/** Goes round the steps until `ms` have passed. */
export async function goOnFor(hand: Hand, steps: readonly Step[], ms: number): Promise<void> {
  const end = Date.now() + ms
  for (let done = 0; Date.now() < end; done++) {
    await steps[done % steps.length]?.(hand, Math.floor(done / steps.length))
  }
}
