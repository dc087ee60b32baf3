// Members and reports for the tests of small counts, and a reader who computes whatever the reports let them compute.

import type { CoopId, PersonId } from '../../../../src/base/ids.ts'
import { type Member, wasThere } from '../../../../src/domain/report/dimensions.ts'
import {
  type Overrides,
  publishedFrom,
  type ReportTable,
  reportTables,
} from '../../../../src/domain/report/report-tables.rules.ts'
import type { PublishedReport, Scope } from '../../../../src/domain/report/subtraction.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

export const coopOf = (name: string): CoopId => name.codePointAt(0)?.toString(16).padStart(32, '0') as CoopId

let people = 0
export const memberOf = (coop: CoopId, more: Partial<Member> = {}): Member => ({
  coop,
  person: `${people++}`.padStart(32, '0') as PersonId,
  joined: undefined,
  left: undefined,
  gender: undefined,
  birthDate: undefined,
  inQpv: false,
  exits: [],
  paidOn: [],
  ...more,
})

/** So many women, then so many men. */
export const womenAndMen = (coop: CoopId, women: number, men: number): Member[] => [
  ...Array.from({ length: women }, () => memberOf(coop, { gender: 'F' })),
  ...Array.from({ length: men }, () => memberOf(coop, { gender: 'M' })),
]

export const over = (coops: readonly CoopId[], from = '2017-01-01', to = '2019-12-31'): Scope => ({
  coops,
  from: localDate(from),
  to: localDate(to),
})

export interface Office {
  readonly members: readonly Member[]
  readonly published: PublishedReport[]
  readonly k: number
}

export const look = (office: Office, scope: Scope, overrides: Overrides = {}): ReportTable[] =>
  reportTables({ scope, members: office.members, earlier: office.published, k: office.k, overrides })

/** Looks, and lets it leave the office. */
export function publish(office: Office, scope: Scope, overrides: Overrides = {}): ReportTable[] {
  const { members, published: earlier, k } = office
  const tables = look(office, scope, overrides)
  office.published.push(publishedFrom({ scope, members, earlier, k, overrides }, tables, false))
  return tables
}

export const genderOf = (tables: readonly ReportTable[]): ReportTable => {
  const found = tables.find(({ table }) => table === 'gender')
  if (found === undefined) throw new Error('expected a table of women and men')
  return found
}

/** Counts by category, those that are empty left out; '?' for what is hidden. */
export const seen = ({ cells }: ReportTable): Record<string, number | '?'> =>
  Object.fromEntries(cells.filter(({ count }) => count !== 0).map(({ key, count }) => [key, count ?? '?']))

export const headcount = ({ members }: Office, scope: Scope): number =>
  members.filter((one) => scope.coops.includes(one.coop) && wasThere(one, scope)).length

// What can be computed -----------------------------------------------------------------------------------------------

/** A prime whose square a number holds exactly: computing modulo it tells what fractions do, but for a chance in millions. */
const prime = 67_108_859

const inverse = (value: number): number => {
  let [result, base] = [1, value]
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

export interface Reader {
  learn(row: readonly number[]): void
  canCompute(row: readonly number[]): boolean
}

/** Knows all that sums and differences of the rows learnt give, of any number of them, with any factors. */
export function createReader(): Reader {
  const rows: { readonly pivot: number; readonly row: readonly number[] }[] = []
  const reduce = (row: readonly number[]): number[] => {
    const rest = [...row]
    for (const { pivot, row: known } of rows) {
      const factor = rest[pivot] ?? 0
      if (factor === 0) continue
      for (const [at, value] of known.entries()) rest[at] = ((rest[at] ?? 0) + (prime - factor) * value) % prime
    }
    return rest
  }
  return {
    learn(row) {
      const rest = reduce(row)
      const pivot = rest.findIndex((value) => value !== 0)
      if (pivot === -1) return
      const factor = inverse(rest[pivot] ?? 1)
      rows.push({ pivot, row: rest.map((value) => (value * factor) % prime) })
    },
    canCompute: (row) => reduce(row).every((value) => value === 0),
  }
}
