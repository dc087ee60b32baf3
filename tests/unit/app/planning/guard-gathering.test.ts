import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { logHours } from '../../../../src/app/job/log-hours.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { moveMeeting } from '../../../../src/app/meeting/move-meeting.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { setMeetingStatus } from '../../../../src/app/meeting/set-meeting-status.ts'
import { meetingWarnings, sessionWarnings } from '../../../../src/app/planning/guard-gathering.ts'
import { planPermanence } from '../../../../src/app/planning/plan-permanence.ts'
import { planWorkshop } from '../../../../src/app/workshop/plan-workshop.ts'
import { lockHalfDay, signPresence } from '../../../../src/app/workshop/sign-presence.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import type { Slot } from '../../../../src/domain/workshop/half-day.ts'
import type { WorkshopPurpose } from '../../../../src/domain/workshop/workshop.schema.ts'
import { createJobCoop, firstId, type JobCoop, setPapers } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

// A Tuesday, at 17:10 in Paris.
const today = localDate('2024-07-16')
const thursday = localDate('2024-07-18')
const sunday = localDate('2024-07-21')
const hours = (from: string, to: string, day = today) => ({ day, start: `${day}T${from}`, end: `${day}T${to}` })
const half = (which: Slot['half'], day = today): Slot =>
  which === 'am' ? { day, half: 'am', start: '09:00', end: '12:30' } : { day, half: 'pm', start: '13:00', end: '17:00' }
const mark = { type: 'ticked' } as const

async function session({ anna, coop }: JobCoop, slots: Slot[], purpose?: WorkshopPurpose): Promise<RecordId> {
  const input = { coop, title: 'Vendre', trainer: anna.me.person, slots, purpose }
  return firstId(expectOk(await planWorkshop(anna, input)).ids)
}

const sign = async ({ anna, coop }: JobCoop, workshop: RecordId, who: OpenDevice, halfDay: Slot) =>
  expectOk(await signPresence(anna, { coop, workshop, person: who.me.person, halfDay, mark }))

const evening = ({ anna, coop, gardening }: JobCoop, who: OpenDevice, day = today) =>
  planPrestation(anna, { coop, service: gardening, ...hours('17:30', '20:00', day), team: [who.me.person] })

const refusedFor = (...types: string[]) => ({
  ok: false,
  error: { type: 'guard.planning_refused', refusals: [{ reasons: types.map((type) => ({ type })) }] },
})

describe('Sessions count beside the rest for people under 18 [D8] [D166]', () => {
  it('a day that was signed from 9 to 17 leaves no room for an evening mission, nor for a permanence', async () => {
    const test = await createJobCoop()
    const { anna, ines, coop } = test
    const workshop = await session(test, [half('am'), half('pm')])
    for (const which of ['am', 'pm'] as const) await sign(test, workshop, ines, half(which))
    expect(await evening(test, ines)).toMatchObject(refusedFor('guard.day_too_long'))
    const permanence = { coop, place: 'phone', ...hours('17:30', '19:00'), team: [ines.me.person] } as const
    expect(await planPermanence(anna, permanence)).toMatchObject(refusedFor('guard.day_too_long'))
    // Half an hour fits: 7 h 30 and 30 minutes are eight hours.
    expectOk(await planPermanence(anna, { ...permanence, end: `${today}T18:00` }))
  })

  it('a planned one counts for whoever is expected; once its sheet is locked or its day over, for who signed', async () => {
    const test = await createJobCoop()
    const { anna, ines, yanis, coop, clock } = test
    const workshop = await session(test, [half('am'), half('pm')])
    expect(await evening(test, yanis)).toMatchObject(refusedFor('guard.day_too_long'))
    for (const which of ['am', 'pm'] as const) {
      await sign(test, workshop, ines, half(which))
      expectOk(await lockHalfDay(anna, { coop, workshop, halfDay: half(which), mark }))
    }
    expectOk(await evening(test, yanis))
    expect(await evening(test, ines)).toMatchObject(refusedFor('guard.day_too_long'))

    const other = await createJobCoop()
    await session(other, [half('am'), half('pm')])
    other.clock.set('2024-07-17T07:00:00Z')
    clock.set('2024-07-17T07:00:00Z')
    expectOk(await evening(other, other.ines))
    expect(await evening(test, ines)).toMatchObject(refusedFor('guard.day_too_long'))
  })

  it('the same hours noted by the person count once', async () => {
    const test = await createJobCoop()
    const { ines, coop, exchange } = test
    const workshop = await session(test, [half('am')])
    await sign(test, workshop, ines, half('am'))
    await exchange()
    expectOk(await logHours(ines, { coop, kind: 'training', ...hours('09:00', '12:30') }))
    await exchange()
    // 3 h 30 and 4 h 30.
    const { anna, gardening } = test
    const team = [ines.me.person]
    expectOk(await planPrestation(anna, { coop, service: gardening, ...hours('13:00', '17:30'), team }))
    expect(await planPrestation(anna, { coop, service: gardening, ...hours('18:00', '18:15'), team })).toMatchObject(
      refusedFor('guard.day_too_long'),
    )
  })

  it('nothing counts of one that was called off, of an information session, or for an adult', async () => {
    const off = await createJobCoop()
    const workshop = await session(off, [half('am'), half('pm')])
    expectOk(await off.anna.save([{ kind: 'workshop', coop: off.coop, id: workshop, fields: { cancelled: true } }]))
    expectOk(await evening(off, off.ines))

    const info = await createJobCoop()
    await session(info, [half('am'), half('pm')], 'collectiveInfo')
    expectOk(await evening(info, info.ines))

    const adult = await createJobCoop()
    await session(adult, [half('am'), half('pm')])
    await setPapers(adult.anna, adult.coop, adult.ines.me.person, { birthDate: '2000-01-01' })
    expectOk(await evening(adult, adult.ines))
  })

  it('is told as a flag of what was logged all the same, never refused [D9]', async () => {
    const test = await createJobCoop()
    const { anna, ines, coop } = test
    const workshop = await session(test, [half('am'), half('pm')])
    for (const which of ['am', 'pm'] as const) await sign(test, workshop, ines, half(which))
    const logged = { coop, kind: 'volunteering', ...hours('17:30', '19:00'), person: ines.me.person } as const
    const log = firstId(expectOk(await logHours(anna, logged)).ids)
    expect(anna.record(log)?.fields.flags).toEqual(['guard.day_too_long'])
  })
})

describe('Meetings count beside the rest for people under 18 [D8] [D166]', () => {
  const agenda = [{ title: 'Bilan', kind: 'info' as const, plannedMinutes: 120 }]
  const meet = async ({ anna, coop }: JobCoop, kind: 'board' | 'committee' = 'board') =>
    firstId(expectOk(await planMeeting(anna, { coop, kind, day: today, time: '17:30', agenda })).ids)
  const morning = ({ anna, coop, gardening }: JobCoop, who: OpenDevice) =>
    planPrestation(anna, {
      coop,
      service: gardening,
      ...hours('08:30', '16:30'),
      breakMinutes: 60,
      team: [who.me.person],
    })

  it('one to come, for who is called and not excused, as long as its subjects take', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines } = test
    const meeting = await meet(test)
    // Seven hours and two.
    expect(await morning(test, ines)).toMatchObject(refusedFor('guard.day_too_long'))
    expectOk(await markPresence(anna, { coop, meeting, person: ines.me.person, state: 'excused' }))
    expectOk(await morning(test, ines))
  })

  it('one that is over, for who came and until it ended; hours that name it count in its place', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis, clock, exchange } = test
    const meeting = await meet(test)
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'open' }))
    expectOk(await markPresence(anna, { coop, meeting, person: ines.me.person, state: 'present' }))
    clock.set('2024-07-16T18:00:00Z')
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'closed' }))
    expectOk(await morning(test, yanis))
    // Two hours and a half, until 20 h.
    expect(await morning(test, ines)).toMatchObject({
      error: { refusals: [{ reasons: [{ type: 'guard.day_too_long', minutes: 570 }] }] },
    })
    await exchange()
    expectOk(await logHours(ines, { coop, kind: 'meeting', meeting, ...hours('17:30', '18:30') }))
    await exchange()
    expectOk(await morning(test, ines))
  })

  it('one that was closed another day lasts what was planned, and the local committee calls nobody', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, clock } = test
    const meeting = await meet(test)
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'open' }))
    expectOk(await markPresence(anna, { coop, meeting, person: ines.me.person, state: 'present' }))
    clock.set('2024-07-18T10:00:00Z')
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'closed' }))
    expect(await morning(test, ines)).toMatchObject({
      error: { refusals: [{ reasons: [{ type: 'guard.day_too_long', minutes: 540 }] }] },
    })
    const committee = await createJobCoop()
    await meet(committee, 'committee')
    expectOk(await morning(committee, committee.ines))
  })
})

describe('Planning a session or a meeting tells whom of the minors it does not suit [D166]', () => {
  const types = (warnings: ReturnType<typeof sessionWarnings>) =>
    warnings.map(({ person, reasons }) => [person, reasons.map(({ type }) => type)])

  it('a Sunday, a long day and one after a late mission, for each minor and no adult', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis, gardening } = test
    expect(sessionWarnings(anna, { coop, slots: [half('am', thursday), half('pm', thursday)] })).toEqual([])
    await setPapers(anna, coop, yanis.me.person, { birthDate: '2000-01-01' })
    const on = (slots: Slot[]) => types(sessionWarnings(anna, { coop, slots }))
    expect(on([half('am', sunday)])).toEqual([[ines.me.person, ['guard.sunday']]])
    // Each half-day is short; together, without a break between them, they are too long.
    const long = { day: thursday, half: 'pm', start: '12:30', end: '18:00' } as const
    expect(on([half('am', thursday), long])).toEqual([[ines.me.person, ['guard.break_missing', 'guard.day_too_long']]])
    const night = localDate('2024-07-17')
    const late = { coop, service: gardening, ...hours('19:00', '21:45', night), team: [ines.me.person] }
    expectOk(await planPrestation(anna, late))
    expect(on([half('am', thursday)])).toEqual([[ines.me.person, ['guard.rest_too_short']]])
  })

  it('a meeting at night or on a public holiday; one being moved is not counted beside itself', async () => {
    const test = await createJobCoop()
    const { anna, coop, ines, yanis } = test
    const told = (day: string, time: string, minutes: number, kind: 'board' | 'committee' = 'board') =>
      types(meetingWarnings(anna, { coop, kind, day, time, minutes }))
    const both = (...reasons: string[]) => expect.arrayContaining([ines, yanis].map(({ me }) => [me.person, reasons]))
    expect(told(thursday, '17:00', 60)).toEqual([])
    expect(told(thursday, '21:30', 60)).toEqual(both('guard.night'))
    expect(told('2024-08-15', '', 60)).toEqual(both('guard.public_holiday'))
    expect(told('2024-08-15', '', 60, 'committee')).toEqual([])
    expect(told('', '17:00', 60)).toEqual([])
    const agenda = [{ title: 'Bilan', kind: 'info' as const, plannedMinutes: 270 }]
    const planned = { coop, kind: 'board', day: thursday, time: '09:00', agenda } as const
    const meeting = firstId(expectOk(await planMeeting(anna, planned)).ids)
    expect(types(meetingWarnings(anna, { coop, kind: 'board', day: thursday, time: '14:00', meeting }))).toEqual([])
    expectOk(await moveMeeting(anna, { coop, meeting, day: thursday, time: '14:00', place: '' }))
    expect(told(thursday, '09:00', 270)).toEqual(both('guard.day_too_long'))
  })

  it('and is kept all the same, without a word of it in the record', async () => {
    const test = await createJobCoop()
    const { anna, coop } = test
    const saved = firstId(
      expectOk(await planMeeting(anna, { coop, kind: 'team', day: sunday, time: '10:00', agenda: [] })).ids,
    )
    expect(Object.keys(anna.record(saved)?.fields ?? {}).sort()).toEqual(['day', 'kind', 'start', 'status'])
    await session(test, [half('am', sunday)])
  })

  it('tells a coopérant’s phone of its own person only: it knows nobody else’s age', async () => {
    const { ines, yanis, coop, exchange } = await createJobCoop()
    await exchange()
    await ines.ready(coop)
    const told = types(meetingWarnings(ines, { coop, kind: 'board', day: sunday, time: '10:00', minutes: 30 }))
    expect(told.some(([person]) => person === yanis.me.person)).toBe(false)
  })
})
