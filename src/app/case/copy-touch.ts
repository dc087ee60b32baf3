// The copy of a record of `case` that its person reads: the touch just after the record's own.

import type { CoopId, PersonId } from '../../base/ids.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Touch } from '../device/device.port.ts'

export function copyTouch({
  coop,
  person,
  day,
  content,
}: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly day: LocalDate
  readonly content: Readonly<Record<string, unknown>>
}): Touch {
  const said = Object.entries(content).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const fields = { day, content: Object.fromEntries(said.filter(([name]) => name !== 'day')) }
  return { kind: 'caseCopy', coop, person, fields, refs: { of: 1 } }
}
