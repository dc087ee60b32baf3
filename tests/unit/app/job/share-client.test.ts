import { describe, expect, it } from 'vitest'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { setPrestationStatus } from '../../../../src/app/job/set-prestation-status.ts'
import { heldDetails, shareClient, tidyJobDetails, withdrawClient } from '../../../../src/app/job/share-client.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId } from './job-kit.ts'

async function createMission() {
  const test = await createJobCoop()
  const { anna, ines, coop, exchange } = test
  const values = { kind: 'person', name: 'Mme Roche', address: '3 rue Haute', phone: '01 99 00 31 07' } as const
  const client = firstId(expectOk(await saveClient(anna, { coop, values })).ids)
  const time = { day: '2024-07-18', start: '2024-07-18T14:00', end: '2024-07-18T16:00' }
  const planned = await planPrestation(anna, { coop, ...time, breakMinutes: 0, team: [ines.me.person] })
  const prestation = firstId(expectOk(planned).ids)
  const give = () => shareClient(anna, { coop, prestation, client })
  const seenBy = async (device: typeof ines) => {
    await exchange()
    return heldDetails(device.records(coop, 'jobDetails'))
  }
  return { ...test, client, prestation, give, seenBy, time }
}

describe('the client of a mission', () => {
  it('is copied to its people, to nobody else, with nothing but a name, a street, a telephone and an hour', async () => {
    const { ines, yanis, coop, give, seenBy } = await createMission()
    expectOk(await give())
    expect(await seenBy(ines)).toMatchObject([
      { firstName: 'Mme Roche', street: '3 rue Haute', phone: '01 99 00 31 07', start: '2024-07-18T14:00' },
    ])
    expect(await seenBy(yanis)).toEqual([])
    expect(yanis.records(coop, 'jobDetails')).toEqual([])
    expect(yanis.records(coop, 'client')).toEqual([])
  })

  it('is emptied once the mission is over, by the animator’s device; the tidying that has nothing to do writes nothing', async () => {
    const { anna, ines, coop, prestation, give, seenBy, clock } = await createMission()
    expectOk(await give())
    expect(expectOk(await tidyJobDetails(anna))).toBeUndefined()
    clock.set('2024-07-19T06:00:00Z')
    expect(expectOk(await tidyJobDetails(anna))?.ids).toHaveLength(1)
    expect(await seenBy(ines)).toEqual([])
    expect(Object.keys(ines.records(coop, 'jobDetails')[0]?.fields ?? {}).sort()).toEqual(['day', 'prestation'])
    expect(expectOk(await tidyJobDetails(anna))).toBeUndefined()
    expect(
      await shareClient(anna, { coop, prestation, client: firstId(anna.records(coop, 'client').map(({ id }) => id)) }),
    ).toMatchObject({ error: { type: 'job.client_late' } })
  })

  it('leaves who leaves the team, and everyone when the mission is cancelled or the client is taken back', async () => {
    const { anna, ines, yanis, coop, prestation, give, seenBy, time } = await createMission()
    expectOk(await give())
    const changed = await planPrestation(anna, { coop, prestation, ...time, breakMinutes: 0, team: [yanis.me.person] })
    expectOk(changed)
    expectOk(await tidyJobDetails(anna))
    expect(await seenBy(ines)).toEqual([])
    expectOk(await give())
    expect(await seenBy(yanis)).toHaveLength(1)
    expectOk(await withdrawClient(anna, { coop, prestation }))
    expect(await seenBy(yanis)).toEqual([])
    expectOk(await give())
    expectOk(await setPrestationStatus(anna, { coop, prestation, status: 'cancelled' }))
    expectOk(await tidyJobDetails(anna))
    expect(await seenBy(yanis)).toEqual([])
  })
})
