import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { CoopId, DeviceId, PersonId, Rank, RecordId } from '../../../src/base/ids.ts'
import { presenceKind } from '../../../src/domain/meeting/presence.schema.ts'
import { cardKind } from '../../../src/domain/person/card.schema.ts'
import {
  codeOfRecordId,
  defineKind,
  newRecordId,
  recordIdFor,
  recordIdForPair,
  staffOnly,
  value,
  type WriteContext,
} from '../../../src/domain/record-kind.ts'
import { kindByName, kindOfRecordId, recordKinds } from '../../../src/domain/record-kinds.ts'
import { ballotKind } from '../../../src/domain/vote/ballot.schema.ts'

const lea = 'a1'.repeat(16) as PersonId
const sam = 'b2'.repeat(16) as PersonId
const random = { bytes: (length: number) => new Uint8Array(length).fill(255) }

const context = (rank: Rank, person: PersonId, more: Partial<WriteContext> = {}): WriteContext => ({
  author: { person, rank, device: 'cc'.repeat(16) as DeviceId },
  id: newRecordId(ballotKind, random),
  cell: {},
  record: {},
  value: undefined,
  ...more,
})
const may = (kind: string, field: string, given: WriteContext) => kindByName(kind)?.fields[field]?.write(given)

describe('The registry of record kinds [D1]', () => {
  test('names each kind, code and short name once, and each field in both the schema and the rules', () => {
    expect(new Set(recordKinds.map((kind) => kind.code)).size).toBe(recordKinds.length)
    expect(() =>
      defineKind({
        kind: 'x',
        code: 'xx',
        space: 'coop',
        version: 1,
        schema: v.object({ a: v.string(), b: v.string() }),
        fields: { a: value('a', staffOnly), b: value('a', staffOnly) },
        month: () => '',
      }),
    ).toThrow(/twice/)
  })

  test('finds the kind of a record by its id, and knows nothing of malformed or newer ones', () => {
    for (const kind of recordKinds) expect(kindOfRecordId(newRecordId(kind, random))).toBe(kind)
    expect(kindOfRecordId('zz:0000000000000000000000')).toBeUndefined()
    expect(codeOfRecordId('in:TOO-SHORT')).toBeUndefined()
  })

  test('gives one id per person, per coop, and per person at a meeting', () => {
    expect(recordIdFor(cardKind, lea)).toMatch(/^ca:[0-9a-z]{22}$/)
    expect(recordIdFor(cardKind, lea)).toBe(recordIdFor(cardKind, lea))
    expect(recordIdFor(cardKind, lea)).not.toBe(recordIdFor(cardKind, sam))
    expect(recordIdFor({ code: 'co' }, 'ff'.repeat(16) as CoopId)).toMatch(/^co:[0-9a-z]{22}$/)
    const meeting = 'me:0000000000000000000001' as RecordId
    const other = 'me:0000000000000000000002' as RecordId
    const ids = [meeting, other].flatMap((one) =>
      [lea, sam].map((person) => recordIdForPair(presenceKind, one, person)),
    )
    expect(new Set(ids).size).toBe(4)
  })

  test('puts dated records on the page of their month', () => {
    expect(kindByName('prestation')?.month({ day: '2024-07-31' })).toBe('2024-07')
    expect(kindByName('prestation')?.month({ day: 12 })).toBe('')
    expect(kindByName('coop')?.month({})).toBe('')
  })
})

describe('Who may write [D1]', () => {
  test('a card: its person the name, staff the role, nobody else anything', () => {
    const id = recordIdFor(cardKind, lea)
    expect(may('card', 'displayName', context('cooperant', lea, { id }))).toBe(true)
    expect(may('card', 'displayName', context('cooperant', sam, { id }))).toBe(false)
    expect(may('card', 'role', context('cooperant', lea, { id }))).toBe(false)
    expect(may('card', 'role', context('animator', sam, { id }))).toBe(true)
  })

  test('a skills check: the person their own marks, only staff what they observed', () => {
    expect(may('skillsCheck', 's1', context('cooperant', lea, { owner: lea }))).toBe(true)
    expect(may('skillsCheck', 'o1', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('skillsCheck', 'o12', context('animator', sam, { owner: lea }))).toBe(true)
    expect(may('skillsCheck', 's12', context('cooperant', sam, { owner: lea }))).toBe(false)
  })

  test('nobody lifts their own guard: signature, insurer, visit and birth date are the staff’s', () => {
    for (const field of ['guardianSignedAt', 'insuranceOkAt', 'preventionVisitAt', 'birthDate']) {
      expect(may('privateCard', field, context('cooperant', lea, { owner: lea }))).toBe(false)
      expect(may('privateCard', field, context('coordinator', sam, { owner: lea }))).toBe(true)
    }
  })

  test('a ballot: by phone its voter only, by urn or hands staff only, and only as a whole', () => {
    const cell = { motion: 'mo:0000000000000000000000', voter: lea, choice: 'for', via: 'phone' }
    expect(may('ballot', 'choice', context('cooperant', lea, { cell }))).toBe(true)
    expect(may('ballot', 'choice', context('cooperant', sam, { cell }))).toBe(false)
    expect(may('ballot', 'choice', context('animator', sam, { cell }))).toBe(false)
    expect(may('ballot', 'choice', context('animator', sam, { cell: { ...cell, via: 'urn' } }))).toBe(true)
    expect(may('ballot', 'choice', context('cooperant', lea, { cell: { ...cell, via: 'hands' } }))).toBe(false)
    expect(may('ballot', 'choice', context('cooperant', lea, { cell: { choice: 'for' } }))).toBe(false)
  })

  test('a mission: the team says planned, done or cancelled, the staff check and invoice', () => {
    expect(may('prestation', 'status', context('cooperant', lea, { value: 'done' }))).toBe(true)
    expect(may('prestation', 'status', context('cooperant', lea, { value: 'paid' }))).toBe(false)
    expect(may('prestation', 'status', context('animator', lea, { value: 'checked' }))).toBe(true)
    expect(may('prestation', 'loggedBy', context('cooperant', lea, { value: sam }))).toBe(false)
  })

  test('a frozen text, a closing and a time log take no second author', () => {
    for (const [kind, field] of [
      ['motion', 'wording'],
      ['closing', 'result'],
      ['decision', 'wording'],
      ['timeLog', 'minutes'],
    ] as const) {
      expect(may(kind, field, context('animator', sam, { owner: lea, createdBy: lea }))).toBe(false)
      expect(may(kind, field, context('animator', sam, { owner: lea, createdBy: sam }))).toBe(true)
      expect(may(kind, field, context('animator', sam, { owner: lea }))).toBe(true)
    }
    expect(may('decision', 'number', context('cooperant', sam, { createdBy: lea }))).toBe(true)
  })

  test('an intake and a confirmation of hours: staff only', () => {
    expect(may('intake', 'note', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('timeLogReview', 'state', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('timeLog', 'minutes', context('cooperant', lea, { owner: lea }))).toBe(true)
  })

  test('a contract and its changes: staff only; a commitment is ticked by its person too', () => {
    expect(may('contract', 'start', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('contractChange', 'months', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('commitment', 'wording', context('cooperant', lea, { owner: lea }))).toBe(false)
    expect(may('commitment', 'doneOn', context('cooperant', lea, { owner: lea }))).toBe(true)
    expect(may('commitment', 'doneOn', context('cooperant', sam, { owner: lea }))).toBe(false)
  })

  test('nobody writes another’s consent as theirs: staff say that it was handed, on paper or told', () => {
    const consent = (via: string) => ({ owner: lea, cell: { via } })
    expect(may('consent', 'given', context('cooperant', lea, consent('own')))).toBe(true)
    expect(may('consent', 'given', context('coordinator', sam, consent('own')))).toBe(false)
    expect(may('consent', 'given', context('cooperant', lea, consent('paper')))).toBe(false)
    for (const via of ['handed', 'paper', 'told'])
      expect(may('consent', 'given', context('animator', sam, consent(via)))).toBe(true)
    expect(may('consent', 'given', context('animator', sam, consent('magic')))).toBe(false)
    expect(may('confirmation', 'state', context('animator', sam, consent('own')))).toBe(false)
  })

  test('the host’s figures and the frameworks of skills: coordinators only', () => {
    expect(may('hostRules', 'capeRenewals', context('animator', sam))).toBe(false)
    expect(may('hostRules', 'capeRenewals', context('coordinator', sam))).toBe(true)
    expect(may('skillsFramework', 'skills', context('animator', sam))).toBe(false)
  })

  test('what staff write for themselves lives where no coopérant has a key', () => {
    for (const name of ['intake', 'referral', 'exit', 'staffNote', 'contact']) {
      expect(kindByName(name)?.space).toBe('case')
    }
    for (const name of ['cohort', 'cohortEntry', 'application', 'merge', 'relayNote']) {
      expect(kindByName(name)?.space).toBe('staff')
    }
  })

  test('every field of an intake’s copy is a field of the intake, under the same short name', () => {
    for (const [name, field] of Object.entries(kindByName('intakeCopy')?.fields ?? {})) {
      if (name !== 'of') expect([name, kindByName('intake')?.fields[name]?.short]).toEqual([name, field.short])
    }
  })
})
