// The registry of every record kind of this version.

import type { RecordId } from '../base/ids.ts'
import { codeOfRecordId, type RecordKind } from './record-kind.ts'

export const recordKinds: readonly RecordKind[] = []

const byName = new Map(recordKinds.map((kind) => [kind.kind, kind]))
const byCode = new Map(recordKinds.map((kind) => [kind.code, kind]))

export const kindByName = (name: string): RecordKind | undefined => byName.get(name)

/** Undefined for a malformed id, or for a kind written by a newer version: such records are kept, not shown. */
export function kindOfRecordId(id: RecordId | string): RecordKind | undefined {
  const code = codeOfRecordId(id)
  return code === undefined ? undefined : byCode.get(code)
}
