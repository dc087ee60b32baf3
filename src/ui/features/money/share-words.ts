// Ways of sharing in words.

import type { ShareMethod, ShareRule } from '../../../domain/money/distribution.rules.ts'
import type { Distribution } from '../../../domain/pay/distribution.schema.ts'
import { periodOf, type SharePeriod } from '../../../domain/pay/share-period.rules.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** « Moitié à parts égales, moitié selon les heures » has its words; other parts are told as they are. */
export function ruleName(rule: ShareRule): string {
  const part = rule.equalBasisPoints ?? 0
  if (rule.method !== 'mixedHours' && rule.method !== 'mixedPoints') return t(`money.methods.${rule.method}`)
  if (part === 5000) return t(`money.methods.${rule.method}`)
  return t('money.methods.mixedOther', {
    method: t(`money.methods.${rule.method === 'mixedHours' ? 'hours' : 'points'}`),
    part: part / 100,
  })
}

/**
 * The words of the proposition that is voted: the sum and the way, never a name. Its period is told unless it is the one
 * that everybody expects, from the coop's start to the day of the proposal.
 */
export function shareWording(share: Voted, start: LocalDate | null | undefined): string {
  const wording = t('money.share.wording', { amount: formatMoney(share.poolCents), rule: ruleName(share) })
  const period = periodOf(share)
  const isExpected = period === undefined || ((period.from ?? start) === start && period.to === share.day)
  return isExpected ? wording : `${wording} ${periodWords(period)}`
}

type Voted = ShareRule & Pick<Distribution, 'day' | 'poolCents' | 'from' | 'to'>

export const periodWords = ({ from, to }: SharePeriod): string =>
  from == null
    ? t('money.share.periodTo', { to: formatDate(to) })
    : t('money.share.period', { from: formatDate(from), to: formatDate(to) })

export const pathOfMethod = (method: ShareMethod): 'hours' | 'points' | 'declared' | undefined => {
  if (method === 'hours' || method === 'mixedHours') return 'hours'
  if (method === 'points' || method === 'mixedPoints') return 'points'
  return method === 'selfDeclared' ? 'declared' : undefined
}
