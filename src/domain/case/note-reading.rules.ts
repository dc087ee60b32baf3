// Who says why before a note about someone is shown to them. [D155]

import type { PersonId, Rank } from '../../base/ids.ts'

/** The coordination, which receives codes and counts and rarely meets the person: not the team that writes the notes. */
export const saysWhy = (rank: Rank): boolean => rank === 'coordinator' || rank === 'root'

/** Whoever began the note knows what is in it. */
export const mustSayWhy = (
  reader: { readonly rank: Rank; readonly person: PersonId },
  note: { readonly createdBy: PersonId },
): boolean => saysWhy(reader.rank) && note.createdBy !== reader.person
