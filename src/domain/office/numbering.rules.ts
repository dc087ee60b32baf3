// Which official numbers stand, who may give the next one, and what is in dispute: a pure reading of facts, in whatever
// order they came. Nothing is ever renumbered by itself.

import type { DeviceId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { NumberingRight, OfficialNumber } from './numbering.schema.ts'

export type RightRecord = Pick<
  NumberingRight,
  'series' | 'by' | 'to' | 'previous' | 'after' | 'takenBecause' | 'settles'
> & {
  readonly id: RecordId
}
export type NumberRecord = Pick<OfficialNumber, 'right' | 'number' | 'subject' | 'by'> & { readonly id: RecordId }

export type NumberingConflict =
  /** Several devices hold the right at once: nobody gives a number until the office settles it. */
  | { readonly what: 'twoHolders'; readonly rights: readonly RecordId[] }
  /** Given after the right was handed over or taken, by a holder put aside, or by who never held it. */
  | { readonly what: 'outside'; readonly number: RecordId }
  | { readonly what: 'sameNumber'; readonly numbers: readonly RecordId[] }
  | { readonly what: 'numberedTwice'; readonly numbers: readonly RecordId[] }

export interface Numbering {
  /** The right that stands; undefined before the first, or while two are held. */
  readonly tip: RightRecord | undefined
  readonly holder: DeviceId | undefined
  /** The number each thing bears. */
  readonly numberOf: ReadonlyMap<RecordId, number>
  /** Numbers given that have not come here so far. */
  readonly missing: readonly number[]
  readonly next: number
  readonly conflicts: readonly NumberingConflict[]
}

export function readNumbering(read: {
  readonly series: string
  readonly rights: Iterable<RightRecord>
  readonly numbers: Iterable<NumberRecord>
}): Numbering {
  const rights = [...read.rights].filter(({ series }) => series === read.series).sort(byId)
  const { chain, rivals, aside } = chainOf(rights)
  const conflicts: NumberingConflict[] = []
  if (rivals.length > 0) conflicts.push({ what: 'twoHolders', rights: rivals.map(({ id }) => id) })

  const standing: NumberRecord[] = []
  for (const one of [...read.numbers].sort(byId)) {
    const at = chain.findIndex(({ id }) => id === one.right)
    const right = chain[at]
    const last = chain[at + 1]?.after
    if (right === undefined) {
      // A right that has not come says nothing yet; one put aside by a settled dispute does.
      if (aside.has(one.right)) conflicts.push({ what: 'outside', number: one.id })
    } else if (one.by !== right.to || one.number <= right.after || (last !== undefined && one.number > last)) {
      conflicts.push({ what: 'outside', number: one.id })
    } else standing.push(one)
  }
  conflicts.push(
    ...twins(standing, ({ number }) => number).map((numbers) => ({ what: 'sameNumber' as const, numbers })),
  )
  conflicts.push(
    ...twins(standing, ({ subject }) => subject).map((numbers) => ({ what: 'numberedTwice' as const, numbers })),
  )

  const tip = rivals.length > 0 ? undefined : chain.at(-1)
  const given = new Set(standing.map(({ number }) => number))
  const first = (chain[0]?.after ?? 0) + 1
  const last = Math.max(chain.at(-1)?.after ?? 0, ...given)
  const missing: number[] = []
  for (let number = first; number <= last; number++) if (!given.has(number)) missing.push(number)
  return {
    tip,
    holder: tip?.to,
    numberOf: new Map([...standing].reverse().map(({ subject, number }) => [subject, number])),
    missing,
    next: last + 1,
    conflicts,
  }
}

/** From the first right, each followed by the one that continues it, as far as one only does. */
function chainOf(rights: readonly RightRecord[]): {
  chain: RightRecord[]
  rivals: readonly RightRecord[]
  aside: ReadonlySet<RecordId>
} {
  const aside = new Set(rights.flatMap(({ settles }) => settles ?? []))
  for (let size = -1; size !== aside.size; ) {
    size = aside.size
    for (const { id, previous } of rights) if (previous != null && aside.has(previous)) aside.add(id)
  }
  const open = rights.filter(({ id }) => !aside.has(id))
  const chain: RightRecord[] = []
  for (let before: RightRecord | undefined; ; ) {
    const following: RightRecord[] = open.filter((one) => continues(one, before))
    const [next] = following
    if (next === undefined) {
      // A dispute settled both ways leaves nothing standing: it is a dispute still.
      const isVoid = before === undefined && rights.length > 0 && open.length === 0
      return { chain, rivals: isVoid ? rights : [], aside }
    }
    if (following.length > 1) return { chain, rivals: following, aside }
    chain.push(next)
    before = next
  }
}

function continues(one: RightRecord, before: RightRecord | undefined): boolean {
  if (before === undefined) return one.previous == null
  if (one.previous !== before.id || one.after < before.after) return false
  return one.by === before.to || one.takenBecause != null || one.settles != null
}

function twins(numbers: readonly NumberRecord[], key: (one: NumberRecord) => unknown): RecordId[][] {
  const groups = new Map<unknown, RecordId[]>()
  for (const one of numbers) groups.set(key(one), [...(groups.get(key(one)) ?? []), one.id])
  return [...groups.values()].filter((group) => group.length > 1)
}

const byId = (a: { readonly id: RecordId }, b: { readonly id: RecordId }): number => (a.id < b.id ? -1 : 1)

export type NumberingError =
  | { readonly type: 'numbering.disputed' }
  | { readonly type: 'numbering.not_holder' }
  /** Numbers given elsewhere have not come here so far. */
  | { readonly type: 'numbering.incomplete' }
  | { readonly type: 'numbering.already'; readonly number: number }

/** The right to use and the number to give, offline too: only the holder gives numbers. */
export function nextNumber(asked: {
  readonly numbering: Numbering
  readonly device: DeviceId
  readonly subject: RecordId
}): Result<{ readonly right: RecordId; readonly number: number }, NumberingError> {
  const { numbering, device, subject } = asked
  if (numbering.conflicts.some(({ what }) => what === 'twoHolders')) return err({ type: 'numbering.disputed' })
  if (numbering.tip === undefined || numbering.holder !== device) return err({ type: 'numbering.not_holder' })
  if (numbering.missing.length > 0) return err({ type: 'numbering.incomplete' })
  const already = numbering.numberOf.get(subject)
  if (already !== undefined) return err({ type: 'numbering.already', number: already })
  return ok({ right: numbering.tip.id, number: numbering.next })
}
