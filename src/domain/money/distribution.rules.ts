// Sharing a pool to the cent (DOMAIN §4.4): exact quotients, largest remainder, ties by id. The same people, hours and
// rule give the same lines on every device, in whatever order they are listed.

import type { PersonId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { sumOf, whole } from './rounding.ts'

export const shareMethods = ['equal', 'hours', 'points', 'mixedHours', 'mixedPoints', 'selfDeclared'] as const
export type ShareMethod = (typeof shareMethods)[number]

export interface ShareRule {
  readonly method: ShareMethod
  /** Mixed rules: the part of the pool shared equally (α), in basis points. */
  readonly equalBasisPoints?: number | null | undefined
}

export interface Sharer {
  readonly person: PersonId
  readonly minutes?: number | null | undefined
  readonly points?: number | null | undefined
  /** KPA: what each one asks for, before everyone's eyes. */
  readonly declaredCents?: number | null | undefined
}

export interface ShareLine {
  readonly person: PersonId
  readonly cents: number
}

export interface Shared {
  /** By person id. */
  readonly lines: readonly ShareLine[]
  /** Stays in the pool: always 0 but under `selfDeclared`. */
  readonly leftCents: number
}

export type ShareError =
  | { readonly type: 'distribution.nobody' }
  | { readonly type: 'distribution.person_twice' }
  | { readonly type: 'distribution.hours_missing' }
  | { readonly type: 'distribution.points_missing' }
  | { readonly type: 'distribution.part_invalid' }
  | { readonly type: 'distribution.declared_too_much'; readonly declaredCents: number }

export function distribute(sharing: {
  readonly poolCents: number
  readonly rule: ShareRule
  readonly sharers: Iterable<Sharer>
}): Result<Shared, ShareError> {
  const { poolCents, rule } = sharing
  const sharers = [...sharing.sharers].sort((a, b) => (a.person < b.person ? -1 : 1))
  if (sharers.length === 0) return err({ type: 'distribution.nobody' })
  if (new Set(sharers.map(({ person }) => person)).size < sharers.length) {
    return err({ type: 'distribution.person_twice' })
  }
  if (rule.method === 'selfDeclared') return asDeclared(poolCents, sharers)
  const weights = weightsOf(rule, sharers)
  return weights.ok ? ok({ lines: byLargestRemainder(poolCents, sharers, weights.value), leftCents: 0 }) : weights
}

function asDeclared(poolCents: number, sharers: readonly Sharer[]): Result<Shared, ShareError> {
  const lines = sharers.map(({ person, declaredCents }) => ({ person, cents: declaredCents ?? 0 }))
  const declaredCents = sumOf(lines.map(({ cents }) => cents))
  if (declaredCents > poolCents) return err({ type: 'distribution.declared_too_much', declaredCents })
  return ok({ lines, leftCents: poolCents - declaredCents })
}

/** α·P/n + (1 − α)·P·xᵢ/Σx is P·(α·Σx + (1 − α)·n·xᵢ) ÷ (n·Σx): one integer weight each. */
function weightsOf(rule: ShareRule, sharers: readonly Sharer[]): Result<readonly bigint[], ShareError> {
  const { method } = rule
  if (method === 'equal') return ok(sharers.map(() => 1n))
  const isPoints = method === 'points' || method === 'mixedPoints'
  const units = sharers.map(({ minutes, points }) => BigInt((isPoints ? points : minutes) ?? 0))
  const all = units.reduce((sum, unit) => sum + unit, 0n)
  if (all <= 0n || units.some((unit) => unit < 0n)) {
    return err({ type: isPoints ? 'distribution.points_missing' : 'distribution.hours_missing' })
  }
  if (method === 'hours' || method === 'points') return ok(units)
  const equal = rule.equalBasisPoints
  if (equal == null || equal < 0 || equal > 10_000) return err({ type: 'distribution.part_invalid' })
  const part = BigInt(equal)
  return ok(units.map((unit) => part * all + (whole - part) * BigInt(sharers.length) * unit))
}

/** Sharers come sorted by id, and the sort below is stable: equal remainders go by id. */
function byLargestRemainder(poolCents: number, sharers: readonly Sharer[], weights: readonly bigint[]): ShareLine[] {
  const pool = BigInt(poolCents)
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = sharers.map(({ person }, index) => {
    const product = pool * (weights[index] ?? 0n)
    return { person, cents: Number(product / all), remainder: product % all }
  })
  const missing = poolCents - sumOf(parts.map(({ cents }) => cents))
  const first = [...parts].sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
  const favoured = new Set(first.slice(0, missing))
  return parts.map((part) => ({ person: part.person, cents: part.cents + (favoured.has(part) ? 1 : 0) }))
}
