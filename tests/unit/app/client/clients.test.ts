import { describe, expect, it } from 'vitest'
import { clientViews, likelyClients } from '../../../../src/app/client/client-views.ts'
import { logFollowUp } from '../../../../src/app/client/log-follow-up.ts'
import { saveClient } from '../../../../src/app/client/save-client.ts'
import type { Client } from '../../../../src/domain/desk/client.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

async function createDesk() {
  const test = await createJobCoop()
  const { anna, coop } = test
  const add = async (values: Partial<Client> & Pick<Client, 'name'>) =>
    firstId(expectOk(await saveClient(anna, { coop, values: { kind: 'person', ...values } })).ids)
  const views = () => clientViews({ clients: anna.records(coop, 'client'), followUps: anna.records(coop, 'followUp') })
  return { ...test, add, views }
}

describe('clients', () => {
  it('are listed with whom to call first; the last contact says when, and an opt-out ends it', async () => {
    const { anna, coop, add, views } = await createDesk()
    const [roche, vidal, abel] = [
      await add({ name: 'Mme Roche' }),
      await add({ name: 'M. Vidal' }),
      await add({ name: 'Abel' }),
    ]
    const call = (client: typeof roche, next?: string) =>
      logFollowUp(anna, { coop, client, channel: 'phone', next: next === undefined ? undefined : localDate(next) })
    expectOk(await call(vidal, '2024-07-20'))
    expectOk(await call(roche, '2024-07-18'))
    expect(views().map(({ client }) => client.name)).toEqual(['Mme Roche', 'M. Vidal', 'Abel'])
    expectOk(await call(roche))
    expect(views().map(({ callOn }) => callOn)).toEqual(['2024-07-20', undefined, undefined])
    expectOk(await saveClient(anna, { coop, client: vidal, values: { optOut: true } }))
    expect(views().every(({ callOn }) => callOn === undefined)).toBe(true)
    expect(await call(vidal, '2024-07-25')).toMatchObject({ error: { type: 'client.opted_out' } })
    expect((await call(vidal)).ok).toBe(true)
    expect(await call(abel, '2024-07-15')).toMatchObject({ error: { type: 'client.next_past' } })
  })

  it('that sound alike, or share a telephone, show while one types', async () => {
    const { add, views } = await createDesk()
    const roche = await add({ name: 'Mme Roche', phone: '01 99 00 31 07' })
    await add({ name: 'M. Vidal' })
    const clients = views().map(({ client }) => client)
    const ids = (name: string, phone = '') => likelyClients({ name, phone, clients }).map(({ id }) => id)
    expect(ids('Madame Roché')).toEqual([roche])
    expect(ids('Quelqu’un', '+33 1 99 00 31 07')).toEqual([roche])
    expect(ids('Mme Perrin')).toEqual([])
    expect(likelyClients({ name: 'Mme Roche', phone: '', clients, except: roche })).toEqual([])
  })

  it('stay at the desk: a coopérant’s phone holds none of them', async () => {
    const { ines, coop, add, exchange } = await createDesk()
    await add({ name: 'Mme Roche', address: '3 rue Haute' })
    await exchange()
    expect(ines.records(coop, 'client')).toEqual([])
    expect(ines.canWrite('client', coop)).toBe(false)
  })
})
