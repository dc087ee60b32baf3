// The main job, from end to end [A2]: four people in four browsers and a real relay. They start together, lose relay and
// network, work alone, and agree when it returns. What each status says is checked before, during and after.

import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixtures.ts'
import { expectInstalled } from './harness/page-checks.ts'
import {
  choice,
  createCoop,
  foundOrganisation,
  invite,
  join,
  letIn,
  reopenCold,
  spokenCode,
  title,
  unlock,
} from './harness/people.ts'
import { countTaps, goTo, listenToStatus, offlineWords, openSending, sentWords, statusOf } from './harness/screens.ts'
import { addService, editIntake, holdMeeting, listIn, openIntake, welcome } from './harness/tasks.ts'

const codes = { claire: 'le lierre grimpe doucement', anna: '246813', bilal: '975310', yanis: '135792' }
const firstNote = 'Inès vient avec sa sœur.'
const wordsOfAnna = 'Anna : elle préfère le mardi.'
const wordsOfBilal = 'Bilal : elle répare des vélos.'
const proposition = 'Nous achetons une remorque pour les outils.'
const slow = { timeout: 30_000 }

test('four people work together, apart without relay or network, and agree again', async ({ relay, browserOf }) => {
  const [office, tablet1, tablet2, phone] = await Promise.all([
    browserOf({ viewport: { width: 1440, height: 900 } }),
    browserOf({ tablet: true }),
    browserOf({ tablet: true }),
    browserOf({ phone: true }),
  ])
  const everyone = [
    { who: office, code: codes.claire, home: 'Mes coops' },
    { who: tablet1, code: codes.anna, home: 'Bonjour Anna' },
    { who: tablet2, code: codes.bilal, home: 'Bonjour Bilal' },
    { who: phone, code: codes.yanis, home: 'Bonjour Yanis' },
  ] as const
  const links = { anna: '', bilal: '', yanis: '' }

  await test.step('Claire founds the organisation, creates a coop and invites three people [A2]', async () => {
    const { page } = office
    await foundOrganisation(page, relay.url, {
      organisation: 'Coop 63',
      firstName: 'Claire',
      passphrase: codes.claire,
    })
    await createCoop(page, {
      name: 'CJS Clermont',
      model: 'Coopérative jeunesse de services',
      start: '2026-07-06',
      end: '2026-12-18',
    })
    links.yanis = await invite(page, 'Yanis', 'Coopérant ou coopérante')
    links.anna = await invite(page, 'Anna', 'Animation')
    links.bilal = await invite(page, 'Bilal', 'Animation')
    await expect(statusOf(page)).toHaveText(sentWords)
  })

  await test.step('Yanis joins while nobody else is there, and his invitation leaves the address and the history [A2]', async () => {
    await goTo(office.page, 'Mon carnet')
    await office.page.getByRole('button', { name: 'Fermer le carnet' }).click()
    await expect(office.page.getByLabel('Votre code')).toBeEnabled()
    const { page } = phone
    await join(page, links.yanis, codes.yanis)
    await expect(title(page)).toHaveText('Bonjour Yanis', slow)
    await expectNoFragment(page, relay.url)
    await unlock(office.page, codes.claire)
  })

  await test.step('Anna and Bilal ask to come in, and say a code that Claire types [A2]', async () => {
    await Promise.all([join(tablet1.page, links.anna, codes.anna), join(tablet2.page, links.bilal, codes.bilal)])
    await expectNoFragment(tablet1.page, relay.url)
    await expectNoFragment(tablet2.page, relay.url)
    await letIn(office.page, 'Anna', await spokenCode(tablet1.page))
    await letIn(office.page, 'Bilal', await spokenCode(tablet2.page))
    await expect(title(tablet1.page)).toHaveText('Bonjour Anna', slow)
    await expect(title(tablet2.page)).toHaveText('Bonjour Bilal', slow)
  })

  await test.step('Anna writes a service and a premier accueil; both reach the others [J1]', async () => {
    await addService(tablet1.page, 'Jardinage')
    await welcome(tablet1.page, 'Inès', 'Quartier', firstNote)
    await expect(statusOf(tablet1.page)).toHaveText(sentWords)
    await openIntake(tablet2.page, 'Inès')
    await expect(tablet2.page.getByLabel('Note', { exact: true })).toHaveValue(firstNote)
    const sending = await openSending(tablet1.page)
    await expect(sending.getByText('Rien à envoyer')).toBeVisible()
    await expect(sending.getByText('Reçu par 3 appareils')).toBeVisible(slow)
  })

  await test.step('the relay is killed and the network cut: every status says so, and none says sent [A2]', async () => {
    for (const { who } of everyone) await expect(statusOf(who.page)).toHaveText(/^(Envoyé, |Gardé sur )/)
    // Who joined last may still be fetching the application.
    for (const { who } of everyone) await expectInstalled(who.page)
    await relay.kill9()
    await Promise.all(everyone.map(({ who }) => who.offline(true)))
    for (const { who } of everyone) await expect(statusOf(who.page)).toHaveText(offlineWords)
  })

  await test.step('each browser is closed, Anna’s even killed, and opens again cold without any network [A2] [J1]', async () => {
    await tablet1.crash()
    await Promise.all(everyone.map(({ who }) => reopenCold(who, relay.url, { offline: true })))
    await Promise.all(everyone.map(({ who, code }) => unlock(who.page, code)))
    for (const { who, home } of everyone) {
      await expect(title(who.page)).toHaveText(home)
      await expect(statusOf(who.page)).toHaveText(offlineWords)
    }
    await expect(office.page.getByRole('link', { name: /^CJS Clermont/ })).toBeVisible()
  })
  const told = await Promise.all(everyone.map(({ who }) => listenToStatus(who.page)))

  await test.step('Anna and Bilal write in the same note and answer the same question differently [J3]', async () => {
    await Promise.all([
      editIntake(tablet1.page, 'Control+End', `\n${wordsOfAnna}`, 'Un atelier vélo'),
      editIntake(tablet2.page, 'Control+Home', `${wordsOfBilal}\n`, 'Un café des voisins'),
    ])
    for (const { page } of [tablet1, tablet2]) await expect(statusOf(page)).toHaveText(offlineWords)
  })

  await test.step('Yanis logs a mission in four taps at most, from his home [J6]', async () => {
    const { page } = phone
    const taps = await countTaps(page)
    await page.getByRole('link', { name: 'Noter une mission' }).tap()
    await page.getByRole('group', { name: 'Quelle mission ?' }).getByText('Jardinage').tap()
    await choice(page, 'Combien de temps ?', '2\u00a0h').tap()
    await page.getByRole('button', { name: 'Garder', exact: true }).tap()
    await expect(page.getByText(/^C’est noté\s: jardinage, /)).toBeVisible()
    expect(await taps()).toBeLessThanOrEqual(4)
    await expect(title(page)).toHaveText('Bonjour Yanis')
    await expect(page.getByRole('main').getByRole('link', { name: /^Mes heures/ })).toContainText(
      '2\u00a0h cette semaine',
    )
  })

  await test.step('Anna holds the meeting on her tablet: subjects, presences, a proposition, two votes, a decision [J13]', async () => {
    await holdMeeting(tablet1.page, proposition, { name: 'Anna', code: codes.anna })
  })

  await test.step('without a network all is told as kept here and to be sent, never as sent [A2]', async () => {
    for (const [index, who] of [tablet1, tablet2, phone].entries()) {
      await expect(statusOf(who.page)).toHaveText(offlineWords)
      const sending = await openSending(who.page)
      await expect(sending.getByText(/^\d+ à envoyer$/)).toBeVisible()
      await expect(sending.getByText(index < 2 ? 'Gardé sur cette tablette' : 'Gardé sur ce téléphone')).toBeVisible()
      await expect(sending.getByText(/Envoyé/)).toHaveCount(0)
    }
    const sending = await openSending(office.page)
    await expect(sending.getByText(/Envoyé/)).toHaveCount(0)
    for (const words of await Promise.all(told.map((hear) => hear()))) expect(words).toEqual([offlineWords])
  })

  await test.step('the relay comes back on the same port and data: each device sends, then says sent [A2]', async () => {
    await relay.start()
    await Promise.all(everyone.map(({ who }) => who.offline(false)))
    for (const { page } of [tablet1, tablet2, phone]) {
      await expect(statusOf(page)).toHaveText(sentWords, slow)
      await expect(page.getByRole('main').getByText('Rien à envoyer')).toBeVisible()
    }
  })

  await test.step('both texts are in the note; the two answers are shown, and Bilal chooses one [J3]', async () => {
    for (const { page } of [tablet1, tablet2]) {
      await openIntake(page, 'Inès')
      const note = page.getByLabel('Note', { exact: true })
      await expect(note).toHaveValue(`${wordsOfBilal}\n${firstNote}\n${wordsOfAnna}`, slow)
      await expect(page.getByText('Deux réponses différentes. Choisissez la bonne. L’autre reste gardée.')).toBeVisible(
        slow,
      )
    }
    await tablet2.page.getByRole('button', { name: 'Garder cette réponse Un atelier vélo' }).click()
    for (const { page } of [tablet2, tablet1]) {
      await expect(page.getByText('Deux réponses différentes.', { exact: false })).toHaveCount(0, slow)
      await expect(page.getByLabel('Idée de projet')).toHaveValue('Un atelier vélo')
    }
  })

  await test.step('all four devices show the same content, and nothing is left to send [A2]', async () => {
    const decisions = await Promise.all(everyone.map(({ who }) => listIn(who.page, 'Décisions')))
    for (const words of decisions) expect(words).toBe(decisions[0])
    expect(decisions[0]).toContain(proposition)
    const missions = await Promise.all(everyone.map(({ who }) => listIn(who.page, 'Missions')))
    for (const words of missions) expect(words).toBe(missions[0])
    expect(missions[0]).toMatch(/Jardinage .*Yanis/)
    await openIntake(office.page, 'Inès', 'Relais avec l’équipe')
    await expect(office.page.getByLabel('Note', { exact: true })).toHaveValue(
      `${wordsOfBilal}\n${firstNote}\n${wordsOfAnna}`,
    )
    await expect(office.page.getByLabel('Idée de projet')).toHaveValue('Un atelier vélo')
    for (const { who } of everyone) {
      const sending = await openSending(who.page)
      await expect(sending.getByText('Rien à envoyer')).toBeVisible(slow)
      await expect(sending.getByText('Mis de côté')).toHaveCount(0)
      expect(who.errors).toEqual([])
    }
  })

  await test.step('no status ever said sent before it had sent [A2]', async () => {
    for (const words of await Promise.all(told.slice(1).map((hear) => hear()))) {
      const first = words.findIndex((text) => text.startsWith('Envoyé'))
      expect(first, words.join(' · ')).toBeGreaterThan(0)
      for (const text of words)
        expect(text).toMatch(/^(Pas de réseau|Recherche du réseau|\d+ à envoyer|Envoi…|Envoyé, )/)
    }
  })
})

/** The fragment of an invitation is neither in the address bar nor anywhere in the tab's history. */
async function expectNoFragment(page: Page, url: string): Promise<void> {
  const visited = await page.evaluate(() => [location.href, ...navigation.entries().map((entry) => entry.url ?? '')])
  expect(visited).not.toContainEqual(expect.stringContaining('#'))
  expect(visited[0]?.startsWith(url)).toBe(true)
}
