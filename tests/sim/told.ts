// What people did, as they would tell it, in a model that knows neither Yjs nor cells: which answers must show for each
// field once everyone has heard from everyone, and which words each text must hold.

import type { PersonId, RecordId } from '../../src/base/ids.ts'
import type { RecordView } from '../../src/replica/replica.port.ts'

export interface ToldRecord {
  readonly kind: string
  readonly person: PersonId | undefined
}

interface ToldField {
  readonly written: Set<string>
  readonly replaced: Set<string>
}

interface ToldText {
  readonly must: Set<string>
  /** Typed and never said to be kept: may show. */
  readonly may: Set<string>
}

export interface Told {
  readonly records: Map<RecordId, ToldRecord>
  /** Values that a save said were not kept. */
  readonly refused: Set<string>
  field(id: RecordId, name: string): ToldField
  text(id: RecordId): ToldText
  fields(): Iterable<readonly [RecordId, string, ToldField]>
  texts(): Iterable<readonly [RecordId, ToldText]>
}

export function createTold(): Told {
  const fields = new Map<string, readonly [RecordId, string, ToldField]>()
  const texts = new Map<RecordId, ToldText>()
  return {
    records: new Map(),
    refused: new Set(),
    field(id, name) {
      const key = `${id}/${name}`
      const known = fields.get(key)?.[2] ?? { written: new Set(), replaced: new Set() }
      fields.set(key, [id, name, known])
      return known
    },
    text(id) {
      const known = texts.get(id) ?? { must: new Set(), may: new Set() }
      texts.set(id, known)
      return known
    },
    fields: () => fields.values(),
    texts: () => texts,
  }
}

/** Every answer shown for a field, in no particular order. */
export function answersOf(view: RecordView | undefined, field: string): string[] {
  const answers = view?.conflicts[field]?.map(({ value }) => value) ?? [view?.fields[field]]
  return answers.filter((value) => value !== undefined).map(String)
}
