// The propositions that wait for one person's own choice: what « Voter » counts on their home.

import type { PersonId } from '../../base/ids.ts'
import { type Motion, motionKind } from '../../domain/vote/motion.schema.ts'
import { ballotsOfRecord } from '../../domain/vote/tally.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from './read-records.ts'

/** Of the open ones: those where this person may vote, alone (not by raised hands), and has not. */
export function votesToCast(records: {
  readonly person: PersonId
  readonly openMotions: Iterable<RecordView>
  readonly ballots: Iterable<RecordView>
}): Read<Motion>[] {
  const { person } = records
  const cast = [...records.ballots].flatMap((record) => ballotsOfRecord({ record }))
  return readRecords(motionKind, records.openMotions).filter(
    ({ id, method, eligible }) =>
      method === 'open' &&
      eligible.includes(person) &&
      !cast.some(({ motion, voter }) => motion === id && voter === person),
  )
}
