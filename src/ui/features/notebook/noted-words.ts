// What was noted for someone, in a few words: the hours, the mission, the idea, the choice.

import { readRecord } from '../../../app/meeting/read-records.ts'
import type { Reads } from '../../../app/path/read-way.ts'
import type { PersonId } from '../../../base/ids.ts'
import { prestationKind } from '../../../domain/job/prestation.schema.ts'
import { serviceKind } from '../../../domain/job/service.schema.ts'
import { timeLogKind } from '../../../domain/job/time-log.schema.ts'
import { ideaKind } from '../../../domain/meeting/idea.schema.ts'
import { consentKind } from '../../../domain/notebook/consent.schema.ts'
import { type Noted, notedReads } from '../../../domain/notebook/noted-for.rules.ts'
import { awayKind } from '../../../domain/planning/away.schema.ts'
import { ballotKind } from '../../../domain/vote/ballot.schema.ts'
import { motionKind } from '../../../domain/vote/motion.schema.ts'
import { formatDay, formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { hoursOf, serviceName } from '../job/job-words.ts'
import { voiceWord } from '../meeting/vote-choices.tsx'
import { whenAway } from '../planning/away-words.ts'

/** The lists that these words are read from. */
export const notedLists = [...notedReads, 'service', 'motion'] as const

export interface NotedWords {
  readonly title: string
  readonly text?: string | undefined
}

export function notedWords(
  { record, kind }: Noted,
  reads: Reads,
  nameOf: (person: PersonId) => string,
): NotedWords | undefined {
  const view = reads.record(record)
  switch (kind) {
    case 'timeLog': {
      const log = readRecord(timeLogKind, view)
      if (log === undefined) return undefined
      const mission = log.prestation == null ? undefined : missionTitle(reads, log.prestation)
      const title = mission ?? t(`job.kinds.${log.kind}`)
      const duration = formatDuration(log.minutes)
      const when = log.start == null ? formatDay(log.day) : whenOf(log)
      return { title: t('notebook.noted.hours', { title, duration }), text: when }
    }
    case 'prestation': {
      const mission = readRecord(prestationKind, view)
      return mission && { title: missionTitle(reads, record) ?? '', text: whenOf(mission) }
    }
    case 'idea': {
      const idea = readRecord(ideaKind, view)
      return idea && { title: t('notebook.noted.idea'), text: idea.wording }
    }
    case 'ballot': {
      const ballot = readRecord(ballotKind, view)
      if (ballot === undefined) return undefined
      const { choice, candidate } = ballot
      const motion = readRecord(motionKind, reads.record(ballot.motion))
      if (motion === undefined) return undefined
      const said = voiceWord(candidate == null ? { choice } : { choice: 'for', candidate }, motion, nameOf)
      return { title: t('notebook.noted.vote', { choice: said }), text: motion.wording }
    }
    case 'away': {
      const away = readRecord(awayKind, view)
      return away && { title: t('notebook.noted.away'), text: whenAway(away) }
    }
    case 'consent': {
      const consent = readRecord(consentKind, view)
      return consent && { title: t('notebook.noted.agreed'), text: t(`record.codes.use.${consent.use}`) }
    }
  }
}

function missionTitle(reads: Reads, id: Noted['record']): string | undefined {
  const mission = readRecord(prestationKind, reads.record(id))
  if (mission === undefined) return undefined
  return serviceName(mission.service == null ? undefined : readRecord(serviceKind, reads.record(mission.service)))
}

interface Timed {
  readonly day: string
  readonly start?: string | null | undefined
  readonly end?: string | null | undefined
}

const whenOf = (one: Timed): string => t('notebook.noted.when', { day: formatDay(one.day), hours: hoursOf(one) })
