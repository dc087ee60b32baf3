// The lists that meetings and votes are read from, as one signal.

import { type Accessor, createMemo } from 'solid-js'
import { type ListedMeetings, listedMeetings } from '../../../app/meeting/listed-meetings.ts'
import type { RoomRecords } from '../../../app/meeting/meeting-room.ts'
import type { VoteRecords } from '../../../app/meeting/motion-view.ts'
import { readRecords } from '../../../app/meeting/read-records.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { associateKind } from '../../../domain/coop/associate.schema.ts'
import { seatPerson } from '../../../domain/coop/partner-seat.rules.ts'
import { partnerSeatKind } from '../../../domain/coop/partner-seat.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'

function useList(coop: Accessor<CoopId>, kind: string) {
  const app = useApp()
  return useLive(() => app.reads().list(coop(), kind))
}

/** Undefined until every list was read once. */
export function useVoteRecords(
  coop: Accessor<CoopId>,
): Accessor<(VoteRecords & Pick<RoomRecords, 'presences' | 'coop'>) | undefined> {
  const lists = {
    motions: useList(coop, 'motion'),
    ballots: useList(coop, 'ballot'),
    closings: useList(coop, 'closing'),
    decisions: useList(coop, 'decision'),
    presences: useList(coop, 'presence'),
    coops: useList(coop, 'coop'),
    associates: useList(coop, 'associate'),
  }
  return createMemo(() => {
    const [motions, ballots, closings, decisions] = [
      lists.motions(),
      lists.ballots(),
      lists.closings(),
      lists.decisions(),
    ]
    const [presences, coops, associates] = [lists.presences(), lists.coops(), lists.associates()]
    if (!(motions && ballots && closings && decisions && presences && coops && associates)) return undefined
    return { motions, ballots, closings, decisions, presences, coop: coops[0], associates }
  })
}

/** Undefined until every list was read once. */
export function useRoomRecords(coop: Accessor<CoopId>): Accessor<RoomRecords | undefined> {
  const votes = useVoteRecords(coop)
  const lists = {
    cards: useList(coop, 'card'),
    meetings: useList(coop, 'meeting'),
    items: useList(coop, 'agendaItem'),
    seats: useList(coop, 'partnerSeat'),
  }
  return createMemo(() => {
    const [cards, meetings, items, seats] = [lists.cards(), lists.meetings(), lists.items(), lists.seats()]
    const read = votes()
    return read && cards && meetings && items && seats ? { ...read, cards, meetings, items, seats } : undefined
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

/** A person's name, from the board; an organisation's, from the register of associates or the committee's seats. */
export function useNames(coop: Accessor<CoopId>): (person: PersonId | null | undefined) => string {
  const app = useApp()
  const board = useLive(() => app.reads().board(coop()))
  const associates = useList(coop, 'associate')
  const seats = useList(coop, 'partnerSeat')
  const registered = createMemo(
    () =>
      new Map([
        ...readRecords(partnerSeatKind, seats() ?? []).map(({ id, organisation }) => [seatPerson(id), organisation]),
        ...readRecords(associateKind, associates() ?? []).map(({ person, name }) => [person, name]),
      ] as [PersonId, string][]),
  )
  return (person) => {
    const name = person ? (board()?.people[person]?.displayName ?? registered().get(person)) : undefined
    return name === undefined || name === '' ? t('meeting.someone') : name
  }
}
