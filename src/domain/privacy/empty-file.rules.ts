// « Vider le dossier » [D94]: what version 1 can do. There is no erasing operation: an answer is replaced by an empty one,
// and what it was stays sealed in the logs of those who held it. A fact, written once, cannot be emptied: it is told.

import * as v from 'valibot'
import type { DeviceId, PersonId, RecordId } from '../../base/ids.ts'
import { neighbourhoodOf } from '../person/neighbourhood.rules.ts'
import type { PrivateCard } from '../person/private-card.schema.ts'
import type { RecordKind } from '../record-kind.ts'
import type { ClosedFile } from './closed-file.schema.ts'

export interface FileRecord {
  readonly id: RecordId
  readonly kind: string
  readonly person?: PersonId | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
  readonly createdBy: PersonId
}

export interface Emptying {
  /** Empty answers for the fields that have one. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Long texts to empty, word by word. */
  readonly texts: readonly string[]
  /** Fields whose words stay: they were written once. */
  readonly stays: readonly string[]
}

/** Facts that take any words but hold the name of a list or of a field. */
const technical: Readonly<Record<string, readonly string[]>> = { skillsCheck: ['framework'], dataRequest: ['field'] }
/** Needed by totals, and telling nothing by themselves. What was taken back stays so. */
const counted: Readonly<Record<string, readonly string[]>> = {
  exit: ['category', 'followUpCategory'],
  contractChange: ['withdrawn'],
  prospect: ['withdrawn'],
  marketSurvey: ['withdrawn'],
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0)

// An object before a list: a record's schema reads a list too.
const emptyValues: readonly unknown[] = [null, '', {}, []]

/** @param by the member of staff who empties: each field's own rule has the last word */
export function emptyingOf({
  record,
  kind,
  by,
}: {
  record: FileRecord
  kind: RecordKind
  by: { readonly person: PersonId; readonly device: DeviceId; readonly rank: 'animator' | 'coordinator' | 'root' }
}): Emptying {
  const fields: Record<string, unknown> = {}
  const texts: string[] = []
  const stays: string[] = []
  for (const [name, spec] of Object.entries(kind.fields)) {
    if (spec.type === 'text') {
      if (!isEmpty(record.texts[name])) texts.push(name)
      continue
    }
    const value = record.fields[name]
    if (isEmpty(value) || counted[kind.kind]?.includes(name)) continue
    const entry = kind.schema.entries[name]
    const empty = entry && emptyValues.find((candidate) => v.safeParse(entry, candidate).success)
    const cell = { [name]: empty }
    const { id, person: owner, createdBy } = record
    const may = spec.write({ author: by, id, owner, createdBy, cell, record: record.fields, value: empty })
    if (spec.type === 'value' && empty !== undefined && may) fields[name] = empty
    // Numbers, days and codes of facts tell little; words may tell anything.
    else if (spec.type === 'fact' && !technical[kind.kind]?.includes(name) && tellsOfSomeone(value, entry))
      stays.push(name)
  }
  return { fields, texts, stays }
}

/** Words where any may stand, or a drawn signature. */
function tellsOfSomeone(value: unknown, entry: v.ObjectEntries[string] | undefined): boolean {
  if (typeof value === 'object' && value !== null) return 'strokes' in value
  return typeof value === 'string' && entry !== undefined && v.safeParse(entry, 'Des mots, rien de plus.').success
}

/** What is counted of someone once their file is empty. */
export function closedFileOf(records: readonly FileRecord[]): ClosedFile {
  const of = (kind: string) => records.filter((record) => record.kind === kind)
  const first = (kind: string, field: string): unknown =>
    of(kind)
      .map(({ fields }) => fields[field])
      .find((value) => !isEmpty(value))
  const lived = neighbourhoodOf({
    qpvCode: first('privateCard', 'qpvCode') as PrivateCard['qpvCode'],
    qpvListYear: first('privateCard', 'qpvListYear') as PrivateCard['qpvListYear'],
  })
  const welcomes = of('intake').flatMap(({ fields }) => (typeof fields.date === 'string' ? [fields.date] : []))
  const [exit] = of('exit').sort((a, b) => (String(a.fields.day) > String(b.fields.day) ? -1 : 1))
  const [welcome] = welcomes.sort()
  return {
    year: welcome === undefined ? null : Number(welcome.slice(0, 4)),
    gender: (first('privateCard', 'gender') as ClosedFile['gender']) ?? null,
    qpv: lived === 'unknown' ? null : lived === 'inside',
    exit: (exit?.fields.category as ClosedFile['exit']) ?? null,
  }
}

export interface ClosedCounts {
  readonly files: number
  /** By exit, or undefined when some line would speak of fewer than `least` people. */
  readonly byExit: ReadonlyMap<NonNullable<ClosedFile['exit']>, number> | undefined
}

/** DOMAIN §4.12: a line of one to four people could be recognised, and its complement gives it away. */
export function countClosedFiles({ files, least = 5 }: { files: readonly ClosedFile[]; least?: number }): ClosedCounts {
  const byExit = new Map<NonNullable<ClosedFile['exit']>, number>()
  for (const { exit } of files) byExit.set(exit ?? 'unknown', (byExit.get(exit ?? 'unknown') ?? 0) + 1)
  const shown = [...byExit.values()].every((count) => count >= least)
  return { files: files.length, byExit: shown && files.length > 0 ? byExit : undefined }
}
