import { describe, expect, it } from 'vitest'
import { keepMissionHours, logHours } from '../../../../src/app/job/log-hours.ts'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { hoursToConfirm, myHours } from '../../../../src/app/job/my-hours.ts'
import { reviewHours } from '../../../../src/app/job/review-hours.ts'
import { saveService } from '../../../../src/app/job/save-service.ts'
import { withdrawHours } from '../../../../src/app/job/undo-logged.ts'
import { writeIdea } from '../../../../src/app/job/write-idea.ts'
import { expectOk } from '../memory-device.ts'
import { createJobCoop, firstId, type JobCoop } from './job-kit.ts'

const hours = ({ anna, coop, ines }: JobCoop) =>
  myHours({
    logs: anna.records(coop, 'timeLog'),
    reviews: anna.records(coop, 'timeLogReview'),
    prestations: anna.records(coop, 'prestation'),
    person: ines.me.person,
  })
const toConfirm = ({ anna, coop }: JobCoop) =>
  hoursToConfirm({ logs: anna.records(coop, 'timeLog'), reviews: anna.records(coop, 'timeLogReview') })
const meeting = { kind: 'meeting', day: '2024-07-15', start: '2024-07-15T10:00', end: '2024-07-15T11:30' } as const

describe('hours', () => {
  it('of every kind are counted by week and by kind', async () => {
    const test = await createJobCoop()
    const { coop, ines, exchange } = test
    expectOk(await logHours(ines, { coop, ...meeting }))
    expectOk(await logHours(ines, { coop, kind: 'training', day: '2024-07-08', minutes: 60 }))
    await exchange()
    expect(hours(test)).toMatchObject({
      minutes: 150,
      byKind: [
        { kind: 'meeting', minutes: 90 },
        { kind: 'training', minutes: 60 },
      ],
      weeks: [
        { week: '2024-W29', monday: '2024-07-15', minutes: 90 },
        { week: '2024-W28', monday: '2024-07-08', minutes: 60 },
      ],
    })
  })

  it('need a length', async () => {
    const { coop, ines } = await createJobCoop()
    expect(await logHours(ines, { coop, kind: 'meeting', day: '2024-07-15' })).toMatchObject({
      error: { type: 'job.minutes_missing' },
    })
  })

  it('are corrected and withdrawn by other logs, never rewritten', async () => {
    const test = await createJobCoop()
    const { coop, ines, exchange } = test
    const first = firstId(expectOk(await logHours(ines, { coop, ...meeting })).ids)
    const second = firstId(
      expectOk(await logHours(ines, { coop, ...meeting, end: '2024-07-15T11:00', corrects: first })).ids,
    )
    await exchange()
    expect(hours(test).minutes).toBe(60)
    expectOk(await withdrawHours(ines, { coop, timeLog: second }))
    await exchange()
    expect(hours(test)).toMatchObject({ minutes: 0, weeks: [] })
    expect(test.anna.records(coop, 'timeLog')).toHaveLength(3)
  })

  it('noted by a teammate become one’s own with one touch, once', async () => {
    const test = await createJobCoop()
    const { coop, ines, yanis, gardening, exchange } = test
    const day = { day: '2024-07-16', start: '2024-07-16T14:00', end: '2024-07-16T16:00' }
    const team = [ines.me.person, yanis.me.person]
    const { prestation } = expectOk(await logPrestation(yanis, { coop, service: gardening, ...day, team }))
    await exchange()
    expect(hours(test)).toMatchObject({ minutes: 0, notedByTeam: 120 })
    expectOk(await keepMissionHours(ines, { coop, prestation }))
    expectOk(await keepMissionHours(ines, { coop, prestation }))
    await exchange()
    expect(hours(test)).toMatchObject({ minutes: 120, notedByTeam: 0 })
  })

  it('are confirmed by staff with one touch; two animators who do so agree', async () => {
    const test = await createJobCoop()
    const { coop, anna, coordinator, hub, ines, exchange } = test
    const log = firstId(expectOk(await logHours(ines, { coop, ...meeting })).ids)
    await exchange()
    expect(toConfirm(test)).toMatchObject([{ person: ines.me.person, minutes: 90 }])
    hub.setOnline(anna, false)
    for (const staff of [anna, coordinator]) {
      expectOk(await reviewHours(staff, { coop, timeLogs: [log], state: 'confirmed' }))
    }
    hub.setOnline(anna, true)
    await exchange()
    expect(toConfirm(test)).toEqual([])
    expect(hours(test).weeks[0]?.rows[0]?.state).toBe('confirmed')
    expect(anna.records(coop, 'timeLogReview').map(({ conflicts }) => conflicts)).toEqual([{}])
    expect(await reviewHours(ines, { coop, timeLogs: [log], state: 'confirmed' })).toMatchObject({ ok: false })
  })

  it('that staff dispute are shown and not counted', async () => {
    const test = await createJobCoop()
    const { coop, anna, ines, exchange } = test
    const log = firstId(expectOk(await logHours(ines, { coop, ...meeting })).ids)
    await exchange()
    expectOk(await reviewHours(anna, { coop, timeLogs: [log], state: 'disputed', reason: 'La réunion a fini à 11 h.' }))
    expect(hours(test)).toMatchObject({ minutes: 0, weeks: [{ rows: [{ state: 'disputed', minutes: 90 }] }] })
  })
})

describe('a service saved by a coopérant', () => {
  it('leaves out what the minors’ guard reads, which staff answer for', async () => {
    const { coop, anna, ines, exchange } = await createJobCoop()
    const input = { coop, label: ' Ménage ', unit: 'hour', priceCents: 1400, riskTags: [], minAge: 16 } as const
    const service = firstId(expectOk(await saveService(ines, input)).ids)
    await exchange()
    const { fields } = anna.record(service) ?? {}
    expect(fields).toEqual({ label: 'Ménage', unit: 'hour', priceCents: 1400 })
    expectOk(await saveService(anna, { ...input, service }))
    expect(anna.record(service)?.fields).toMatchObject({ riskTags: [], minAge: 16 })
  })

  it('needs a name', async () => {
    const { coop, ines } = await createJobCoop()
    expect(await saveService(ines, { coop, label: ' ', unit: 'flat' })).toMatchObject({
      error: { type: 'service.label_missing' },
    })
  })
})

describe('an idea', () => {
  it('is signed, or not', async () => {
    const { coop, ines } = await createJobCoop()
    expectOk(await writeIdea(ines, { coop, wording: 'Une vente de crêpes' }))
    expectOk(await writeIdea(ines, { coop, wording: 'Changer l’heure', unsigned: true }))
    expect(
      ines
        .records(coop, 'idea')
        .map(({ fields }) => [fields.wording, fields.author])
        .sort(),
    ).toEqual([
      ['Changer l’heure', undefined],
      ['Une vente de crêpes', ines.me.person],
    ])
    expect(await writeIdea(ines, { coop, wording: ' ' })).toMatchObject({ error: { type: 'idea.wording_missing' } })
  })
})
