// What every part of the meeting room receives.

import type { MeetingRoom } from '../../../app/meeting/meeting-room.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'

export interface RoomProps {
  readonly coop: CoopId
  readonly room: MeetingRoom
  /** May write here now: staff, or the chair and the secretary, while the meeting is not closed. */
  readonly mayWrite: boolean
  readonly nameOf: (person: PersonId | null | undefined) => string
}
