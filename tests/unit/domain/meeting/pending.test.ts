import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../../../src/base/ids.ts'
import type { AgendaItem } from '../../../../src/domain/meeting/agenda-item.schema.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.schema.ts'
import { meetingBefore, pendingSubjects } from '../../../../src/domain/meeting/pending.rules.ts'
import type { LocalDate } from '../../../../src/domain/time/local-date.ts'

const id = (kind: string, n: number) => `${kind}:${String(n).padStart(22, '0')}` as RecordId
const day = (text: string) => text as LocalDate
const meeting = (n: number, on: string, status: Meeting['status'], kind: Meeting['kind'] = 'board') => ({
  id: id('me', n),
  kind,
  day: day(on),
  status,
})
const item = (n: number, of: number, title: string, more: Partial<AgendaItem> = {}): AgendaItem & { id: RecordId } => ({
  id: id('ag', n),
  meeting: id('me', of),
  title,
  kind: 'discuss',
  order: n,
  ...more,
})

const meetings = [
  meeting(1, '2024-07-02', 'approved'),
  meeting(2, '2024-07-09', 'closed'),
  meeting(3, '2024-07-10', 'closed', 'team'),
  meeting(4, '2024-07-12', 'cancelled'),
  meeting(5, '2024-07-16', 'planned'),
]
const now = meeting(5, '2024-07-16', 'planned')

describe('What a meeting could speak of', () => {
  it('is what the last one of its kind left, the waiting ideas and the open actions, none of them twice', () => {
    const pending = pendingSubjects({
      meeting: now,
      meetings,
      items: [
        item(1, 1, 'Trop ancien'),
        item(2, 2, 'Vu', { done: true }),
        item(4, 2, 'Le planning', { plannedMinutes: 10, kind: 'decide' }),
        item(3, 2, 'Les prix'),
        item(5, 2, 'Retiré', { dropped: true }),
        item(6, 3, 'D’une autre réunion'),
        item(7, 5, 'les prix '),
        item(8, 5, 'Un goûter', { dropped: true }),
      ],
      ideas: [
        { id: id('id', 1), wording: 'Un goûter', day: day('2024-07-10'), status: 'new' },
        { id: id('id', 2), wording: 'Déjà pris', day: day('2024-07-10'), status: 'onAgenda' },
      ],
      actions: [
        { id: id('ac', 1), wording: 'Appeler la mairie' },
        { id: id('ac', 2), wording: 'Acheter des gants', due: day('2024-07-15') },
        { id: id('ac', 3), wording: 'Fait', doneOn: day('2024-07-15') },
        { id: id('ac', 4), wording: 'Abandonné', droppedOn: day('2024-07-15') },
        { id: id('ac', 5), wording: 'Demandé aujourd’hui', meeting: now.id },
        { id: id('ac', 6), wording: 'LE PLANNING' },
      ],
    })
    expect(pending.map(({ from, title }) => [from, title])).toEqual([
      ['left', 'Le planning'],
      ['idea', 'Un goûter'],
      ['action', 'Acheter des gants'],
      ['action', 'Appeler la mairie'],
    ])
    expect(pending[0]).toMatchObject({ kind: 'decide', minutes: 10 })
  })

  it('knows the meeting before by its kind and its end', () => {
    expect(meetingBefore(now, meetings)?.id).toBe(id('me', 2))
    expect(meetingBefore(meeting(1, '2024-07-02', 'approved'), meetings)).toBeUndefined()
    expect(meetingBefore(meeting(9, '2024-07-20', 'open', 'team'), meetings)?.id).toBe(id('me', 3))
  })
})
