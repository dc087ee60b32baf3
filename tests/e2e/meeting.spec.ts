// A meeting of twelve without a network, in one season: votes from screen to camera, by the urn tablet, by hands; a secret
// election; two ends of one vote; and what comes once the network is back.

import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { findBrowser } from '../../src/tools/find-browser.ts'
import { type BrowserProfile, openProfile } from './harness/browser-profile.ts'
import { type Canaries, createCanaries } from './harness/canaries.ts'
import { provesToSee } from './harness/canary-scan.ts'
import { parisDay } from './harness/days.ts'
import { expectControlled } from './harness/page-checks.ts'
import {
  choice,
  createCoop,
  foundOrganisation,
  invite,
  join,
  letIn,
  spokenCode,
  title,
  unlock,
} from './harness/people.ts'
import { type RelayProcess, startRelay } from './harness/relay-process.ts'
import { goTo, sentWords, statusOf } from './harness/screens.ts'
import { takeBack } from './harness/tasks.ts'

test.describe.configure({ mode: 'serial' })

const codes = { claire: 'le lierre grimpe doucement', anna: '246813', phone: '135792' }
const trailer = 'Nous achetons une remorque pour les outils.'
const hours = 'Le local ouvre le samedi.'
const president = 'Élire la personne qui préside.'
const slow = { timeout: 30_000 }

let relay: RelayProcess
let office: BrowserProfile
let tablet: BrowserProfile
let browser: Browser
let canaries: Canaries
/** The only one who gets a single voice in the secret election. */
let rare = ''
const contexts: BrowserContext[] = []
const phones = new Map<string, Page>()
const names = ['Awa', 'Enzo', 'Inès', 'Jade', 'Léa', 'Lina', 'Malo', 'Noé', 'Sarah', 'Tom', 'Yanis']
const phoneOf = (name: string): Page => {
  const page = phones.get(name)
  if (page === undefined) throw new Error(`expected the phone of ${name}`)
  return page
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  canaries = createCanaries()
  rare = canaries.word('rare')
  const executablePath = await findBrowser()
  if (executablePath === undefined) throw new Error('no browser: `npm test` installs one')
  relay = await startRelay()
  ;[office, tablet, browser] = await Promise.all([
    openProfile({ viewport: { width: 1440, height: 900 }, stillness: true }),
    openProfile({ tablet: true, stillness: true }),
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }),
  ])
  await foundOrganisation(office.page, relay.url, {
    organisation: 'Coop 63',
    firstName: 'Claire',
    passphrase: codes.claire,
  })
  const start = parisDay(-30)
  const end = parisDay(30)
  await createCoop(office.page, { name: 'CJS Clermont', model: 'Coopérative jeunesse de services', start, end })
  const links = new Map<string, string>()
  for (const name of [...names, rare]) links.set(name, await invite(office.page, name, 'Coopérant ou coopérante'))
  const annas = await invite(office.page, 'Anna', 'Animation')
  const waiting = [...links]
  const joinNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, link] = next
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
      })
      contexts.push(context)
      const page = await context.newPage()
      phones.set(name, page)
      await join(page, link, codes.phone)
      await expect(title(page)).toHaveText(`Bonjour ${name}`, slow)
    }
  }
  await Promise.all([
    joinNext(),
    joinNext(),
    (async () => {
      await join(tablet.page, annas, codes.anna)
      await letIn(office.page, 'Anna', await spokenCode(tablet.page))
      await expect(title(tablet.page)).toHaveText('Bonjour Anna', slow)
    })(),
  ])
  // What works without a network comes to each of them meanwhile.
  for (const page of [tablet.page, ...phones.values()]) {
    const ready = page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active))
    expect(await ready).toBe(true)
    await expectControlled(page)
  }
})

test.afterAll(async () => {
  await browser?.close()
  await Promise.all([office?.dispose(), tablet?.dispose()])
  await relay?.dispose()
})

const offline = (cut: boolean): Promise<unknown> =>
  Promise.all([office.offline(cut), tablet.offline(cut), ...contexts.map((context) => context.setOffline(cut))])

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** From the meeting: writes a proposition and opens its vote. Ends on the propositions. */
async function propose(page: Page, wording: string, method: string, rule = 'Majorité simple'): Promise<void> {
  await page.getByRole('link', { name: 'Faire une proposition' }).click()
  await page.getByLabel('La proposition').fill(wording)
  await choice(page, 'Comment voter ?', method).click()
  await choice(page, 'Pour être adoptée', rule).click()
  await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
  await expect(page.getByRole('heading', { name: wording })).toBeVisible()
}

const card = (page: Page, wording: string) =>
  page
    .getByRole('main')
    .locator('section.card')
    .filter({ has: page.getByRole('heading', { name: wording }) })

/** A code in letters, under its picture. */
async function lettersOf(page: Page): Promise<string> {
  const letters = page.locator('.vote-code')
  await letters.locator('summary').click()
  return (await letters.locator('p').innerText()).trim()
}

async function paste(page: Page, letters: string): Promise<void> {
  await page.getByLabel('Code en lettres').fill(letters)
  await page.getByRole('button', { name: 'Lire ce code' }).click()
}

/** On a phone without a network: scans the proposition and chooses. */
async function answer(page: Page, letters: string, choose: string): Promise<void> {
  await goTo(page, 'Aujourd’hui')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Voter/ })
    .click()
  await page.getByRole('link', { name: 'Scanner une proposition' }).click()
  await paste(page, letters)
  await expect(page.getByRole('heading', { name: trailer })).toBeVisible()
  await page.getByRole('button', { name: choose, exact: true }).click()
  await expect(page.getByText(`Vous avez choisi : ${choose}`)).toBeVisible(slow)
}

async function more(dialog: ReturnType<Page['getByRole']>, what: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await dialog.getByRole('button', { name: `Un de plus : ${what}` }).click()
}

test('[J13] twelve phones and no network: codes, the urn and hands make one result, fixed there with its minutes', async () => {
  const { page } = tablet
  await test.step('Anna opens the meeting; twelve are there; a vote by hands is opened while there is a network', async () => {
    await page.getByRole('button', { name: 'Ajouter' }).click()
    await page.getByRole('link', { name: /^Une réunion/ }).click()
    await page.getByRole('button', { name: 'Prévoir une réunion' }).click()
    await page.getByRole('button', { name: 'Commencer la réunion' }).click()
    await tab(page, 'Présences')
    const presences = page.getByRole('region', { name: 'Présences' })
    for (const name of [...names, rare]) await presences.getByRole('button', { name, exact: true }).click()
    await expect(presences.getByText('12 sur 12')).toBeVisible()
    await expect(presences.getByText('Quorum atteint')).toBeVisible()
    await propose(page, hours, 'À main levée')
    await expect(statusOf(page)).toHaveText(sentWords, slow)
    await goTo(office.page, 'Mes coops')
    await office.page.getByRole('link', { name: /^CJS Clermont/ }).click()
    await office.page
      .getByRole('main')
      .getByRole('link', { name: /^Réunions/ })
      .click()
    await office.page.getByRole('link', { name: /^Conseil/ }).click()
    await expect(office.page.getByRole('heading', { name: hours })).toBeVisible(slow)
    await offline(true)
  })
  let letters = ''
  await test.step('the tablet shows the proposition; three phones answer with a code, and one shown twice is told', async () => {
    await propose(page, trailer, 'Téléphones et tablette')
    await card(page, trailer).getByRole('link', { name: 'Lire les téléphones' }).click()
    letters = await lettersOf(page)
    let last = ''
    for (const [name, choose] of [
      ['Awa', 'Pour'],
      ['Enzo', 'Pour'],
      ['Inès', 'Contre'],
    ] as const) {
      const phone = phoneOf(name)
      await answer(phone, letters, choose)
      await phone.getByRole('button', { name: 'Montrer mon vote à la tablette' }).click()
      last = await lettersOf(phone)
      await paste(page, last)
      await expect(page.getByText(`Voté : ${name}. C’est gardé.`)).toBeVisible(slow)
    }
    await paste(page, last)
    await expect(page.getByText('Ce code a déjà été lu. Il est compté une fois.')).toBeVisible()
    await paste(page, letters)
    await expect(page.getByText('Ce n’est pas un code de vote. Montrez le code en entier.')).toBeVisible()
  })
  await test.step('two phones choose and show nothing; four people vote alone with the tablet', async () => {
    await Promise.all([answer(phoneOf('Jade'), letters, 'Contre'), answer(phoneOf('Léa'), letters, 'Contre')])
    await page.getByRole('link', { name: 'Réunion', exact: true }).last().click()
    await card(page, trailer).getByRole('button', { name: 'Recevoir un vote' }).click()
    for (const [name, choose] of [
      ['Lina', 'Pour'],
      ['Malo', 'Pour'],
      ['Noé', 'Pour'],
      ['Sarah', 'Je passe'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
      await page.getByRole('button', { name: choose, exact: true }).click()
      await expect(page.getByText(`Merci ${name}. C’est gardé.`)).toBeVisible(slow)
    }
    await takeBack(page, 'Anna', codes.anna)
  })
  await test.step('three raise their hands; one hand too many is refused; the result and the minutes are there', async () => {
    await tab(page, 'Propositions')
    await card(page, trailer).getByRole('button', { name: 'Terminer le vote' }).click()
    const ending = page.getByRole('dialog', { name: 'Terminer ce vote ?' })
    await ending.getByLabel('Compter aussi des mains levées').check()
    await more(ending, 'Pour', 5)
    await more(ending, 'Contre', 1)
    await ending.getByRole('button', { name: 'Terminer le vote' }).click()
    await expect(page.getByText('Il y a 6 mains pour 5 personnes qui n’ont pas encore voté. Recomptez.')).toBeVisible()
    for (let i = 0; i < 3; i++) await ending.getByRole('button', { name: 'Un de moins : Pour' }).click()
    await ending.getByRole('button', { name: 'Terminer le vote' }).click()
    const adopted = 'Adoptée : 7 pour et 2 contre.'
    await expect(card(page, trailer).getByText(adopted)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Voir la décision 1' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.minutes-sheet')
    for (const words of ['12 sur 12', 'Quorum atteint', trailer, adopted]) await expect(sheet).toContainText(words)
    await page.emulateMedia({ media: null })
  })
})

test('[J15] a secret election: a tablet that stops kept nothing, and no database, log or relay tells who chose whom', async () => {
  const { page } = tablet
  const vote = async (voter: string, chosen: string): Promise<void> => {
    await page
      .getByRole('list', { name: 'Qui vote ?' })
      .getByRole('button', { name: new RegExp(`^${voter}`) })
      .click()
    await page.getByRole('group', { name: 'Votre choix' }).getByRole('button', { name: chosen, exact: true }).click()
    await page.getByRole('button', { name: 'Mettre dans l’urne' }).click()
    await expect(page.getByText(`Merci ${voter}. C’est gardé.`)).toBeVisible()
  }
  const openUrn = async (): Promise<void> => {
    await card(page, president).getByRole('button', { name: 'Ouvrir l’urne' }).click()
    await card(page, president).getByRole('button', { name: 'Recevoir un vote' }).click()
  }
  await test.step('Awa votes; the tablet is loaded again: the urn is gone, and Awa votes again', async () => {
    await propose(page, president, 'Vote secret', 'Élection')
    const address = new URL(page.url())
    await openUrn()
    await vote('Awa', 'Malo')
    await page.reload()
    await unlock(page, codes.anna)
    await goTo(page, 'Réunion')
    await page.getByRole('main').locator(`a[href="${address.pathname}"]`).click()
    await tab(page, 'Propositions')
    await openUrn()
    await expect(page.getByRole('button', { name: /A voté/ })).toHaveCount(0)
  })
  await test.step('four vote; Awa alone chooses someone whom nobody else does', async () => {
    await vote('Awa', rare)
    for (const voter of ['Enzo', 'Inès', 'Jade']) await vote(voter, 'Malo')
    await takeBack(page, 'Anna', codes.anna)
    await tab(page, 'Propositions')
    await expect(card(page, president).getByText('4 personnes ont voté, sur 12')).toBeVisible()
    await card(page, president).getByRole('button', { name: 'Terminer le vote' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer le vote' }).click()
    await expect(card(page, president).getByText('Élu ou élue : Malo, 3 voix sur 4.')).toBeVisible()
  })
  await test.step('what is on the tablet’s disk and in every phone’s storage has no word of it', async () => {
    await provesToSee(tablet.dir)
    expect(await canaries.scan(tablet.dir)).toEqual([])
    for (const phone of phones.values()) expect(await storageOf(phone)).not.toContain(canaries.mark)
  })
})

/** Every database of the page's origin, and its local and session storage, as one text. */
const storageOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const text = (value: unknown): string =>
      JSON.stringify(value, (_, part) =>
        part instanceof Uint8Array || part instanceof ArrayBuffer ? new TextDecoder('latin1').decode(part) : part,
      ) ?? ''
    const parts = [text({ ...localStorage }), text({ ...sessionStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error(`could not open ${name}`))
      })
      for (const store of database.objectStoreNames) {
        parts.push(
          await new Promise<string>((resolve, reject) => {
            const all = database.transaction(store).objectStore(store).getAll()
            all.onsuccess = () => resolve(text(all.result))
            all.onerror = () => reject(new Error(`could not read ${store}`))
          }),
        )
      }
      database.close()
    }
    if (parts.length < 5) throw new Error('expected several stores')
    return parts.join('\n')
  })

test('[J16] two people end one vote with no network: both results are kept until the meeting chooses', async () => {
  const { page } = tablet
  const end = async (where: Page, what: string, times: number): Promise<void> => {
    await card(where, hours).getByRole('button', { name: 'Compter les mains' }).click()
    const counting = where.getByRole('dialog', { name: 'Compter les mains' })
    await more(counting, what, times)
    await counting.getByRole('button', { name: 'Garder le résultat' }).click()
  }
  await end(page, 'Pour', 3)
  await expect(card(page, hours).getByText('Adoptée : 3 pour et 0 contre.')).toBeVisible()
  await end(office.page, 'Contre', 2)
  await expect(card(office.page, hours).getByText('Pas adoptée : 0 pour et 2 contre.')).toBeVisible()
  await Promise.all([office.offline(false), tablet.offline(false)])
  for (const where of [page, office.page]) {
    const disputed = card(where, hours)
    await expect(disputed.getByText('Deux résultats', { exact: true })).toBeVisible(slow)
    await expect(disputed.getByText('Adoptée : 3 pour et 0 contre.')).toBeVisible()
    await expect(disputed.getByText('Pas adoptée : 0 pour et 2 contre.')).toBeVisible()
  }
  const kept = card(page, hours).getByRole('listitem').filter({ hasText: 'Pas adoptée' })
  await kept.getByRole('button', { name: 'Garder ce résultat' }).click()
  for (const where of [page, office.page]) {
    await expect(card(where, hours).getByText('Pas adoptée : 0 pour et 2 contre.')).toBeVisible(slow)
    await expect(card(where, hours).getByText('Deux résultats', { exact: true })).toBeHidden(slow)
    await expect(card(where, hours).getByText('Adoptée : 3 pour et 0 contre.')).toBeHidden()
  }
})

test('[J14] ballots that come after the end are shown as late and count nowhere; those read from a screen are not late', async () => {
  const { page } = tablet
  await offline(false)
  const trailerCard = card(page, trailer)
  await expect(trailerCard.getByText('2 votes sont arrivés après la fin. Ils ne sont pas comptés.')).toBeVisible(slow)
  await expect(trailerCard.getByText(/Arrivé après la fin\s: (Jade et Léa|Léa et Jade)/)).toBeVisible()
  await expect(trailerCard.getByText('Adoptée : 7 pour et 2 contre.')).toBeVisible()
  await test.step('who voted too late reads so on their own phone; who voted in time does not', async () => {
    const late = 'Votre vote est arrivé après la fin. Il n’est pas compté.'
    for (const [name, isLate] of [
      ['Jade', true],
      ['Léa', true],
      ['Awa', false],
    ] as const) {
      const phone = phoneOf(name)
      // Awa still shows her code.
      await phone.keyboard.press('Escape')
      await goTo(phone, 'Aujourd’hui')
      await phone
        .getByRole('main')
        .getByRole('link', { name: /^Voter/ })
        .click()
      const result = card(phone, trailer)
      await expect(result.getByText('Adoptée : 7 pour et 2 contre.'), name).toBeVisible(slow)
      await expect(result.getByText(late), name).toHaveCount(isLate ? 1 : 0)
    }
  })
  await expect(statusOf(page)).toHaveText(sentWords, slow)
  await test.step('[J15] once all is sent, the relay’s disk and log have no word of the secret election', async () => {
    await provesToSee(relay.dataDir)
    expect(await canaries.scan(relay.dataDir)).toEqual([])
    expect(relay.logs()).not.toContain(canaries.mark)
    for (const phone of phones.values()) expect(await storageOf(phone)).not.toContain(canaries.mark)
  })
})
