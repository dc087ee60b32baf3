import { describe, expect, it } from 'vitest'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { saveService } from '../../../../src/app/job/save-service.ts'
import { setPrestationStatus } from '../../../../src/app/job/set-prestation-status.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId, type JobCoop, setPapers } from './job-kit.ts'

const thursday = { day: '2024-07-18', start: '2024-07-18T14:00', end: '2024-07-18T18:45' }

async function refusalOf(test: JobCoop, more: Partial<Parameters<typeof planPrestation>[1]>) {
  const { anna, coop, ines, gardening } = test
  const team = [ines.me.person]
  const input = { coop, service: gardening, ...thursday, end: '2024-07-18T16:00', team, ...more }
  const answer = await planPrestation(anna, input)
  if (answer.ok || answer.error.type !== 'guard.planning_refused') return answer
  return answer.error.refusals.map(({ person, reasons }) => [person, reasons.map(({ type }) => type)])
}

describe('planning a mission', () => {
  it('of 14 h to 18 h 45 without a break is refused for someone of 17, with the reason; 30 minutes make it possible [J7]', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, gardening } = test
    const input = { coop, service: gardening, ...thursday, team: [ines.me.person] }
    expect(await planPrestation(anna, input)).toEqual({
      ok: false,
      error: {
        type: 'guard.planning_refused',
        reasons: [],
        refusals: [{ person: ines.me.person, reasons: [{ type: 'guard.break_missing', minutes: 285, least: 30 }] }],
      },
    })
    expect(anna.records(coop, 'prestation')).toEqual([])
    expectOk(await planPrestation(anna, { ...input, breakMinutes: 30 }))
    expect(anna.records(coop, 'prestation').map(({ fields }) => fields.status)).toEqual(['planned'])
  })

  it('is blocked without a guardian’s signature or the insurer’s agreement [J9]', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis } = test
    await setPapers(anna, coop, ines.me.person, { guardianSignedAt: null })
    await setPapers(anna, coop, yanis.me.person, { insuranceOkAt: null })
    expect(await refusalOf(test, { team: [ines.me.person, yanis.me.person] })).toEqual([
      [ines.me.person, ['guard.guardian_missing']],
      [yanis.me.person, ['guard.insurance_missing']],
    ])
  })

  it('of strimming is blocked for people under 18 [J10]', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines } = test
    const strimming = expectOk(
      await saveService(anna, { coop, label: 'Débroussaillage', unit: 'hour', riskTags: ['cuttingMachine'] }),
    )
    expect(await refusalOf(test, { service: firstId(strimming.ids) })).toEqual([[ines.me.person, ['guard.risk']]])
    await setPapers(anna, coop, ines.me.person, { birthDate: '2006-01-02' })
    expect(await refusalOf(test, { service: firstId(strimming.ids) })).toMatchObject({ ok: true })
  })

  it('of a service for two takes two, and one for children the age of the youngest [D121]', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis } = test
    const moving = { coop, label: 'Déménagement', unit: 'flat' as const, riskTags: [] }
    const service = firstId(expectOk(await saveService(anna, { ...moving, minPeople: 2 })).ids)
    const plan = { ...thursday, coop, breakMinutes: 30, service }
    expect(await planPrestation(anna, { ...plan, team: [ines.me.person] })).toMatchObject({
      error: { type: 'guard.planning_refused', reasons: [{ type: 'guard.too_few_people', fewest: 2 }] },
    })
    expectOk(await planPrestation(anna, { ...plan, team: [ines.me.person, yanis.me.person] }))
    const minding = { coop, label: 'Garde', pictogram: 'childcare', unit: 'hour' as const, riskTags: [] }
    const childcare = firstId(expectOk(await saveService(anna, minding)).ids)
    const later = { ...plan, day: '2024-07-19', start: '2024-07-19T14:00', end: '2024-07-19T16:00', service: childcare }
    expect(await planPrestation(anna, { ...later, team: [ines.me.person] })).toMatchObject({
      error: { reasons: [{ type: 'guard.child_age_unknown' }] },
    })
    expectOk(await saveService(anna, { ...minding, service: childcare, youngestChild: 4 }))
    expectOk(await planPrestation(anna, { ...later, team: [ines.me.person] }))
  })

  it('counts what the person already has that day, as planned and as told', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, gardening } = test
    const team = [ines.me.person]
    const at = (start: string, end: string) => ({ start: `2024-07-18T${start}`, end: `2024-07-18T${end}` })
    expectOk(await planPrestation(anna, { coop, service: gardening, day: '2024-07-18', ...at('08:00', '12:00'), team }))
    expect(await refusalOf(test, at('13:00', '17:30'))).toEqual([[ines.me.person, ['guard.day_too_long']]])
    expect(await refusalOf(test, at('13:00', '17:00'))).toMatchObject({ ok: true })
  })

  it('does not count the mission being changed, and writes only what changed', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, gardening } = test
    const plan = { coop, service: gardening, ...thursday, breakMinutes: 30, team: [ines.me.person] }
    const prestation = firstId(expectOk(await planPrestation(anna, plan)).ids)
    expectOk(await planPrestation(anna, { ...plan, prestation, end: '2024-07-18T20:00' }))
    expect(anna.records(coop, 'prestation').map(({ fields }) => fields.end)).toEqual(['2024-07-18T20:00'])
    expectOk(await planPrestation(anna, { ...plan, prestation, end: '2024-07-18T20:00' }))
  })

  it('lets someone of 17 into a home with an animator, not alone', async () => {
    const test = await createJobCoop()
    const { anna, ines } = test
    expect(await refusalOf(test, { privateHome: true })).toEqual([[ines.me.person, ['guard.alone_in_private_home']]])
    expect(await refusalOf(test, { privateHome: true, team: [ines.me.person, anna.me.person] })).toMatchObject({
      ok: true,
    })
  })

  it('is the staff’s: a coopérant’s phone knows no one else’s card', async () => {
    const { coop, ines, gardening } = await createJobCoop()
    const answer = await planPrestation(ines, { coop, service: gardening, ...thursday, team: [ines.me.person] })
    expect(answer).toMatchObject({ ok: false, error: { type: 'save.not_allowed' } })
  })
})

describe('a mission’s status', () => {
  it('when cancelled after it was told as done withdraws its hours; checked, it keeps them', async () => {
    const { coop, anna, ines, gardening, exchange } = await createJobCoop()
    const day = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }
    const { prestation } = expectOk(await logPrestation(ines, { coop, service: gardening, ...day }))
    await exchange()
    expectOk(await setPrestationStatus(anna, { coop, prestation, status: 'checked' }))
    expect(anna.records(coop, 'timeLog')).toHaveLength(1)
    expectOk(await setPrestationStatus(anna, { coop, prestation, status: 'cancelled' }))
    expect(anna.records(coop, 'timeLog').some(({ fields }) => fields.withdrawn === true)).toBe(true)
    expect(await setPrestationStatus(ines, { coop, prestation, status: 'paid' })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
  })
})
