import { describe, expect, test } from 'vitest'
import { listYearOf, neighbourhoodOf, readQpvCode } from '../../../../src/domain/person/neighbourhood.rules.ts'

describe('the priority neighbourhood of someone [D153]', () => {
  test('is known by its code, known to be none by a list alone, and unknown otherwise', () => {
    expect(neighbourhoodOf({ qpvCode: 'QN06301M', qpvListYear: 2024 })).toBe('inside')
    expect(neighbourhoodOf({ qpvCode: 'QP063001' })).toBe('inside')
    expect(neighbourhoodOf({ qpvCode: null, qpvListYear: 2024 })).toBe('outside')
    expect(neighbourhoodOf({ qpvCode: '', qpvListYear: null })).toBe('unknown')
    expect(neighbourhoodOf({})).toBe('unknown')
  })

  test('has a code as the administration prints it, however it was typed', () => {
    const read = (typed: string) => {
      const code = readQpvCode(typed)
      return code.ok ? code.value : code.error.type
    }
    expect(read(' qp 063-001 ')).toBe('QP063001')
    expect(read('qn06301m')).toBe('QN06301M')
    expect(read('QN02A01I')).toBe('QN02A01I')
    for (const wrong of ['', '063001', 'QP06301', 'QP063001M', 'QN063001', 'QX063001', 'Saint-Jacques'])
      expect(read(wrong), wrong).toBe('person.qpv_code')
  })

  test('comes from the list that its code tells', () => {
    expect(['QP063001', 'QN06301M', 'QN97401N'].map(listYearOf)).toEqual([2015, 2024, 2025])
  })
})
