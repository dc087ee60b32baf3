// Looking through the palette: pages, actions, coops and people by the beginnings of their words. Pure.

import { foldName } from '../../app/person/find-people.ts'

export const entryGroups = ['actions', 'pages', 'coops', 'people'] as const
export type EntryGroup = (typeof entryGroups)[number]

export interface PaletteEntry {
  readonly group: EntryGroup
  readonly label: string
  /** Which coop, which role: also looked through. */
  readonly hint?: string | undefined
  /** Where it leads, or what it does. */
  readonly go: string | (() => void)
}

const mostOfGroup = 8

/** What matches, in the order of the groups; a label that begins with what was typed comes first. Nobody is listed unasked. */
export function findEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const typed = foldName(text)
  const asked = typed.split(' ')
  const matches = ({ label, hint = '' }: PaletteEntry): boolean => {
    const words = foldName(`${label} ${hint}`).split(' ')
    return asked.every((part) => words.some((word) => word.startsWith(part)))
  }
  return entryGroups.flatMap((group) => {
    if (typed === '' && group === 'people') return []
    const found = entries.filter((entry) => entry.group === group && matches(entry))
    const starts = (entry: PaletteEntry): boolean => foldName(entry.label).startsWith(typed)
    return [...found.filter(starts), ...found.filter((entry) => !starts(entry))].slice(0, mostOfGroup)
  })
}
