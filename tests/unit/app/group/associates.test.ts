import { describe, expect, it } from 'vitest'
import { readAssociates, saveAssociate } from '../../../../src/app/group/save-associate.ts'
import { readColleges, saveColleges } from '../../../../src/app/group/save-colleges.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { meetingRoom } from '../../../../src/app/meeting/meeting-room.ts'
import { motionViews } from '../../../../src/app/meeting/motion-view.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { votingColleges } from '../../../../src/app/meeting/voting-colleges.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const joined = localDate('2024-07-01')
const three = [
  { name: 'Salariés', weight: 5000 },
  { name: 'Usagers', weight: 3000 },
  { name: 'Partenaires', weight: 2000 },
]

describe('The register of associates [D131]', () => {
  it('is kept by staff; a line needs a name and a category, and nobody is in it twice', async () => {
    const { anna, ines, coop } = await createJobCoop()
    const values = { name: 'Inès', category: 'Salariés', joined }
    expect(await saveAssociate(ines, { coop, values })).toMatchObject({ ok: false })
    expect(await saveAssociate(anna, { coop, values: { ...values, category: ' ' } })).toMatchObject({
      error: { type: 'register.incomplete' },
    })
    const { person } = ines.me
    const line = firstId(expectOk(await saveAssociate(anna, { coop, person, values })).ids)
    expect(await saveAssociate(anna, { coop, person, values })).toMatchObject({ error: { type: 'register.twice' } })
    expect(await saveAssociate(anna, { coop, id: line, values: { name: '' } })).toMatchObject({
      error: { type: 'register.incomplete' },
    })
    expectOk(await saveAssociate(anna, { coop, id: line, values: { left: localDate('2024-07-10') } }))
    expectOk(await saveAssociate(anna, { coop, person, values }))
    expect(readAssociates(anna.records(coop, 'associate'))).toHaveLength(2)
  })

  it('gives an organisation an id of its own, for its voice', async () => {
    const { anna, coop } = await createJobCoop()
    const values = { name: 'Ville', category: 'Partenaires', isOrganisation: true, delegateName: 'Noémie' }
    expectOk(await saveAssociate(anna, { coop, values }))
    const [one] = readAssociates(anna.records(coop, 'associate'))
    expect(one?.person).toMatch(/^[0-9a-f]{32}$/)
    expect(anna.records(coop, 'card').map(({ fields }) => fields.person)).not.toContain(one?.person)
  })
})

describe('Colleges [D132]', () => {
  it('are kept together or not at all: three or more, 10 to 50 % each, 100 % in all', async () => {
    const { anna, coop } = await createJobCoop()
    const save = (colleges: { name: string; weight: number }[]) => saveColleges(anna, { coop, colleges })
    expect(await save(three.slice(0, 2))).toMatchObject({ error: { type: 'college.too_few' } })
    const tooLight = [{ name: 'A', weight: 900 }, { name: 'B', weight: 4100 }, ...three.slice(0, 1)]
    expect(await save(tooLight)).toMatchObject({ error: { type: 'college.weight_out_of_bounds' } })
    expect(await save(three.map((one) => ({ ...one, weight: 3000 })))).toMatchObject({
      error: { type: 'college.weights_not_whole' },
    })
    expect(await save(three.map((one) => ({ ...one, name: ' ' })))).toMatchObject({
      error: { type: 'register.incomplete' },
    })
    expect(anna.records(coop, 'college')).toEqual([])
    expectOk(await save(three))
    const kept = readColleges(anna.records(coop, 'college'))
    expect(kept).toHaveLength(3)
    const changed = kept.map(({ id, name }, i) => ({ id, name, weight: [4000, 4000, 2000][i] ?? 0 }))
    const [first, , last] = changed
    if (first === undefined || last === undefined) throw new Error('expected three')
    expectOk(await saveColleges(anna, { coop, colleges: [first, last, { name: 'Collectivités', weight: 4000 }] }))
    expect(
      readColleges(anna.records(coop, 'college'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([first.name, last.name, 'Collectivités'].sort())
  })
})

describe('A general meeting [D130]', () => {
  it('is the associates’: an organisation is there by its delegate, who votes for it from a phone', async () => {
    const { anna, ines, coop, hub } = await createJobCoop()
    expectOk(await saveColleges(anna, { coop, colleges: three }))
    const colleges = readColleges(anna.records(coop, 'college'))
    const collegeOf = (name: string) => colleges.find((one) => one.name === name)?.id
    const line = (name: string, college: string, more = {}) => ({
      coop,
      values: { name, category: college, college: collegeOf(college), joined, ...more },
    })
    expectOk(await saveAssociate(anna, { ...line('Inès', 'Salariés'), person: ines.me.person }))
    expectOk(await saveAssociate(anna, line('Chantal', 'Usagers')))
    const delegate = { isOrganisation: true, delegate: ines.me.person }
    expectOk(await saveAssociate(anna, line('Ville', 'Partenaires', delegate)))
    expectOk(await saveAssociate(anna, line('Candidate', 'Partenaires', { isOrganisation: true, joined: undefined })))
    const planned = { coop, kind: 'general', day: '2024-07-16', agenda: [] } as const
    const meeting = firstId(expectOk(await planMeeting(anna, planned)).ids)
    const room = () => meetingRoom(meeting, roomRecordsOf(anna, coop))
    expect(
      room()
        ?.people.filter(({ member }) => member)
        .map(({ name }) => name),
    ).toEqual(['Chantal', 'Inès', 'Ville'])
    const ville = room()?.people.find(({ name }) => name === 'Ville')
    expect(ville).toMatchObject({ delegate: ines.me.person, member: true })
    if (ville === undefined) throw new Error('expected the organisation')
    for (const { person, member } of room()?.people ?? [])
      if (member) expectOk(await markPresence(anna, { coop, meeting, person, state: 'present' }))
    expect(room()?.quorum).toMatchObject({ present: 3, members: 3, met: true })

    const by = votingColleges({
      colleges: anna.records(coop, 'college'),
      associates: anna.records(coop, 'associate'),
      now: anna.clock.now(),
    })
    const input = { coop, meeting, wording: 'Accueillir la Ville', colleges: by } as const
    const motion = firstId(
      expectOk(await openMotion(anna, { ...input, method: 'open', rule: 'colleges', voters: 'members' })).ids,
    )
    const plain = { coop, meeting, wording: 'Tout le monde a une voix', method: 'open', rule: 'simple' } as const
    const second = firstId(expectOk(await openMotion(anna, { ...plain, voters: 'members' })).ids)
    await hub.exchange()
    const asked = motionViews(roomRecordsOf(anna, coop)).find((view) => view.motion.id === second)
    expect(asked?.motion.eligible).toHaveLength(3)
    expectOk(await castBallot(ines, { coop, motion, choice: 'against' }))
    const proxy = { coop, motion, voter: ville.person, via: 'proxy' } as const
    expectOk(await castBallot(ines, { ...proxy, choice: 'for' }))
    expect(await castBallot(anna, { ...proxy, choice: 'against' })).toMatchObject({
      error: { type: 'vote.not_holder' },
    })
    await hub.exchange()
    const { closing } = expectOk(await closeVote(anna, { coop, motion }))
    expect(closing).toMatchObject({ for: 1, against: 1, present: 3, proxies: 0, result: 'rejected' })
  })
})
