import { type Bytes, toHex } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import { type StoredItem, type StoredKind, StoreError } from './entry-store.port.ts'
import { kindNumbers } from './sqlite-schema.ts'

const kindOfNumber = new Map<number, StoredKind>(
  (Object.keys(kindNumbers) as StoredKind[]).map((kind) => [kindNumbers[kind], kind]),
)

function bytesIn(value: unknown): Bytes {
  if (!(value instanceof Uint8Array)) throw new StoreError('expected bytes in the row')
  return new Uint8Array(value)
}

/** A row of `items` with pos, kind, key, running and body. Throws `StoreError` on a row that is none of ours. */
export function itemOfRow(row: Record<string, unknown>): StoredItem {
  const kind = kindOfNumber.get(Number(row.kind))
  if (kind === undefined) throw new StoreError(`expected a known kind, got ${String(row.kind)}`)
  return {
    pos: Number(row.pos),
    kind,
    bytes: bytesIn(row.body),
    ...(kind === 'beacon' ? {} : { hash: toHex(bytesIn(row.key)) as Hash }),
    ...(row.running instanceof Uint8Array ? { running: toHex(row.running) as Hash } : {}),
  }
}
