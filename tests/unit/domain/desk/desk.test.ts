import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { DeviceId, PersonId, Rank, RecordId } from '../../../../src/base/ids.ts'
import { rivals } from '../../../../src/domain/coop/role.schema.ts'
import { hasDoorCode, isSiren } from '../../../../src/domain/desk/client.rules.ts'
import { clientSchema } from '../../../../src/domain/desk/client.schema.ts'
import { type DocumentLine, totalsOf } from '../../../../src/domain/desk/document-lines.ts'
import { checkPayment, provisionalReference, unpaidOf } from '../../../../src/domain/desk/note.rules.ts'
import { refundsDue } from '../../../../src/domain/desk/spending.schema.ts'
import { serviceSchema } from '../../../../src/domain/job/service.schema.ts'
import { newRecordId } from '../../../../src/domain/record-kind.ts'
import { kindByName } from '../../../../src/domain/record-kinds.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const lea = 'a1'.repeat(16) as PersonId
const sam = 'b2'.repeat(16) as PersonId
const device = 'cc'.repeat(16) as DeviceId
const d = localDate
const gardening: DocumentLine = { label: 'Jardin', quantity: 2000, unit: 'hour', unitCents: 2000, vatBasisPoints: 0 }

const may = (kind: string, field: string, rank: Rank, cell: Record<string, unknown> = {}, createdBy?: PersonId) => {
  const found = kindByName(kind)
  if (found === undefined) throw new Error(`expected a kind, got ${kind}`)
  const id = newRecordId(found, { bytes: (length) => new Uint8Array(length).fill(7) })
  return found.fields[field]?.write({
    author: { person: lea, rank, device },
    id,
    cell,
    record: {},
    createdBy,
    value: cell[field],
  })
}

describe('What the desk holds', () => {
  test('clients, quotes, notes, payments, expenses and suppliers live where only the desk has a key', () => {
    const desk = ['client', 'followUp', 'quote', 'sentQuote', 'quoteAnswer', 'note', 'payment', 'expense']
    for (const kind of [...desk, 'supplier', 'product']) expect(kindByName(kind)?.space).toBe('desk')
    for (const kind of ['payLine', 'jobDetails']) expect(kindByName(kind)?.space).toBe('self')
    for (const kind of ['numberingRight', 'officialNumber']) expect(kindByName(kind)?.space).toBe('office')
    expect([kindByName('distribution')?.space, kindByName('role')?.space]).toEqual(['staff', 'coop'])
  })

  test('a door code is no part of an address; house numbers, postal codes and roads are', () => {
    for (const no of [
      '12 rue Haute, digicode 12B45',
      'code porte : 4821',
      '3 av. Foch, A1234',
      'Interphone 204 Martin',
    ])
      expect([no, hasDoorCode(no)]).toEqual([no, true])
    for (const yes of ['12B rue Haute, 63000 Clermont-Ferrand', 'code postal 63100', 'D941, Royat', '1 rue du Code'])
      expect([yes, hasDoorCode(yes)]).toEqual([yes, false])
    expect(v.safeParse(clientSchema, { kind: 'person', name: 'Mme R.', address: 'digicode 1234' }).success).toBe(false)
  })

  test('a SIREN has its key', () => {
    expect(['732829320', '732829321', '73282932'].map(isSiren)).toEqual([true, false, false])
  })

  test('childcare under 3 cannot be offered', () => {
    const offer = (youngestChild: number) => v.safeParse(serviceSchema, { label: 'Garde', unit: 'hour', youngestChild })
    expect([offer(2).success, offer(3).success]).toEqual([false, true])
  })

  test('a quote that was sent and a note are facts: only their creator’s words, and only staff send', () => {
    expect(may('sentQuote', 'lines', 'cooperant')).toBe(false)
    expect(may('sentQuote', 'lines', 'animator')).toBe(true)
    expect(may('note', 'lines', 'animator', {}, sam)).toBe(false)
    for (const kind of ['sentQuote', 'quoteAnswer'])
      for (const spec of Object.values(kindByName(kind)?.fields ?? {})) expect(spec.type).toBe('fact')
  })

  test('cash counts only with two different names and a receipt', () => {
    const cash = { method: 'cash', receiver: lea, witness: sam, receipt: '7' }
    expect(may('payment', 'cents', 'cooperant', cash)).toBe(true)
    expect(may('payment', 'cents', 'coordinator', { ...cash, witness: lea })).toBe(false)
    expect(may('payment', 'cents', 'coordinator', { ...cash, receipt: ' ' })).toBe(false)
    expect(may('payment', 'cents', 'cooperant', { method: 'transfer' })).toBe(true)
  })

  test('a right to number is given by the coordinator’s own device, in its own name', () => {
    expect(may('numberingRight', 'to', 'coordinator', { by: device })).toBe(true)
    expect(may('numberingRight', 'to', 'coordinator', { by: 'dd'.repeat(16) })).toBe(false)
    expect(may('numberingRight', 'to', 'animator', { by: device })).toBe(false)
  })

  test('only a coordinator confirms a distribution; a coopérant writes no pay line', () => {
    expect(may('distribution', 'confirmedOn', 'animator')).toBe(false)
    expect(may('distribution', 'confirmedOn', 'coordinator')).toBe(true)
    expect(may('payLine', 'cents', 'cooperant')).toBe(false)
  })
})

describe('Sums of notes', () => {
  test('VAT is computed once a rate, on the sum of its lines', () => {
    const one = { ...gardening, quantity: 1000, unitCents: 1003, vatBasisPoints: 2000 }
    expect(totalsOf([one, one, one, gardening])).toEqual({
      htCents: 7009,
      vat: [
        { basisPoints: 0, cents: 0 },
        { basisPoints: 2000, cents: 602 },
      ],
      ttcCents: 7611,
    })
  })

  test('no more is paid than is due; cash needs two names and a receipt', () => {
    const payment = { note: 'no:0' as RecordId, day: d('2024-07-16'), cents: 4000, method: 'cash' as const }
    const check = (more: object, before: { cents: number; voided?: boolean }[] = []) =>
      checkPayment({ lines: [gardening], before, payment: { ...payment, ...more } })
    const counted = { receiver: lea, witness: sam, receipt: '1' }
    expect(check(counted).ok).toBe(true)
    expect(check({ ...counted, witness: lea })).toMatchObject({ error: { type: 'payment.two_names' } })
    expect(check({ ...counted, receipt: '' })).toMatchObject({ error: { type: 'payment.receipt_missing' } })
    expect(check(counted, [{ cents: 100 }])).toMatchObject({ error: { type: 'payment.too_much', leftCents: 3900 } })
    expect(check(counted, [{ cents: 100, voided: true }]).ok).toBe(true)
    expect(check({ ...counted, cents: 0 })).toMatchObject({ error: { type: 'payment.amount_missing' } })
  })

  test('cancelled notes owe nothing; advances wait until they are given back', () => {
    expect(unpaidOf([{ lines: [gardening], paidCents: 1000, cancelled: false }])).toBe(3000)
    expect(unpaidOf([{ lines: [gardening], paidCents: 0, cancelled: true }])).toBe(0)
    const expense = { day: d('2024-07-16'), category: 'material' as const, cents: 500 }
    expect(refundsDue([expense, { ...expense, payer: lea }])).toBe(500)
    expect(refundsDue([{ ...expense, payer: lea, refundedOn: d('2024-07-20') }])).toBe(0)
  })

  test('a provisional reference is read off the record itself', () => {
    expect(provisionalReference('no:00000000000000ab12cd34' as RecordId)).toBe('P-AB12-CD34')
  })
})

describe('Functions', () => {
  test('two presidents at once are told, unless several are usual; a term that ended is not', () => {
    const president = { person: lea, function: 'president' as const, from: d('2024-07-01') }
    const other = { ...president, person: sam, from: d('2024-07-15') }
    const day = d('2024-07-16')
    expect(rivals({ roles: [president, other], day })).toEqual([president, other])
    expect(rivals({ roles: [{ ...president, until: d('2024-07-14') }, other], day })).toEqual([])
    expect(rivals({ roles: [president, other], day, alone: [] })).toEqual([])
  })
})
