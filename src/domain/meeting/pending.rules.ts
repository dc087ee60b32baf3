// What a meeting could speak of, drawn from what waits: subjects that the last meeting of its kind did not reach, ideas of
// the group, actions still open. What stands in the agenda already is left out.

import type { RecordId } from '../../base/ids.ts'
import type { Action } from './action.schema.ts'
import type { AgendaItem, AgendaKind } from './agenda-item.schema.ts'
import type { Idea } from './idea.schema.ts'
import type { Meeting } from './meeting.schema.ts'

type Of<Fields> = Fields & { readonly id: RecordId }

export interface PendingSubject {
  readonly from: 'left' | 'idea' | 'action'
  /** Of the subject, the idea or the action. */
  readonly id: RecordId
  readonly title: string
  readonly kind: AgendaKind
  readonly minutes?: number
}

/** A title is one line. */
const mostTitle = 200

const fold = (title: string): string => title.trim().toLocaleLowerCase()

/** The last meeting of the same kind that ended before this one. */
export function meetingBefore<M extends Of<Meeting>>(meeting: Of<Meeting>, meetings: Iterable<M>): M | undefined {
  const when = (one: Of<Meeting>): string => `${one.day}${one.start ?? ''}${one.id}`
  return [...meetings]
    .filter(({ kind, status }) => kind === meeting.kind && (status === 'closed' || status === 'approved'))
    .filter((one) => one.id !== meeting.id && when(one) < when(meeting))
    .sort((a, b) => (when(a) < when(b) ? 1 : -1))[0]
}

export function pendingSubjects(waiting: {
  readonly meeting: Of<Meeting>
  readonly meetings: Iterable<Of<Meeting>>
  readonly items: Iterable<Of<AgendaItem>>
  readonly ideas: Iterable<Of<Idea>>
  readonly actions: Iterable<Of<Action>>
}): PendingSubject[] {
  const { meeting } = waiting
  const items = [...waiting.items].filter(({ dropped }) => dropped !== true)
  const before = meetingBefore(meeting, waiting.meetings)
  const left = items
    .filter((item) => item.meeting === before?.id && item.done !== true)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, title, kind, plannedMinutes }): PendingSubject => {
      return { from: 'left', id, title, kind, ...(plannedMinutes == null ? {} : { minutes: plannedMinutes }) }
    })
  const ideas = [...waiting.ideas]
    .filter(({ status }) => status === 'new')
    .map(({ id, wording }): PendingSubject => {
      return { from: 'idea', id, title: wording.slice(0, mostTitle), kind: 'discuss' }
    })
  const actions = [...waiting.actions]
    .filter(({ doneOn, droppedOn, meeting: asked }) => doneOn == null && droppedOn == null && asked !== meeting.id)
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
    .map(({ id, wording }): PendingSubject => ({ from: 'action', id, title: wording, kind: 'info' }))
  const seen = new Set(items.filter((item) => item.meeting === meeting.id).map(({ title }) => fold(title)))
  return [...left, ...ideas, ...actions].filter(({ title }) => {
    const isNew = !seen.has(fold(title))
    seen.add(fold(title))
    return isNew
  })
}
