import { describe, expect, it } from 'vitest'
import type { CodeTry, SessionState } from '../../../src/app/carnet-app.ts'
import type { Me } from '../../../src/app/device/device.port.ts'
import { createHandOvers, type HandOver, wasHandedOver } from '../../../src/app/hand-over.ts'
import type { CoopId, DeviceId, OrgId, PersonId, RecordId } from '../../../src/base/ids.ts'
import { createLive } from '../../../src/base/live.ts'
import { err, ok } from '../../../src/base/result.ts'

const me: Me = { org: 'aa' as OrgId, device: 'bb' as DeviceId, person: 'cc' as PersonId, rank: 'animator' }
const open: SessionState = { at: 'open', me, demo: false, profile: 'p1', code: 'pin' }
const locked: SessionState = { at: 'locked', profile: '00', code: 'pin', demo: false, busy: false }
const handed: HandOver = {
  to: 'Inès',
  page: { name: 'urn', coop: 'dd' as CoopId, motion: 'mo:0000000000000000000001' as RecordId },
  back: '/c/dd/voter',
}

function world(from: SessionState = open) {
  const state = createLive<SessionState>(from)
  const kept = new Map<string, string>()
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  let answer: (right: boolean) => void = () => undefined
  const hands = createHandOvers({
    memory,
    state,
    profile: () => 'p1',
    codeKind: async () => 'pin',
    checkCode: (_profile, code) =>
      new Promise<CodeTry>((resolve) => {
        answer = (right) => resolve(right ? ok(undefined) : err({ type: `wrong ${code.text}` }))
      }),
  })
  return { state, memory, hands, answer: (right: boolean) => answer(right) }
}

describe('A notebook in somebody else’s hands', () => {
  it('is no longer open, and is told so to windows that come later, until its owner’s code', async () => {
    const { state, memory, hands, answer } = world()
    await hands.handOver(handed)
    expect(state.get()).toEqual({ at: 'handed', me, demo: false, code: 'pin', handed })
    expect(wasHandedOver(memory)).toBe(true)
    const trying = hands.takeBack('582914')
    answer(true)
    expect(await trying).toEqual({ ok: true, value: undefined })
    expect(state.get()).toEqual(open)
    expect(wasHandedOver(memory)).toBe(false)
  })

  it('is taken back with the code of the day while it lasts; once it is over the phrase is asked', async () => {
    const state = createLive<SessionState>({ ...open, code: 'passphrase' })
    let lasts = true
    const tried: string[] = []
    const hands = createHandOvers({
      memory: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      state,
      profile: () => 'p1',
      codeKind: async () => 'passphrase',
      checkCode: async (_, { text }) => {
        tried.push(text)
        return ok(undefined)
      },
      day: {
        lasts: () => lasts,
        check: async (_, pin) => {
          if (pin === '582914') return ok(undefined)
          lasts = false
          return err({ type: 'vault.day_over' })
        },
      },
    })
    await hands.handOver(handed)
    expect(state.get()).toMatchObject({ at: 'handed', quick: true, code: 'passphrase' })
    expect(await hands.takeBack('582914', true)).toEqual(ok(undefined))
    expect(state.get()).toMatchObject({ at: 'open', code: 'passphrase' })
    await hands.handOver(handed)
    expect(await hands.takeBack('000000', true)).toMatchObject({ ok: false })
    expect(state.get()).toEqual({ at: 'handed', me, demo: false, code: 'passphrase', handed })
    expect(await hands.takeBack('la phrase')).toEqual(ok(undefined))
    expect(tried).toEqual(['la phrase'])
  })

  it('stays there after a wrong code', async () => {
    const { state, memory, hands, answer } = world()
    await hands.handOver(handed)
    const trying = hands.takeBack('111111')
    answer(false)
    expect(await trying).toEqual({ ok: false, error: { type: 'wrong 111111' } })
    expect(state.get().at).toBe('handed')
    expect(wasHandedOver(memory)).toBe(true)
  })

  it('does not open again when it closed by itself while the right code was checked', async () => {
    const { state, memory, hands, answer } = world()
    await hands.handOver(handed)
    const trying = hands.takeBack('582914')
    state.set(locked)
    answer(true)
    expect(await trying).toMatchObject({ ok: false })
    expect(state.get()).toBe(locked)
    expect(wasHandedOver(memory)).toBe(true)
  })

  it('is never a closed one, nor one that was not handed over', async () => {
    const closed = world(locked)
    await closed.hands.handOver(handed)
    expect(closed.state.get()).toBe(locked)
    expect(await world().hands.takeBack('582914')).toMatchObject({ ok: false })
  })
})
