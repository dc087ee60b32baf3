// Whether an offer or a request of help still stands.

import { addDays, type LocalDate } from '../time/local-date.ts'
import type { HelpPost } from './help-post.schema.ts'

/** How long one stands when nothing else is said, and at most. */
export const helpDays = { usual: 30, most: 180 } as const

export const helpStands = ({
  post,
  day,
}: {
  readonly post: Pick<HelpPost, 'until' | 'endedOn'>
  readonly day: LocalDate
}): boolean => post.endedOn == null && day <= post.until

/** A last day that is neither past nor too far; the usual one without a wish. */
export function helpUntil({
  day,
  wished,
}: {
  readonly day: LocalDate
  readonly wished?: LocalDate | undefined
}): LocalDate {
  if (wished === undefined || wished < day) return addDays(day, helpDays.usual)
  const last = addDays(day, helpDays.most)
  return wished > last ? last : wished
}
