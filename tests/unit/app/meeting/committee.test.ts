import { describe, expect, it } from 'vitest'
import { saveSeat } from '../../../../src/app/group/save-seat.ts'
import { listedMeetings } from '../../../../src/app/meeting/listed-meetings.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { meetingRoom } from '../../../../src/app/meeting/meeting-room.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { setMeetingStatus } from '../../../../src/app/meeting/set-meeting-status.ts'
import { itemsOf, planningItems } from '../../../../src/app/planning/planning-view.ts'
import { coopKind } from '../../../../src/domain/coop/coop.schema.ts'
import { seatPerson, seatsOn } from '../../../../src/domain/coop/partner-seat.rules.ts'
import { quorumPercentOf } from '../../../../src/domain/meeting/meeting.rules.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld, idOf } from './world.ts'

const day = localDate('2024-07-16')

async function createCommittee() {
  const world = await createWorld()
  const { anna, coop, exchange } = world
  const seat = async (organisation: string, more: { aliases?: string[]; left?: typeof day } = {}) =>
    idOf(expectOk(await saveSeat(anna, { coop, values: { organisation, role: 'member', ...more } })))
  const seats = { town: await seat('Ville de Riom'), mission: await seat('Mission locale') }
  const agenda = [{ title: 'Ce dont la coop a besoin', kind: 'discuss' as const }]
  const planned = { coop, kind: 'committee', day, time: '14:00', place: 'Mairie', agenda } as const
  const committee = idOf(expectOk(await planMeeting(anna, planned)))
  await exchange()
  const roomOf = (device = anna) => {
    const found = meetingRoom(committee, roomRecordsOf(device, coop))
    if (found === undefined) throw new Error('expected the meeting')
    return found
  }
  const mark = (person: ReturnType<typeof seatPerson>, state: 'present' | 'absent' = 'present', by = anna) =>
    markPresence(by, { coop, meeting: committee, person, state })
  return { ...world, seat, seats, committee, roomOf, mark }
}

describe('A meeting of the local committee [D167]', () => {
  it('is of its seats, one for each organisation, who need no notebook; people of the coop come beside them', async () => {
    const { anna, ines, people, seat, seats, roomOf, mark, exchange } = await createCommittee()
    await seat('ML du Pays de Riom', { aliases: ['Mission Locale'] })
    await seat('Parti', { left: localDate('2024-07-15') })
    const lastDay = await seat('Part ce jour', { left: day })
    const members = () => roomOf().people.filter(({ member }) => member)
    expect(members()).toHaveLength(3)
    expect(members().map(({ person }) => person)).toContain(seatPerson(lastDay))
    expect(members().map(({ name }) => name)).toContain('Ville de Riom')
    const others = roomOf().people.filter(({ member }) => !member)
    expect(others.map(({ person }) => person)).toEqual(
      expect.arrayContaining([anna.me.person, ...Object.values(people)]),
    )
    expectOk(await mark(seatPerson(seats.town)))
    expectOk(await mark(ines.me.person))
    await exchange()
    const seen = roomOf(ines)
    expect(seen.present).toEqual(expect.arrayContaining([seatPerson(seats.town), ines.me.person]))
    // Of the seats only one is there; who comes beside them does not make it two.
    expect(seen.quorum).toMatchObject({ present: 1, members: 3 })
  })

  it('two tablets that mark the same seat write the same presence', async () => {
    const { anna, ines, coop, committee, seats, mark, exchange, roomOf } = await createCommittee()
    expectOk(await mark(seatPerson(seats.town)))
    expectOk(await mark(seatPerson(seats.town), 'present', ines))
    await exchange()
    const marks = anna.records(coop, 'presence').filter(({ fields }) => fields.meeting === committee)
    expect(marks).toHaveLength(1)
    expect(roomOf().present).toEqual([seatPerson(seats.town)])
  })

  it('has no quorum but its own: neither half of the seats nor the coop’s figure', async () => {
    const { anna, coordinator, coop, committee, seats, mark, exchange, roomOf } = await createCommittee()
    const id = recordIdFor(coopKind, coop)
    expectOk(await coordinator.save([{ kind: 'coop', coop, id, fields: { quorumPercent: 60 } }]))
    await exchange()
    expect(roomOf()).toMatchObject({ quorumPercent: 0, quorum: { needed: 0, met: true } })
    expectOk(await anna.save([{ kind: 'meeting', coop, id: committee, fields: { quorumPercent: 100 } }]))
    expectOk(await mark(seatPerson(seats.town)))
    expect(roomOf()).toMatchObject({ quorumPercent: 100, quorum: { needed: 2, met: false } })
    expect(quorumPercentOf({ meeting: { kind: 'board' }, coop: { quorumPercent: 60 } })).toBe(60)
  })

  it('votes on nothing: the coop decides at its own meetings', async () => {
    const { anna, coop, committee, meeting, seats, mark } = await createCommittee()
    expectOk(await setMeetingStatus(anna, { coop, meeting: committee, status: 'open' }))
    expectOk(await mark(seatPerson(seats.town)))
    const wording = 'Passer le jardinage à 18 € de l’heure'
    for (const voters of ['members', 'present'] as const) {
      const motion = { coop, meeting: committee, wording, method: 'hands', rule: 'simple', voters } as const
      expect(await openMotion(anna, motion)).toEqual({ ok: false, error: { type: 'vote.committee' } })
    }
    expectOk(await openMotion(anna, { coop, meeting, wording, method: 'hands', rule: 'simple', voters: 'members' }))
  })

  it('is counted among its own, never as a general meeting or a board, and is not everyone’s in the planning', async () => {
    const { anna, coop, committee, meeting, people } = await createCommittee()
    const { next } = listedMeetings(roomRecordsOf(anna, coop))
    expect(next.map((one) => [one.meeting.kind, one.place])).toEqual([
      ['committee', 1],
      ['board', 1],
    ])
    const items = planningItems(
      {
        prestations: [],
        services: [],
        permanences: [],
        meetings: anna.records(coop, 'meeting'),
        workshops: [],
        aways: [],
      },
      day,
      day,
    )
    expect(items.map(({ record }) => record).sort()).toEqual([committee, meeting].sort())
    expect(itemsOf(items, people.ines).map(({ record }) => record)).toEqual([meeting])
  })
})

describe('The seats of a day [D167]', () => {
  const seat = (n: number, organisation: string, left?: string) => ({
    id: `lp:${String(n).padStart(22, '0')}` as Parameters<typeof seatPerson>[0],
    organisation,
    role: 'member' as const,
    left: left === undefined ? null : localDate(left),
  })

  it('are those that have not left before it, each organisation once under its first name', () => {
    const seats = [seat(2, 'ville de riom'), seat(1, 'Ville de Riom'), seat(3, 'CAE', '2024-07-15'), seat(4, 'ML', day)]
    expect(seatsOn({ seats, day }).map(({ organisation }) => organisation)).toEqual(['Ville de Riom', 'ML'])
    // One that left no longer hides another of the same name.
    const again = [seat(1, 'CAE', '2024-01-01'), seat(2, 'CAE')]
    expect(seatsOn({ seats: again, day }).map(({ id }) => id)).toEqual([again[1]?.id])
  })

  it('have ids of people that follow from theirs, one each', () => {
    const ids = [seat(1, 'A'), seat(2, 'B')].map(({ id }) => seatPerson(id))
    expect(ids).toEqual(['1'.padStart(32, '0'), '2'.padStart(32, '0')])
    expect(seatPerson(`lp:${'z'.repeat(22)}` as Parameters<typeof seatPerson>[0])).toMatch(/^[0-9a-f]{32}$/)
  })
})
