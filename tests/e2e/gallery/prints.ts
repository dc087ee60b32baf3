// How a page of the gallery looks, as a small text kept in the repository instead of a picture. Each block of the page is
// cut into cells; of a cell two things are kept that another drawing of the same letters leaves as they are: the colour
// that fills most of it, and roughly how much ink stands on that. A block is compared with itself wherever it stands: a
// word that breaks elsewhere on another machine changes its own block only.

import type { Page } from '@playwright/test'
import { type Box, readPrint } from './read-print.ts'

export type Colour = readonly [red: number, green: number, blue: number]

export interface BlockPrint {
  /** CSS pixels: from the block before it, from the window's edge, and its own width. */
  readonly place: readonly [above: number, left: number, width: number]
  readonly columns: number
  /** Of each cell, row by row, the letter of its colour, and a digit: its tenths of ink. */
  readonly colours: string
  readonly ink: string
}

export interface Print {
  /** The colour of each letter. */
  readonly palette: Readonly<Record<string, Colour>>
  readonly blocks: readonly BlockPrint[]
}

/** CSS pixels. */
const cell = { width: 24, height: 20 } as const

/** What is looked at by itself: the parts of the frame, the page's head, and every sample in its body. */
const blocks =
  '.shell-top, .shell-header, .nav, .page-head, .page-body > :not(form), .page-body > form > *, .page-action'

/** CSS pixels: of the page, and of a block of it. Hundreds of rows are not looked at to the last. */
const most = { page: 9000, block: 1200 } as const

/** Of the whole page, as wide as its window. */
export async function printOf(page: Page): Promise<Print> {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  // A long list is made little by little: more of it than is looked at.
  await page.waitForFunction(() => !document.querySelector('.long-list[aria-busy] .list:not(:has(> :nth-child(40)))'))
  // As high as the page: what sticks to the foot of the window then stands at the page's.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: before.width, height: Math.min(most.page, height) })
  const boxes = await page.evaluate(boxesOf, { selector: blocks, highest: most.block })
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
  await page.setViewportSize(before)
  return page.evaluate(readPrint, { picture: picture.toString('base64'), boxes, cell })
}

function boxesOf({ selector, highest }: { readonly selector: string; readonly highest: number }): Box[] {
  return [...document.querySelectorAll(selector)].flatMap((one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    const floats = ['fixed', 'sticky'].includes(getComputedStyle(one).position)
    return width > 1 && height > 1 ? [{ left, top, width, height: Math.min(height, highest), floats }] : []
  })
}

/** A line for each block, so that a change shows as the lines of what changed. */
export function writePrints(prints: Readonly<Record<string, Print>>): string {
  const pages = Object.entries(prints).map(([name, { palette, blocks }]) => [
    name,
    [
      Object.entries(palette)
        .map(([letter, colour]) => `${letter} ${colour.join(' ')}`)
        .join(', '),
      ...blocks.map(({ place, columns, colours, ink }) => [...place, columns, colours, ink].join(' ')),
    ],
  ])
  return `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`
}

export function readPrints(text: string): Readonly<Record<string, Print>> {
  const pages = Object.entries(JSON.parse(text) as Record<string, string[]>).map(
    ([name, [palette = '', ...blocks]]) => {
      const colours = palette.split(', ').map((words) => {
        const [letter = '', red, green, blue] = words.split(' ')
        return [letter, [Number(red), Number(green), Number(blue)]]
      })
      return [name, { palette: Object.fromEntries(colours), blocks: blocks.map(readBlock) }]
    },
  )
  return Object.fromEntries(pages)
}

function readBlock(line: string): BlockPrint {
  const [above, left, width, columns, colours = '', ink = ''] = line.split(' ')
  return { place: [Number(above), Number(left), Number(width)], columns: Number(columns), colours, ink }
}

/** What may differ without being told: what another version of the browser, or another font for a foreign word, does. */
const allowed = {
  /** CSS pixels that a block may stand or reach elsewhere. */
  shift: 8,
  /** Rows, and share of its rows, that it may gain or lose. */
  rows: 1,
  rowShare: 0.06,
  /** Of 255, in each of red, green and blue. */
  colour: 12,
  /** Tenths of ink, on average of a cell and those around it. */
  ink: 1.5,
  /** Cells of a block that may differ more; and their share, of colours and of ink. */
  cells: 1,
  colourShare: 0.01,
  inkShare: 0.04,
} as const

/** What differs, in words; nothing when the two are alike. */
export function differences(before: Print, now: Print): string[] {
  if (before.blocks.length !== now.blocks.length)
    return [`${now.blocks.length} blocks instead of ${before.blocks.length}`]
  return now.blocks.flatMap((block, at) => {
    const known = before.blocks[at]
    const difference = known && differenceOf({ ...known, palette: before.palette }, { ...block, palette: now.palette })
    return difference === undefined ? [] : [`block ${at + 1} ${difference}`]
  })
}

type Painted = BlockPrint & Pick<Print, 'palette'>

function differenceOf(before: Painted, now: Painted): string | undefined {
  const moved = now.place.some((at, which) => Math.abs(at - (before.place[which] ?? 0)) > allowed.shift)
  if (moved || now.columns !== before.columns)
    return `stands at ${now.place.join(', ')} instead of ${before.place.join(', ')}`
  const rowsOf = ({ colours, columns }: Painted): number => colours.length / columns
  const [rows, usual] = [rowsOf(now), rowsOf(before)]
  if (Math.abs(rows - usual) > Math.max(allowed.rows, usual * allowed.rowShare))
    return `is ${rows} rows high instead of ${usual}`
  const cells = Math.min(now.colours.length, before.colours.length)
  const most = (share: number): number => Math.max(allowed.cells, cells * share)
  // A colour that came, and one that went.
  const came = countCells(cells, (at) => !hasNear(before, now, at))
  const went = countCells(cells, (at) => !hasNear(now, before, at))
  const recoloured = Math.max(came, went)
  if (recoloured > most(allowed.colourShare)) return `has ${recoloured} of ${cells} cells of another colour`
  const inked = countCells(cells, (at) => Math.abs(inkAround(before, at) - inkAround(now, at)) > allowed.ink)
  return inked > most(allowed.inkShare) ? `has other words or lines in ${inked} of ${cells} cells` : undefined
}

function countCells(cells: number, differs: (at: number) => boolean): number {
  let count = 0
  for (let at = 0; at < cells; at++) if (differs(at)) count++
  return count
}

/** A cell and those around it, in its own block. */
function around({ columns, colours }: BlockPrint, at: number): number[] {
  const column = at % columns
  const near: number[] = []
  for (const row of [-1, 0, 1])
    for (const side of [-1, 0, 1]) {
      const other = at + row * columns + side
      if (column + side >= 0 && column + side < columns && other >= 0 && other < colours.length) near.push(other)
    }
  return near
}

/** Whether the one has the other's colour there, or in a cell beside: edges move by a pixel. */
function hasNear(one: Painted, other: Painted, at: number): boolean {
  const colour = other.palette[other.colours[at] ?? '']
  return around(one, at).some((cell) => {
    const known = one.palette[one.colours[cell] ?? '']
    return known?.every((part, which) => Math.abs(part - (colour?.[which] ?? 0)) <= allowed.colour)
  })
}

function inkAround(print: BlockPrint, at: number): number {
  const near = around(print, at)
  return near.reduce((sum, other) => sum + Number(print.ink[other] ?? 0), 0) / near.length
}
