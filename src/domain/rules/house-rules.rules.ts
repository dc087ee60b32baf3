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

export interface RuleChanges {
  /** Of each article of the later version, in its order. */
  readonly articles: readonly ('same' | 'changed' | 'added')[]
  /** Titles of articles that the later version has no more. */
  readonly removed: readonly string[]
}

/** What a version changed in the one before: articles are the same by their title. */
export function changesOf({
  before,
  after,
}: {
  before: Pick<HouseRules, 'articles'>
  after: Pick<HouseRules, 'articles'>
}): RuleChanges {
  const known = new Map(before.articles.map(({ title, text }) => [title.trim(), text.trim()]))
  const kept = new Set(after.articles.map(({ title }) => title.trim()))
  return {
    articles: after.articles.map(({ title, text }) => {
      const was = known.get(title.trim())
      if (was === undefined) return 'added'
      return was === text.trim() ? 'same' : 'changed'
    }),
    removed: before.articles.map(({ title }) => title.trim()).filter((title) => title !== '' && !kept.has(title)),
  }
}
