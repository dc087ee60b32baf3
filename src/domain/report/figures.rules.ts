// What a report counts beside people: activity and money, coop by coop, then together. Unknown is not zero: a sum is that
// of the coops that know, and says how many they are. [D101]

export const figureKeys = [
  'members',
  'missions',
  'clients',
  'workshops',
  'meetings',
  'turnover',
  'pay',
  'minutesJob',
  'minutesMeeting',
  'minutesTraining',
  'minutesPermanence',
  'minutesProspecting',
  'minutesCommunication',
  'minutesAdmin',
  'volunteerMissions',
  'minutesVolunteering',
  'selfFundingMissions',
  'minutesSelfFunding',
  'selfFunding',
] as const
export type FigureKey = (typeof figureKeys)[number]

export const figureUnit = (key: FigureKey): 'cents' | 'minutes' | 'count' => {
  if (key === 'turnover' || key === 'pay' || key === 'selfFunding') return 'cents'
  return key.startsWith('minutes') ? 'minutes' : 'count'
}

export interface Known {
  readonly value: number
  /** Said by the team in its closing figures, not counted from the notebook. */
  readonly isSaid: boolean
  /** Missions whose amount nobody wrote: the sum is that of the others. */
  readonly lacking?: number
}

/** What one coop knows of a period: a missing figure is unknown. */
export type CoopFigures = { readonly [Key in FigureKey]?: Known | undefined }

export interface Total {
  readonly key: FigureKey
  /** Null when no coop knows. */
  readonly value: number | null
  /** How many coops know, and how many there are. */
  readonly known: number
  readonly coops: number
  /** How many of those that know have it from their team's word. */
  readonly said: number
  readonly lacking: number
}

export const totalsOf = (coops: readonly CoopFigures[]): Total[] => figureKeys.map((key) => totalOf(key, coops))

function totalOf(key: FigureKey, coops: readonly CoopFigures[]): Total {
  const known = coops.flatMap((figures) => figures[key] ?? [])
  return {
    key,
    value: known.length === 0 ? null : known.reduce((sum, { value }) => sum + value, 0),
    known: known.length,
    coops: coops.length,
    said: known.filter(({ isSaid }) => isSaid).length,
    lacking: known.reduce((sum, { lacking = 0 }) => sum + lacking, 0),
  }
}

/** What a team may say at the closing of its coop. */
export const saidKeys = [
  'missions',
  'clients',
  'workshops',
  'meetings',
  'turnover',
] as const satisfies readonly FigureKey[]
export type Said = { readonly [Key in (typeof saidKeys)[number]]?: number | null | undefined }

/** The team's words are about the whole coop: they stand only in a report on all of its time. */
export function withSaid(counted: CoopFigures, said: Said | undefined, isWhole: boolean): CoopFigures {
  if (said === undefined || !isWhole) return counted
  const told = saidKeys.flatMap((key) => {
    const value = said[key]
    return value == null ? [] : [[key, { value, isSaid: true }] as const]
  })
  return { ...counted, ...Object.fromEntries(told) }
}
