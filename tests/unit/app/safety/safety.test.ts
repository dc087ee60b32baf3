import { describe, expect, it } from 'vitest'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { followIncident } from '../../../../src/app/safety/follow-incident.ts'
import { sayWhere, visitsOf } from '../../../../src/app/safety/say-arrived.ts'
import { receiptOf, signWork } from '../../../../src/app/safety/sign-work.ts'
import { readIncidentLetter, tellIncident } from '../../../../src/app/safety/tell-incident.ts'
import { whereaboutsOf } from '../../../../src/domain/safety/safety.rules.ts'
import { createJobCoop, firstId, type JobCoop } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const wording = 'Amel a crié sur moi devant le client.'

async function told(test: JobCoop, reader: 'team' | 'coordination') {
  const { coop, ines } = test
  const saved = expectOk(await tellIncident(ines, { coop, sort: 'behaviour', reader, injured: false, wording }))
  await test.exchange()
  return firstId(saved.ids)
}

describe('What went wrong [D62]', () => {
  it('told to the coordination is opened by its devices, and by no animator though they see that there is something', async () => {
    const test = await createJobCoop()
    const { anna, coop, coordinator, yanis } = test
    const incident = await told(test, 'coordination')
    expect(await readIncidentLetter(coordinator, { coop, incident })).toEqual({ ok: true, value: wording })
    expect(anna.record(incident)?.fields).toMatchObject({ sort: 'behaviour', reader: 'coordination' })
    expect(JSON.stringify(anna.record(incident))).not.toContain('crié')
    expect(await readIncidentLetter(anna, { coop, incident })).toEqual({
      ok: false,
      error: { type: 'keys.letter_closed' },
    })
    expect(yanis.record(incident)).toBe(undefined)
  })

  it('told to the team is read by it, answered and closed; the other members hold nothing', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis } = test
    const incident = await told(test, 'team')
    expect(anna.record(incident)?.fields.wording).toBe(wording)
    expect(yanis.record(incident)).toBe(undefined)
    const values = { closedOn: '2024-07-17', answer: 'Nous en avons parlé ensemble.' } as never
    expectOk(await followIncident(anna, { coop, incident, values }))
    await test.exchange()
    expect(ines.record(incident)?.fields).toMatchObject({ closedOn: '2024-07-17', wording })
  })

  it('needs words, and masks a number like a social-security number in a letter too [J4]', async () => {
    const test = await createJobCoop()
    const { coop, coordinator, ines } = test
    const input = { coop, sort: 'accident', reader: 'coordination', injured: true } as const
    expect(await tellIncident(ines, { ...input, wording: ' ' })).toMatchObject({
      error: { type: 'incident.wording_missing' },
    })
    const saved = expectOk(await tellIncident(ines, { ...input, wording: 'Son numéro : 2 84 05 88 138 025 90' }))
    expect(saved.masked).toBe(1)
    await test.exchange()
    const read = expectOk(await readIncidentLetter(coordinator, { coop, incident: firstId(saved.ids) }))
    expect(read).not.toMatch(/138/)
  })
})

describe('On a mission [D63]', () => {
  it('« Arrivé » and « Parti » are read by the team, not by the other members', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis, gardening } = test
    const team = [ines.me.person]
    const hours = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }
    const logged = expectOk(await logPrestation(ines, { coop, service: gardening, ...hours, team }))
    const { prestation } = logged
    expectOk(await sayWhere(ines, { coop, prestation, what: 'arrived' }))
    test.clock.advance(60 * 60_000)
    await test.exchange()
    const seen = () => visitsOf(anna.records(coop, 'visit'), prestation).get(ines.me.person) ?? []
    expect(whereaboutsOf(seen())).toBe('there')
    expectOk(await sayWhere(ines, { coop, prestation, what: 'left' }))
    await test.exchange()
    expect(whereaboutsOf(seen())).toBe('left')
    expect(yanis.records(coop, 'visit')).toEqual([])
  })

  it('the client signs under what was done, for the team alone', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis, gardening } = test
    const hours = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }
    const { prestation } = expectOk(
      await logPrestation(ines, { coop, service: gardening, ...hours, team: [ines.me.person] }),
    )
    const mark = { type: 'ticked' } as const
    expectOk(await signWork(ines, { coop, prestation, signer: 'Mme Martin (fictive)', mark }))
    await test.exchange()
    expect(receiptOf(anna.records(coop, 'workReceipt'), prestation)).toMatchObject({
      signer: 'Mme Martin (fictive)',
      mark,
    })
    expect(yanis.records(coop, 'workReceipt')).toEqual([])
  })
})
