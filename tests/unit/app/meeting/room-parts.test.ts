import { describe, expect, it } from 'vitest'
import { keepSpeaking } from '../../../../src/app/meeting/keep-speaking.ts'
import { markTension, noteTension } from '../../../../src/app/meeting/save-tension.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld, idOf } from './world.ts'

describe('What a meeting keeps apart', () => {
  it('speaking turns: each person reads their own, staff all, and counting again replaces', async () => {
    const { anna, coop, coordinator, exchange, ines, meeting, people, yanis } = await createWorld()
    const keep = (turns: Record<string, number>) => keepSpeaking(anna, { coop, meeting, turns })
    expectOk(await keep({ [people.ines]: 2, [people.yanis]: 5, [people.malo]: 1 }))
    expectOk(await keep({ [people.ines]: 3, [people.yanis]: 5 }))
    await exchange()
    const read = (device: typeof ines) =>
      device.records(coop, 'speaking').map(({ person, fields }) => [person, fields.turns])
    expect(read(ines)).toEqual([[people.ines, 3]])
    expect(read(yanis)).toEqual([[people.yanis, 5]])
    expect(read(coordinator)).toHaveLength(3)
    // Nobody but staff counts.
    const mine = { coop, meeting, turns: { [people.ines]: 9 } }
    expect(await keepSpeaking(ines, mine)).toMatchObject({ error: { type: 'save.not_allowed' } })
  })

  it('tensions: staff read and treat them, and no coopérant’s device has any', async () => {
    const { anna, coop, coordinator, exchange, ines, meeting } = await createWorld()
    expect(await noteTension(anna, { coop, meeting, wording: ' ' })).toMatchObject({
      error: { type: 'tension.wording_missing' },
    })
    const id = idOf(expectOk(await noteTension(anna, { coop, meeting, wording: 'Deux personnes ne se parlent plus.' })))
    await exchange()
    expect(coordinator.records(coop, 'tension')).toHaveLength(1)
    expect(ines.records(coop, 'tension')).toEqual([])
    expectOk(await markTension(coordinator, { coop, id, done: true }))
    await exchange()
    expect(anna.record(id)?.fields.doneOn).toBe('2024-07-01')
    expectOk(await markTension(anna, { coop, id, done: false }))
    expect(anna.record(id)?.fields.doneOn ?? null).toBeNull()
  })
})
