// How quickly letters appear on a slow phone [C5]: 2 000 characters typed into the note of a premier accueil of the
// example season, main thread slowed six times. Run by `npm run bench`; the load of the machine is printed.

import { expect } from '@playwright/test'
import { openProfile } from '../e2e/harness/browser-profile.ts'
import { makeDemonstration, openNotebook } from '../e2e/harness/demonstration.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'
import { slowHand } from './hand.ts'
import { percentile, say, tell } from './report-use.ts'
import { openNote } from './ten-minutes.ts'
import { watchInteractions } from './watch-interactions.ts'

/** Milliseconds for 95 keys of 100. */
const budget = 50
const slow = 6
const characters = Number(process.argv[2] ?? 2000)

const sentence = 'Elle a tenu la caisse du marché deux étés, et elle aimerait apprendre à réparer des vélos. '

const relay = await startRelay()
const profile = await openProfile({ tablet: true })
try {
  await makeDemonstration(profile.page, relay.url)
  const page = await openNotebook(profile, profile.page, 'animator')
  await watchInteractions(page)
  const hand = await slowHand(page, slow)
  const note = await openNote(hand, 'Yanis')
  const before = await hand.look(() => note.inputValue())
  const typed = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters)
  // What the page still has to do when it has just been opened is not typing.
  await hand.rest(3000)
  const stop = await watchInteractions(page)
  await hand.type(note, typed)
  const use = await stop()
  await expect(note).toHaveValue(before + typed)
  tell('typing', use)
  const met = percentile(use, 0.95) <= budget
  say(`\nat most ${budget} ms for 95 keys of 100: ${met ? 'met' : 'not met'}`)
  process.exitCode = met ? 0 : 1
} finally {
  await profile.dispose()
  await relay.dispose()
}
