import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { checkMerge, type MergeRecord, personStandingFor } from '../../../../src/domain/recruitment/merge.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(32) as PersonId) as [PersonId, PersonId, PersonId]
const id = (n: number) => `mg:${String(n).padStart(22, '0')}` as RecordId
const merge = (n: number, kept: PersonId, duplicate: PersonId, undoes?: number): MergeRecord => ({
  id: id(n),
  createdAt: n,
  merge: { day: localDate('2024-07-01'), kept, duplicate, undoes: undoes === undefined ? null : id(undoes) },
})
const standsFor = (person: PersonId, ...merges: MergeRecord[]) => personStandingFor({ person, merges })

describe('A merge of two files [D27]', () => {
  test('makes one person stand for the other, and undone gives both back', () => {
    const merged = merge(1, a, b)
    expect(standsFor(b, merged)).toBe(a)
    expect(standsFor(a, merged)).toBe(a)
    expect(standsFor(b, merged, merge(2, a, b, 1))).toBe(b)
    expect(standsFor(b, merged, merge(2, a, b, 1), merge(3, a, b))).toBe(a)
  })

  test('follows another, whatever the order of arrival', () => {
    const [first, second] = [merge(1, b, c), merge(2, a, b)]
    for (const merges of [
      [first, second],
      [second, first],
    ]) {
      expect(standsFor(c, ...merges)).toBe(a)
    }
  })

  test('never turns in a ring: of two said offline against each other, the first holds', () => {
    expect(standsFor(a, merge(1, a, b), merge(2, b, a))).toBe(a)
    expect(standsFor(b, merge(1, a, b), merge(2, b, a))).toBe(a)
  })

  test('is refused of a person with themself, or of two who are already one', () => {
    expect(checkMerge({ kept: a, duplicate: a, merges: [] })).toMatchObject({ error: { type: 'merge.same_person' } })
    expect(checkMerge({ kept: a, duplicate: b, merges: [merge(1, b, a)] })).toMatchObject({
      error: { type: 'merge.already' },
    })
    expect(checkMerge({ kept: a, duplicate: b, merges: [] }).ok).toBe(true)
  })
})
