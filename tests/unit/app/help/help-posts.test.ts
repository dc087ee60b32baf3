import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { endHelpPost, helpLists, writeHelpPost } from '../../../../src/app/help/help-posts.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}

describe('mutual help between members [D70]', () => {
  it('reaches every member with its writer’s name, and leaves the page when they end it', async () => {
    const { coop, clock, exchange, newcomer } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const malo = await newcomer('Malo', 'cooperant')
    expect(await writeHelpPost(ines, { coop, type: 'ask', wording: '  ' })).toMatchObject({
      error: { type: 'help.wording_missing' },
    })
    const wording = 'Je cherche un vélo pour août.'
    const post = first(expectOk(await writeHelpPost(ines, { coop, type: 'ask', wording })))
    expectOk(await writeHelpPost(malo, { coop, type: 'offer', wording: 'Je répare les vélos.' }))
    await exchange()
    const read = async (device: OpenDevice, day = '2024-07-01') => {
      await device.ready(coop)
      const { asked, offered, mineBefore } = helpLists(device.records(coop, 'helpPost'), {
        day: localDate(day),
        me: device.me.person,
      })
      const told = (list: typeof asked) => list.map(({ wording: text, createdBy }) => [text, createdBy])
      return { asked: told(asked), offered: told(offered), mineBefore: told(mineBefore) }
    }
    expect(await read(malo)).toEqual({
      asked: [[wording, ines.me.person]],
      offered: [['Je répare les vélos.', malo.me.person]],
      mineBefore: [],
    })
    expect((await read(ines, '2024-08-01')).mineBefore).toEqual([[wording, ines.me.person]])
    clock.advance(60_000)
    expectOk(await endHelpPost(ines, { coop, post }))
    await exchange()
    expect((await read(malo)).asked).toEqual([])
    expectOk(await endHelpPost(ines, { coop, post, again: true }))
    await exchange()
    expect((await read(malo)).asked).toHaveLength(1)
  })

  it('is ended by its writer or the team; another member’s word counts for nothing', async () => {
    const { coop, coordinator, exchange, newcomer } = await createTestCoop()
    const ines = await newcomer('Inès', 'cooperant')
    const malo = await newcomer('Malo', 'cooperant')
    const post = first(expectOk(await writeHelpPost(ines, { coop, type: 'offer', wording: 'Je garde les chats.' })))
    await exchange()
    await malo.ready(coop)
    await endHelpPost(malo, { coop, post })
    await exchange()
    await ines.ready(coop)
    expect(ines.record(post)?.fields.endedOn ?? null).toBeNull()
    await coordinator.ready(coop)
    expectOk(await endHelpPost(coordinator, { coop, post }))
    await exchange()
    expect(ines.record(post)?.fields.endedOn).toBe('2024-07-01')
  })
})
