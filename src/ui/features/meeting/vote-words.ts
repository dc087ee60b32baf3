// Votes in words: what a rule is called, and why a result is what it is, in one sentence.

import type { PersonId } from '../../../base/ids.ts'
import type { Closing } from '../../../domain/vote/closing.schema.ts'
import { explainResult } from '../../../domain/vote/explain.rules.ts'
import type { Motion } from '../../../domain/vote/motion.schema.ts'
import type { VoteCounts } from '../../../domain/vote/result.rules.ts'
import type { BarPart } from '../../design/parts/bar.tsx'
import { formatList, formatShare } from '../../i18n/format.ts'
import { type SentenceKey, t, tMaybe } from '../../i18n/t.ts'

/** In the middle of a sentence. */
export const ruleName = (rule: Motion['rule']): string => t(`meeting.motion.rules.${rule}`).toLocaleLowerCase()

/** `nameOf` names who was elected, or who has to be chosen between. */
export function resultSentence(
  closing: Closing,
  motion: Motion,
  nameOf: (person: PersonId) => string = () => t('meeting.someone'),
): string {
  const sentence = explainResult(closing, motion)
  const names = 'names' in sentence ? formatList(sentence.names.map(nameOf)) : ''
  const key: SentenceKey = `meeting.result.${sentence.type}`
  const score = 'percent' in sentence ? formatShare(sentence.percent / 100) : ''
  return tMaybe(key, { ...sentence, names, score }) ?? ''
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
