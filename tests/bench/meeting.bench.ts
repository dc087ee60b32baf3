// A meeting from its first presence to its end on the animator's tablet, main thread slowed six times [E5]: 15 people, 10
// subjects, 6 propositions of every kind, minutes typed between them. Time is compressed: what counts is the number of
// acts, and that the last ones are as quick as the first. Run by `npm run bench`.

import type { Locator } from '@playwright/test'
import { openProfile } from '../e2e/harness/browser-profile.ts'
import { makeDemonstration, openNotebook } from '../e2e/harness/demonstration.ts'
import { choice } from '../e2e/harness/people.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'
import { takeBack as takeTabletBack } from '../e2e/harness/tasks.ts'
import { breath, type Hand, slowHand } from './hand.ts'
import { budget, percentile, say, tell, together } from './report-use.ts'
import { navLink } from './ten-minutes.ts'
import { type Use, watchInteractions } from './watch-interactions.ts'

const slow = 6
const owner = { name: 'Amel', code: '271828' }

const propositions = [
  { method: 'Téléphones et tablette', rule: 'Majorité simple' },
  { method: 'À main levée', rule: 'Majorité absolue' },
  { method: 'Téléphones et tablette', rule: 'Consentement' },
  { method: 'Vote secret', rule: 'Deux voix sur trois' },
  { method: 'Téléphones et tablette', rule: 'Élection' },
  { method: 'Vote secret', rule: 'Élection' },
] as const

const relay = await startRelay()
const profile = await openProfile({ tablet: true })
try {
  await makeDemonstration(profile.page, relay.url)
  const page = await openNotebook(profile, profile.page, 'animator')
  await page.waitForTimeout(5_000)
  await watchInteractions(page)
  const hand = await slowHand(page, slow)
  const parts: Use[] = []
  const part = async (name: string, work: () => Promise<void>): Promise<void> => {
    const stop = await watchInteractions(page)
    await work()
    const use = await stop()
    parts.push(use)
    tell(name, use)
  }
  await part('opening', () => begin(hand))
  for (const [n, proposition] of propositions.entries()) {
    await part(`${n + 1}. ${proposition.method}, ${proposition.rule}`, () => decide(hand, n, proposition))
  }
  await part('ending', () => end(hand))
  const all = together(parts)
  tell('the whole meeting', all)
  const met = percentile(all, 0.95) <= budget.p95
  say(`\nat most ${budget.p95} ms for 95 of 100: ${met ? 'met' : 'not met'}`)
  process.exitCode = met ? 0 : 1
} finally {
  await profile.dispose()
  await relay.dispose()
}

function tab(hand: Hand, name: string): Promise<void> {
  return hand.press(hand.page.getByRole('tab', { name: new RegExp(`^${name}`) }))
}

function button({ page }: Hand, name: string | RegExp): Locator {
  return page.getByRole('button', { name })
}

async function begin(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.press(navLink(page, 'Réunion'))
  await hand.press(page.getByRole('link', { name: 'Prévoir une réunion' }))
  await hand.press(button(hand, 'Prévoir une réunion'))
  await hand.press(button(hand, 'Commencer la réunion'), 2000)
  for (let n = 7; n <= 10; n++) {
    await hand.type(page.getByLabel('Nouveau sujet'), `Sujet ${n}`)
    await hand.press(button(hand, 'Ajouter le sujet'))
    await hand.see(button(hand, new RegExp(`: Sujet ${n}$`)).first())
  }
  await hand.press(button(hand, 'Lancer le minuteur'))
  await tab(hand, 'Présences')
  const rows = await hand.look(() => page.getByRole('list', { name: 'Présences' }).getByRole('button').all())
  for (const row of rows) await hand.press(row, breath)
  await hand.rest(2000)
  await hand.see(page.getByText('15 sur 15', { exact: true }))
}

async function decide(hand: Hand, n: number, { method, rule }: (typeof propositions)[number]): Promise<void> {
  const { page } = hand
  await tab(hand, 'Sujets')
  await hand.press(page.getByRole('button', { name: /^Marquer vu/, pressed: false }).first())
  await tab(hand, 'Compte rendu')
  await hand.type(page.getByLabel('Compte rendu de la réunion'), ` Le groupe parle du sujet ${n + 1}.`)
  await hand.press(page.getByRole('link', { name: 'Faire une proposition' }))
  const wording = `Proposition ${n + 1} du groupe`
  await hand.type(page.getByLabel('La proposition'), wording)
  await hand.press(choice(page, 'Comment voter ?', method))
  await hand.press(choice(page, 'Pour être adoptée', rule))
  await hand.press(button(hand, 'Ouvrir le vote'), 2000)
  const card = page.locator('section.card').filter({ has: page.getByRole('heading', { name: wording }) })
  await hand.see(card)
  if (method === 'À main levée') {
    await hand.press(card.getByRole('button', { name: 'Compter les mains' }))
    for (let raised = 0; raised < 12; raised++) await hand.press(button(hand, 'Un de plus : Pour'), breath)
    await hand.press(button(hand, 'Garder le résultat'), 2000)
  } else {
    if (method === 'Vote secret') await hand.press(card.getByRole('button', { name: 'Ouvrir l’urne' }))
    await hand.press(card.getByRole('button', { name: 'Recevoir un vote' }), 1500)
    await everyoneVotes(hand, method === 'Vote secret', rule === 'Élection')
    await takeBack(hand)
    await tab(hand, 'Propositions')
    await hand.press(card.getByRole('button', { name: 'Terminer le vote' }))
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Terminer le vote' }), 2000)
  }
  await hand.see(card.locator('.result'))
}

async function everyoneVotes(hand: Hand, secret: boolean, election: boolean): Promise<void> {
  const { page } = hand
  const waiting = page.getByRole('list', { name: 'Qui vote ?' }).getByRole('button')
  for (let voter = 0; voter < 15; voter++) {
    await hand.press(waiting.filter({ hasNotText: 'A voté' }).first())
    const choices = page.getByRole('group', { name: 'Votre choix' }).getByRole('button')
    await hand.press(choices.nth(election ? voter % 3 : 0))
    if (secret) await hand.press(button(hand, 'Mettre dans l’urne'))
    await hand.see(page.getByText(/^Merci /))
  }
}

/** The owner's code is checked in a worker: nothing of it is a press. */
async function takeBack(hand: Hand): Promise<void> {
  await hand.look(() => takeTabletBack(hand.page, owner.name, owner.code))
  await hand.rest(1500)
}

async function end(hand: Hand): Promise<void> {
  const { page } = hand
  await tab(hand, 'Compte rendu')
  await hand.type(page.getByLabel('Nouvelle action'), 'Appeler la mairie')
  await hand.press(button(hand, 'Ajouter l’action'))
  await hand.press(button(hand, 'Terminer la réunion'), 2000)
  await hand.see(page.getByText('Terminée', { exact: true }))
}
