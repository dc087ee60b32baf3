// Runs inside a page: what it needs stands within the function.

import type { BlockPrint, Colour, Print } from './prints.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Sticks to the window: it has no place among the others. */
  readonly floats: boolean
}

export interface ToRead {
  /** A PNG in base64. */
  readonly picture: string
  readonly boxes: readonly Box[]
  readonly cell: { readonly width: number; readonly height: number }
}

export async function readPrint({ picture, boxes, cell }: ToRead): Promise<Print> {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/'
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('expected a canvas')
  context.drawImage(bitmap, 0, 0)
  const palette: Record<string, Colour> = {}
  const farthest = (a: Colour, b: Colour): number => Math.max(...a.map((part, at) => Math.abs(part - (b[at] ?? 0))))
  /** A known colour that one does not tell from this one, or a new letter for it, or the nearest once all are taken. */
  const letterOf = (colour: Colour): string => {
    const known = Object.entries(palette)
      .map(([letter, other]) => ({ letter, far: farthest(colour, other) }))
      .sort((a, b) => a.far - b.far)[0]
    const next = letters[Object.keys(palette).length]
    if (known !== undefined && (known.far <= 4 || next === undefined)) return known.letter
    palette[next ?? 'a'] = colour
    return next ?? 'a'
  }
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const pixels = new Uint32Array(data.buffer)
  const colourOf = (pixel: number): Colour => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
  const readCell = (x: number, y: number, width: number, height: number): { colour: Colour; ink: number } => {
    const counts = new Map<number, number>()
    for (let row = Math.max(0, y); row < Math.min(bitmap.height, y + height); row++)
      for (let column = Math.max(0, x); column < Math.min(bitmap.width, x + width); column++) {
        const pixel = pixels[row * bitmap.width + column] ?? 0
        counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
      }
    const most = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)
    const colour = colourOf(most[0])
    let apart = 0
    for (const [pixel, count] of counts) if (farthest(colour, colourOf(pixel)) > 16) apart += count
    return { colour, ink: Math.min(9, Math.round((10 * apart) / (width * height))) }
  }
  let end = 0
  const readBlock = ({ left, top, width, height, floats }: Box): BlockPrint => {
    const columns = Math.max(1, Math.round(width / cell.width))
    const rows = Math.max(1, Math.round(height / cell.height))
    let [colours, ink] = ['', '']
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const x = Math.round(left + (column * width) / columns)
        const y = Math.round(top + (row * height) / rows)
        const read = readCell(x, y, Math.floor(width / columns), Math.floor(height / rows))
        colours += letterOf(read.colour)
        ink += String(read.ink)
      }
    const above = floats ? 0 : Math.round(top - end)
    if (!floats) end = top + height
    return { place: [above, Math.round(left), Math.round(width)], columns, colours, ink }
  }
  return { blocks: boxes.map(readBlock), palette }
}
