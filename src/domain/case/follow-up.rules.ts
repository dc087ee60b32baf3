// « Appeler six mois après » [D92]: a day to watch only while the person's own agreement stands, until news were noted.

import type { RecordId } from '../../base/ids.ts'
import type { StandingConsent } from '../notebook/consent.rules.ts'
import type { PathDeadline } from '../path/path-deadlines.rules.ts'
import { addMonths, type LocalDate } from '../time/local-date.ts'
import type { Exit } from './exit.schema.ts'

export const followUpMonths = 6
/** Told a month before: earlier there is nothing to do. */
const warnDays: readonly number[] = [30]

export const followUpDay = ({ day }: Pick<Exit, 'day'>): LocalDate => addMonths(day, followUpMonths)

/** Of the last exit; none without the agreement, nor once news were noted. */
export function followUpDeadline({
  exits,
  consents,
}: {
  exits: readonly (Pick<Exit, 'day' | 'followUpOn'> & { readonly id: RecordId })[]
  consents: readonly Pick<StandingConsent, 'use' | 'state'>[]
}): PathDeadline | undefined {
  const [last] = [...exits].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1))
  const agreed = consents.some(({ use, state }) => use === 'followUp6' && state === 'given')
  if (last === undefined || last.followUpOn != null || !agreed) return undefined
  return { what: 'followUp', due: followUpDay(last), record: last.id, warnDays }
}
