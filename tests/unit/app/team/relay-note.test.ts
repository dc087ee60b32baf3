import { describe, expect, it } from 'vitest'
import { markRelayNote, writeRelayNote } from '../../../../src/app/team/write-relay-note.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

describe('a word for the next shift', () => {
  it('reaches the other animators and no coopérant, and can be ticked and unticked', async () => {
    const { coop, newcomer, exchange } = await createTestCoop()
    const [anna, bilel] = [await newcomer('Anna', 'animator'), await newcomer('Bilel', 'animator')]
    const ines = await newcomer('Inès', 'cooperant')
    const [note] = expectOk(await writeRelayNote(anna, { coop, body: ' Rappeler le gymnase. ' })).ids
    if (note === undefined) throw new Error('expected an id')
    await exchange()
    expect(bilel.record(note)?.texts.body).toBe('Rappeler le gymnase.')
    expect(ines.records(coop, 'relayNote')).toEqual([])
    expectOk(await markRelayNote(bilel, { coop, note, done: true }))
    expect(bilel.record(note)?.fields).toEqual({ day: '2024-07-01', doneAt: '2024-07-01T09:00' })
    expectOk(await markRelayNote(bilel, { coop, note, done: false }))
    expect(bilel.record(note)?.fields).toEqual({ day: '2024-07-01' })
  })

  it('without words is not kept', async () => {
    const { coop, coordinator } = await createTestCoop()
    expect(await writeRelayNote(coordinator, { coop, body: '  ' })).toEqual({
      ok: false,
      error: { type: 'team.note_empty' },
    })
  })
})
