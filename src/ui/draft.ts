// What a person types into a form, kept sealed while they type: it survives a kill, an update and a lock.

import { createEffect, createSignal, onCleanup } from 'solid-js'
import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store'
import { useApp } from './app-context.tsx'

const pauseMs = 300

export interface Draft<T extends object> {
  readonly value: T
  readonly set: SetStoreFunction<T>
  /** True once an earlier draft was looked for: show the form only then, or typed text could be overwritten. */
  readonly ready: () => boolean
  /** True when an earlier draft was found and put back. */
  readonly restored: () => boolean
  /** Call before `save`: waits for the last write, so that it cannot come back after the save removed it. */
  settle(): Promise<void>
  discard(): Promise<void>
}

export function createDraft<T extends object>(key: string, initial: T): Draft<T> {
  const { drafts } = useApp()
  const [value, set] = createStore<T>(structuredClone(initial))
  const [ready, setReady] = createSignal(false)
  const [restored, setRestored] = createSignal(false)
  let last: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let done = false

  const keep = (): void => {
    clearTimeout(timer)
    timer = undefined
    const now = structuredClone(unwrap(value))
    last = last.then(() => (done ? undefined : drafts.put(key, now)))
  }

  void drafts.get(key).then((found) => {
    if (found !== undefined && found !== null && typeof found === 'object') {
      set({ ...initial, ...found } as T)
      setRestored(true)
    }
    setReady(true)
  })

  createEffect((first: boolean) => {
    JSON.stringify(value) // Reads every field, so that any change runs this again.
    if (!ready()) return true
    if (!first) {
      clearTimeout(timer)
      timer = setTimeout(keep, pauseMs)
    }
    return false
  }, true)

  onCleanup(() => {
    if (timer !== undefined && !done) keep()
  })

  return {
    value,
    set,
    ready,
    restored,
    async settle() {
      clearTimeout(timer)
      timer = undefined
      await last
    },
    async discard() {
      done = true
      clearTimeout(timer)
      await last
      await drafts.remove(key)
      set(structuredClone(initial))
      done = false
    },
  }
}
