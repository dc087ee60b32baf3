// A word of the coop's record: the first of these fields that was noted, or nothing.

import type { Board } from '../../../app/record/reads.ts'

export function coopWord(board: Board | undefined, ...names: readonly string[]): string {
  const fields: Readonly<Record<string, unknown>> = board?.record?.fields ?? {}
  for (const name of names) {
    const word = fields[name]
    if (typeof word === 'string' && word !== '') return word
  }
  return ''
}
