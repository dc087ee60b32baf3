import type { NavItem } from './nav.tsx'

/** The items of `next`, but those of `before` that show the same: a save changes one count, and draws no other link again. */
export function keepSame(before: readonly NavItem[], next: readonly NavItem[]): readonly NavItem[] {
  const kept = next.map((item) => before.find((one) => isSame(one, item)) ?? item)
  return kept.length === before.length && kept.every((item, at) => item === before[at]) ? before : kept
}

const isSame = (a: NavItem, b: NavItem): boolean =>
  a.href === b.href &&
  a.label === b.label &&
  a.icon === b.icon &&
  a.count === b.count &&
  a.countLabel === b.countLabel &&
  a.dotLabel === b.dotLabel
