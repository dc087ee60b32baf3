// What waits for staff in a coop, the most pressing first, and in words.

import type { Tone } from '../../design/parts/tile.tsx'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export interface CoopState {
  readonly counts: { readonly minutesToConfirm: number; readonly openMotions: number }
  readonly toCheckCount: number
  readonly setAside: number
}

export interface ToDo {
  readonly what: 'claims' | 'aside' | 'check' | 'hours' | 'votes'
  /** How many; minutes for hours. */
  readonly n: number
  readonly tone: Tone
}

export function toDoOf(board: CoopState, claims: number): ToDo[] {
  const all: ToDo[] = [
    { what: 'claims', n: claims, tone: 'clay' },
    { what: 'aside', n: board.setAside, tone: 'clay' },
    { what: 'check', n: board.toCheckCount, tone: 'sun' },
    { what: 'hours', n: board.counts.minutesToConfirm, tone: 'sun' },
    { what: 'votes', n: board.counts.openMotions, tone: 'sky' },
  ]
  return all.filter(({ n }) => n > 0)
}

/** « 2 à vérifier », « 3 h à confirmer » */
export const toDoWords = ({ what, n }: ToDo): string =>
  what === 'hours' ? t('organisation.toDo.hours', { hours: formatDuration(n) }) : t(`organisation.toDo.${what}`, { n })

/** Where each kind is dealt with. */
export function toDoHref(what: ToDo['what'], coop: string): string {
  switch (what) {
    case 'claims':
      return '/appareils'
    case 'aside':
      return '/envoi'
    case 'check':
      return `/c/${coop}/a-verifier`
    case 'hours':
      return `/c/${coop}/heures/a-confirmer`
    case 'votes':
      return `/c/${coop}/voter`
  }
}
