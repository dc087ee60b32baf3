// What waits for staff in a coop, the most pressing first. Pure; the words come with the screen.

import type { Tone } from '../../design/parts/tile.tsx'

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
      return `/c/${coop}/heures`
    case 'votes':
      return `/c/${coop}/voter`
  }
}
