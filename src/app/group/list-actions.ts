// « Qui fait quoi, pour quand », in the order in which it is looked at. Pure.

import type { PersonId } from '../../base/ids.ts'
import { type Action, actionKind } from '../../domain/meeting/action.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface ListedActions {
  /** Neither done nor dropped: the soonest due first, those without a day last. */
  readonly open: readonly Read<Action>[]
  /** The latest first. */
  readonly done: readonly Read<Action>[]
}

export function listActions(views: Iterable<RecordView>): ListedActions {
  const all = readRecords(actionKind, views).filter(({ droppedOn }) => droppedOn == null)
  const due = (one: Read<Action>): string => one.due ?? '9999'
  return {
    open: all.filter(({ doneOn }) => doneOn == null).sort((a, b) => compare(due(a), due(b)) || compare(a.id, b.id)),
    done: all
      .filter(({ doneOn }) => doneOn != null)
      .sort((a, b) => compare(b.doneOn ?? '', a.doneOn ?? '') || compare(a.id, b.id)),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isLate = ({ due, doneOn }: Action, today: LocalDate): boolean =>
  doneOn == null && due != null && due < today

export const actionsOf = (views: Iterable<RecordView>, person: PersonId): Read<Action>[] =>
  listActions(views).open.filter(({ owner }) => owner === person)
