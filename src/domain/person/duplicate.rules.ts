// Might two names be one person? A suggestion while someone types, with a score from 0 to 1; a person decides.

import type { PersonId } from '../../base/ids.ts'
import { type FoldedToken, foldTokens, isVowel, skeletonOf } from './fold-name.ts'

/** From this score on, a pair is suggested. */
export const likelyDuplicate = 0.85

/**
 * Edits between two words, vowels counting less: transcriptions disagree on vowels first (Youssef, Yusuf). The last
 * vowel counts more: it makes other names (Léa and Léo, Louis and Louise, Karim and Karima).
 */
function distance(a: string, b: string): number {
  const costOf = (letter: string | undefined, isLast: boolean) => (!isVowel(letter) ? 1 : isLast ? 1.2 : 0.6)
  let row = [0]
  for (let j = 1; j <= b.length; j++) row.push((row[j - 1] ?? 0) + costOf(b[j - 1], j === b.length))
  for (let i = 1; i <= a.length; i++) {
    const next = [(row[0] ?? 0) + costOf(a[i - 1], i === a.length)]
    for (let j = 1; j <= b.length; j++) {
      const isLast = i === a.length && j === b.length
      const bothVowels = isVowel(a[i - 1]) && isVowel(b[j - 1])
      const swap = a[i - 1] === b[j - 1] ? 0 : bothVowels ? (isLast ? 1.2 : 0.4) : 1
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + swap,
          (row[j] ?? 0) + costOf(a[i - 1], i === a.length),
          (next[j - 1] ?? 0) + costOf(b[j - 1], j === b.length),
        ),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}

const ratio = (a: string, b: string): number => Math.max(0, 1 - distance(a, b) / Math.max(a.length, b.length, 1))

function tokenSimilarity(a: FoldedToken, b: FoldedToken): number {
  if (a.sound === b.sound) return 1
  if (!a.isSkeleton && !b.isSkeleton) return ratio(a.sound, b.sound)
  // Consonants alone say less: never certain, and nothing at all when there is only one.
  const [bonesA, bonesB] = [skeletonOf(a.sound), skeletonOf(b.sound)]
  const least = Math.min(bonesA.length, bonesB.length)
  return least < 2 ? ratio(a.sound, b.sound) : ratio(bonesA, bonesB) * (least < 3 ? 0.86 : 0.92)
}

/** 1: the same name as it sounds. Words may come in another order, or as one; a word that is missing counts little. */
export function nameSimilarity(first: string, second: string): number {
  const [a, b] = [foldTokens(first), foldTokens(second)]
  if (a.length === 0 || b.length === 0) return 0
  return Math.max(wordByWord(a, b), tokenSimilarity(joined(a), joined(b)))
}

const joined = (tokens: readonly FoldedToken[]): FoldedToken => ({
  sound: tokens.map((token) => token.sound).join(''),
  isSkeleton: tokens.some((token) => token.isSkeleton),
})

function wordByWord(a: readonly FoldedToken[], b: readonly FoldedToken[]): number {
  const isShorter = a.length === b.length ? joined(a).sound <= joined(b).sound : a.length < b.length
  const [few, rest] = isShorter ? [a, [...b]] : [b, [...a]]
  let [score, weight] = [0, 0]
  for (const token of [...few].sort((one, other) => other.sound.length - one.sound.length)) {
    const scores = rest.map((other) => tokenSimilarity(token, other))
    const best = scores.indexOf(Math.max(...scores))
    const [matched] = rest.splice(best, 1)
    const length = Math.max(token.sound.length, matched?.sound.length ?? 0)
    score += (scores[best] ?? 0) * length
    weight += length
  }
  for (const token of rest) weight += token.sound.length * 0.1
  return score / weight
}

export interface Named {
  readonly name: string
  readonly birthYear?: number | null | undefined
}

/** The same birth year brings two names nearer; years apart part them; an unknown one says nothing. */
export function duplicateScore(first: Named, second: Named): number {
  const name = nameSimilarity(first.name, second.name)
  if (first.birthYear == null || second.birthYear == null) return name
  const apart = Math.abs(first.birthYear - second.birthYear)
  // One year apart is often a mistake of writing.
  const effect = apart === 0 ? 0.1 : apart === 1 ? 0 : -0.3
  return Math.min(1, Math.max(0, name + (name < 0.7 ? Math.min(effect, 0) : effect)))
}

/** People who may be the one whose name is being typed, the likeliest first. */
export function likelyDuplicates<Known extends Named & { readonly person: PersonId }>({
  typed,
  people,
}: {
  typed: Named
  people: readonly Known[]
}): (Known & { readonly score: number })[] {
  return people
    .map((known) => ({ ...known, score: duplicateScore(typed, known) }))
    .filter(({ score }) => score >= likelyDuplicate)
    .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
}
