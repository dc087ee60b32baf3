// Who writes lists of skills, as the record kind says: coordinators only.

import type { Rank } from '../../../base/ids.ts'

export const mayWriteFrameworks = ({ rank }: { readonly rank: Rank }): boolean =>
  rank === 'coordinator' || rank === 'root'
