// What the coops of the network have in common while they are written: opening one, its people, missions, sessions,
// clients and seats, each by the use case that a person would use.

import { saveClient } from '../../app/client/save-client.ts'
import { saveSeat } from '../../app/group/save-seat.ts'
import { logPrestation } from '../../app/job/log-prestation.ts'
import { reviewHours } from '../../app/job/review-hours.ts'
import { saveService } from '../../app/job/save-service.ts'
import { setPrestationStatus } from '../../app/job/set-prestation-status.ts'
import { addPerson } from '../../app/organisation/add-person.ts'
import { createCoop } from '../../app/organisation/create-coop.ts'
import { changeCard } from '../../app/person/change-card.ts'
import { planWorkshop } from '../../app/workshop/plan-workshop.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { type Coop, coopKind } from '../../domain/coop/coop.schema.ts'
import type { PartnerSeat } from '../../domain/coop/partner-seat.schema.ts'
import type { Client } from '../../domain/desk/client.schema.ts'
import type { Service } from '../../domain/job/service.schema.ts'
import { type PrivateCard, privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { addDays, localDate } from '../../domain/time/local-date.ts'
import { at, idOf, must } from '../world.ts'
import type { NetworkWorld } from './network-world.ts'

export interface MadeCoop {
  readonly coop: CoopId
  readonly members: readonly PersonId[]
}

export async function openCoop(
  { device, clock, organisation, myName }: NetworkWorld,
  values: Pick<Coop, 'name' | 'model'> & {
    readonly startDate: string
    readonly endDate?: string
    readonly town: string
  },
  more: Partial<Coop> = {},
): Promise<CoopId> {
  clock.set(`${values.startDate}T09:00`)
  const coop = must(await createCoop(device, { ...values, myName, controllerOrg: organisation, provenance: 'demo' }))
  if (Object.keys(more).length > 0)
    must(await device.save([{ kind: 'coop', coop, id: recordIdFor(coopKind, coop), fields: { ...more } }]))
  return coop
}

/** The person's card, and what is known of them: a field that no source tells is not written. */
export async function addMember(
  { device, clock }: NetworkWorld,
  { coop, name, joined, known = {} }: { coop: CoopId; name: string; joined: string; known?: Partial<PrivateCard> },
): Promise<PersonId> {
  clock.set(`${joined}T10:00`)
  const about = { kind: 'privateCard', coop, fields: { ...known } }
  const added = await addPerson(device, {
    coop,
    displayName: name,
    rank: 'cooperant',
    joined,
    provenance: 'demo',
    with: (person) =>
      Object.keys(known).length === 0 ? [] : [{ ...about, person, id: recordIdFor(privateCardKind, person) }],
  })
  return must(added)
}

export async function addCompanion(
  { device }: NetworkWorld,
  { coop, name, title }: { coop: CoopId; name: string; title: string },
): Promise<PersonId> {
  const person = must(await addPerson(device, { coop, displayName: name, rank: 'animator', provenance: 'demo' }))
  must(await changeCard(device, { coop, person, changes: { title } }))
  return person
}

interface Mission {
  readonly day: string
  readonly service: RecordId
  readonly team: readonly PersonId[]
  readonly amountCents: number
}

/** Told once done and paid, with the hours of its team: an afternoon of three hours, confirmed. */
async function tellMission({ device, clock }: NetworkWorld, coop: CoopId, mission: Mission): Promise<void> {
  const { day, service, team, amountCents } = mission
  clock.set(`${day}T17:30`)
  const [start, end] = [at(day, '14:00'), at(day, '17:00')]
  const told = await logPrestation(device, { coop, service, day, start, end, team, amountCents, planned: null })
  const { prestation, timeLogs } = must(told)
  must(await reviewHours(device, { coop, timeLogs, state: 'confirmed' }))
  must(await setPrestationStatus(device, { coop, prestation, status: 'paid' }))
}

interface MissionPlan {
  readonly coop: CoopId
  readonly members: readonly PersonId[]
  readonly services: readonly RecordId[]
  readonly firstDay: string
  readonly count: number
  readonly everyDays: number
}

/** So many missions, every few days, by three people in turn; what each is paid is invented. */
export async function tellMissions(world: NetworkWorld, plan: MissionPlan): Promise<void> {
  const { coop, members, services, firstDay, count, everyDays } = plan
  for (let index = 0; index < count; index++) {
    const service = services[index % services.length]
    if (service === undefined) throw new Error('expected a service for each mission')
    const team = [0, 1, 2].flatMap((place) => members[(index * 3 + place) % members.length] ?? [])
    const day = addDays(localDate(firstDay), index * everyDays)
    await tellMission(world, coop, { day, service, team, amountCents: 12_000 + ((index * 37) % 9) * 1_000 })
    await world.step(0.4 + (0.4 * (index + 1)) / count)
  }
}

export async function offerServices(
  { device }: NetworkWorld,
  coop: CoopId,
  offers: readonly { readonly label: string; readonly pictogram: string; readonly unit?: Service['unit'] }[],
): Promise<RecordId[]> {
  const made: RecordId[] = []
  for (const { label, pictogram, unit = 'hour' } of offers)
    made.push(idOf(must(await saveService(device, { coop, label, pictogram, unit, riskTags: [] }))))
  return made
}

export async function holdWorkshops(
  { device, clock }: NetworkWorld,
  {
    coop,
    titles,
    firstDay,
    everyDays,
    place,
  }: {
    coop: CoopId
    titles: readonly string[]
    firstDay: string
    everyDays: number
    place: string
  },
): Promise<void> {
  for (const [index, title] of titles.entries()) {
    const day = addDays(localDate(firstDay), index * everyDays)
    clock.set(`${day}T08:30`)
    const slots = [{ day, half: 'am', start: '09:00', end: '12:00' }] as const
    must(await planWorkshop(device, { coop, title, place, trainer: device.me.person, slots }))
  }
}

export async function meetClients(
  { device }: NetworkWorld,
  coop: CoopId,
  clients: readonly Pick<Client, 'kind' | 'name'>[],
): Promise<RecordId[]> {
  const made: RecordId[] = []
  for (const values of clients) made.push(idOf(must(await saveClient(device, { coop, values }))))
  return made
}

export interface SeatPlan {
  readonly organisation: string
  readonly role: PartnerSeat['role']
  readonly contribution?: string
  readonly aliases?: readonly string[]
}

export async function seatPartners({ device }: NetworkWorld, coop: CoopId, seats: readonly SeatPlan[]): Promise<void> {
  for (const { aliases = [], ...seat } of seats)
    must(await saveSeat(device, { coop, values: { ...seat, aliases: [...aliases] } }))
}
