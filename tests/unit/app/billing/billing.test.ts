import { describe, expect, it } from 'vitest'
import { readNotes } from '../../../../src/app/billing/read-notes.ts'
import { saveSheetWords } from '../../../../src/app/billing/save-sheet-words.ts'
import { takePayment, voidPayment } from '../../../../src/app/billing/take-payment.ts'
import { cancelNote, writeNote } from '../../../../src/app/billing/write-note.ts'
import { logFollowUp } from '../../../../src/app/client/log-follow-up.ts'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import { numberingOf, numberNote, startNumbering } from '../../../../src/app/numbering/number-note.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { readMentions } from '../../../../src/domain/desk/mentions.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const today = localDate('2024-07-16')
const line = (unitCents: number) =>
  ({ label: 'Jardinage', quantity: 1000, unit: 'flat', unitCents, vatBasisPoints: 0 }) as const

async function createDesk() {
  const test = await createJobCoop()
  const { anna, coop } = test
  const write = async (unitCents: number, client?: RecordId) =>
    firstId(expectOk(await writeNote(anna, { coop, client, lines: [line(unitCents)] })).ids)
  const see = (note: RecordId) => readNotes(anna, coop, today).find((one) => one.note.id === note)
  return { ...test, write, see }
}

describe('a note before it is paid [J11]', () => {
  it('has a reference of its own offline; the office numbers it later, without a gap', async () => {
    const { anna, coop, coordinator, exchange, write, see } = await createDesk()
    const notes = [await write(4000), await write(2600), await write(1200)]
    const references = notes.map((note) => see(note)?.reference)
    expect(new Set(references).size).toBe(3)
    for (const reference of references) expect(reference).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(see(firstId(notes))?.note.number).toBeUndefined()
    await exchange()
    expectOk(await startNumbering(coordinator, { coop }))
    for (const note of notes) expectOk(await numberNote(coordinator, { coop, note }))
    await exchange()
    expect(notes.map((note) => see(note)?.note.number)).toEqual([1, 2, 3])
    expect(numberingOf(coordinator, coop)).toMatchObject({ next: 4, missing: [], conflicts: [] })
    expect(anna.canWrite('officialNumber', coop)).toBe(false)
  })

  it('asks for two copies from 25 €, to a consumer only; a professional gets an invoice from the CAE', async () => {
    const { anna, coop, write, see } = await createDesk()
    const mentions = (note: RecordId) => readMentions(see(note)?.note.mentions)
    expect(mentions(await write(2500))).toContain('consumerNote')
    expect(mentions(await write(2499))).not.toContain('consumerNote')
    const values = { kind: 'company', name: 'Garage du Pont' } as const
    const company = firstId(expectOk(await saveClient(anna, { coop, values })).ids)
    const asked = await write(4000, company)
    expect(see(asked)?.note).toMatchObject({ kind: 'invoiceRequest', due: '2024-08-15' })
    expect(mentions(asked)).toEqual(['issuer', 'noVat', 'latePenalty'])
  })

  it('is refused empty, and from a quote that nobody signed', async () => {
    const { anna, coop } = await createDesk()
    expect(await writeNote(anna, { coop, lines: [] })).toMatchObject({ error: { type: 'note.line_missing' } })
    const quote = 'qs:0000000000000000000000' as RecordId
    expect(await writeNote(anna, { coop, quote })).toMatchObject({ error: { type: 'note.quote_not_signed' } })
  })
})

describe('a payment', () => {
  it('in cash takes two different names and a receipt, and never more than what is left', async () => {
    const { anna, ines, coop, write, see } = await createDesk()
    const note = await write(4000)
    const cash = { coop, note, cents: 4000, method: 'cash', receiver: ines.me.person } as const
    const two = { ...cash, witness: anna.me.person }
    expect(await takePayment(anna, cash)).toMatchObject({ error: { type: 'payment.two_names' } })
    expect(await takePayment(anna, { ...cash, witness: ines.me.person, receipt: '7' })).toMatchObject({
      error: { type: 'payment.two_names' },
    })
    expect(await takePayment(anna, { ...two, receipt: ' ' })).toMatchObject({
      error: { type: 'payment.receipt_missing' },
    })
    expect(await takePayment(anna, { ...two, cents: 4001, receipt: '7' })).toMatchObject({
      error: { type: 'payment.too_much', leftCents: 4000 },
    })
    const payment = firstId(expectOk(await takePayment(anna, { ...two, receipt: '7' })).ids)
    expect(see(note)).toMatchObject({ state: 'paid', leftCents: 0 })
    expectOk(await voidPayment(anna, { coop, payment }))
    expect(see(note)).toMatchObject({ state: 'due', leftCents: 4000 })
    expect(see(note)?.payments).toHaveLength(1)
  })

  it('is not taken of a cancelled note, and a paid note is not cancelled', async () => {
    const { anna, coop, write, see } = await createDesk()
    const [wrong, paid] = [await write(4000), await write(3000)]
    expectOk(await cancelNote(anna, { coop, note: wrong }))
    expect(see(wrong)?.state).toBe('cancelled')
    const transfer = { coop, cents: 1000, method: 'transfer' } as const
    expect(await takePayment(anna, { ...transfer, note: wrong })).toMatchObject({ error: { type: 'note.cancelled' } })
    expect(await cancelNote(anna, { coop, note: wrong })).toMatchObject({ error: { type: 'note.cancelled' } })
    expectOk(await takePayment(anna, { ...transfer, note: paid }))
    expect(await cancelNote(anna, { coop, note: paid })).toMatchObject({ error: { type: 'note.paid' } })
  })
})

describe('the host’s own words [D125]', () => {
  it('go onto a note as they are that day, in place of the usual sentence about tax, and stay there', async () => {
    const { coordinator, anna, coop, exchange, write, see } = await createDesk()
    const words = {
      issuer: 'Appuy Exemple, SCIC, 1 rue Basse',
      vatWords: 'TVA non applicable, exemple',
      mediator: 'Médiateur exemple',
      quoteWords: 'Acompte de 30 %',
      noteWords: ' Chèque à l’ordre de la structure ',
    }
    expectOk(await saveSheetWords(coordinator, { coop, words }))
    await exchange()
    const note = await write(4000)
    expect(see(note)?.note.hostWords).toBe(
      'Appuy Exemple, SCIC, 1 rue Basse\nTVA non applicable, exemple\nMédiateur exemple\nChèque à l’ordre de la structure',
    )
    expect(readMentions(see(note)?.note.mentions)).not.toContain('noVat')
    const firm = firstId(expectOk(await saveClient(anna, { coop, values: { kind: 'company', name: 'Vert' } })).ids)
    const request = await write(9600, firm)
    expect(see(request)?.note.hostWords).not.toContain('Médiateur')
    expectOk(await saveSheetWords(coordinator, { coop, words: { ...words, issuer: '', vatWords: '' } }))
    await exchange()
    expect(see(note)?.note.hostWords).toContain('Appuy Exemple')
    const next = await write(4000)
    expect(see(next)?.note.hostWords).toBe('Médiateur exemple\nChèque à l’ordre de la structure')
    expect(readMentions(see(next)?.note.mentions)).toContain('noVat')
    expect((await saveSheetWords(anna, { coop, words })).ok).toBe(false)
  })
})

describe('a request for an invoice [D125]', () => {
  it('is asked for, issued by its number, late after its day, and paid; reminders name it', async () => {
    const { coordinator, anna, coop, exchange, write } = await createDesk()
    const firm = firstId(expectOk(await saveClient(anna, { coop, values: { kind: 'company', name: 'Vert' } })).ids)
    const request = await write(9600, firm)
    const later = localDate('2024-09-01')
    const view = (day = today) => readNotes(anna, coop, day).find(({ note }) => note.id === request)
    expect([view()?.stage, view(later)?.stage]).toEqual(['asked', 'asked'])
    await exchange()
    expectOk(await startNumbering(coordinator, { coop }))
    expectOk(await numberNote(coordinator, { coop, note: request }))
    await exchange()
    expect([view()?.stage, view(later)?.stage]).toEqual(['issued', 'late'])
    expectOk(await logFollowUp(anna, { coop, client: firm, channel: 'mail', wording: 'Premier rappel', note: request }))
    expectOk(await logFollowUp(anna, { coop, client: firm, channel: 'phone' }))
    expect(view(later)?.reminders.map(({ wording }) => wording)).toEqual(['Premier rappel'])
    expectOk(await takePayment(anna, { coop, note: request, cents: 9600, method: 'transfer' }))
    expect(view(later)?.stage).toBe('paid')
  })
})
