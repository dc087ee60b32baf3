// Votes by colleges (loi 47-1775 du 10 septembre 1947, art. 19 octies): inside a college one person is one voice; the
// statutes weigh the colleges. What someone holds of the capital is never a criterion, so no function here takes it.

import type { PersonId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { MotionCollege } from './motion.schema.ts'
import type { VoteCounts } from './result.rules.ts'

/** Weights are in ten-thousandths of the whole. */
export const collegeLimits = { least: 3, lightest: 1000, heaviest: 5000, whole: 10_000 } as const

export type CollegeError =
  | { readonly type: 'college.too_few'; readonly least: number }
  | { readonly type: 'college.weight_out_of_bounds'; readonly college: string }
  | { readonly type: 'college.weights_not_whole' }
  | { readonly type: 'college.voter_twice'; readonly voter: PersonId }

/** At least three colleges, each from 10 % to 50 %, 100 % together, and each voter in one of them. */
export function checkColleges(colleges: readonly MotionCollege[]): Result<readonly MotionCollege[], CollegeError> {
  const { least, lightest, heaviest, whole } = collegeLimits
  if (colleges.length < least) return err({ type: 'college.too_few', least })
  const astray = colleges.find(({ weight }) => weight < lightest || weight > heaviest)
  if (astray !== undefined) return err({ type: 'college.weight_out_of_bounds', college: astray.name })
  if (colleges.reduce((sum, { weight }) => sum + weight, 0) !== whole) return err({ type: 'college.weights_not_whole' })
  const seen = new Set<PersonId>()
  for (const voter of colleges.flatMap(({ voters }) => [...new Set(voters)])) {
    if (seen.has(voter)) return err({ type: 'college.voter_twice', voter })
    seen.add(voter)
  }
  return ok(colleges)
}

/** An exact fraction of the whole: `of` is never zero. */
export interface CollegeScore {
  readonly score: bigint
  readonly of: bigint
}

/** Σ weight · for ÷ (for + against); the weight of a college where nobody chose goes to neither side. */
export function collegeScore(
  colleges: readonly Pick<MotionCollege, 'weight'>[],
  counts: readonly Pick<VoteCounts, 'for' | 'against'>[],
): CollegeScore {
  let score = 0n
  let of = BigInt(collegeLimits.whole)
  colleges.forEach(({ weight }, i) => {
    const { for: inFavour, against } = counts[i] ?? { for: 0, against: 0 }
    const expressed = BigInt(inFavour + against)
    if (expressed === 0n) return
    score = score * expressed + (BigInt(weight) * BigInt(inFavour) * of) / BigInt(collegeLimits.whole)
    of *= expressed
  })
  return { score, of }
}

/** The score in whole percents, rounded down: to be told, never to decide. */
export const scorePercent = ({ score, of }: CollegeScore): number => Number((score * 100n) / of)
