// Frameworks of skills by version [D81]: each version is a record that never changes, and names the one that it replaces.
// A skill is the same from one version to the next by its id: it may be renamed, retired, brought back.

import type { RecordId } from '../../base/ids.ts'
import { isReadySkill, pictureNameOf } from './ready-skills.ts'
import type { FrameworkSkill, SkillsFramework } from './skills-framework.schema.ts'

type Version = Pick<SkillsFramework, 'version' | 'replaces'> & { readonly id: RecordId }

/** The first version of a chain, as far as this device knows it: two versions are of one list when they share it. */
export function rootOf(versions: Iterable<Version>, id: string): string {
  const before = new Map([...versions].map((one) => [String(one.id), one.replaces]))
  const seen = new Set<string>()
  let at = id
  // A chain that bites its own tail was forged: its smallest id stands for it.
  for (let next = before.get(at); next != null && !seen.has(at); next = before.get(at)) {
    seen.add(at)
    at = next
  }
  return seen.has(at) ? ([...loopFrom(before, at)].sort()[0] ?? at) : at
}

function loopFrom(before: ReadonlyMap<string, string | null | undefined>, start: string): Set<string> {
  const loop = new Set<string>()
  for (let at: string | null | undefined = start; at != null && !loop.has(at); at = before.get(at)) loop.add(at)
  return loop
}

/** All versions of the list that `id` is one of, the latest first; of two under one number, the larger id. */
export function versionsOf<Of extends Version>(versions: Iterable<Of>, id: string): Of[] {
  const all = [...versions]
  const root = rootOf(all, id)
  return all
    .filter((one) => rootOf(all, one.id) === root)
    .sort((a, b) => b.version - a.version || (a.id < b.id ? 1 : -1))
}

/** The latest version of each list. */
export function latestVersions<Of extends Version>(versions: Iterable<Of>): Of[] {
  const all = [...versions]
  const roots = new Set(all.map(({ id }) => rootOf(all, id)))
  return [...roots].flatMap((root) => versionsOf(all, root)[0] ?? [])
}

export interface FrameworkChanges {
  readonly added: readonly FrameworkSkill[]
  readonly retired: readonly FrameworkSkill[]
  /** Other words under the same id: what was said before, and now. */
  readonly renamed: readonly { readonly before: FrameworkSkill; readonly after: FrameworkSkill }[]
  /** Another theme, picture, family or text; the same words. */
  readonly changed: readonly FrameworkSkill[]
  /** Elsewhere in the order in which a list is shown; the same theme. As few as explain the new order. */
  readonly moved: readonly FrameworkSkill[]
}

export function changesBetween(before: readonly FrameworkSkill[], after: readonly FrameworkSkill[]): FrameworkChanges {
  const was = new Map(before.map((skill) => [skill.id, skill]))
  const kept = new Set(after.map(({ id }) => id))
  const pairs = after.flatMap((skill) => {
    const old = was.get(skill.id)
    return old === undefined ? [] : [{ before: old, after: skill }]
  })
  const unmoved = inBothOrders(inThemes(before), inThemes(after))
  return {
    added: after.filter(({ id }) => !was.has(id)),
    retired: before.filter(({ id }) => !kept.has(id)),
    renamed: pairs.filter((pair) => !sameWords(pair.before, pair.after)),
    changed: pairs.filter((pair) => sameWords(pair.before, pair.after) && !sameRest(pair)).map((pair) => pair.after),
    moved: pairs
      .filter((pair) => pair.before.pole === pair.after.pole && !unmoved.has(pair.after.id))
      .map((pair) => pair.after),
  }
}

export const hasChanges = ({ added, retired, renamed, changed, moved }: FrameworkChanges): boolean =>
  added.length + retired.length + renamed.length + changed.length + moved.length > 0

const inThemes = (skills: readonly FrameworkSkill[]): string[] =>
  polesOf(skills).flatMap((theme) => theme.skills.map(({ id }) => id))

/** The most ids that follow one another alike in both: the others were moved, added or retired. */
function inBothOrders(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  // Of two beginnings, the longest way through both; lists are short.
  let ways: readonly (readonly string[])[] = other.concat('').map(() => [])
  for (const id of one) {
    const next: (readonly string[])[] = [[]]
    for (const [at, here] of other.entries()) {
      const [left, above, before] = [next[at] ?? [], ways[at + 1] ?? [], ways[at] ?? []]
      if (id === here) next.push([...before, id])
      else next.push(left.length > above.length ? left : above)
    }
    ways = next
  }
  return new Set(ways.at(-1))
}

export const sameWords = (a: FrameworkSkill, b: FrameworkSkill): boolean => (a.label ?? '') === (b.label ?? '')

const sameRest = ({ before, after }: { before: FrameworkSkill; after: FrameworkSkill }): boolean =>
  before.pole === after.pole &&
  before.family === after.family &&
  (before.text ?? '') === (after.text ?? '') &&
  pictureNameOf(before) === pictureNameOf(after)

/** Themes in the order in which the list first names them, each with its skills. */
export function polesOf(skills: readonly FrameworkSkill[]): { pole: string; skills: FrameworkSkill[] }[] {
  const found = new Map<string, FrameworkSkill[]>()
  for (const skill of skills) {
    const before = found.get(skill.pole)
    if (before === undefined) found.set(skill.pole, [skill])
    else before.push(skill)
  }
  return [...found].map(([pole, of]) => ({ pole, skills: of }))
}

export type FrameworkFault =
  | { readonly type: 'framework.name_missing' }
  | { readonly type: 'framework.skill_missing' }
  | { readonly type: 'framework.skill_unnamed' }
  | { readonly type: 'framework.skill_twice' }

/** What stands in the way of publishing a list, or nothing. */
export function faultOf({
  name,
  skills,
}: {
  readonly name: string
  readonly skills: readonly FrameworkSkill[]
}): FrameworkFault | undefined {
  if (name.trim() === '') return { type: 'framework.name_missing' }
  if (skills.length === 0) return { type: 'framework.skill_missing' }
  if (skills.some(({ id, label }) => (label ?? '').trim() === '' && !isReadySkill(id)))
    return { type: 'framework.skill_unnamed' }
  const ids = new Set(skills.map(({ id }) => id))
  const labels = skills.flatMap(({ label }) => (label ? [fold(label)] : []))
  if (ids.size < skills.length || new Set(labels).size < labels.length) return { type: 'framework.skill_twice' }
  return undefined
}

const fold = (text: string): string => text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
