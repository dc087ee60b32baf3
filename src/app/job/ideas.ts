// Ideas as the list shows them. Pure.

import { type Idea, ideaKind } from '../../domain/meeting/idea.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

/** The latest first; dropped ones last. */
export const ideaList = (views: Iterable<RecordView>): Read<Idea>[] =>
  readRecords(ideaKind, views).sort(
    (a, b) => Number(a.status === 'dropped') - Number(b.status === 'dropped') || b.createdAt - a.createdAt,
  )
