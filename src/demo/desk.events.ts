// The desk of the season: three clients, a quote signed on the glass and one that waits, a note paid in cash by two names
// and numbered at the office, a request for an invoice that is not paid so far, a product and its wood. All invented.

import { importBankLines } from '../app/bank/keep-lines.ts'
import { matchLine } from '../app/bank/match-line.ts'
import { readBank } from '../app/bank/read-bank.ts'
import { takePayment } from '../app/billing/take-payment.ts'
import { writeNote } from '../app/billing/write-note.ts'
import { logFollowUp } from '../app/client/log-follow-up.ts'
import { saveClient } from '../app/client/save-client.ts'
import { numberNote, startNumbering } from '../app/numbering/number-note.ts'
import { recordExpense } from '../app/pay/record-spending.ts'
import { saveProduct, saveSupplier } from '../app/product/save-product.ts'
import { answerQuote, sendQuote, writeQuote } from '../app/quote/write-quote.ts'
import type { RecordId } from '../base/ids.ts'
import type { Client } from '../domain/desk/client.schema.ts'
import { sumOf } from '../domain/money/rounding.ts'
import { localDate } from '../domain/time/local-date.ts'
import { coordinator, tabletKey } from './cast.ts'
import type { ServiceKey } from './coop-facts.ts'
import { at, deviceOf, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

export const deskEvents: SeasonEvent[] = [
  { at: at('2024-07-23', '09:40'), run: meetClients },
  { at: at('2024-07-23', '11:00'), run: makeProduct },
  { at: at('2024-07-24', '14:10'), run: signQuote },
  { at: at('2024-07-31', '17:20'), run: payNote },
  { at: at('2024-08-05', '10:00'), run: numberAtTheOffice },
  { at: at('2024-08-05', '10:30'), run: readTheBank },
  { at: at('2024-08-27', '11:30'), run: leaveSomeOpen },
]

const clients: readonly (Partial<Client> & Pick<Client, 'kind' | 'name'>)[] = [
  { kind: 'person', name: 'Mme Roche', phone: '01 99 00 31 07', address: '3 rue Haute, Clermont-Ferrand' },
  { kind: 'association', name: 'Les Deux Rives', contact: 'Odile Marchand', phone: '01 99 00 31 12' },
  { kind: 'person', name: 'M. Vidal', phone: '01 99 00 31 25', optOut: true },
]

async function meetClients(world: World): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  for (const values of clients)
    world.records.set(`client ${values.name}`, idOf(must(await saveClient(tablet, { coop, values }))))
  const said = { coop, client: recordOf(world, 'client Les Deux Rives'), channel: 'phone' } as const
  must(await logFollowUp(tablet, { ...said, wording: 'Veut un devis pour la fête', next: localDate('2024-08-26') }))
}

/** A birdhouse, with a nail whose price nobody has noted so far, and the wood bought for it. */
async function makeProduct(world: World): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const name = 'Scierie de la Grange'
  const contact = { contact: '01 99 00 31 40', terms: 'Livre le mardi, paiement à 30 jours' }
  const supplier = idOf(must(await saveSupplier(tablet, { coop, values: { name, ...contact } })))
  const materials = [
    { label: 'Planche de sapin, au mètre', quantity: 1200, unitCents: 450, supplier },
    { label: 'Vis', quantity: 8000, unitCents: 6, supplier: null },
    { label: 'Huile de lin, au litre', quantity: 50, unitCents: null, supplier: null },
  ]
  must(await saveProduct(tablet, { coop, values: { label: 'Nichoir', materials, minutes: 90 } }))
  const bought = { day: localDate('2024-07-23'), category: 'material', cents: 1200, vatCents: 200 } as const
  const from = { supplierName: name, suppliers: new Map([[name, supplier]]), label: 'Planches pour les nichoirs' }
  must(await recordExpense(tablet, { coop, ...bought, ...from }))
}

async function sendOne(world: World, client: string, service: ServiceKey, quantity: number): Promise<RecordId> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const items = [{ service: recordOf(world, `service ${service}`), quantity }]
  const input = { coop, client: recordOf(world, `client ${client}`), items, validUntil: localDate('2024-09-15') }
  const quote = idOf(must(await writeQuote(tablet, input)))
  return idOf(must(await sendQuote(tablet, { coop, quote })))
}

async function signQuote(world: World): Promise<void> {
  const { coop } = world
  const sentQuote = await sendOne(world, 'Mme Roche', 'gardening', 2000)
  world.records.set('signed quote', sentQuote)
  const answer = { answer: 'signed', signatory: 'Mme Roche', signature: { type: 'ticked' } } as const
  must(await answerQuote(deviceOf(world, tabletKey), { coop, sentQuote, ...answer }))
}

async function payNote(world: World): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const note = idOf(must(await writeNote(tablet, { coop, quote: recordOf(world, 'signed quote') })))
  world.records.set('paid note', note)
  const names = { receiver: personOf(world, 'yanis'), witness: tablet.me.person, receipt: '12' }
  must(await takePayment(tablet, { coop, note, cents: 4000, method: 'cash', ...names }))
}

async function numberAtTheOffice(world: World): Promise<void> {
  const { coop } = world
  const office = deviceOf(world, coordinator.key)
  await world.hub.exchange()
  must(await startNumbering(office, { coop }))
  must(await numberNote(office, { coop, note: recordOf(world, 'paid note') }))
}

/**
 * The statement of July: the wood, cash that was paid in, one transfer for two notes, and one line that is not in the book
 * so far.
 */
async function readTheBank(world: World): Promise<void> {
  const { coop } = world
  const office = deviceOf(world, coordinator.key)
  const line = (day: string, label: string, amountCents: number) => ({
    day: localDate(day),
    label,
    amountCents,
    nth: 0,
  })
  const today = localDate('2024-08-05')
  const client = recordOf(world, 'client Maison de quartier (fictive)')
  const both = readBank(office, coop, today).candidates.filter(({ party }) => party === client)
  const lines = [
    line('2024-07-30', 'VIR MAISON DE QUARTIER', sumOf(both.map(({ amountCents }) => amountCents))),
    line('2024-07-25', 'CB SCIERIE DE LA GRANGE', -1200),
    line('2024-08-01', 'VERSEMENT ESPECES', 4000),
    line('2024-08-02', 'FRAIS DE TENUE DE COMPTE', -350),
  ]
  must(await importBankLines(office, { coop, lines }))
  const { lines: kept, candidates } = readBank(office, coop, today)
  const wood = kept.find((one) => one.line.amountCents === -1200)
  const found = candidates.find(({ amountCents }) => amountCents === -1200)
  if (wood === undefined || found === undefined) throw new Error('expected the wood at the bank and in the book')
  must(await matchLine(office, { coop, line: wood.line.id, subject: found.id }))
}

async function leaveSomeOpen(world: World): Promise<void> {
  const { coop } = world
  const client = recordOf(world, 'client Les Deux Rives')
  await sendOne(world, 'Les Deux Rives', 'event', 1000)
  const label = 'Distribution du journal de l’association'
  const lines = [{ label, quantity: 1000, unit: 'flat', unitCents: 9600, vatBasisPoints: 0 } as const]
  must(await writeNote(deviceOf(world, tabletKey), { coop, client, lines }))
}
