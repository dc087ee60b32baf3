import { describe, expect, it } from 'vitest'
import { groupsOf, hiddenCells, kInForce, leastK, usualK } from '../../../../src/domain/report/small-counts.rules.ts'
import { coopOf, genderOf, headcount, look, type Office, over, publish, seen, womenAndMen } from './report-kit.ts'

const [ker, belle] = [coopOf('k'), coopOf('b')]
const network = (): Office => ({
  members: [...womenAndMen(ker, 8, 1), ...womenAndMen(belle, 9, 4)],
  published: [],
  k: usualK,
})
const cells = (...counts: number[]) => counts.map((count, at) => ({ key: `${at}`, count }))

describe('small counts [D102]', () => {
  it('hides 8 women and 1 man of Ker Coop, and not that they are 9', () => {
    const office = network()
    const table = genderOf(look(office, over([ker])))
    expect([seen(table), table.because]).toEqual([{ F: '?', M: '?', X: '?', unsaid: '?', unknown: '?' }, 'small'])
    expect(headcount(office, over([ker]))).toBe(9)
  })

  it('hides 9 women and 4 men of La Belle Coop', () => {
    expect(seen(genderOf(look(network(), over([belle]))))).toMatchObject({ F: '?', M: '?' })
  })

  it('shows both together: 17 women and 5 men of 22, 77.3 %', () => {
    const office = network()
    const table = genderOf(look(office, over([ker, belle])))
    expect([seen(table), table.because]).toEqual([{ F: 17, M: 5 }, undefined])
    expect(Math.round((17 / headcount(office, over([ker, belle]))) * 1000) / 10).toBe(77.3)
  })

  it('hides a second cell beside a single small one, or the rest would tell it', () => {
    expect(hiddenCells(cells(1, 20, 8), 5)).toEqual(new Set(['0', '2']))
    expect(hiddenCells(cells(3, 3, 20), 5)).toEqual(new Set(['0', '1']))
    expect(hiddenCells(cells(1, 2, 20, 6), 5)).toEqual(new Set(['0', '1', '3']))
    expect(hiddenCells(cells(5, 20, 0), 5)).toEqual(new Set())
  })

  it('hides the empty cells too when nothing else is left, or when all of them are too few', () => {
    expect(hiddenCells(cells(4, 0), 5)).toEqual(new Set(['0', '1']))
    expect(hiddenCells(cells(8, 1, 0), 5)).toEqual(new Set(['0', '1', '2']))
  })

  it('never leaves hidden cells whose sum is small, whatever the table and k', () => {
    for (let a = 0; a < 9; a++)
      for (let b = 0; b < 9; b++)
        for (let c = 0; c < 9; c++)
          for (const k of [2, 3, 5, 7]) {
            const counts = cells(a, b, c)
            const hidden = hiddenCells(counts, k)
            const groups = groupsOf(['0', '1', '2'], hidden)
            if (groups.length === 1) continue
            for (const group of groups) {
              const sum = group.reduce((total, key) => total + (counts[Number(key)]?.count ?? 0), 0)
              expect(sum === 0 || sum >= k, `${a} ${b} ${c}, k ${k}`).toBe(true)
            }
          }
  })
})

describe('subtraction between reports [D103]', () => {
  it('lets no coop’s split follow their sum, for either of the two', () => {
    for (const coop of [ker, belle]) {
      const office = network()
      publish(office, over([ker, belle]))
      expect(seen(genderOf(look(office, over([coop])))).F).toBe('?')
    }
  })

  it('hides a coop that may be shown alone when the difference with an earlier report may not', () => {
    const large = coopOf('l')
    const office: Office = { ...network(), members: [...network().members, ...womenAndMen(large, 10, 10)] }
    expect(seen(genderOf(look(office, over([large]))))).toEqual({ F: 10, M: 10 })
    publish(office, over([ker, large]))
    const table = genderOf(look(office, over([large])))
    expect([seen(table).F, table.because]).toEqual(['?', 'subtraction'])
  })

  it('shows for a reason what it would hide, and judges the next report with it', () => {
    const office = network()
    const table = genderOf(publish(office, over([ker]), { gender: 'Chiffres déjà publiés par le porteur' }))
    expect(seen(table)).toEqual({ F: 8, M: 1 })
    expect(table.override).toBe('Chiffres déjà publiés par le porteur')
    // 17 and 5 less 8 and 1 is the split of La Belle Coop.
    expect(genderOf(look(office, over([ker, belle]))).because).toBe('subtraction')
    expect(genderOf(look(office, over([ker]), { gender: '   ' })).override).toBeUndefined()
  })

  it('hides what someone who came between two reports would be', () => {
    const office = network()
    publish(office, over([ker, belle], '2017-01-01', '2018-12-31'))
    const [late] = womenAndMen(belle, 1, 0)
    if (late === undefined) throw new Error('expected somebody')
    const since = { ...late, joined: over([], '2019-06-01').from }
    const later: Office = { ...office, members: [...office.members, since] }
    expect(genderOf(look(later, over([ker, belle], '2017-01-01', '2018-12-31'))).because).toBeUndefined()
    expect(genderOf(look(later, over([ker, belle], '2017-01-01', '2019-12-31'))).because).toBe('subtraction')
  })

  it('hides what one corrected answer would tell, and not what many would', () => {
    const office = network()
    publish(office, over([ker, belle]))
    const corrected = (count: number, gender: 'M' | 'X'): Office => ({
      ...office,
      members: office.members.map((one, at) => (at < count ? { ...one, gender } : one)),
    })
    // 16 and 6 instead of 17 and 5: who compares the two reports knows of one person.
    expect(genderOf(look(corrected(1, 'M'), over([ker, belle]))).because).toBe('changed')
    const many = genderOf(look(corrected(5, 'X'), over([ker, belle])))
    expect([seen(many), many.because]).toEqual([{ F: 12, M: 5, X: 5 }, undefined])
  })

  it('keeps what was published when its people are gone, and lets their number be no secret', () => {
    const office = network()
    const shown = seen(genderOf(publish(office, over([ker, belle]))))
    const after: Office = { ...office, members: [] }
    expect(shown).toEqual({ F: 17, M: 5 })
    expect(after.published[0]?.counts.filter(({ table }) => table === 'gender').map(({ count }) => count)).toEqual([
      8, 1, 9, 4,
    ])
  })
})

describe('a raised k [D106]', () => {
  it('is never below 5, nor below that of a report that left, whatever was chosen', () => {
    expect(kInForce({ chosen: undefined, published: [] })).toBe(5)
    expect(kInForce({ chosen: 3, published: [] })).toBe(5)
    expect(kInForce({ chosen: 8, published: [5] })).toBe(8)
    expect(kInForce({ chosen: 6, published: [5, 10] })).toBe(10)
    expect([leastK([]), leastK([5, 10, 7])]).toEqual([5, 10])
  })

  it('hides what the usual one showed, and what it would give by difference', () => {
    const other = coopOf('o')
    const office: Office = { ...network(), members: [...network().members, ...womenAndMen(other, 12, 10)] }
    publish(office, over([ker, belle]))
    const raised: Office = { ...office, k: 6 }
    const [again, wider] = [over([ker, belle]), over([ker, belle, other])].map((scope) => genderOf(look(raised, scope)))
    expect([again?.because, again && seen(again).M]).toEqual(['small', '?'])
    // 29 and 15 less 17 and 5.
    expect([wider?.because, wider && seen(wider).M]).toEqual(['subtraction', '?'])
  })

  it('goes on showing coops that share nobody with what left before', () => {
    const large = coopOf('l')
    const office: Office = { ...network(), members: [...network().members, ...womenAndMen(large, 12, 10)] }
    publish(office, over([ker, belle]))
    const raised: Office = { ...office, k: 10 }
    expect(seen(genderOf(look(raised, over([large]))))).toEqual({ F: 12, M: 10 })
    expect(genderOf(look(raised, over([large, belle]))).because).toBe('subtraction')
  })
})
