// A long shared text while someone types in it. Every key goes to the shared text at once, but for two things that wait
// a moment: a number that may become a social-security number (only its last character tells, and what enters a shared
// text stays in its history), and letters that an input method is still composing. Others' words wait meanwhile, then
// both meet: nothing is lost on either side. [J3] [J4]

import { maskSocialSecurityNumbers } from '../../domain/privacy/nir.rules.ts'
import { type TextHandle, textDifference } from '../device/text-handle.ts'
import { mergeTyped, placeAfter } from './merge-typed.ts'

/** What the field should show, and where its caret goes. */
export interface Shown {
  readonly text: string
  readonly caret: number
}

export interface TypedText {
  readonly text: () => string
  /** Call on each input; answers what the field should show and how many numbers were masked. */
  typed(input: { text: string; caret: number; composing?: boolean }): Shown & { readonly masked: number }
  /** What waits goes in: on blur, and before the field goes away. */
  release(): Shown & { readonly masked: number }
  /** True while the last letters wait: `flush` would not keep them. */
  waits(): boolean
  /** Keeps on this device what is in the shared text; false when it could not be written. */
  flush(): Promise<boolean>
  close(): void
}

/** Digits, spaces, dots and hyphens before a caret: a number that the next letter tells, whole (a longer one is none) or not. */
const numberTail = /(?<![\p{N}+])[1-478](?:[\s.\u00b7-]{0,2}[0-9ABab]){3,14}[\s.\u00b7-]{0,2}$/u

/** Whether the words before the caret may be a social-security number, whole or begun. */
export const mayBecomeNumber = (text: string, caret: number): boolean =>
  numberTail.test(text.slice(Math.max(0, caret - 48), caret))

/** `hear` is told what to show when others wrote; `caret` is asked for where the caret is then. */
export function createTypedText(options: {
  readonly handle: TextHandle
  readonly caret: () => number
  readonly hear: (shown: Shown) => void
}): TypedText {
  const { handle } = options
  let base = handle.get()
  let shown = base
  let waits = false

  const settle = (text: string, caret: number): Shown & { masked: number } => {
    const merged = mergeTyped({ base, typed: text, other: handle.get() })
    const at = placeAfter({ before: text, after: merged, at: caret })
    const { text: clean, masked } = putIn(handle, merged)
    base = clean
    shown = clean
    waits = false
    return { text: clean, caret: placeAfter({ before: merged, after: clean, at }), masked }
  }

  const stop = handle.subscribe((next) => {
    if (waits) return
    const caret = placeAfter({ before: shown, after: next, at: options.caret() })
    base = next
    shown = next
    options.hear({ text: next, caret })
  })

  return {
    text: () => shown,
    typed({ text, caret, composing }) {
      if (composing || mayBecomeNumber(text, caret)) {
        shown = text
        waits = true
        return { text, caret, masked: 0 }
      }
      return settle(text, caret)
    },
    release: () => settle(shown, options.caret()),
    waits: () => waits,
    flush: () => handle.flush(),
    close() {
      settle(shown, shown.length)
      stop()
      handle.close()
    },
  }
}

/** Edits towards `next` with its numbers masked: first what was just typed, already masked, then each older number. */
function putIn(handle: TextHandle, next: string): { text: string; masked: number } {
  const { text, masked, ranges } = maskSocialSecurityNumbers({ text: next })
  if (masked > 1) {
    const typed = textDifference(handle.get(), next)
    const older = ranges.filter(
      ({ start, length }) => start + length <= typed.at || start >= typed.at + typed.insert.length,
    )
    // From the end, so that earlier places stay true.
    for (const { start, length } of [...older].reverse()) {
      const at = start >= typed.at + typed.insert.length ? start - typed.insert.length + typed.remove : start
      const now = handle.get()
      const cut = now.slice(at, at + length)
      handle.edit(now.slice(0, at) + maskSocialSecurityNumbers({ text: cut }).text + now.slice(at + length))
    }
  }
  handle.edit(text)
  return { text, masked }
}
