// [A6] Rubbish where someone may put it: foreign and garbled codes and links, rows that storage altered, addresses that
// lead nowhere. The notebook opens, says so in plain words, and loses nothing.

import type { Page } from '@playwright/test'
import { type InviteTicket, inviteToText, parseInviteText } from '../../src/protocol/invite.format.ts'
import { visit } from './harness/canaries.ts'
import { expect, test } from './harness/fixtures.ts'
import { choice, foundOrganisation, invite, join, skipPictures, title, typePin } from './harness/people.ts'

const passphrase = 'quatre mots faciles ici'
const pin = '582914'
const patience = { timeout: 20_000 }

const notAnInvitation = 'Ce n’est pas une invitation du carnet. Vérifiez le lien, ou scannez le code de nouveau.'
const tooOld = 'Cette invitation n’est plus valable. Demandez-en une autre à l’équipe.'

async function foundWithCoop(page: Page, url: string): Promise<string> {
  await foundOrganisation(page, url, { organisation: 'Essai', firstName: 'Alix', passphrase })
  await page.getByRole('link', { name: 'Créer une coop' }).click()
  await page.getByLabel('Nom de la coop').fill('Coop des essais')
  await choice(page, 'Quelle sorte de coop ?', 'KPA').click()
  await page.getByRole('button', { name: 'Créer une coop' }).click()
  await expect(title(page)).toHaveText('Coop des essais')
  return new URL(page.url()).pathname
}

/** Loads an address and gives the code. */
async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Votre code').fill(passphrase)
  await page.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(page.getByText('Carnet fermé. Tapez votre code.')).toBeHidden(patience)
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Lien ou texte de l’invitation').fill(text)
  await page.getByRole('button', { name: 'Suivant' }).click()
}

async function chooseCode(page: Page): Promise<void> {
  await expect(page.getByLabel('Choisissez un code de 6 chiffres')).toBeVisible()
  await typePin(page, pin)
  await expect(page.getByLabel('Tapez le même code, encore une fois')).toBeVisible()
  await typePin(page, pin)
}

test('foreign, garbled, old and used invitations get the sentence that helps', async ({ relay, browserOf }) => {
  const [office, guest, late] = [await browserOf(), await browserOf({ phone: true }), await browserOf({ phone: true })]
  await foundWithCoop(office.page, relay.url)
  const link = await invite(office.page, 'Zoé', 'Coopérant ou coopérante')
  const text = link.slice(link.indexOf('#') + 1)
  const parsed = parseInviteText(text)
  if (!parsed.ok) throw new Error('expected the link of the dialog to read')
  const ticket = (changes: Partial<InviteTicket>): string => inviteToText({ ...parsed.value, ...changes })

  const { page } = guest
  await page.goto(`${relay.url}/rejoindre`)
  const foreign = [
    'bonjour',
    'https://exemple.fr/rejoindre',
    'https://exemple.fr/rejoindre#bonjour',
    'WIFI:T:WPA;S:MaBox;P:secret;;',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nEND:VCARD',
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '00000000-0000-4000-8000-000000000000',
    text.slice(0, -1),
    `${text}A`,
    `A${text.slice(1)}`,
    '😀'.repeat(50),
    'x'.repeat(100_000),
  ]
  for (const rubbish of foreign) {
    await paste(page, rubbish)
    await expect(page.getByText(notAnInvitation), rubbish.slice(0, 60)).toBeVisible()
    // It is another sentence each time, not the last one that stayed.
    await paste(page, ticket({ expiry: 1_600_000_000 }))
    await expect(page.getByText(tooOld)).toBeVisible()
  }
  await page.goto(`${relay.url}/rejoindre#${text.slice(3)}`)
  await expect(page.getByText(notAnInvitation)).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')

  // It reads, but the relay knows no such organisation; then a secret that opens nothing.
  await paste(page, ticket({ org: 'f'.repeat(32) as InviteTicket['org'] }))
  await chooseCode(page)
  await expect(page.getByText('Ce relais ne connaît pas votre organisation.')).toBeVisible(patience)
  await page.getByRole('button', { name: 'Donner une autre invitation' }).click()
  await paste(page, ticket({ secret: new Uint8Array(32).fill(7) }))
  await chooseCode(page)
  await expect(page.getByRole('alert').or(page.locator('.error-state')).first()).toBeVisible(patience)
  await page.getByRole('button', { name: 'Donner une autre invitation' }).click()

  // After all that, the true one still works; and it works once.
  await paste(page, `  ${link.slice(0, 60)}\n ${link.slice(60)}`)
  await chooseCode(page)
  await skipPictures(page).click(patience)
  await expect(title(page)).toContainText('Zoé', patience)
  await join(late.page, link, pin)
  await expect(late.page.getByText('Cette invitation a déjà servi. Demandez-en une autre à l’équipe.')).toBeVisible(
    patience,
  )
  expect(guest.errors).toEqual([])
})

test('addresses that lead nowhere lead home, and a window asks only for notebooks that are here', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf()
  for (const search of [
    '?profile=',
    '?profile=../../x',
    '?profile=%00',
    `?profile=${'0'.repeat(16)}`,
    '?profile=<b>',
  ]) {
    await page.goto(`${relay.url}/${search}`)
    await expect(page.getByRole('link', { name: 'Créer une organisation' })).toBeVisible()
  }
  const coop = await foundWithCoop(page, relay.url)
  for (const search of ['?profile=x', `?profile=${'0'.repeat(16)}`]) {
    await openAt(page, `${relay.url}/${search}`)
    await expect(title(page)).toHaveText('Mes coops')
  }
  await openAt(page, `${relay.url}/nulle-part`)
  for (const path of ['/nulle-part', '/c', '/c/a/b/c/d/e', '/%E0%A4%A', '/toString', '/__proto__']) {
    await visit(page, path)
    await expect(title(page), path).toHaveText('Page introuvable')
  }
  // Pages of a coop, a person or a record that are not here: no crash, and the way home stays.
  const strange = 'z'.repeat(32)
  for (const path of [
    `/c/${strange}`,
    `/c/${strange}/personnes`,
    `${coop}/personnes/${strange}`,
    `${coop}/missions/${strange}`,
    `${coop}/reunions/${strange}`,
    `${coop}/reunions/me-${strange}`,
    `${coop}/services/${strange}`,
    `${coop}/decisions/${strange}`,
    `${coop}/accueil/${strange}`,
    `${coop}/competences/${strange}`,
    `${coop}/accueil/nouveau?personne=${'0'.repeat(32)}`,
  ]) {
    await visit(page, path)
    await expect(page.getByText('Cette page n’a pas pu s’ouvrir'), path).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: 'Pages du carnet' }), path).toBeVisible()
  }
  expect(errors).toEqual([])
})

/** What storage can do to a table: `flip` one bit in the middle of every value of bytes, or `empty` it. */
type Damage = readonly [database: 'notebook' | 'mirror', table: string, how: 'flip' | 'empty']

test('rows that storage altered: the notebook opens, repairs or tells, and later saves go on', async ({
  relay,
  browserOf,
}) => {
  const { page, errors } = await browserOf()
  const coop = await foundWithCoop(page, relay.url)
  const ideas = `${coop}/idees`
  let written = 0
  const write = async (): Promise<void> => {
    written++
    await page.getByLabel('Votre idée').fill(`Idée numéro ${written}`)
    await page.getByRole('button', { name: 'Garder l’idée' }).click()
    await expect(page.getByText(`Idée numéro ${written}`, { exact: true })).toBeVisible(patience)
    await expect(page.getByLabel('Votre idée')).toHaveValue('')
  }
  const expectAll = async (): Promise<void> => {
    for (let n = 1; n <= written; n++) {
      await expect(page.getByText(`Idée numéro ${n}`, { exact: true })).toBeVisible(patience)
    }
  }
  const untilSent = async (): Promise<void> => {
    await visit(page, '/envoi')
    await expect(page.getByText('Rien à envoyer').first()).toBeVisible(patience)
    // What is told rests a moment: nothing may be damaged while this device alone has it.
    await expect.poll(() => unsentRows(page), patience).toBe(0)
  }
  await visit(page, ideas)
  await write()
  await untilSent()

  const damages: readonly Damage[] = [
    ['mirror', 'updates', 'flip'],
    ['mirror', 'updates', 'empty'],
    ['notebook', 'pages', 'flip'],
    ['notebook', 'pages', 'empty'],
    ['notebook', 'boards', 'flip'],
    ['notebook', 'boards', 'empty'],
    ['notebook', 'drafts', 'flip'],
    ['notebook', 'beacons', 'flip'],
    ['notebook', 'entries', 'flip'],
    ['notebook', 'control', 'flip'],
  ]
  for (const damage of damages) {
    await test.step(damage.join(' '), async () => {
      await page.goto(`${relay.url}/`)
      await expect(page.getByLabel('Votre code')).toBeVisible()
      await alter(page, damage)
      await openAt(page, relay.url + ideas)
      await expectAll()
      await write()
      await untilSent()
    })
  }
  await test.step('without what makes it a device’s, it says so; nothing is erased', async () => {
    await page.goto(`${relay.url}/`)
    await alter(page, ['notebook', 'meta', 'flip'])
    await page.getByLabel('Votre code').fill(passphrase)
    await page.getByRole('button', { name: 'Ouvrir' }).click()
    await expect(page.getByText('Une partie du carnet a été abîmée sur cet appareil.')).toBeVisible(patience)
    await page.goto(`${relay.url}/`)
    await alter(page, ['notebook', 'meta', 'flip'])
    await openAt(page, relay.url + ideas)
    await expectAll()
  })
  expect(errors).toEqual([])
})

/** What the notebook's own tables hold that the relay has not: unsealed, or to be sent. */
const unsentRows = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const own = (await indexedDB.databases()).find(({ name }) => /^carnet-[0-9a-f]{16}$/.test(name ?? ''))
    const db = await answer(indexedDB.open(own?.name ?? ''))
    const tables = db.transaction(['pending', 'entries', 'control'])
    const waiting = [tables.objectStore('entries'), tables.objectStore('control')].map((store) => store.index('todo'))
    const counts = await Promise.all([tables.objectStore('pending'), ...waiting].map((rows) => answer(rows.count())))
    db.close()
    return counts.reduce((sum, n) => sum + n, 0)
  })

async function alter(page: Page, [database, table, how]: Damage): Promise<void> {
  const touched = await page.evaluate(
    async ({ database, table, how }) => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
      const wanted = database === 'mirror' ? /-mirror-/ : /^carnet-[0-9a-f]{16}$/
      let rows = 0
      for (const name of names.filter((one) => wanted.test(one))) {
        const db = await answer(indexedDB.open(name))
        const store = db.transaction(table, 'readwrite').objectStore(table)
        const keys = await answer(store.getAllKeys())
        for (const key of keys) {
          rows++
          if (how === 'empty') {
            await answer(store.delete(key))
            continue
          }
          const row: unknown = await answer(store.get(key))
          const bytes = row instanceof Uint8Array ? [row] : Object.values(Object(row))
          for (const value of bytes) {
            if (!(value instanceof Uint8Array)) continue
            const middle = value.length >> 1
            value[middle] = (value[middle] ?? 0) ^ 0x10
          }
          await answer(store.keyPath === null ? store.put(row, key) : store.put(row))
        }
        db.close()
      }
      return rows
    },
    { database, table, how },
  )
  // Some tables may hold nothing at the time; the ones that matter do.
  if (!['drafts', 'beacons'].includes(table)) expect(touched, `rows of ${table}`).toBeGreaterThan(0)
}
