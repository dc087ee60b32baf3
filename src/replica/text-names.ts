// The texts document: one root Y.Text per long shared text, named `<record>/<field>` [K9].

import type * as Y from 'yjs'
import type { RecordId } from '../base/ids.ts'
import { codeOfRecordId } from '../domain/record-kind.ts'
import { kindOfRecordId } from '../domain/record-kinds.ts'
import type { Author, ReplicaSpace } from './replica.port.ts'

export const textName = (record: RecordId, field: string): string => `${record}/${field}`

export function parseTextName(name: string): { record: RecordId; field: string } | undefined {
  const slash = name.indexOf('/')
  const record = name.slice(0, slash)
  const field = name.slice(slash + 1)
  if (slash < 0 || codeOfRecordId(record) === undefined || !/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(field)) return undefined
  return { record: record as RecordId, field }
}

/**
 * Undefined when the name is not one of a text. The rule is asked about the author and the owner only, so that its
 * answer does not depend on what else has arrived. Texts of kinds or fields unknown to this version are kept.
 */
export function mayWriteText(space: ReplicaSpace, author: Author, name: string): boolean | undefined {
  const parsed = parseTextName(name)
  if (parsed === undefined) return undefined
  const field = kindOfRecordId(parsed.record)?.fields[parsed.field]
  if (field === undefined) return true
  if (field.type !== 'text') return undefined
  return field.write({ author, id: parsed.record, owner: space.person, cell: {}, record: {}, value: undefined })
}

/** Reads a text without making one where there is none. */
export function readText(doc: Y.Doc, name: string): string {
  return doc.share.has(name) ? doc.getText(name).toString() : ''
}

/** Letters held by all texts together: tells apart states that differ by deletions only. */
export function lettersIn(doc: Y.Doc): number {
  let letters = 0
  for (const name of [...doc.share.keys()]) letters += doc.getText(name).length
  return letters
}
