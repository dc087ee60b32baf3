import { describe, expect, test } from 'vitest'
import { type AutoLockPolicy, autoLockPolicies, createAutoLock } from '../../../src/vault/auto-lock.ts'

/** A page whose time moves by hand; `asleep` timers never fire, as in a frozen tab. */
function page(policy: AutoLockPolicy, options: { asleep?: boolean } = {}) {
  let now = 0
  let locked = 0
  let timer: { at: number; run: () => void } | undefined
  const timers = {
    after(ms: number, run: () => void) {
      const mine = { at: now + ms, run }
      timer = mine
      return () => {
        if (timer === mine) timer = undefined
      }
    },
  }
  const lock = createAutoLock({ policy, clock: { now: () => now }, onLock: () => locked++, timers })
  return {
    lock,
    locked: () => locked,
    wait(seconds: number) {
      const end = now + seconds * 1000
      while (!options.asleep && timer && timer.at <= end) {
        const due = timer
        timer = undefined
        now = due.at
        due.run()
      }
      now = end
    },
    /** The clock is set; timers go on as they were. */
    setClock(by: number) {
      now += by * 1000
      if (timer) timer.at += by * 1000
    },
  }
}

describe('a tablet', () => {
  test('locks after 60 seconds out of sight, not before', () => {
    const { lock, wait, locked } = page(autoLockPolicies.tablet)
    wait(20)
    lock.hidden()
    wait(59)
    expect(locked()).toBe(0)
    wait(1)
    expect(locked()).toBe(1)
  })

  test('stays open when it comes back in time, and counts the next absence anew', () => {
    const { lock, wait, locked } = page(autoLockPolicies.tablet)
    for (let i = 0; i < 5; i++) {
      lock.hidden()
      wait(50)
      lock.shown()
      wait(5)
    }
    expect(locked()).toBe(0)
  })

  test('is found locked when its timers slept through the absence, and a touch does not save it', () => {
    const tablet = page(autoLockPolicies.tablet, { asleep: true })
    tablet.lock.hidden()
    tablet.wait(3600)
    expect(tablet.locked()).toBe(0)
    tablet.lock.activity()
    tablet.lock.shown()
    expect(tablet.locked()).toBe(1)
  })
})

describe('a clock that was a day ahead and is corrected', () => {
  const day = 86_400
  test('leaves nobody’s notebook open for a day', () => {
    const idle = page(autoLockPolicies.tablet)
    idle.wait(300)
    idle.setClock(-day)
    idle.wait(600 + 600)
    expect(idle.locked()).toBe(1)

    const hidden = page(autoLockPolicies.tablet)
    hidden.lock.hidden()
    hidden.wait(10)
    hidden.setClock(-day)
    hidden.wait(60 + 60)
    expect(hidden.locked()).toBe(1)
  })
})

describe('a personal phone', () => {
  test('leaves ten minutes for the camera and messages', () => {
    const { lock, wait, locked } = page(autoLockPolicies.phone)
    lock.hidden()
    wait(599)
    expect(locked()).toBe(0)
    wait(1)
    expect(locked()).toBe(1)
  })

  test('left in sight without a touch locks after ten minutes; each touch begins them again', () => {
    const { lock, wait, locked } = page(autoLockPolicies.phone)
    for (let i = 0; i < 4; i++) {
      wait(500)
      lock.activity()
    }
    wait(599)
    expect(locked()).toBe(0)
    wait(1)
    expect(locked()).toBe(1)
  })
})

test('a stopped lock never fires, and a fallen one fires once', () => {
  const stopped = page(autoLockPolicies.tablet)
  stopped.lock.stop()
  stopped.wait(10_000)
  stopped.lock.hidden()
  expect(stopped.locked()).toBe(0)
  const fallen = page(autoLockPolicies.tablet)
  fallen.wait(10_000)
  fallen.lock.hidden()
  fallen.lock.shown()
  fallen.wait(10_000)
  expect(fallen.locked()).toBe(1)
})
