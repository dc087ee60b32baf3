// Coopérer pour Entreprendre as a coop of the network: its register, its colleges, and its general meeting, held on the
// coordination's device.

import { saveAssociate } from '../../app/group/save-associate.ts'
import { readColleges, saveColleges } from '../../app/group/save-colleges.ts'
import { castBallot } from '../../app/meeting/cast-ballot.ts'
import { changeAgendaItem } from '../../app/meeting/change-agenda-item.ts'
import { changeMeeting } from '../../app/meeting/change-meeting.ts'
import { closeVote } from '../../app/meeting/close-vote.ts'
import { markPresence } from '../../app/meeting/mark-presence.ts'
import { agendaOf } from '../../app/meeting/meeting-room.ts'
import { openMotion } from '../../app/meeting/open-motion.ts'
import { planMeeting } from '../../app/meeting/plan-meeting.ts'
import { setMeetingStatus } from '../../app/meeting/set-meeting-status.ts'
import { votingColleges } from '../../app/meeting/voting-colleges.ts'
import { addPerson } from '../../app/organisation/add-person.ts'
import { createCoop } from '../../app/organisation/create-coop.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { idOf, must } from '../world.ts'
import {
  admitted,
  assembly,
  associates,
  type CollegeKey,
  candidate,
  categories,
  choiceOf,
  colleges,
  gone,
  type PlannedAssociate,
} from './general-meeting.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

export const cooperativeExample: CoopExample = { key: 'cooperer', startsOn: assembly.startsOn, run: runGeneralMeeting }

interface Register {
  readonly voters: ReadonlyMap<PlannedAssociate, PersonId>
  /** The line of the candidate whom the meeting admits. */
  readonly admitted: RecordId
}

export interface GeneralMeeting {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly dues: RecordId
}

export async function runGeneralMeeting(world: NetworkWorld): Promise<GeneralMeeting> {
  const { device, clock } = world
  clock.set(`${assembly.startsOn}T09:00`)
  const input = { name: assembly.name, model: 'other', startDate: assembly.startsOn, provenance: 'demo' } as const
  const coop = must(await createCoop(device, { ...input, myName: world.myName, controllerOrg: world.organisation }))
  const register = await keepRegister(world, coop)
  clock.set(`${assembly.day}T09:30`)
  const subject = (title: string, kind: 'info' | 'decide', plannedMinutes: number) => ({ title, kind, plannedMinutes })
  const agenda = [
    subject('Bilan de la première année en SCIC', 'info', 30),
    subject('Cotisation des sociétaires', 'decide', 40),
    subject('Nouveaux sociétaires', 'decide', 20),
  ]
  const planned = { coop, kind: 'general', day: assembly.day, time: '10:00', place: 'À distance', agenda } as const
  const meeting = idOf(must(await planMeeting(device, planned)))
  clock.set(`${assembly.day}T10:00`)
  const chair = register.voters.get(associates.find(({ category }) => category === 'team') ?? admitted) ?? null
  must(await changeMeeting(device, { coop, meeting, changes: { chair, secretary: device.me.person } }))
  must(await setMeetingStatus(device, { coop, meeting, status: 'open' }))
  for (const person of register.voters.values())
    must(await markPresence(device, { coop, meeting, person, state: 'present' }))
  await world.step(0.5)
  const dues = await voteDues(world, { coop, meeting, register })
  await admit(world, { coop, meeting, register })
  clock.set(`${assembly.day}T12:00`)
  for (const [index, item] of agendaOf(meeting, device.records(coop, 'agendaItem')).entries()) {
    const changes = { outcome: assembly.outcomes[index] ?? null, done: true }
    must(await changeAgendaItem(device, { coop, item: item.id, changes }))
  }
  const minutes = device.text(meeting, 'minutes')
  minutes.edit(assembly.minutes)
  await minutes.flush()
  minutes.close()
  must(await setMeetingStatus(device, { coop, meeting, status: 'closed' }))
  await world.step(1)
  return { coop, meeting, dues }
}

async function keepRegister({ device, clock, step }: NetworkWorld, coop: CoopId): Promise<Register> {
  must(await saveColleges(device, { coop, colleges: Object.values(colleges) }))
  const kept = readColleges(device.records(coop, 'college'))
  const collegeOf = (key: CollegeKey): RecordId | undefined => kept.find(({ name }) => name === colleges[key].name)?.id
  const keep = async (planned: PlannedAssociate, more: { joined?: string; left?: string }) => {
    const { name, category, college, delegate } = planned
    const person =
      delegate === undefined ? must(await addPerson(device, { ...someone, coop, displayName: name })) : undefined
    const values = {
      name,
      category: categories[category],
      college: collegeOf(college),
      isOrganisation: delegate !== undefined,
      delegateName: delegate,
      ...(more.joined === undefined ? {} : { joined: localDate(more.joined) }),
      ...(more.left === undefined ? {} : { left: localDate(more.left) }),
    }
    const id = idOf(must(await saveAssociate(device, { coop, person, values })))
    return { id, person: device.record(id)?.fields.person as PersonId }
  }
  const voters = new Map<PlannedAssociate, PersonId>()
  for (const [index, planned] of associates.entries()) {
    voters.set(planned, (await keep(planned, { joined: assembly.startsOn })).person)
    await step(((index + 1) / associates.length) * 0.4)
  }
  await keep(gone, { joined: assembly.startsOn, left: '2020-09-01' })
  clock.set('2020-10-05T10:00')
  const line = await keep(admitted, {})
  await keep(candidate, {})
  return { voters, admitted: line.id }
}

const someone = { rank: 'cooperant', joined: assembly.startsOn, provenance: 'demo' } as const

interface Held {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly register: Register
}

/** By colleges: adopted by head, rejected by weight. */
async function voteDues({ device, clock, step }: NetworkWorld, { coop, meeting, register }: Held): Promise<RecordId> {
  clock.set(`${assembly.day}T10:45`)
  const by = votingColleges({
    colleges: device.records(coop, 'college'),
    associates: device.records(coop, 'associate'),
    now: clock.now(),
  })
  const [, item] = agendaOf(meeting, device.records(coop, 'agendaItem'))
  const asked = { coop, meeting, agendaItem: item?.id, wording: assembly.dues, colleges: by } as const
  const how = { method: 'open', rule: 'colleges', voters: 'members' } as const
  const motion = idOf(must(await openMotion(device, { ...asked, ...how })))
  for (const [planned, voter] of register.voters)
    must(await castBallot(device, { coop, motion, voter, choice: choiceOf(planned) }))
  must(await closeVote(device, { coop, motion }))
  await step(0.8)
  return motion
}

/** An associate enters by a decision of the meeting, each associate having one voice. */
async function admit({ device, clock }: NetworkWorld, { coop, meeting, register }: Held): Promise<void> {
  clock.set(`${assembly.day}T11:30`)
  const [, , item] = agendaOf(meeting, device.records(coop, 'agendaItem'))
  const asked = { coop, meeting, agendaItem: item?.id, wording: assembly.admission } as const
  const how = { method: 'hands', rule: 'simple', voters: 'present' } as const
  const motion = idOf(must(await openMotion(device, { ...asked, ...how })))
  const hands = { for: 25, against: 0, abstain: 2, objections: 0 }
  const { decision } = must(await closeVote(device, { coop, motion, hands }))
  const joined = localDate('2020-12-01')
  must(await saveAssociate(device, { coop, id: register.admitted, values: { joined, decision } }))
}
