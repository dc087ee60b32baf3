// What a proposition begins with: nothing, the next round of an election, or what it is about.

import type { MotionView } from '../../../app/meeting/motion-view.ts'
import type { OpenMotionInput } from '../../../app/meeting/open-motion.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import type { Associate } from '../../../domain/coop/associate.schema.ts'
import type { Distribution } from '../../../domain/pay/distribution.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { decideElection } from '../../../domain/vote/election.rules.ts'
import type { MotionRule } from '../../../domain/vote/motion.schema.ts'
import { t } from '../../i18n/t.ts'
import { shareWording } from '../money/share-words.ts'

export interface MotionDraft {
  wording: string
  item: RecordId | ''
  method: OpenMotionInput['method']
  rule: MotionRule
  voters: OpenMotionInput['voters']
  candidates: PersonId[]
  round: number
  /** Services whose proposed price the proposition sets. */
  priced: RecordId[]
  /** The decision that it replaces if it is adopted. */
  supersedes: RecordId | ''
}

export const empty: MotionDraft = {
  wording: '',
  item: '',
  method: 'open',
  rule: 'simple',
  voters: 'members',
  candidates: [],
  round: 1,
  priced: [],
  supersedes: '',
}

export const admissionOf = (candidate: Associate | undefined): string | undefined =>
  candidate && t('register.motion', { name: candidate.name, category: candidate.category })

export const wordingOf = (share: Distribution | undefined, start: LocalDate | null | undefined): string =>
  share === undefined ? '' : shareWording(share, start)

export function draftKeyOf(of: {
  readonly meeting: RecordId
  readonly round: RecordId | undefined
  /** What it is about, when one came here from its page. */
  readonly about: RecordId | undefined
}): string {
  if (of.round !== undefined) return `tour:${of.round}`
  return of.about === undefined ? `proposition:${of.meeting}` : `proposition:${of.meeting}:${of.about}`
}

export function nextRound(view: MotionView | undefined): MotionDraft | undefined {
  if (view?.closing === undefined) return undefined
  const { motion, closing } = view
  const { leading } = decideElection({
    voices: closing.voices ?? [],
    against: closing.against,
    round: motion.round ?? 1,
  })
  return {
    ...empty,
    wording: motion.wording,
    item: motion.agendaItem ?? '',
    method: motion.method,
    rule: 'election',
    candidates: [...leading],
    round: (motion.round ?? 1) + 1,
  }
}
