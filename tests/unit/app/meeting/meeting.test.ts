import { describe, expect, it } from 'vitest'
import { addAgendaItem } from '../../../../src/app/meeting/add-agenda-item.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { changeAgendaItem, moveAgendaItem } from '../../../../src/app/meeting/change-agenda-item.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { listedMeetings } from '../../../../src/app/meeting/listed-meetings.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { meetingLists } from '../../../../src/app/meeting/meeting-room.ts'
import { moveMeeting } from '../../../../src/app/meeting/move-meeting.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { setMeetingStatus } from '../../../../src/app/meeting/set-meeting-status.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld, idOf } from './world.ts'

describe('A meeting', () => {
  it('is planned with its subjects, and everyone of the coop sees it', async () => {
    const { ines, room } = await createWorld()
    expect(room(ines).items.map(({ title }) => title)).toEqual(['Bilan', 'Prix', 'Planning'])
    expect(room(ines).meeting).toMatchObject({ kind: 'board', day: '2024-07-16', start: '2024-07-16T17:00' })
    expect(room(ines).people.map(({ name }) => name)).toEqual(['Inès', 'Lina', 'Malo', 'Yanis', 'Anna', 'Carole'])
  })

  it('is refused without a day or with an hour that does not exist', async () => {
    const { anna, coop } = await createWorld()
    const plan = (day: string, time: string) => planMeeting(anna, { coop, kind: 'team', day, time, agenda: [] })
    expect(await plan('', '')).toMatchObject({ ok: false, error: { type: 'meeting.day_missing' } })
    expect(await plan('2024-07-20', '27:00')).toMatchObject({ ok: false, error: { type: 'meeting.time_invalid' } })
  })

  it('moves to another day, hour and place with its subjects, and back [D147]', async () => {
    const { anna, coop, meeting, room, ines, exchange } = await createWorld()
    const where = () => {
      const { day, start, place } = room(ines).meeting
      return { day, start: start ?? null, place: place ?? null }
    }
    const subjects = room(ines).items
    const to = { coop, meeting, day: '2024-08-02', time: '', place: ' Au jardin ' }
    const moved = expectOk(await moveMeeting(anna, to))
    await exchange()
    expect(where()).toEqual({ day: '2024-08-02', start: null, place: 'Au jardin' })
    expect(room(ines).items).toEqual(subjects)
    expectOk(await moveMeeting(anna, { coop, meeting, ...moved.before }))
    await exchange()
    expect(where()).toEqual({ day: '2024-07-16', start: '2024-07-16T17:00', place: null })
  })

  it('writes nothing when it stays where it is: what another device moves meanwhile stands [D147]', async () => {
    const { anna, coordinator, coop, meeting, room, hub, exchange } = await createWorld()
    hub.setOnline(anna, false)
    const to = { coop, meeting, day: '2024-07-16', time: '17:00' }
    expectOk(await moveMeeting(coordinator, { ...to, place: 'Salle 2' }))
    expect(expectOk(await moveMeeting(anna, { ...to, place: '' })).ids).toEqual([])
    hub.setOnline(anna, true)
    await exchange()
    for (const device of [anna, coordinator]) expect(room(device).meeting.place).toBe('Salle 2')
  })

  it('stays where it is once begun or cancelled, or to a day or an hour that do not exist [D147]', async () => {
    const { anna, coop, meeting, room } = await createWorld()
    const move = async (day: string, time: string) => {
      const moved = await moveMeeting(anna, { coop, meeting, day, time, place: '' })
      return moved.ok ? 'moved' : moved.error.type
    }
    expect(await move('', '')).toBe('meeting.day_missing')
    expect(await move('2024-07-20', '27:00')).toBe('meeting.time_invalid')
    for (const status of ['open', 'closed', 'approved', 'cancelled'] as const) {
      expectOk(await setMeetingStatus(anna, { coop, meeting, status }))
      expect(await move('2024-07-20', '')).toBe('meeting.not_planned')
    }
    expect(room(anna).meeting.day).toBe('2024-07-16')
  })

  it('keeps the order of its subjects when one moves, and takes off those dropped', async () => {
    const { anna, coop, meeting, room } = await createWorld()
    const titles = () => room(anna).items.map(({ title }) => title)
    const added = { coop, meeting, title: ' Fête ', kind: 'info' as const }
    const fete = idOf(expectOk(await addAgendaItem(anna, added)))
    expectOk(await moveAgendaItem(anna, { coop, meeting, item: fete, by: -1 }))
    expect(titles()).toEqual(['Bilan', 'Prix', 'Fête', 'Planning'])
    const first = room(anna).items[0]?.id ?? fete
    expectOk(await moveAgendaItem(anna, { coop, meeting, item: first, by: -1 }))
    expectOk(await moveAgendaItem(anna, { coop, meeting, item: first, by: 1 }))
    expect(titles()).toEqual(['Prix', 'Bilan', 'Fête', 'Planning'])
    expectOk(await changeAgendaItem(anna, { coop, item: fete, changes: { dropped: true } }))
    expect(titles()).toEqual(['Prix', 'Bilan', 'Planning'])
  })

  it('counts members only for the quorum, and a proxy as a voice', async () => {
    const { anna, coop, meeting, people, present, room } = await createWorld()
    await present(anna.me.person)
    expect(room(anna).quorum).toEqual({ present: 0, represented: 0, members: 4, needed: 2, met: false })
    await present(people.ines)
    const away = { coop, meeting, person: people.malo, state: 'proxy' as const }
    expect(await markPresence(anna, away)).toMatchObject({ ok: false, error: { type: 'meeting.proxy_missing' } })
    expectOk(await markPresence(anna, { ...away, proxyTo: people.ines }))
    expect(room(anna).quorum).toMatchObject({ present: 1, represented: 1, met: true })
    expectOk(await markPresence(anna, { coop, meeting, person: people.malo, state: 'absent' }))
    expect(room(anna).people.find(({ name }) => name === 'Malo')).toMatchObject({ state: 'absent', proxyTo: undefined })
  })

  it('keeps one presence when two tablets tap the same name with no network', async () => {
    const { anna, coop, coordinator, exchange, hub, meeting, people, room } = await createWorld()
    hub.setOnline(anna, false)
    hub.setOnline(coordinator, false)
    for (const device of [anna, coordinator])
      expectOk(await markPresence(device, { coop, meeting, person: people.ines, state: 'present' }))
    hub.setOnline(anna, true)
    hub.setOnline(coordinator, true)
    await exchange()
    expect(anna.records(coop, 'presence')).toHaveLength(1)
    expect(anna.records(coop, 'presence')[0]?.conflicts).toEqual({})
    expect(room(coordinator).present).toEqual([people.ines])
  })

  it('keeps both sides of minutes written at the same time', async () => {
    const { anna, coordinator, exchange, hub, meeting, room } = await createWorld()
    hub.setOnline(anna, false)
    hub.setOnline(coordinator, false)
    for (const [device, words] of [
      [anna, 'Le jardinage passe à 18 €. '],
      [coordinator, 'La fête est samedi. '],
    ] as const) {
      const minutes = device.text(meeting, 'minutes')
      minutes.edit(words)
      expect(await minutes.flush()).toBe(true)
      minutes.close()
    }
    hub.setOnline(anna, true)
    hub.setOnline(coordinator, true)
    await exchange()
    expect(room(anna).meeting.texts.minutes).toContain('18 €')
    expect(room(anna).meeting.texts.minutes).toContain('samedi')
    expect(room(coordinator).meeting.texts.minutes).toBe(room(anna).meeting.texts.minutes)
  })

  it('does not end while a vote is open; reopening forgets its end; a cancelled one is shown nowhere', async () => {
    const { anna, clock, coop, meeting, propose, room } = await createWorld()
    const set = (status: 'open' | 'closed' | 'cancelled') => setMeetingStatus(anna, { coop, meeting, status })
    expectOk(await set('open'))
    await propose()
    expect(await set('closed')).toMatchObject({ ok: false, error: { type: 'meeting.vote_open', votes: 1 } })
    expectOk(await set('cancelled'))
    const lists = meetingLists(anna.records(coop, 'meeting'))
    expect([...lists.next, ...lists.past]).toEqual([])

    const other = await createWorld()
    clock.set('2024-07-16T16:30:00Z')
    expectOk(await setMeetingStatus(other.anna, { coop: other.coop, meeting: other.meeting, status: 'closed' }))
    expect(other.room(other.anna).meeting.end).toBeTruthy()
    expectOk(await setMeetingStatus(other.anna, { coop: other.coop, meeting: other.meeting, status: 'open' }))
    expect(other.room(other.anna).meeting.end).toBeUndefined()
    expect(room(anna).meeting.status).toBe('cancelled')
  })

  it('is told in its list by its place, its subjects, and the decisions that stand', async () => {
    const { anna, clock, coop, meeting, people, present, propose } = await createWorld()
    const listed = () => listedMeetings(roomRecordsOf(anna, coop))
    await planMeeting(anna, { coop, kind: 'board', day: '2024-07-23', time: '17:00', agenda: [] })
    expect(listed().next.map(({ place }) => place)).toEqual([1, 2])
    expect(listed().next[0]).toMatchObject({ subjects: ['Bilan', 'Prix', 'Planning'], decided: [] })
    clock.set('2024-07-16T15:30:00Z')
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'open' }))
    await present(people.ines, people.yanis, people.malo)
    const motion = await propose()
    expectOk(await castBallot(anna, { coop, motion, voter: people.ines, choice: 'for' }))
    expectOk(await closeVote(anna, { coop, motion }))
    expect(listed().next[0]?.decided).toEqual(['Passer le jardinage à 18 € de l’heure'])
    expectOk(await setMeetingStatus(anna, { coop, meeting, status: 'closed' }))
    expect(listed().past.map(({ place }) => place)).toEqual([1])
  })
})
