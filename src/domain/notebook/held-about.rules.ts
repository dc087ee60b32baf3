// « Que savez-vous de moi ? » [J5]: everything that a device holds about a person and that this person may read, with
// who wrote it and who reads it. Pure: the caller gives the records and the names of kinds it knows.
//
// A record is about someone when it lives in their own space or file, when it names them, or when they wrote it.

import type { PersonId, RecordId, SpaceKind } from '../../base/ids.ts'
import type { RecordKind } from '../record-kind.ts'
import { type Audience, readersOf, writersOf } from './readers.rules.ts'

export interface HeldRecord {
  readonly id: RecordId
  readonly kind: string
  readonly person?: PersonId | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
  readonly createdBy: PersonId
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedBy: PersonId
  readonly updatedAt: number
}

export type AboutWhy = 'owner' | 'named' | 'author'

export interface AboutRecord extends Omit<HeldRecord, 'kind' | 'person'> {
  readonly why: AboutWhy
}

export interface AboutGroup {
  readonly kind: string
  readonly space: SpaceKind
  readonly readers: readonly Audience[]
  /** Who may write each field that is filled. */
  readonly writers: Readonly<Record<string, readonly Audience[]>>
  /** The latest first. */
  readonly records: readonly AboutRecord[]
}

/** Spaces that the person reads. The rest is theirs on request: `scope: 'all'`, on a staff device. */
const ownSpaces: readonly SpaceKind[] = ['self', 'coop']

const names = (value: unknown, person: PersonId): boolean =>
  value === person ||
  (Array.isArray(value)
    ? value.some((item) => names(item, person))
    : typeof value === 'object' && value !== null && Object.values(value).some((item) => names(item, person)))

function whyAbout(record: HeldRecord, person: PersonId): AboutWhy | undefined {
  if (record.person === person) return 'owner'
  if (names(record.fields, person)) return 'named'
  return record.createdBy === person || record.updatedBy === person ? 'author' : undefined
}

/** Groups in the order of the kinds given. `self` and `case` records of others are never listed, even if they name. */
export function whatIsHeldAbout({
  person,
  records,
  kinds,
  scope = 'own',
}: {
  person: PersonId
  records: Iterable<HeldRecord>
  kinds: readonly RecordKind[]
  scope?: 'own' | 'all'
}): AboutGroup[] {
  const all = [...records]
  return kinds.flatMap((kind) => {
    if (scope === 'own' && !ownSpaces.includes(kind.space)) return []
    const about = all.filter((record) => record.kind === kind.kind).flatMap((record) => aboutRecord(record, person))
    if (about.length === 0) return []
    const [field = ''] = Object.keys(kind.fields)
    const filled = new Set(about.flatMap(({ fields, texts }) => [...Object.keys(fields), ...Object.keys(texts)]))
    return [
      {
        kind: kind.kind,
        space: kind.space,
        readers: readersOf(kind, field),
        writers: Object.fromEntries([...filled].map((name) => [name, writersOf(kind, name)])),
        records: about.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1)),
      },
    ]
  })
}

function aboutRecord(record: HeldRecord, person: PersonId): AboutRecord[] {
  if (record.person !== undefined && record.person !== person) return []
  const why = whyAbout(record, person)
  if (why === undefined) return []
  const { id, fields, texts, createdBy, createdAt, updatedBy, updatedAt } = record
  return [{ id, why, fields, texts, createdBy, createdAt, updatedBy, updatedAt }]
}

// Export ----------------------------------------------------------------------------------------------------------

export const notebookFormat = 'carnet-coop/mon-carnet'
export const notebookVersion = 1

/** The file that a person takes away (RGPD art. 15 and 20): docs/spec/mon-carnet.md. */
export interface NotebookExport {
  readonly format: typeof notebookFormat
  readonly version: typeof notebookVersion
  readonly person: PersonId
  /** The name by which the coop knows them. */
  readonly name: string
  /** Who answers for the data, and whom to ask. */
  readonly controller: string
  readonly contact: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly scope: 'own' | 'all'
  /** Names of the other people whose ids appear, as far as this device knows them. */
  readonly people: Readonly<Record<PersonId, string>>
  readonly groups: readonly AboutGroup[]
}
