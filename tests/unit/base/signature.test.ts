import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type InkPoint,
  inkPath,
  isSignature,
  pointsOf,
  signatureBox,
  signatureLimit,
  signatureOf,
} from '../../../src/base/signature.ts'

const ink = fc.record({
  x: fc.double({ min: -200, max: 900, noNaN: true }),
  y: fc.double({ min: -200, max: 500, noNaN: true }),
})
const drawing = fc.array(fc.array(ink, { maxLength: 400 }), { maxLength: 120 })

/** A hand that writes: a point each 4 ms, as a digitizer gives them. */
const scribble = (points: number): InkPoint[] =>
  Array.from({ length: points }, (_, i) => ({
    x: 40 + (500 * i) / points,
    y: 120 + 70 * Math.sin(i / 9) + 20 * Math.sin(i / 2.3),
  }))

/** A hundred points on the way from one to the other. */
const between = (from: InkPoint, to: InkPoint): InkPoint[] =>
  Array.from({ length: 101 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / 100,
    y: from.y + ((to.y - from.y) * i) / 100,
  }))

describe('a signature', () => {
  it('of any drawing is valid, within its box and within its size, or is too little to be one', () => {
    fc.assert(
      fc.property(drawing, (lines) => {
        const signature = signatureOf(lines)
        if (signature === undefined) return
        expect(isSignature(signature)).toBe(true)
        expect(JSON.stringify(signature).length).toBeLessThanOrEqual(signatureLimit)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the shape: every point drawn lies near the line that is kept', () => {
    const drawn = scribble(900)
    const signature = signatureOf([drawn])
    if (signature?.type !== 'drawn') throw new Error('expected a drawn signature')
    const kept = signature.strokes.flatMap(pointsOf)
    expect(kept.length).toBeLessThan(drawn.length / 2)
    const line = kept.slice(1).flatMap((to, i) => between(kept[i] ?? to, to))
    const away = drawn.map((point) => Math.min(...line.map((one) => Math.hypot(one.x - point.x, one.y - point.y))))
    expect(Math.max(...away)).toBeLessThan(3)
  })

  it('keeps a straight line as its two ends', () => {
    const line = Array.from({ length: 50 }, (_, i) => ({ x: 10 + 10 * i, y: 100 }))
    expect(signatureOf([line])).toEqual({ type: 'drawn', strokes: [[10, 100, 490, 0]] })
  })

  it('is not a finger that slipped, nor nothing at all', () => {
    expect(signatureOf([])).toBeUndefined()
    expect(signatureOf([[{ x: 300, y: 100 }]])).toBeUndefined()
    expect(
      signatureOf([
        [
          { x: 300, y: 100 },
          { x: 310, y: 104 },
        ],
      ]),
    ).toBeUndefined()
  })

  it('keeps the dot of an i beside a stroke', () => {
    const dot = [{ x: 300, y: 40 }]
    expect(
      signatureOf([
        [
          { x: 0, y: 0 },
          { x: 90, y: 0 },
        ],
        dot,
      ]),
    ).toMatchObject({
      strokes: [
        [0, 0, 90, 0],
        [300, 40],
      ],
    })
  })

  it('may be ticked by someone who does not draw', () => {
    expect(isSignature({ type: 'ticked' })).toBe(true)
    expect(isSignature({ type: 'ticked', name: 'Inès' })).toBe(false)
  })
})

describe('what is no signature', () => {
  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'drawn'],
    ['no stroke', { type: 'drawn', strokes: [] }],
    ['a stroke that is no list', { type: 'drawn', strokes: ['0,0'] }],
    ['half a point', { type: 'drawn', strokes: [[1, 2, 3]] }],
    ['a fraction', { type: 'drawn', strokes: [[1.5, 2]] }],
    ['a point outside the box', { type: 'drawn', strokes: [[signatureBox.width, 0, 1, 0]] }],
    ['a point that leaves the box and comes back', { type: 'drawn', strokes: [[0, 0, -1, 0, 1, 0]] }],
    ['something more beside it', { type: 'drawn', strokes: [[0, 0]], picture: 'data:' }],
    ['too many strokes', { type: 'drawn', strokes: Array.from({ length: 81 }, () => [0, 0]) }],
    ['too long a stroke', { type: 'drawn', strokes: [Array.from({ length: 4000 }, () => 0)] }],
  ]
  it.each(bad)('%s', (_what, value) => {
    expect(isSignature(value)).toBe(false)
  })
})

describe('the line of a signature', () => {
  it('goes from the first point to the last, rounded between', () => {
    expect(inkPath(pointsOf([0, 0, 10, 0, 0, 10]))).toBe('M0 0Q10 0 10 5L10 10')
    expect(inkPath(pointsOf([5, 6]))).toBe('M5 6h0')
    expect(inkPath([])).toBe('')
  })
})
