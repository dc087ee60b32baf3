import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, RecordId } from '../../../../src/base/ids.ts'
import {
  type NumberRecord,
  nextNumber,
  type RightRecord,
  readNumbering,
} from '../../../../src/domain/office/numbering.rules.ts'

const series = 'note'
const device = (n: number): DeviceId => `${n}`.repeat(32) as DeviceId
const [a, b] = [device(1), device(2)] as const
const id = (code: string, n: number): RecordId => `${code}:${n.toString(36).padStart(22, '0')}` as RecordId
const right = (n: number, more: Partial<RightRecord>): RightRecord => ({
  id: id('nr', n),
  series,
  by: a,
  to: a,
  previous: undefined,
  after: 0,
  takenBecause: undefined,
  settles: undefined,
  ...more,
})
const given = (n: number, more: Partial<NumberRecord>): NumberRecord => ({
  id: id('on', n),
  right: id('nr', 0),
  number: n,
  subject: id('no', n),
  by: a,
  ...more,
})
const read = (rights: RightRecord[], numbers: NumberRecord[] = []) => readNumbering({ series, rights, numbers })

type Fact = { readonly right: RightRecord } | { readonly number: NumberRecord }
const rightsOf = (facts: readonly Fact[]) => facts.flatMap((one) => ('right' in one ? [one.right] : []))
const numbersOf = (facts: readonly Fact[]) => facts.flatMap((one) => ('number' in one ? [one.number] : []))

type Act = { readonly who: 0 | 1; readonly what: 'number' | 'handOver' | 'sync'; readonly part: number }
const anyAct: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom(...(['number', 'number', 'number', 'handOver', 'sync', 'sync', 'sync'] as const)),
  part: fc.nat(8),
})

describe('Official numbers [D37] [J11]', () => {
  test('leave no gap and give no number twice, in 1 000 interleavings of two offices that hand the right over', () => {
    let handed = 0
    let interleavings = 0
    let numbered = 0
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 30, maxLength: 120, size: 'max' }), (acts) => {
        interleavings++
        // What each wrote, and how much of the other's each has received: a device's facts arrive in their order.
        const written: [Fact[], Fact[]] = [[{ right: right(0, {}) }], []]
        const received: [number, number] = [0, 0]
        let made = 1
        const known = (who: 0 | 1): Fact[] => {
          const other = who === 0 ? 1 : 0
          return [...written[who], ...written[other].slice(0, received[who])]
        }
        for (const { who, what, part } of acts) {
          const me = who === 0 ? a : b
          const other = who === 0 ? 1 : 0
          if (what === 'sync') {
            received[who] = Math.min(written[other].length, received[who] + part)
            continue
          }
          const facts = known(who)
          const numbering = readNumbering({ series, rights: rightsOf(facts), numbers: numbersOf(facts) })
          const subject = id('no', made++)
          const next = nextNumber({ numbering, device: me, subject })
          if (!next.ok) continue
          if (what === 'number') {
            written[who].push({ number: given(made, { ...next.value, subject, by: me }) })
          } else {
            handed++
            const { right: previous, number } = next.value
            written[who].push({
              right: right(made, { by: me, to: who === 0 ? b : a, previous, after: number - 1 }),
            })
          }
        }
        const all = [...written[0], ...written[1]]
        const numbers = numbersOf(all)
        const end = readNumbering({ series, rights: rightsOf(all), numbers })
        numbered += numbers.length
        expect(end.conflicts).toEqual([])
        expect(end.missing).toEqual([])
        expect(numbers.map(({ number }) => number).sort((x, y) => x - y)).toEqual(numbers.map((_, index) => index + 1))
        expect(end.numberOf.size).toBe(numbers.length)
        expect(readNumbering({ series, rights: rightsOf(all).reverse(), numbers: [...numbers].reverse() })).toEqual(end)
      }),
      { seed: 289, numRuns: 1000 },
    )
    expect(interleavings).toBe(1000)
    expect(handed).toBeGreaterThan(1000)
    expect(numbered).toBeGreaterThan(5000)
  })

  test('are given by the holder only, offline too, and once to each note', () => {
    const numbering = read([right(0, {})], [given(1, {})])
    expect(nextNumber({ numbering, device: a, subject: id('no', 9) })).toMatchObject({ value: { number: 2 } })
    expect(nextNumber({ numbering, device: b, subject: id('no', 9) })).toMatchObject({
      error: { type: 'numbering.not_holder' },
    })
    expect(nextNumber({ numbering, device: a, subject: id('no', 1) })).toMatchObject({
      error: { type: 'numbering.already', number: 1 },
    })
  })

  test('wait for the numbers given before the hand-over', () => {
    const rights = [right(0, {}), right(1, { to: b, previous: id('nr', 0), after: 2 })]
    const half = read(rights, [given(1, {})])
    expect(half).toMatchObject({ holder: b, missing: [2] })
    expect(nextNumber({ numbering: half, device: b, subject: id('no', 9) })).toMatchObject({
      error: { type: 'numbering.incomplete' },
    })
    const whole = read(rights, [given(2, {}), given(1, {})])
    expect(nextNumber({ numbering: whole, device: b, subject: id('no', 9) })).toMatchObject({ value: { number: 3 } })
  })

  test('two holders stop the sequence and show; settled, the numbers put aside stay visible and are not changed', () => {
    const rights = [right(0, {}), right(1, { by: b, to: b })]
    const numbers = [given(1, {}), given(2, { right: id('nr', 1), number: 1, by: b })]
    const disputed = read(rights, numbers)
    expect(disputed.conflicts).toEqual([{ what: 'twoHolders', rights: [id('nr', 0), id('nr', 1)] }])
    expect(disputed.holder).toBeUndefined()
    expect(nextNumber({ numbering: disputed, device: a, subject: id('no', 9) })).toMatchObject({
      error: { type: 'numbering.disputed' },
    })
    const settling = right(2, { by: b, to: b, previous: id('nr', 0), after: 1, settles: [id('nr', 1)] })
    const settled = read([...rights, settling], numbers)
    expect(settled).toMatchObject({ holder: b, next: 2, conflicts: [{ what: 'outside', number: id('on', 2) }] })
    expect([...settled.numberOf]).toEqual([[id('no', 1), 1]])
    const contrary = right(3, { previous: id('nr', 1), after: 1, settles: [id('nr', 0)] })
    expect(read([...rights, settling, contrary], numbers).holder).toBeUndefined()
  })

  test('a lost holder’s right is taken with a reason; what it numbered after that is told, not hidden', () => {
    const taken = right(1, { by: b, to: b, previous: id('nr', 0), after: 1, takenBecause: 'Ordinateur perdu' })
    const numbers = [given(1, {}), given(2, {}), given(3, { right: id('nr', 1), number: 2, by: b })]
    expect(read([right(0, {}), taken], numbers)).toMatchObject({
      holder: b,
      next: 3,
      conflicts: [{ what: 'outside', number: id('on', 2) }],
    })
    expect(read([right(0, {}), { ...taken, takenBecause: undefined }]).holder).toBe(a)
  })

  test('the same number, or two numbers for one note, are told', () => {
    const rights = [right(0, {})]
    expect(read(rights, [given(1, {}), given(2, { number: 1 })]).conflicts).toEqual([
      { what: 'sameNumber', numbers: [id('on', 1), id('on', 2)] },
    ])
    expect(read(rights, [given(1, {}), given(2, { subject: id('no', 1) })]).conflicts).toEqual([
      { what: 'numberedTwice', numbers: [id('on', 1), id('on', 2)] },
    ])
  })
})
