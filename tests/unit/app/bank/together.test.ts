import { describe, expect, it } from 'vitest'
import { importBankLines } from '../../../../src/app/bank/keep-lines.ts'
import { matchLine, undoMatch } from '../../../../src/app/bank/match-line.ts'
import { matchTogether } from '../../../../src/app/bank/match-together.ts'
import { choicesFor, readBank } from '../../../../src/app/bank/read-bank.ts'
import { readNotes } from '../../../../src/app/billing/read-notes.ts'
import { writeNote } from '../../../../src/app/billing/write-note.ts'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordExpense } from '../../../../src/app/pay/record-spending.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const today = localDate('2024-07-16')
const bankDay = localDate('2024-07-15')
const incoming = (label: string, amountCents: number, day = bankDay) => ({ day, label, amountCents, nth: 0 })

/** One client with three notes, of 36, 44 and 40 €, and another with one of 50 €. */
async function createDebts() {
  const test = await createJobCoop()
  const { anna, coop, coordinator: office, exchange } = test
  const clientNamed = async (name: string) =>
    firstId(expectOk(await saveClient(anna, { coop, values: { name, kind: 'person' } })).ids)
  const noteOf = async (client: RecordId, unitCents: number) => {
    const lines = [{ label: 'Jardinage', quantity: 1000, unit: 'flat', unitCents, vatBasisPoints: 0 }] as const
    return firstId(expectOk(await writeNote(anna, { coop, client, lines: [...lines] })).ids)
  }
  const [roche, perrin] = [await clientNamed('Mme Roche'), await clientNamed('M. Perrin')]
  const notes = [await noteOf(roche, 3600), await noteOf(roche, 4400), await noteOf(roche, 4000)]
  const other = await noteOf(perrin, 5000)
  await exchange()
  const bank = () => readBank(office, coop, today)
  const line = (label: string) => {
    const found = bank().lines.find((one) => one.line.label === label)
    if (found === undefined) throw new Error(`expected a line named ${label}`)
    return found
  }
  const states = () => {
    const known = readNotes(office, coop, today)
    return [...notes, other].map((id) => known.find(({ note }) => note.id === id)?.state)
  }
  const give = async (...lines: ReturnType<typeof incoming>[]) =>
    expectOk(await importBankLines(office, { coop, lines }))
  const match = (labels: readonly string[], subjects: readonly RecordId[]) =>
    matchTogether(office, { coop, lines: labels.map((label) => line(label).line.id), subjects })
  const treasury = () => readTreasury(office, { coop }).treasuryCents
  return { ...test, office, notes, other, roche, noteOf, bank, line, states, give, match, treasury }
}

describe('one line of the bank for several entries [D126]', () => {
  it('pays the three notes of a client at once, on the line’s day, and one undoing leaves them all as they were', async () => {
    const { office, coop, notes, bank, line, states, give, match, treasury } = await createDebts()
    await give(incoming('VIR ROCHE', 12_000))
    const { together, suggested } = choicesFor(line('VIR ROCHE'), bank().candidates)
    expect([together.map(({ id }) => id).toSorted(), suggested]).toEqual([notes.toSorted(), []])
    const before = treasury()
    expectOk(await match(['VIR ROCHE'], notes))
    expect(states()).toEqual(['paid', 'paid', 'paid', 'due'])
    expect(line('VIR ROCHE')).toMatchObject({ state: 'matched', leftCents: 0 })
    expect(line('VIR ROCHE').matches.map(({ entry, double }) => [entry?.what, entry?.day, double])).toEqual(
      Array(3).fill(['payment', bankDay, false]),
    )
    expect([treasury(), bank().differenceCents]).toEqual([before + 12_000, 0])
    const one = line('VIR ROCHE').matches[1]?.match.id ?? notes[0]
    expectOk(await undoMatch(office, { coop, match: one as RecordId }))
    expect(states()).toEqual(['due', 'due', 'due', 'due'])
    expect(line('VIR ROCHE')).toMatchObject({ state: 'open', leftCents: 12_000, matches: [] })
    expect(treasury()).toBe(before)
    expect(await undoMatch(office, { coop, match: one as RecordId })).toMatchObject({
      error: { type: 'bank.match_unknown' },
    })
  })

  it('is refused to a cent, and nothing is written; a fee in the book may be chosen beside', async () => {
    const { anna, office, coop, notes, line, states, give, match, exchange, treasury } = await createDebts()
    await give(incoming('VIR NET', 11_850))
    const before = treasury()
    expect(await match(['VIR NET'], notes)).toMatchObject({ error: { type: 'bank.sum_different' } })
    expect([states(), treasury(), line('VIR NET').matches]).toEqual([['due', 'due', 'due', 'due'], before, []])
    const fee = { coop, day: bankDay, category: 'other', label: 'Frais', cents: 150 } as const
    const expense = expectOk(await recordExpense(anna, fee)).ids.at(-1) as RecordId
    await exchange()
    expect(choicesFor(line('VIR NET'), readBank(office, coop, today).candidates).otherWay.map(({ id }) => id)).toEqual([
      expense,
    ])
    expectOk(await match(['VIR NET'], [...notes, expense]))
    expect(line('VIR NET')).toMatchObject({ state: 'matched', leftCents: 0 })
    expect(states()).toEqual(['paid', 'paid', 'paid', 'due'])
    expect(treasury()).toBe(before + 12_000 - 150)
  })

  it('takes nothing that is matched already, nor what this device does not know', async () => {
    const { office, coop, notes, other, line, states, give, match } = await createDebts()
    await give(incoming('VIR ROCHE', 12_000), incoming('VIR SEUL', 3600))
    expectOk(await matchLine(office, { coop, line: line('VIR SEUL').line.id, subject: notes[0] as RecordId }))
    expect(await match(['VIR ROCHE'], notes)).toMatchObject({ error: { type: 'bank.entry_taken' } })
    const lines = [`bl:${'0'.repeat(22)}` as RecordId]
    expect(await matchTogether(office, { coop, lines, subjects: [other] })).toMatchObject({
      error: { type: 'bank.line_unknown' },
    })
    expect(states()).toEqual(['paid', 'due', 'due', 'due'])
  })
})

describe('several lines of the bank for one entry [D126]', () => {
  it('pay a note in parts, each on its day, and are undone together from any of them', async () => {
    const { office, coop, other, bank, line, states, give, match } = await createDebts()
    const later = localDate('2024-07-16')
    await give(incoming('VIR UN', 2000), incoming('VIR DEUX', 3000, later))
    expect(await match(['VIR UN', 'VIR DEUX'], [other, other])).toMatchObject({ ok: true })
    expect(states()).toEqual(['due', 'due', 'due', 'paid'])
    expect([line('VIR UN').state, line('VIR DEUX').state]).toEqual(['matched', 'matched'])
    expect([line('VIR UN'), line('VIR DEUX')].map(({ matches: [one] }) => one?.entry?.day)).toEqual([bankDay, later])
    expectOk(await undoMatch(office, { coop, match: line('VIR DEUX').matches[0]?.match.id as RecordId }))
    expect([line('VIR UN').state, line('VIR DEUX').state, states()[3]]).toEqual(['open', 'open', 'due'])
    expect(bank().differenceCents).toBe(5000)
  })

  it('share what is in the book already without being told twice; what they settle is settled on the last day', async () => {
    const { anna, ines, office, coop, line, give, match, exchange } = await createDebts()
    const later = localDate('2024-07-16')
    const bought = { coop, day: bankDay, category: 'material', cents: 900, payer: ines.me.person } as const
    const advance = expectOk(await recordExpense(anna, bought)).ids.at(-1) as RecordId
    await exchange()
    await give(incoming('REMB DEUX', -300, later), incoming('REMB UN', -600))
    expectOk(await match(['REMB UN', 'REMB DEUX'], [advance]))
    for (const label of ['REMB UN', 'REMB DEUX'])
      expect(line(label)).toMatchObject({ state: 'matched', leftCents: 0, matches: [{ double: false }] })
    expect(office.record(advance)?.fields.refundedOn).toBe(later)
    // As another desk of the office would have written it with no network, later: told, and counted for nothing.
    await give(incoming('REMB ENCORE', -900))
    const fields = { line: line('REMB ENCORE').line.id, coop, subject: advance, amountCents: -900 }
    expectOk(await office.save([{ kind: 'bankMatch', coop, fields }]))
    expect(line('REMB ENCORE')).toMatchObject({ state: 'open', matches: [{ double: true }] })
    expect(line('REMB UN').state).toBe('matched')
    expectOk(await undoMatch(office, { coop, match: line('REMB UN').matches[0]?.match.id as RecordId }))
    expect(office.record(advance)?.fields.refundedOn ?? null).toBeNull()
  })
})
