import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { keepSpeaking } from '../../../../src/app/meeting/keep-speaking.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { readSpeakingCopies, shareSpeaking, speakingDecision } from '../../../../src/app/meeting/share-speaking.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

async function createVoted() {
  const world = await createWorld()
  const { anna, coop, people, present, propose } = world
  await present(...Object.values(people))
  const decide = async (wording: string, more = {}) => {
    const motion = await propose({ wording, method: 'hands', voters: 'present', ...more })
    const hands = { for: 4, against: 0, abstain: 0, objections: 0 }
    const { decision } = expectOk(await closeVote(anna, { coop, motion, hands }))
    if (decision === undefined) throw new Error('expected a decision')
    return decision
  }
  const copies = (device: OpenDevice) => readSpeakingCopies(device.records(coop, 'speakingCopy'))
  const shown = (device: OpenDevice) => speakingDecision(roomRecordsOf(device, coop))
  return { ...world, decide, copies, shown }
}

describe('Everyone’s speaking turns [D133]', () => {
  it('are in nobody’s hands but one’s own and the team’s until the group votes for it', async () => {
    const { anna, ines, coop, meeting, people, exchange, copies, shown } = await createVoted()
    expectOk(await keepSpeaking(anna, { coop, meeting, turns: { [people.ines]: 3, [people.yanis]: 5 } }))
    await exchange()
    expect(shown(ines)).toBeUndefined()
    expect(copies(ines)).toEqual([])
    expect(ines.records(coop, 'speaking').map(({ person }) => person)).toEqual([people.ines])
    expect(JSON.stringify(ines.records(coop, 'meeting'))).not.toContain('"n":5')
  })

  it('are shown by the decision, follow what is counted next, and are emptied when it ends', async () => {
    const { anna, ines, coop, meeting, people, exchange, decide, copies, shown } = await createVoted()
    expectOk(await keepSpeaking(anna, { coop, meeting, turns: { [people.ines]: 3, [people.yanis]: 5 } }))
    const decision = await decide('Montrer la parole')
    expect(await shareSpeaking(ines, { coop, decision })).toMatchObject({ ok: false })
    expectOk(await shareSpeaking(anna, { coop, decision }))
    expectOk(await keepSpeaking(anna, { coop, meeting, turns: { [people.ines]: 4 } }))
    await exchange()
    expect(shown(ines)?.id).toBe(decision)
    const turns = Object.fromEntries(copies(ines)[0]?.turns.map(({ person, n }) => [person, n]) ?? [])
    expect(turns).toEqual({ [people.ines]: 4, [people.yanis]: 5 })
    expectOk(await shareSpeaking(anna, { coop, decision: null }))
    await exchange()
    expect(shown(ines)).toBeUndefined()
    expect(copies(ines)[0]?.turns).toEqual([])
  })

  it('stop by a decision that replaces it, and never come from one that does not stand', async () => {
    const { anna, coop, decide, shown } = await createVoted()
    const decision = await decide('Montrer la parole')
    expectOk(await shareSpeaking(anna, { coop, decision }))
    expect(shown(anna)?.id).toBe(decision)
    await decide('Ne plus montrer la parole', { supersedes: decision })
    expect(shown(anna)).toBeUndefined()
    const unknown = 'de:0000000000000000000000' as typeof decision
    expect(await shareSpeaking(anna, { coop, decision: unknown })).toMatchObject({
      error: { type: 'decision.not_standing' },
    })
  })
})
