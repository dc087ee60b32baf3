// Looking for someone by what one remembers of their name.

import type { PersonId } from '../../base/ids.ts'

/** Lower case, without accents, hyphens or apostrophes: « Maëlle-Anne » is found by « maelle a ». */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-'’\s]+/g, ' ')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .trim()

export interface Findable {
  readonly person: PersonId
  readonly displayName: string
}

/** People one of whose words starts with each word asked for, by name. */
export function findPeople<Found extends Findable>({
  people,
  text,
}: {
  people: readonly Found[]
  text: string
}): Found[] {
  const asked = foldName(text).split(' ')
  return people
    .filter(({ displayName }) => {
      const words = foldName(displayName).split(' ')
      return asked.every((part) => words.some((word) => word.startsWith(part)))
    })
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.person < b.person ? -1 : 1))
}
