// When the notebook closes by itself. Timers are late or asleep in hidden pages, so the clock decides:
// every event first asks whether the time had already passed.
import type { Clock } from '../base/ports.ts'

export interface AutoLockPolicy {
  /** Longest time out of sight, in milliseconds. */
  readonly hiddenMs: number
  /** Longest time in sight without a touch or a key, in milliseconds. */
  readonly idleMs: number
}

/** A tablet passes from hand to hand; on a personal phone the camera and messages come between (EXPERIENCE). */
export const autoLockPolicies = {
  tablet: { hiddenMs: 60_000, idleMs: 600_000 },
  phone: { hiddenMs: 600_000, idleMs: 600_000 },
} as const satisfies Record<string, AutoLockPolicy>

/** The moment of locking, in milliseconds since 1970, if nothing more happens. */
export function lockDueAt(input: {
  readonly policy: AutoLockPolicy
  readonly lastActivityAt: number
  readonly hiddenSince: number | undefined
}): number {
  const idleDue = input.lastActivityAt + input.policy.idleMs
  return input.hiddenSince === undefined ? idleDue : Math.min(idleDue, input.hiddenSince + input.policy.hiddenMs)
}

export interface AutoLock {
  activity(): void
  hidden(): void
  shown(): void
  stop(): void
}

export interface Timers {
  /** Returns how to cancel. */
  after(ms: number, run: () => void): () => void
}

const platformTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Calls `onLock` once, then stops. */
export function createAutoLock(input: {
  readonly policy: AutoLockPolicy
  readonly clock: Clock
  readonly onLock: () => void
  readonly timers?: Timers
}): AutoLock {
  const timers = input.timers ?? platformTimers
  let lastActivityAt = input.clock.now()
  let hiddenSince: number | undefined
  let stopped = false
  let cancel = (): void => undefined

  const due = (): number => lockDueAt({ policy: input.policy, lastActivityAt, hiddenSince })
  const stop = (): void => {
    stopped = true
    cancel()
  }
  /** True when the lock fell, or had fallen. */
  const check = (): boolean => {
    if (stopped) return true
    const now = input.clock.now()
    // A clock set back (a wrong date that the network corrects) must not turn ten minutes into a day.
    lastActivityAt = Math.min(lastActivityAt, now)
    if (hiddenSince !== undefined) hiddenSince = Math.min(hiddenSince, now)
    const left = due() - now
    if (left <= 0) {
      stop()
      input.onLock()
      return true
    }
    cancel()
    cancel = timers.after(left, check)
    return false
  }
  check()

  return {
    activity() {
      // The running timer re-reads the clock when it fires: a keystroke costs no new timer.
      if (!stopped && (due() > input.clock.now() || !check())) lastActivityAt = input.clock.now()
    },
    hidden() {
      if (check()) return
      hiddenSince ??= input.clock.now()
      check()
    },
    shown() {
      if (check()) return
      hiddenSince = undefined
      lastActivityAt = input.clock.now()
      check()
    },
    stop,
  }
}

/** Feeds an auto-lock from a page. Returns how to stop listening. */
export function watchPage(lock: AutoLock, page: Document): () => void {
  const onVisibility = (): void => (page.visibilityState === 'hidden' ? lock.hidden() : lock.shown())
  const onActivity = (): void => lock.activity()
  const events = ['pointerdown', 'keydown', 'scroll'] as const
  page.addEventListener('visibilitychange', onVisibility)
  for (const event of events) page.addEventListener(event, onActivity, { passive: true, capture: true })
  return () => {
    page.removeEventListener('visibilitychange', onVisibility)
    for (const event of events) page.removeEventListener(event, onActivity, { capture: true })
  }
}
