// Twenty photos of 4 MB each, taken without a network on a slow phone: it goes on answering, records leave first, the
// upload goes on where it was after each of five kills -9 of the relay at random moments, and the other person sees the
// same bytes, of which the relay's files hold none.

import { randomInt } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { visit } from './harness/canaries.ts'
import { scanForBytes } from './harness/canary-scan.ts'
import { test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, createCoop, foundOrganisation, invite, join as joinCoop, title } from './harness/people.ts'
import { pause, type RelayProcess, startRelay } from './harness/relay-process.ts'
import { goTo, offlineWords, sentWords, statusOf } from './harness/screens.ts'
import { type Beats, choosePhotos, listenToBeats, photosShown } from './photos-page.ts'

const photos = 20
const kills = 5
const seed = Number(process.env.CARNET_PHOTOS_SEED ?? randomInt(1_000_000))
/** How much slower than this machine the phone is. */
const slowness = 4

test(`twenty photos of 4 MB taken without a network arrive whole and sealed after ${kills} kills of the relay, records first`, async ({
  browserOf,
}) => {
  test.info().annotations.push({ type: 'seed', description: String(seed) })
  const relay = await startRelay(['--log-level', 'debug'])
  try {
    const [office, profile] = await Promise.all([browserOf(), browserOf({ phone: true })])
    const phone = profile.page
    let mission = ''

    await test.step('Inès notes a mission', async () => {
      const { coop, link } = await foundWithService(office.page, relay.url)
      await joinCoop(phone, link, '135790')
      await expect(title(phone)).toHaveText('Bonjour Inès', { timeout: 30_000 })
      await expectControlled(phone)
      await phone.getByRole('link', { name: 'Noter une mission' }).click()
      await choice(phone, 'Quelle mission ?', 'Jardinage').click()
      await choice(phone, 'Combien de temps ?', '2\u00a0h').click()
      await phone.getByRole('button', { name: 'Garder', exact: true }).click()
      await expect(phone.getByText(/^C’est noté\s: jardinage, /)).toBeVisible()
      await expect(title(phone)).toHaveText('Bonjour Inès')
      await expect(statusOf(phone)).toHaveText(sentWords, { timeout: 30_000 })
      await visit(phone, `${coop}/missions`)
      await phone.getByRole('tab', { name: /^Faites/ }).click()
      await phone
        .getByRole('main')
        .getByRole('link', { name: /Jardinage/ })
        .click()
      await expect(phone.getByText('Pas encore de photo.', { exact: false })).toBeVisible()
      mission = new URL(phone.url()).pathname
    })

    const cdp = await profile.context.newCDPSession(phone)
    let beats: Beats | undefined
    // Until the phone has sent everything, the relay keeps what the phone sends and nothing else.
    await office.offline(true)
    await test.step('without a network, on a slow phone, she chooses twenty photos and writes an idea meanwhile', async () => {
      await profile.offline(true)
      await relay.kill9()
      await expect(statusOf(phone)).toHaveText(offlineWords, { timeout: 20_000 })
      const stop = await listenToBeats(phone)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      const sizes = await choosePhotos(phone, photos, seed)
      for (const size of sizes) expect(Math.abs(size - 4_000_000)).toBeLessThan(500_000)
      await writeIdea(phone)
      const keptByThen = await keptSoFar(phone, mission)
      expect(keptByThen, 'photos kept while she wrote').toBeLessThan(photos)
      await expect(smallOnes(phone)).toHaveCount(photos, { timeout: 90_000 })
      beats = await stop()
    })
    await test.step('the page went on answering', async () => {
      // A page that worked on each photo at once would stand still for as long as one of them takes.
      const onePhoto = (beats?.all ?? 0) / photos
      expect(beats?.longest).toBeLessThan(onePhoto)
      expect(beats?.stillMs).toBeLessThan((beats?.all ?? 0) / 2)
    })

    const before = keptBy(relay).length
    await test.step(`the network is back, and the relay is killed ${kills} times`, async () => {
      await relay.start()
      await profile.offline(false)
      let state = seed
      const below = (most: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return Math.floor((state / 2 ** 32) * most)
      }
      for (let kill = 0; kill < kills; kill++) {
        const parts = partsIn(relay, before) + 4 + below(12)
        await expect
          .poll(() => partsIn(relay, before), {
            message: `kill ${kill} of seed ${seed}`,
            intervals: [10],
            timeout: 20_000,
          })
          .toBeGreaterThanOrEqual(parts)
        await pause(below(40))
        await relay.kill9()
        await relay.start()
      }
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await expect(phone.getByText('Envoi des photos')).toHaveCount(0, { timeout: 60_000 })
      await expect(statusOf(phone)).toHaveText(sentWords, { timeout: 30_000 })
    })

    await test.step('records had gone first, and no part went twice', async () => {
      const events = keptBy(relay).slice(before)
      const first = events.findIndex(({ event }) => event === 'stored')
      const pushed = events.map(({ event, kept }) => (event === 'pushed' ? kept : 0))
      const all = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0)
      expect(all(pushed.slice(0, first))).toBeGreaterThan(5)
      // At each new connection, what tells how far it has received may still follow.
      expect(all(pushed.slice(first))).toBeLessThanOrEqual(kills + 2)
    })

    const [taken, seen] = await test.step('Claire sees the same twenty, byte for byte', async () => {
      await office.offline(false)
      await visit(office.page, mission)
      await expect(smallOnes(office.page)).toHaveCount(photos, { timeout: 30_000 })
      return Promise.all([photosShown(phone), photosShown(office.page)])
    })
    expect(seen.map(({ hash }) => hash)).toEqual(taken.map(({ hash }) => hash))
    expect(new Set(taken.map(({ hash }) => hash)).size).toBe(photos)
    const parts = taken.reduce((all, { size }) => all + Math.ceil(size / 65_532), 0)
    expect(partsIn(relay, before)).toBeLessThanOrEqual(parts)
    expect(partsIn(relay, before)).toBeGreaterThan(parts - kills * 8)

    await test.step('the relay holds no photo that anyone could read', async () => {
      const needles = taken.map(({ piece }) => ({ bytes: Buffer.from(piece) }))
      expect(await scanForBytes(relay.dataDir, needles)).toEqual([])
      const planted = join(relay.dataDir, 'control')
      writeFileSync(planted, Buffer.concat([Buffer.alloc(99), ...needles.map(({ bytes }) => bytes)]))
      expect(await scanForBytes(relay.dataDir, needles)).toHaveLength(photos)
      rmSync(planted)
    })
    expect([...profile.errors, ...office.errors]).toEqual([])
  } finally {
    await relay.dispose()
  }
})

async function foundWithService(page: Page, url: string): Promise<{ coop: string; link: string }> {
  await foundOrganisation(page, url, {
    organisation: 'Coop 63',
    firstName: 'Claire',
    passphrase: 'le lierre grimpe doucement',
  })
  const coop = await createCoop(page, {
    name: 'CJS Clermont',
    model: 'Coopérative jeunesse de services',
    start: '2026-07-06',
    end: '2026-12-18',
  })
  const link = await invite(page, 'Inès', 'Coopérant ou coopérante')
  await visit(page, `${coop}/services/nouveau`)
  await page.getByLabel('Nom du service').fill('Jardinage')
  await choice(page, 'Image', 'Jardinage').click()
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(statusOf(page)).toHaveText(sentWords, { timeout: 30_000 })
  return { coop, link }
}

/** On « Proposer une idée », and back to the mission by the browser's own button. */
async function writeIdea(page: Page): Promise<void> {
  await goTo(page, 'Aujourd’hui')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Proposer une idée/ })
    .click()
  await page.getByLabel('Votre idée').fill('Un bac à compost.')
  await page.getByRole('button', { name: 'Garder l’idée' }).click()
  await expect(page.getByText('Un bac à compost.').first()).toBeVisible()
}

const smallOnes = (page: Page) => page.getByRole('list', { name: 'Photos' }).getByRole('button')

async function keptSoFar(page: Page, mission: string): Promise<number> {
  await visit(page, mission)
  await expect(smallOnes(page).first()).toBeVisible({ timeout: 30_000 })
  return smallOnes(page).count()
}

/** What the relay said that it kept, in its order. */
const keptBy = (relay: RelayProcess): { event: 'pushed' | 'stored'; kept: number }[] =>
  relay
    .logs()
    .split('\n')
    .flatMap((line) => (/"event":"(pushed|stored)"/.test(line) && line.endsWith('}') ? [JSON.parse(line)] : []))

const sum = (events: readonly { kept: number }[]): number => events.reduce((all, { kept }) => all + kept, 0)

const partsIn = (relay: RelayProcess, before: number): number =>
  sum(
    keptBy(relay)
      .slice(before)
      .filter(({ event }) => event === 'stored'),
  )
