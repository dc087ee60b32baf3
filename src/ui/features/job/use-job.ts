// What the screens of missions and hours share: lists of the coop as signals, who is looking, and what day it is.

import { type Accessor, createMemo, createResource } from 'solid-js'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { dayOf, type LocalDateTime, parisTimeAt } from '../../../domain/time/local-time.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'

/** Records of one kind; undefined until they were read once. */
export function useList(coop: Accessor<CoopId>, kind: string) {
  const app = useApp()
  return useLive(() => app.reads().list(coop(), kind))
}

export function useMe(): { readonly person: PersonId; readonly staff: boolean } {
  const { me } = useApp().device()
  return { person: me.person, staff: isStaff(me.rank) }
}

/** The clock in Paris when asked. */
export function useClock(): { now(): LocalDateTime; today(): LocalDate } {
  const app = useApp()
  const now = (): LocalDateTime => parisTimeAt(app.device().clock.now())
  return { now, today: () => dayOf(now()) }
}

export interface Member {
  readonly person: PersonId
  readonly name: string
  readonly role: string
}

/** People of the coop who have not left: coopérants first, then by name. Undefined until the board was read. */
export function useMembers(coop: Accessor<CoopId>): Accessor<readonly Member[] | undefined> {
  const app = useApp()
  const board = useLive(() => app.reads().board(coop()))
  return createMemo(() => {
    const people = board()?.people
    if (people === undefined) return undefined
    return Object.entries(people)
      .filter(([, { left }]) => !left)
      .map(([person, { displayName, role }]) => ({ person: person as PersonId, name: displayName, role }))
      .sort(
        (a, b) => Number(b.role === 'cooperant') - Number(a.role === 'cooperant') || a.name.localeCompare(b.name, 'fr'),
      )
  })
}

/** A person's name, those who left included. */
export function useNames(coop: Accessor<CoopId>): (person: PersonId | null | undefined) => string {
  const app = useApp()
  const board = useLive(() => app.reads().board(coop()))
  return (person) => (person ? board()?.people[person]?.displayName : undefined) || t('job.someone')
}

/** True once the device's own records can be asked: what a check before saving needs. */
export function useReady(coop: Accessor<CoopId>): Accessor<boolean> {
  const app = useApp()
  const [ready] = createResource(coop, async (of) => {
    await app.device().ready(of)
    return true
  })
  return () => ready.latest === true
}

/** 'HH:MM', in an address. */
export const isClockTime = (text: unknown): text is string =>
  typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
