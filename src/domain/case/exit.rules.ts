// Exits by category (DOMAIN §4.11; the public employment service's reading of « sorties dynamiques »).

export const exitCategories = [
  'durable',
  'transition',
  'positive',
  'backToSchool',
  'capeCesa',
  'other',
  'unknown',
] as const
export type ExitCategory = (typeof exitCategories)[number]

export const exitSituations = [
  'permanentJob',
  'fixedTermJob',
  'businessCreated',
  'aidedContract',
  'training',
  'otherSiae',
  'school',
  'cape',
  'cesa',
  'jobSeeking',
  'moved',
  'other',
  'unknown',
] as const
export type ExitSituation = (typeof exitSituations)[number]

const categories: Readonly<Record<Exclude<ExitSituation, 'fixedTermJob'>, ExitCategory>> = {
  permanentJob: 'durable',
  businessCreated: 'durable',
  aidedContract: 'transition',
  training: 'positive',
  otherSiae: 'positive',
  school: 'backToSchool',
  cape: 'capeCesa',
  cesa: 'capeCesa',
  jobSeeking: 'other',
  moved: 'other',
  other: 'other',
  unknown: 'unknown',
}

/**
 * The category of a situation. A fixed-term job is durable from six months on and transition below: DOMAIN leaves six
 * months exactly open, the ministry counts it as durable. An unknown length is unknown, never a guess.
 */
export function categoryOfExit({
  situation,
  contractMonths,
}: {
  situation: ExitSituation
  contractMonths?: number | null | undefined
}): ExitCategory {
  if (situation !== 'fixedTermJob') return categories[situation]
  if (contractMonths == null) return 'unknown'
  return contractMonths >= 6 ? 'durable' : 'transition'
}
