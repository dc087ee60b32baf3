// The lists that meetings and votes are read from, as one signal.

import { type Accessor, createMemo } from 'solid-js'
import { type ListedMeetings, listedMeetings } from '../../../app/meeting/listed-meetings.ts'
import type { RoomRecords } from '../../../app/meeting/meeting-room.ts'
import type { VoteRecords } from '../../../app/meeting/motion-view.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'

function useList(coop: Accessor<CoopId>, kind: string) {
  const app = useApp()
  return useLive(() => app.reads().list(coop(), kind))
}

/** Undefined until every list was read once. */
export function useVoteRecords(coop: Accessor<CoopId>): Accessor<VoteRecords | undefined> {
  const lists = {
    motions: useList(coop, 'motion'),
    ballots: useList(coop, 'ballot'),
    closings: useList(coop, 'closing'),
    decisions: useList(coop, 'decision'),
  }
  return createMemo(() => {
    const [motions, ballots, closings, decisions] = [
      lists.motions(),
      lists.ballots(),
      lists.closings(),
      lists.decisions(),
    ]
    return motions && ballots && closings && decisions ? { motions, ballots, closings, decisions } : undefined
  })
}

/** Undefined until every list was read once. */
export function useRoomRecords(coop: Accessor<CoopId>): Accessor<RoomRecords | undefined> {
  const votes = useVoteRecords(coop)
  const lists = {
    coops: useList(coop, 'coop'),
    cards: useList(coop, 'card'),
    meetings: useList(coop, 'meeting'),
    presences: useList(coop, 'presence'),
    items: useList(coop, 'agendaItem'),
  }
  return createMemo(() => {
    const [coops, cards, meetings, presences, items] = [
      lists.coops(),
      lists.cards(),
      lists.meetings(),
      lists.presences(),
      lists.items(),
    ]
    const read = votes()
    if (!(read && coops && cards && meetings && presences && items)) return undefined
    return { ...read, coop: coops[0], cards, meetings, presences, items }
  })
}

/** Undefined until every list was read once. */
export function useListedMeetings(coop: Accessor<CoopId>): Accessor<ListedMeetings | undefined> {
  const votes = useVoteRecords(coop)
  const meetings = useList(coop, 'meeting')
  const items = useList(coop, 'agendaItem')
  return createMemo(() => {
    const [read, met, spoken] = [votes(), meetings(), items()]
    return read && met && spoken ? listedMeetings({ ...read, meetings: met, items: spoken }) : undefined
  })
}

/** A person's name, from the board. */
export function useNames(coop: Accessor<CoopId>): (person: PersonId | null | undefined) => string {
  const app = useApp()
  const board = useLive(() => app.reads().board(coop()))
  return (person) => {
    const name = person ? board()?.people[person]?.displayName : undefined
    return name === undefined || name === '' ? t('meeting.someone') : name
  }
}
