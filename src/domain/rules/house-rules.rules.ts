// Which version of the house rules holds on a day.

import type { RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { HouseRules } from './house-rules.schema.ts'

type Version = HouseRules & { readonly id: RecordId }

/** The highest version in force; of two written with no network under one number, the larger id. */
export function houseRulesOn({ versions, day }: { versions: Iterable<Version>; day: LocalDate }): Version | undefined {
  return [...versions]
    .filter(({ effective }) => effective <= day)
    .sort((a, b) => b.version - a.version || (a.id < b.id ? 1 : -1))[0]
}
