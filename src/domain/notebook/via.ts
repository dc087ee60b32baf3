// How a person's word reached the notebook. `own`: they wrote it with their own code. `handed`: on a tablet passed to
// them. `paper`: signed on a sheet that the organisation keeps. `told`: staff wrote what they said (« noté par X pour
// Y »), which waits for their tap.

import { isStaff, type WriteRule } from '../record-kind.ts'

export const vias = ['own', 'handed', 'paper', 'told'] as const
export type Via = (typeof vias)[number]

/** Nobody writes `own` for another; the other ways are the staff's. */
export const viaRule: WriteRule = ({ author, owner, cell }) =>
  cell.via === 'own' ? author.person === owner : isStaff(author.rank) && vias.some((via) => via === cell.via)
