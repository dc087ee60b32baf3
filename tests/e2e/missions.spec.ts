// Missions of people under 18: what is planned is refused with its reason and its source, what happened is always
// accepted and flagged; a job logged without a network arrives once; and what went wrong reaches the reader chosen.

import type { Page } from '@playwright/test'
import { makeDemonstration, openNotebook } from './harness/demonstration.ts'
import { expect, test } from './harness/fixtures.ts'
import { expectControlled } from './harness/page-checks.ts'
import { choice, title } from './harness/people.ts'
import { goTo, offlineWords, sentWords, statusOf } from './harness/screens.ts'

// After the season, when Inès was 17 and had nothing else that week: a Wednesday.
const wednesday = '2024-09-04'
const hours = { start: '14:00', end: '18:45' }

async function planFor(page: Page, service: string, person: string): Promise<void> {
  await goTo(page, 'Missions')
  await page.getByRole('link', { name: 'Prévoir une mission' }).click()
  await page.getByLabel('Quel service ?').selectOption({ label: service })
  await page.getByLabel('Jour', { exact: true }).fill(wednesday)
  await page.getByLabel('Début', { exact: true }).fill(hours.start)
  await page.getByLabel('Fin', { exact: true }).fill(hours.end)
  await choice(page, 'Équipe', person).click()
  await page.getByRole('button', { name: 'Garder', exact: true }).click()
}

/** How many missions that day Inès' coop has, by their rows on the page of missions. */
const rowsOfDay = (page: Page) =>
  page.getByRole('main').getByRole('link', { name: /mer\. 4 sept\..*de 14 h à 18 h 45/ })

test('[J6] [J7] [J8] [J10] planning is refused with its reason, what happened is kept once and flagged', async ({
  relay,
  browserOf,
}) => {
  const profile = await browserOf({ phone: true })
  const demo = profile.page
  await makeDemonstration(demo, relay.url)
  const tablet = await openNotebook(profile, demo, 'animator')
  await tablet.setViewportSize({ width: 820, height: 1180 })
  const phone = await openNotebook(profile, demo, 'first')
  await expectControlled(phone)

  await test.step('14 h to 18 h 45 without a break is refused, with the reason and the article; a break makes it possible [J7]', async () => {
    await planFor(tablet, 'Jardinage', 'Inès')
    const refusal = tablet.getByRole('status').filter({ hasText: 'Pour Inès' })
    await expect(refusal).toContainText('il manque une pause')
    await expect(refusal).toContainText(/Ajoutez 30\smin/)
    await expect(refusal).toContainText('L3162-3')
    await expect(title(tablet)).toHaveText('Prévoir une mission')
    await choice(tablet, 'Pause', '30\u00a0min').click()
    await expect(refusal).toHaveCount(0)
  })

  await test.step('strimming is refused to someone of 17, in French and with its source [J10]', async () => {
    await tablet.getByLabel('Quel service ?').selectOption({ label: 'Débroussaillage' })
    const refusal = tablet.getByRole('status').filter({ hasText: 'Pour Inès' })
    await expect(refusal).toContainText(/machine qui coupe/i)
    await expect(refusal).toContainText('D4153-15')
    await tablet.getByLabel('Quel service ?').selectOption({ label: 'Jardinage' })
    await expect(refusal).toHaveCount(0)
  })

  await test.step('the same job really happened: Inès notes it without a network, and it is kept [J6] [J8]', async () => {
    await profile.offline(true)
    await goTo(phone, 'Aujourd’hui')
    await phone.getByRole('link', { name: 'Noter une mission' }).click()
    await choice(phone, 'Quelle mission ?', 'Jardinage').click()
    await phone.getByRole('button', { name: 'Changer' }).click()
    await phone.getByLabel('Jour', { exact: true }).fill(wednesday)
    await phone.getByText('Autre', { exact: true }).click()
    await phone.getByLabel('Début', { exact: true }).fill(hours.start)
    await phone.getByLabel('Fin', { exact: true }).fill(hours.end)
    await choice(phone, 'Quelle pause ?', 'Pas de pause').click()
    // A finger that presses twice keeps one mission: the second press comes while the draft of the first is kept.
    await phone.getByRole('button', { name: 'Garder', exact: true }).dblclick()
    await expect(phone.getByText(/^C’est noté\s: jardinage, mercredi, de 14\sh à\s18\sh\s45/)).toBeVisible()
    // An open socket says nothing when a network goes: a probe tells, within eight seconds.
    await expect(statusOf(phone)).toHaveText(offlineWords, { timeout: 20_000 })
    // Killed and opened again: still there, still waiting, still one.
    await phone.reload()
    await expect(title(phone)).toHaveText('Bonjour Inès', { timeout: 30_000 })
    await phone
      .getByRole('main')
      .getByRole('link', { name: /^Missions/ })
      .click()
    await phone.getByRole('tab', { name: /^Faites/ }).click()
    await expect(rowsOfDay(phone)).toHaveCount(1)
  })

  await test.step('with the network it arrives once, flagged to the animator with the reason [J6] [J8]', async () => {
    await profile.offline(false)
    await expect(statusOf(phone)).toHaveText(sentWords, { timeout: 30_000 })
    await goTo(tablet, 'Aujourd’hui')
    await tablet
      .getByRole('main')
      .getByRole('link', { name: /^À vérifier/ })
      .click()
    const flagged = rowsOfDay(tablet)
    await expect(flagged).toHaveCount(1, { timeout: 30_000 })
    // Asked to send everything again, and twice: nothing is doubled.
    await profile.offline(true)
    await profile.offline(false)
    await expect(statusOf(phone)).toHaveText(sentWords, { timeout: 30_000 })
    await expect(flagged).toHaveCount(1)
    await flagged.click()
    await expect(tablet.getByText('Il manque une pause de 30 minutes.')).toBeVisible()
    await tablet.getByRole('button', { name: 'Marquer comme vérifiée' }).click()
    await expect(tablet.getByText('Vérifiée').first()).toBeVisible()
  })

  await test.step('a word for the coordination alone is seen by the team, and opened by the coordination [D62]', async () => {
    const words = 'Une phrase que l’équipe ne lit pas.'
    await phone.getByRole('navigation', { name: 'Pages du carnet' }).getByRole('button', { name: /Plus/ }).click()
    await phone.getByRole('link', { name: 'Prévenir, être aidé' }).click()
    await expect(phone.getByRole('link', { name: /^119/ })).toHaveAttribute('href', 'tel:119')
    await phone.getByRole('link', { name: 'Quelque chose s’est mal passé' }).click()
    await choice(phone, 'De quoi s’agit-il ?', 'Une parole ou un geste').click()
    await choice(phone, 'Qui peut lire ?', 'La coordination seule').click()
    await phone.getByLabel('Ce qui s’est passé').fill(words)
    await phone.getByRole('button', { name: 'Garder et prévenir' }).click()
    await expect(title(phone)).toHaveText('Ce qui s’est mal passé')
    await expect(statusOf(phone)).toHaveText(sentWords, { timeout: 30_000 })

    await goTo(tablet, 'Aujourd’hui')
    await tablet
      .getByRole('main')
      .getByRole('link', { name: /^À vérifier/ })
      .click()
    await tablet.getByRole('link', { name: /^Ce qui s’est mal passé/ }).click()
    await expect(tablet.getByText('Cet appareil ne peut pas l’ouvrir.')).toBeVisible({ timeout: 30_000 })
    await expect(tablet.getByText(words)).toHaveCount(0)
    await tablet.close()

    const office = await openNotebook(profile, demo, 'coordinator')
    await office.setViewportSize({ width: 1440, height: 900 })
    await office
      .getByRole('link', { name: /^CJS Clermont/ })
      .first()
      .click()
    await office.getByRole('link', { name: 'À vérifier' }).first().click()
    await office.getByRole('link', { name: /^Ce qui s’est mal passé/ }).click()
    await office.getByRole('button', { name: 'Lire le message' }).click({ timeout: 30_000 })
    await expect(office.getByText(words)).toBeVisible()
  })
  expect(profile.errors).toEqual([])
})
