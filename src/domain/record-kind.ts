// What a record kind is: where it lives, its fields, and who may write each of them.
//
// A cell holds the fields saved together. A field of a cell counts only if its `write` rule says yes. Rules must give
// the same answer on every device whatever the order of arrival: judge `cell`, `id`, `owner` and `author`, which belong
// to the cell itself, and `createdBy`, which the record's id proves; `record` depends on what has arrived.

import type * as v from 'valibot'
import { assert } from '../base/assert.ts'
import type { CoopId, DeviceId, PersonId, Rank, RecordId, SpaceKind } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'

export interface WriteContext {
  readonly author: { readonly person: PersonId; readonly rank: Rank; readonly device: DeviceId }
  readonly id: RecordId
  /** The person of a `self` or `case` space. */
  readonly owner?: PersonId | undefined
  /** The fields of the cell under judgement, long names, counted or not. */
  readonly cell: Readonly<Record<string, unknown>>
  /** The record's counted fields so far, long names; empty for the first cell. */
  readonly record: Readonly<Record<string, unknown>>
  readonly createdBy?: PersonId | undefined
  /** The value this field takes in the cell; undefined for a text. */
  readonly value: unknown
}

export type WriteRule = (context: WriteContext) => boolean

/** `value` is replaced by later saves, `text` merges letter by letter, `fact` is written once and never replaced. */
export type FieldType = 'value' | 'text' | 'fact'

export interface FieldSpec {
  /** Name on the wire, 1 or 2 characters, unique in the kind and never reused. */
  readonly short: string
  readonly type: FieldType
  readonly write: WriteRule
}

/** The schema covers values and facts under their long names; texts are not in it. */
export type KindSchema = v.ObjectSchema<v.ObjectEntries, undefined>

export interface RecordKind<Schema extends KindSchema = KindSchema> {
  readonly kind: string
  /** Two characters: the prefix of the ids of this kind. */
  readonly code: string
  readonly space: SpaceKind
  /** The record's schemaVersion, written in every cell. */
  readonly version: number
  readonly schema: Schema
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** 'YYYY-MM' of the page where the record is listed, or '' for kinds that are not paged. */
  month(fields: Readonly<Record<string, unknown>>): string
  /** Fields that a search looks into, texts included. */
  readonly search?: readonly string[]
}

// Write rules -----------------------------------------------------------------------------------------------------

const staffRanks: readonly Rank[] = ['root', 'coordinator', 'animator']

export const isStaff = (rank: Rank): boolean => staffRanks.includes(rank)

/** Anyone who may write in the space; the control logs have checked that already. */
export const anyoneInSpace: WriteRule = () => true

export const staffOnly: WriteRule = ({ author }) => isStaff(author.rank)

export const coordinatorOnly: WriteRule = ({ author }) => author.rank === 'root' || author.rank === 'coordinator'

/** The person of the `self` or `case` space, or staff. Outside such a space: staff. */
export const ownerOrStaff: WriteRule = ({ author, owner }) => author.person === owner || isStaff(author.rank)

/** The first writer of the record, nobody else afterwards. */
export const creatorOnly: WriteRule = ({ author, createdBy }) => createdBy === undefined || createdBy === author.person

/** The first writer of the record, or staff. */
export const creatorOrStaff: WriteRule = (context) => creatorOnly(context) || isStaff(context.author.rank)

/** The first writer of the record, if `rule` lets them: for facts that nobody else may add to. */
export const creatorWho =
  (rule: WriteRule): WriteRule =>
  (context) =>
    creatorOnly(context) && rule(context)

/** The person whose record this is by its very id (see `recordIdFor`), or staff. */
export const subjectOrStaff =
  (code: string): WriteRule =>
  ({ author, id }) =>
    isStaff(author.rank) || id === recordIdFor({ code }, author.person)

// Ids -------------------------------------------------------------------------------------------------------------

const idLength = 22
// 36^22 is about 2^113.7: taking 128 random bits modulo it leaves a bias below 2^-14, harmless for an identifier.
const idModulus = 36n ** BigInt(idLength)
// Odd and not a multiple of 3, so multiplying by it is one-to-one modulo a power of 36.
const pairMultiplier = 0x9e3779b97f4a7c15f39cc0605cedc835n

type Coded = Pick<RecordKind, 'code'>

const format = (kind: Coded, value: bigint): RecordId =>
  `${kind.code}:${(value % idModulus).toString(36).padStart(idLength, '0')}` as RecordId

const numberOfHex = (hex: string): bigint => BigInt(`0x${hex}`)

/** A fresh id: `<code>:<22 lower-case base-36 characters>`. */
export function newRecordId(kind: Coded, random: Random): RecordId {
  let value = 0n
  for (const byte of random.bytes(16)) value = (value << 8n) | BigInt(byte)
  return format(kind, value)
}

/** The one id of the record that a coop or a person has of this kind (coop record, card, private card). */
export const recordIdFor = (kind: Coded, subject: PersonId | CoopId): RecordId => format(kind, numberOfHex(subject))

/** The one id for a record and a person (their presence at a meeting), so that two devices write the same record. */
export function recordIdForPair(kind: Coded, record: RecordId, person: PersonId): RecordId {
  let value = 0n
  for (const char of record.slice(3)) value = value * 36n + BigInt(Number.parseInt(char, 36))
  return format(kind, value * pairMultiplier + numberOfHex(person))
}

/** The one id for a record of another kind (what is published of a meeting), so that two devices write the same record. */
export const recordIdOfRecord = (kind: Coded, record: RecordId): RecordId =>
  `${kind.code}:${record.slice(kind.code.length + 1)}` as RecordId

const idPattern = /^([a-z]{2}):[0-9a-z]{22}$/

/** The two-character kind code of a well-formed record id, or undefined. */
export const codeOfRecordId = (id: string): string | undefined => idPattern.exec(id)?.[1]

// Definition ------------------------------------------------------------------------------------------------------

/** Checks at start-up what the types cannot: short names, and schema and fields that name the same things. */
export function defineKind<const Schema extends KindSchema>(kind: RecordKind<Schema>): RecordKind<Schema> {
  assert(/^[a-z]{2}$/.test(kind.code), `expected a two-letter code, got ${kind.code}`)
  const shorts = new Set<string>()
  for (const [name, field] of Object.entries(kind.fields)) {
    assert(/^[a-z][a-z0-9]?$/.test(field.short), `expected a short name for ${kind.kind}.${name}, got ${field.short}`)
    assert(!shorts.has(field.short), `short name ${field.short} twice in ${kind.kind}`)
    assert(field.type === 'text' || name in kind.schema.entries, `${kind.kind}.${name} is missing from the schema`)
    shorts.add(field.short)
  }
  for (const name of Object.keys(kind.schema.entries)) {
    assert(name in kind.fields, `${kind.kind}.${name} is missing from the fields`)
  }
  return kind
}

export const value = (short: string, write: WriteRule): FieldSpec => ({ short, type: 'value', write })
export const fact = (short: string, write: WriteRule): FieldSpec => ({ short, type: 'fact', write })
export const text = (short: string, write: WriteRule): FieldSpec => ({ short, type: 'text', write })

/** Facts that the first writer of the record gives, if `rule` lets them: short names by long name. */
export const factsOf = <Name extends string>(rule: WriteRule, shorts: Readonly<Record<Name, string>>) =>
  eachAs(fact, creatorWho(rule), shorts)

export const valuesOf = <Name extends string>(rule: WriteRule, shorts: Readonly<Record<Name, string>>) =>
  eachAs(value, rule, shorts)

const eachAs = <Name extends string>(
  make: (short: string, rule: WriteRule) => FieldSpec,
  rule: WriteRule,
  shorts: Readonly<Record<Name, string>>,
): Record<Name, FieldSpec> => {
  const entries = Object.entries<string>(shorts).map(([name, short]) => [name, make(short, rule)])
  return Object.fromEntries(entries)
}
