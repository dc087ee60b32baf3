// The colleges that a proposition may be voted by today. Pure.

import { collegesOn } from '../../domain/coop/associate.rules.ts'
import { associateKind, collegeKind } from '../../domain/coop/associate.schema.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import { checkColleges } from '../../domain/vote/college.rules.ts'
import type { MotionCollege } from '../../domain/vote/motion.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { readRecords } from './read-records.ts'

/** None when those of the register do not make a vote by colleges together. */
export function votingColleges(records: {
  readonly colleges: Iterable<RecordView>
  readonly associates: Iterable<RecordView>
  readonly now: number
}): readonly MotionCollege[] {
  const colleges = collegesOn({
    colleges: readRecords(collegeKind, records.colleges),
    associates: readRecords(associateKind, records.associates),
    day: dayOf(parisTimeAt(records.now)),
  })
  return checkColleges(colleges).ok ? colleges : []
}
