// A cell: the fields of one record saved together, never changed and never deleted [K1], [K4].
//
// In the records document, a flat Y.Map named `c`:
//   key    <record>@<client in base 36>#<clock in base 36>    the Yjs id of the item that carries it
//   value  {f: {short: value}, o?: [<client>#<clock> of replaced cells of this record], t: hlc, v: schema version}

import * as v from 'valibot'
import type { RecordId } from '../base/ids.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import type { Author } from './replica.port.ts'

/** Name of the one shared map of the records document. */
export const cellsName = 'c'

export interface Cell {
  /** `<client>#<clock>`: unique in the space. */
  readonly tag: string
  readonly client: number
  readonly clock: number
  readonly record: RecordId
  readonly author: Author
  readonly hlc: number
  readonly over: readonly string[]
  /** Long names; fields that this version does not know, and values that its schema refuses, are left in the cell. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What travels. */
export interface CellValue {
  readonly f: Record<string, unknown>
  readonly o?: string[]
  readonly t: number
  readonly v: number
}

export const tagOf = (client: number, clock: number): string => `${client.toString(36)}#${clock.toString(36)}`

export const cellKey = (record: RecordId, client: number, clock: number): string => `${record}@${tagOf(client, clock)}`

const keyPattern = /^([a-z]{2}:[0-9a-z]{22})@([0-9a-z]{1,11})#([0-9a-z]{1,10})$/

/** Undefined unless `key` is the canonical key of a cell. */
export function parseCellKey(key: string): { record: RecordId; client: number; clock: number } | undefined {
  const match = keyPattern.exec(key)
  if (match === null) return undefined
  const [, record = '', client = '', clock = ''] = match
  const parsed = {
    record: record as RecordId,
    client: Number.parseInt(client, 36),
    clock: Number.parseInt(clock, 36),
  }
  return cellKey(parsed.record, parsed.client, parsed.clock) === key ? parsed : undefined
}

// A record of many conflicts replaces a few cells at once, never thousands.
const mostReplaced = 1000

const isNatural = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** By hand: thousands of cells are read at each opening. */
function isCellValue(value: unknown): value is CellValue {
  if (!isPlain(value) || !isPlain(value.f) || !isNatural(value.t) || !isNatural(value.v)) return false
  const { o } = value
  if (o === undefined) return true
  return Array.isArray(o) && o.length <= mostReplaced && o.every((tag) => typeof tag === 'string')
}

const shortNames = new WeakMap<RecordKind, Map<string, string>>()

function longNamesOf(kind: RecordKind): Map<string, string> {
  let names = shortNames.get(kind)
  if (names === undefined) {
    names = new Map(Object.entries(kind.fields).map(([long, field]) => [field.short, long]))
    shortNames.set(kind, names)
  }
  return names
}

/** Null clears a value. A fact may be null only where its schema says so: it is written once. */
function isValueOf(kind: RecordKind, long: string, value: unknown): boolean {
  const field = kind.fields[long]
  const schema = kind.schema.entries[long]
  if (field === undefined || schema === undefined || field.type === 'text') return false
  return (value === null && field.type === 'value') || (value !== undefined && v.is(schema, value))
}

/** The cell's fields under their long names, or undefined when the value is not a well-formed cell. */
export function readCell(
  kind: RecordKind,
  value: unknown,
): { fields: Record<string, unknown>; over: readonly string[]; hlc: number } | undefined {
  if (!isCellValue(value)) return undefined
  const fields: Record<string, unknown> = {}
  const names = longNamesOf(kind)
  for (const [short, content] of Object.entries(value.f)) {
    const long = names.get(short)
    if (long !== undefined && isValueOf(kind, long, content)) fields[long] = content
  }
  return { fields, over: value.o ?? [], hlc: value.t }
}

/** Throws on a field that the kind does not have or a value that its schema refuses: callers validate before. */
export function writeCell(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
  over: readonly string[],
  hlc: number,
): CellValue {
  const f: Record<string, unknown> = {}
  for (const [long, content] of Object.entries(fields)) {
    if (content === undefined) continue
    const field = kind.fields[long]
    if (field === undefined || !isValueOf(kind, long, content)) {
      throw new Error(`expected a value of ${kind.kind}.${long}, got ${typeof content}`)
    }
    f[field.short] = content
  }
  return over.length === 0 ? { f, t: hlc, v: kind.version } : { f, o: [...over], t: hlc, v: kind.version }
}
