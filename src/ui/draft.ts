// What a person types into a form, kept sealed while they type: it survives a kill, an update and a lock.

import { createEffect, createSignal, onCleanup } from 'solid-js'
import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store'
import { useApp } from './app-context.tsx'
import { nextDraft } from './next-draft.ts'

/** A pause in typing after which it is kept, and the longest that it may wait: with the write, a kill loses a second. */
const pauseMs = 300
const mostMs = 700

export interface Draft<T extends object> {
  readonly value: T
  readonly set: SetStoreFunction<T>
  /** True once an earlier draft was looked for: show the form only then, or typed text could be overwritten. */
  readonly ready: () => boolean
  /** True when an earlier draft was found and put back. */
  readonly restored: () => boolean
  /**
   * Call before `save`: what was just typed is kept first, so that a save that fails leaves it as a draft, and so that
   * no write of it can come back after the save removed it. Never rejects: where a draft finds no place, the save tells.
   */
  settle(): Promise<void>
  /**
   * Forgets what was typed, here and on the device. Never rejects. Where the save itself ended the draft, a page that is
   * left does not wait for this: whoever presses a link meanwhile would be taken away from where it led.
   */
  discard(): Promise<void>
  /**
   * After `settle` and a save, where the form stays for the next one: it is empty at once, without waiting for storage, but
   * for what was typed since `settle`, which goes on as a draft. Never rejects.
   */
  restart(): Promise<void>
}

export function createDraft<T extends object>(key: string, initial: T): Draft<T> {
  const { drafts } = useApp()
  const [value, set] = createStore<T>(structuredClone(initial))
  const [ready, setReady] = createSignal(false)
  const [restored, setRestored] = createSignal(false)
  let last: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let changedAt: number | undefined
  let done = false
  let settled = structuredClone(initial)

  const stopTimer = (): void => {
    clearTimeout(timer)
    timer = undefined
    changedAt = undefined
  }
  /** Writes start at once, while the notebook is still open, and end in the order of the calls. */
  const keep = (): void => {
    stopTimer()
    if (!done) last = write(() => drafts.put(key, structuredClone(unwrap(value))))
  }
  const find = async (): Promise<void> => {
    const found = await drafts.get(key).catch(() => undefined) // A draft that cannot be read must not hide the form.
    if (found !== undefined && found !== null && typeof found === 'object') {
      set({ ...initial, ...found } as T)
      setRestored(true)
    }
    setReady(true)
  }
  void find()

  createEffect((first: boolean) => {
    JSON.stringify(value) // Reads every field, so that any change runs this again.
    if (!ready()) return true
    if (!first) {
      const now = performance.now()
      changedAt ??= now
      clearTimeout(timer)
      timer = setTimeout(keep, Math.max(0, Math.min(pauseMs, changedAt + mostMs - now)))
    }
    return false
  }, true)

  onCleanup(() => {
    if (timer !== undefined) keep()
  })

  return {
    value,
    set,
    ready,
    restored,
    async settle() {
      if (timer !== undefined) keep()
      await last
      settled = structuredClone(unwrap(value))
    },
    async restart() {
      const { next, isNew } = nextDraft(initial, settled, unwrap(value))
      set(next)
      stopTimer()
      last = write(() => drafts.remove(key))
      if (isNew) keep()
      await last
    },
    async discard() {
      done = true
      stopTimer()
      await last
      await write(() => drafts.remove(key))
      set(structuredClone(initial))
      // The emptied form is no draft: kept, it would come back over what was saved meanwhile.
      stopTimer()
      done = false
    },
  }
}

/** The device may have no room, or the notebook be closing: the words stay on the screen, and each change tries again. */
async function write(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    return
  }
}
