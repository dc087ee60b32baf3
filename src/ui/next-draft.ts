// What a form shows once what it held was saved: empty again, but for what was typed while it was being saved.

/**
 * @param saved the fields as they were saved
 * @param now the fields as they are
 * @returns every field of `initial`, or as it is now where it is no longer what was saved
 */
export function nextDraft<T extends object>(
  initial: T,
  saved: T,
  now: T,
): { readonly next: T; readonly isNew: boolean } {
  const next = structuredClone(initial)
  let isNew = false
  for (const key of Object.keys(now) as (keyof T)[]) {
    if (JSON.stringify(now[key]) === JSON.stringify(saved[key])) continue
    next[key] = now[key]
    isNew = true
  }
  return { next, isNew }
}
