// Votes in words: what a rule is called, and why a result is what it is, in one sentence.

import type { Closing } from '../../../domain/vote/closing.schema.ts'
import type { Motion } from '../../../domain/vote/motion.schema.ts'
import type { VoteCounts } from '../../../domain/vote/result.rules.ts'
import type { BarPart } from '../../design/parts/bar.tsx'
import { t } from '../../i18n/t.ts'

/** In the middle of a sentence. */
export const ruleName = (rule: Motion['rule']): string => t(`meeting.motion.rules.${rule}`).toLocaleLowerCase()

export function resultSentence(closing: Closing, motion: Motion): string {
  const { for: inFavour, against, objections, eligible, result, reason, rule } = closing
  const numbers = { for: inFavour, against }
  switch (reason) {
    case 'quorum_missing': {
      const needed = Math.ceil((motion.quorumPercent * eligible) / 100)
      return t('meeting.result.quorum_missing', { people: closing.present + closing.proxies, eligible, needed })
    }
    case 'nobody_expressed':
      return t('meeting.result.nobody_expressed')
    case 'tie_accepted':
      return t('meeting.result.tie_accepted', numbers)
    case 'tie_rejected':
      return t('meeting.result.tie_rejected', numbers)
    case 'consent':
      return t('meeting.result.consent')
    case 'objection':
      return t('meeting.result.objection', { n: closing.upheldObjections ?? objections })
    case 'majority':
    case 'no_majority': {
      const expressed = inFavour + against
      const named = rule === 'consent' ? 'simple' : rule
      if (named === 'simple') return t(`meeting.result.${result}.simple`, numbers)
      if (named === 'absolute') return t(`meeting.result.${result}.absolute`, { for: inFavour, eligible })
      return t(`meeting.result.${result}.twoThirds`, { for: inFavour, expressed })
    }
  }
}

/** The tally as a bar: the words follow the figures. */
export function tallyParts(counts: VoteCounts, rule: Motion['rule']): BarPart[] {
  const against: BarPart =
    rule === 'consent'
      ? { label: t('meeting.counts.objections', { n: counts.objections }), value: counts.objections, tone: 'clay' }
      : { label: t('meeting.counts.against'), value: counts.against, tone: 'clay' }
  return [
    { label: t('meeting.counts.for'), value: counts.for, tone: 'seed' },
    against,
    { label: t('meeting.counts.abstain', { n: counts.abstain }), value: counts.abstain, tone: 'grey' },
  ]
}
