// From stored records to typed ones: a record that lacks a needed field, or was written by a newer version, is left out.

import * as v from 'valibot'
import type { PersonId, RecordId } from '../../base/ids.ts'
import type { KindSchema, RecordKind } from '../../domain/record-kind.ts'
import type { RecordView } from '../../replica/replica.port.ts'

/** A record's fields, with what is known of the record itself. */
export type Read<Fields> = Fields & {
  readonly id: RecordId
  readonly createdAt: number
  readonly createdBy: PersonId
  readonly updatedAt: number
  readonly texts: Readonly<Record<string, string>>
  /** Fields with several answers. */
  readonly disputed: readonly string[]
}

/** A record that did not change stays the same object, is checked once, and gives the same typed record again. */
const known = new WeakMap<RecordView, { readonly read: unknown }>()

export function readRecord<Schema extends KindSchema>(
  kind: RecordKind<Schema>,
  view: RecordView | undefined,
): Read<v.InferOutput<Schema>> | undefined {
  if (view === undefined || view.kind !== kind.kind) return undefined
  const before = known.get(view)
  if (before !== undefined) return before.read as Read<v.InferOutput<Schema>> | undefined
  const read = check(kind, view)
  known.set(view, { read })
  return read
}

function check<Schema extends KindSchema>(
  kind: RecordKind<Schema>,
  view: RecordView,
): Read<v.InferOutput<Schema>> | undefined {
  const fields = v.safeParse(kind.schema, view.fields)
  if (!fields.success) return undefined
  const { id, createdAt, createdBy, updatedAt, texts } = view
  return { ...fields.output, id, createdAt, createdBy, updatedAt, texts, disputed: Object.keys(view.conflicts) }
}

export function readRecords<Schema extends KindSchema>(
  kind: RecordKind<Schema>,
  views: Iterable<RecordView>,
): Read<v.InferOutput<Schema>>[] {
  return [...views].flatMap((view) => readRecord(kind, view) ?? [])
}
