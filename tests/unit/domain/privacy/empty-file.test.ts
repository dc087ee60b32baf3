import { describe, expect, test } from 'vitest'
import type { DeviceId, PersonId, RecordId } from '../../../../src/base/ids.ts'
import { emptyingOf, type FileRecord } from '../../../../src/domain/privacy/empty-file.rules.ts'
import { kindByName } from '../../../../src/domain/record-kinds.ts'

const [amel, fatou] = ['a1', 'f2'].map((two) => two.repeat(16) as PersonId) as [PersonId, PersonId]
const by = { person: amel, device: 'd3'.repeat(16) as DeviceId, rank: 'animator' as const }

const emptied = (name: string, fields: Record<string, unknown>, texts: Record<string, string> = {}) => {
  const kind = kindByName(name)
  if (kind === undefined) throw new Error(`expected the kind ${name}`)
  const id = `${kind.code}:${'0'.repeat(22)}` as RecordId
  const record: FileRecord = { id, kind: name, person: fatou, fields, texts, createdBy: amel }
  return emptyingOf({ record, kind, by })
}

describe('Emptying one record of a file [D94]', () => {
  test('gives every answer an empty form that its schema reads, and lists long texts', () => {
    expect(
      emptied('intake', { date: '2024-07-01', name: 'Fatou', needs: ['housing'], alias: true }, { note: 'x' }),
    ).toEqual({ fields: { name: null, needs: null, alias: null }, texts: ['note'], stays: [] })
    expect(emptied('caseCopy', { of: `ex:${'0'.repeat(22)}`, content: { to: 'CIDFF' }, note: 'x' }).fields).toEqual({
      content: {},
      note: null,
    })
  })

  test('leaves what is empty already and what totals need', () => {
    expect(emptied('intake', { date: '2024-07-01', name: null, likes: [] }).fields).toEqual({})
    expect(emptied('exit', { day: '2024-07-01', category: 'durable', situation: 'permanentJob' }).fields).toEqual({
      situation: null,
    })
  })

  test('tells words and drawn signatures that were written once, not days, numbers, codes or names of lists', () => {
    expect(
      emptied('dataRequest', { type: 'correction', day: '2024-07-01', wording: 'Non.', field: 'birthDate' }).stays,
    ).toEqual(['wording'])
    expect(emptied('skillsCheck', { day: '2024-07-01', moment: 'entry', framework: 'rectec12', s1: 2 })).toMatchObject({
      fields: { s1: null },
      stays: [],
    })
    const signed = (mark: unknown) => emptied('signature', { via: 'own', mark }).stays
    expect(signed({ type: 'drawn', strokes: [[1, 2]] })).toEqual(['mark'])
    expect(signed({ type: 'ticked' })).toEqual([])
  })
})
