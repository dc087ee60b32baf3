// Long shared texts while they are typed: the screen edits the Y.Text at once; what it produced is kept in a pending row
// less than a second later, or with the next save of the same space, whichever comes first.

import type * as Y from 'yjs'
import type { LogId, RecordId } from '../../base/ids.ts'
import type { SpaceReplica } from '../../replica/replica.port.ts'
import { emptyPart, notePending } from './apply-entry.ts'
import type { DeviceCore } from './device-parts.ts'
import { project, reloadReplica } from './rooms.ts'
import { keepRows, rowOf } from './saving.ts'
import { type TextHandle, textDifference } from './text-handle.ts'

/** A pause in typing after which it is kept, and the longest that it may wait: with the write, a kill loses a second. */
const pauseMs = 400
const mostMs = 700

/**
 * After this pause, other screens and the home show what was typed. Until then only the text itself does: showing it
 * costs a slow phone more than keeping it, and would be felt at every second of typing. A notebook killed meanwhile
 * makes its screens anew when it opens.
 */
const showPauseMs = 2000

/** Keeps what was typed in a space. False when it could not be written: the text was put back as it was kept. */
export async function keepTyped(core: DeviceCore, log: LogId, replica: SpaceReplica): Promise<boolean> {
  const typed = replica.takeTyped()
  if (!typed) return true
  const space = replica.space.id
  const kept = await keepRows(core, [rowOf(space, typed)], new Map([[space, replica.clock()]]))
  if (!kept.ok) {
    await reloadReplica(core, log, space)
    return false
  }
  const part = emptyPart(space)
  notePending(part, { id: kept.value[0] ?? 0, records: typed.records, texts: typed.texts }, core)
  await core.rooms.get(log)?.mirror?.append([part])
  for (const id of typed.changed) core.rooms.get(log)?.typed.add(id)
  return true
}

/** Shows what was typed and kept since it was last shown. Call it inside the mutex. */
export async function showTyped(core: DeviceCore, log: LogId): Promise<void> {
  if (core.rooms.get(log)?.typed.size) await project(core, log, [])
}

export function openText(
  core: DeviceCore,
  log: LogId,
  find: () => SpaceReplica | undefined,
  id: RecordId,
  field: string,
): TextHandle {
  const listeners = new Set<(text: string) => void>()
  let firstTypedAt: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let showTimer: ReturnType<typeof setTimeout> | undefined
  let bound: { replica: SpaceReplica; text: Y.Text; stop: () => void } | undefined

  const bind = (): typeof bound => {
    // Asked at each key: looking for the record would read all its texts anew.
    const open = bound && core.rooms.get(log)?.replicas.get(bound.replica.space.id)
    if (open !== undefined && open === bound?.replica) return bound
    const replica = find()
    bound?.stop()
    bound = undefined
    if (!replica) return undefined
    const text = replica.editText(id, field)
    const tell = (_: unknown, transaction: Y.Transaction): void => {
      if (transaction.origin !== handle) for (const listener of listeners) listener(text.toString())
    }
    text.observe(tell)
    bound = { replica, text, stop: () => text.unobserve(tell) }
    return bound
  }

  const keepNow = (): Promise<boolean> => {
    clearTimeout(timer)
    firstTypedAt = undefined
    return core.mutex.run(async () => {
      const at = bind()
      if (!at || core.closed) return true
      return keepTyped(core, log, at.replica)
    })
  }
  /** Nobody waits for it: without room for it, the next change shows it, or the next opening. */
  const showNow = async (): Promise<void> => {
    clearTimeout(showTimer)
    const show = async (): Promise<void> => {
      if (!core.closed) await showTyped(core, log)
    }
    await core.mutex.run(show).catch(() => undefined)
  }

  const handle: TextHandle = {
    get: () => bind()?.text.toString() ?? '',
    subscribe(listener) {
      bind()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(next) {
      const at = bind()
      if (!at) return
      const difference = textDifference(at.text.toString(), next)
      if (difference.remove === 0 && difference.insert === '') return
      at.text.doc?.transact(() => {
        if (difference.remove > 0) at.text.delete(difference.at, difference.remove)
        if (difference.insert !== '') at.text.insert(difference.at, difference.insert)
      }, handle)
      const now = core.clock.now()
      firstTypedAt ??= now
      clearTimeout(timer)
      timer = setTimeout(keepNow, Math.max(0, Math.min(pauseMs, firstTypedAt + mostMs - now)))
      clearTimeout(showTimer)
      showTimer = setTimeout(showNow, showPauseMs)
    },
    flush: keepNow,
    close() {
      bound?.stop()
      listeners.clear()
      void keepNow().then(showNow)
    },
  }
  return handle
}
