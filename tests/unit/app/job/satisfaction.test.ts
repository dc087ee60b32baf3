import { describe, expect, it } from 'vitest'
import { writeNote } from '../../../../src/app/billing/write-note.ts'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { clientsOfMissions, setMissionClient, setSatisfaction } from '../../../../src/app/job/satisfaction.ts'
import { setPrestationStatus } from '../../../../src/app/job/set-prestation-status.ts'
import { readRecords } from '../../../../src/app/meeting/read-records.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { prestationKind } from '../../../../src/domain/job/prestation.schema.ts'
import { satisfactionsOf } from '../../../../src/domain/job/satisfaction.rules.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId } from './job-kit.ts'

async function createMissions() {
  const test = await createJobCoop()
  const { anna, ines, coop, gardening } = test
  const client = firstId(expectOk(await saveClient(anna, { coop, values: { kind: 'person', name: 'Mme Roche' } })).ids)
  const plan = async (day: string, more: { client?: RecordId } = {}) => {
    const times = { day, start: `${day}T14:00`, end: `${day}T16:00`, breakMinutes: 0 }
    const input = { coop, service: gardening, team: [ines.me.person], ...times, ...more }
    return firstId(expectOk(await planPrestation(anna, input)).ids)
  }
  const done = async (mission: RecordId) =>
    expectOk(await setPrestationStatus(anna, { coop, prestation: mission, status: 'done' }))
  const clients = () =>
    clientsOfMissions({ links: anna.records(coop, 'missionClient'), notes: anna.records(coop, 'note') })
  return { ...test, client, plan, done, clients }
}

describe('how content a client is [D124]', () => {
  it('is asked of what happened only, by anyone of the team, and taken back', async () => {
    const { ines, anna, coop, plan, done, exchange } = await createMissions()
    const mission = await plan('2024-07-17')
    expect(await setSatisfaction(anna, { coop, prestation: mission, satisfaction: 4 })).toMatchObject({
      error: { type: 'job.not_done' },
    })
    await done(mission)
    await exchange()
    expectOk(await setSatisfaction(ines, { coop, prestation: mission, satisfaction: 5 }))
    await exchange()
    expect(anna.record(mission)?.fields.satisfaction).toBe(5)
    expectOk(await setSatisfaction(anna, { coop, prestation: mission, satisfaction: null }))
    expect(anna.record(mission)?.fields.satisfaction ?? null).toBeNull()
  })

  it('is told as how often each answer came; who said nothing is no answer', async () => {
    const { anna, coop, plan, done } = await createMissions()
    for (const [day, satisfaction] of [
      ['2024-07-17', 5],
      ['2024-07-18', 5],
      ['2024-07-19', 2],
      ['2024-07-22', null],
    ] as const) {
      const mission = await plan(day)
      await done(mission)
      expectOk(await setSatisfaction(anna, { coop, prestation: mission, satisfaction }))
    }
    await plan('2024-07-23')
    const said = satisfactionsOf(readRecords(prestationKind, anna.records(coop, 'prestation')))
    expect(said.counts.map(({ count }) => count)).toEqual([0, 1, 0, 0, 2])
    expect([said.answered, said.happened]).toEqual([3, 4])
  })

  it('meets its client at the desk only: from a signed quote, from a note, or chosen there', async () => {
    const { anna, ines, coop, client, plan, clients, exchange } = await createMissions()
    const [quoted, noted, chosen] = [
      await plan('2024-07-17', { client }),
      await plan('2024-07-18'),
      await plan('2024-07-19'),
    ]
    expect(clients().get(quoted)).toBe(client)
    const lines = [{ label: 'Tonte', quantity: 1000, unit: 'flat', unitCents: 2000, vatBasisPoints: 0 }] as const
    expectOk(await writeNote(anna, { coop, client, prestation: noted, lines: [...lines] }))
    expect(clients().get(noted)).toBe(client)
    expect(clients().get(chosen)).toBeUndefined()
    expectOk(await setMissionClient(anna, { coop, prestation: chosen, client }))
    expectOk(await setMissionClient(anna, { coop, prestation: chosen, client }))
    expect(clients().get(chosen)).toBe(client)
    expect(anna.records(coop, 'missionClient')).toHaveLength(2)
    await exchange()
    expect(ines.records(coop, 'missionClient')).toEqual([])
    expect(JSON.stringify(ines.record(chosen)?.fields)).not.toContain(client)
  })
})
