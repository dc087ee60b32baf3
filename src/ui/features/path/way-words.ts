// The way in words: stages, their days, and why something may not be.

import type { CapeError } from '../../../domain/path/cape.rules.ts'
import type { PathError } from '../../../domain/path/path.rules.ts'
import type { Stage, StageKind } from '../../../domain/path/path.types.ts'
import type { PathDeadline } from '../../../domain/path/path-deadlines.rules.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export const stageName = (kind: StageKind): string => t(`way.stages.${kind}`)

/** « du 28 septembre 2020 au 27 septembre 2021 », « depuis le 1er janvier 2022 » */
export function stageDays({ kind, start, end }: Stage): string {
  if (end !== undefined) return t('way.fromTo', { start: formatDate(start), end: formatDate(end) })
  if (kind === 'welcome' || kind === 'alternative' || kind === 'exit') return formatDate(start)
  return t('way.since', { start: formatDate(start) })
}

/** Why, in one sentence, and by which rule. Articles of law are in the sentence itself. */
export function refusal(error: PathError | CapeError | { readonly type: string }): string {
  if (!('source' in error)) return errorSentence(error)
  const source = error.source === 'S1' || error.source === 'host' ? ` ${t(`way.sources.${error.source}`)}` : ''
  if (error.type === 'path.cannot_follow') {
    const after = error.after === 'nothing' ? t('way.nothingYet') : stageName(error.after)
    return `${t('way.cannotFollow', { stage: stageName(error.stage), after })}${source}`
  }
  return `${errorSentence(error)}${source}`
}

/** « Fin du CAPE », « Devenir associé » */
export const deadlineWords = (
  { what }: Pick<PathDeadline, 'what'>,
  { wording = '', stage }: { readonly wording?: string | undefined; readonly stage?: StageKind | undefined },
): string => {
  if (what === 'commitment') return t('way.deadlines.commitment', { wording })
  if (what === 'followUp') return t('way.deadlines.followUp')
  if (what === 'associateBy') return t('way.deadlines.associateBy')
  return t('way.deadlines.contractEnd', { stage: stage ? stageName(stage) : '' })
}

/** « dans 28 jours », « aujourd’hui », « passé depuis 3 jours » */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return t('common.today')
  return daysLeft > 0 ? t('way.inDays', { n: daysLeft }) : t('way.pastDays', { n: -daysLeft })
}
