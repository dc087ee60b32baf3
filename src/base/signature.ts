// A signature as it is kept: strokes of whole numbers in a box of fixed size, never a picture. It lies in base because the
// domain checks what the interface draws. What it does not do: prove who signed. It is a sign on a sheet, as on paper.

/** The box that every signature is drawn in; screens scale it. */
export const signatureBox = { width: 600, height: 240 } as const

/** One stroke: the first point, then the step to each next one: [x, y, dx, dy, dx, dy, …]. */
export type Stroke = readonly number[]

export type Signature =
  | { readonly type: 'drawn'; readonly strokes: readonly Stroke[] }
  /** « Je signe » ticked by someone who does not draw. */
  | { readonly type: 'ticked' }

export interface InkPoint {
  readonly x: number
  readonly y: number
}

/** As JSON, in ASCII characters: a sheet of thirty signatures stays within one entry. */
export const signatureLimit = 4096

/** Nobody signs in more strokes; it also bounds what the coarsest simplification leaves. */
const mostStrokes = 80

/** Shorter ink is a finger that slipped (in units of the box). */
const leastInk = 30

/** Half a line's width: nobody sees the difference. */
const finest = 0.8

/**
 * What was drawn, kept small: points that add nothing to the line are left out (Ramer–Douglas–Peucker), more and more
 * coarsely until the whole fits in `signatureLimit`. Nothing when too little was drawn to be a signature.
 */
export function signatureOf(drawn: readonly (readonly InkPoint[])[]): Signature | undefined {
  const lines = drawn.slice(0, mostStrokes).map((points) => points.map(inBox))
  if (lines.reduce((sum, points) => sum + lengthOf(points), 0) < leastInk) return undefined
  for (let tolerance = finest; ; tolerance *= 1.5) {
    const strokes = lines.filter(({ length }) => length > 0).map((points) => strokeOf(simplify(points, tolerance)))
    const signature = { type: 'drawn', strokes } as const
    if (JSON.stringify(signature).length <= signatureLimit) return signature
  }
}

/** Whether a value read from elsewhere is a signature that can be shown. */
export function isSignature(value: unknown): value is Signature {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  if (value.type === 'ticked') return Object.keys(value).length === 1
  if (value.type !== 'drawn' || !('strokes' in value) || Object.keys(value).length !== 2) return false
  const { strokes } = value
  if (!Array.isArray(strokes) || strokes.length === 0 || strokes.length > mostStrokes) return false
  return strokes.every(isStroke) && JSON.stringify(value).length <= signatureLimit
}

/** The points of a kept stroke. */
export function pointsOf(stroke: Stroke): InkPoint[] {
  const points: InkPoint[] = []
  for (let i = 0; i + 1 < stroke.length; i += 2) {
    const before = points.at(-1) ?? { x: 0, y: 0 }
    points.push({ x: before.x + (stroke[i] ?? 0), y: before.y + (stroke[i + 1] ?? 0) })
  }
  return points
}

/** An SVG path through the points, rounded at each one; a single point is a dot. */
export function inkPath(points: readonly InkPoint[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  if (rest.length === 0) return `M${first.x} ${first.y}h0`
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  const last = rest.at(-1) ?? first
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`
}

function isStroke(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length % 2 !== 0 || !value.every(Number.isInteger))
    return false
  return pointsOf(value).every(({ x, y }) => x >= 0 && x <= signatureBox.width && y >= 0 && y <= signatureBox.height)
}

const between = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)))
const inBox = ({ x, y }: InkPoint): InkPoint => ({
  x: between(x, signatureBox.width),
  y: between(y, signatureBox.height),
})

const lengthOf = (points: readonly InkPoint[]): number =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point
    return sum + Math.hypot(point.x - before.x, point.y - before.y)
  }, 0)

const strokeOf = (points: readonly InkPoint[]): Stroke =>
  points.flatMap(({ x, y }, index) => {
    const before = points[index - 1] ?? { x: 0, y: 0 }
    return [x - before.x, y - before.y]
  })

/** Distance from a point to the segment between two others. */
function distance(point: InkPoint, from: InkPoint, to: InkPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square
  const at = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy)
}

/** Keeps the ends and every point farther than `tolerance` from the line without it. A stack: strokes may be long. */
function simplify(points: readonly InkPoint[], tolerance: number): InkPoint[] {
  const kept = new Set([0, points.length - 1])
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [start, end] = span
    const [from, to] = [points[start], points[end]]
    if (from === undefined || to === undefined) continue
    let [farthest, reach] = [start, tolerance]
    for (let i = start + 1; i < end; i++) {
      const point = points[i]
      const away = point === undefined ? 0 : distance(point, from, to)
      if (away > reach) [farthest, reach] = [i, away]
    }
    if (farthest === start) continue
    kept.add(farthest)
    spans.push([start, farthest], [farthest, end])
  }
  return points.filter((_, index) => kept.has(index))
}
