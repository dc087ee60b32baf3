// Before the opening: first welcomes, papers, cards, services.

import { welcomePerson } from '../app/intake/welcome-person.ts'
import { saveService } from '../app/job/save-service.ts'
import { addPerson } from '../app/organisation/add-person.ts'
import { changeCard } from '../app/person/change-card.ts'
import { changePrivateCard } from '../app/person/change-private-card.ts'
import { type LocalDate, localDate } from '../domain/time/local-date.ts'
import { animators, type Member, members, otherTabletKey, tabletKey } from './cast.ts'
import { coopFacts, offers } from './coop-facts.ts'
import { joinAnimators, joinPhones } from './found-season.ts'
import { noticeVersion, type PlannedIntake } from './intakes.ts'
import { at, deviceOf, idOf, must, personOf, type SeasonEvent, type World } from './world.ts'

export function springEvents(intakes: readonly PlannedIntake[]): SeasonEvent[] {
  return [
    { at: at('2024-05-14', '10:00'), run: joinAnimators },
    ...intakes.map((intake, index) => ({
      at: at(intake.day, index % 2 === 0 ? '10:00' : '15:00'),
      run: (world: World) => welcome(world, intake, index % 2 === 0 ? tabletKey : otherTabletKey),
    })),
    { at: at('2024-06-14', '17:00'), run: ({ hub }) => hub.exchange() },
    { at: at('2024-06-20', '09:30'), run: notePapers },
    { at: at('2024-06-26', '14:00'), run: joinPhones },
    { at: at('2024-07-02', '16:00'), run: offerServices },
  ]
}

async function welcome(world: World, intake: PlannedIntake, by: string): Promise<void> {
  const device = deviceOf(world, by)
  const { coop } = world
  const name = members.find(({ key }) => key === intake.person)?.name ?? intake.person
  const date = localDate(intake.day)
  const welcomed = must(
    await welcomePerson(device, (input) => addPerson(device, input), {
      coop,
      displayName: name,
      values: { ...intake.values, date, noticeVersion, noticeGivenAt: at(intake.day, '09:55') },
      note: intake.note,
      provenance: 'demo',
    }),
  )
  world.persons.set(intake.person, welcomed.person)
}

/** Before the first mission of each [J9]: the guardian's signature, the insurer's agreement, the prevention visit. */
async function notePapers(world: World): Promise<void> {
  const device = deviceOf(world, tabletKey)
  const { coop } = world
  const joined = localDate(coopFacts.startDate)
  for (const [index, one] of members.entries()) {
    const person = personOf(world, one.key)
    must(await changePrivateCard(device, { coop, person, changes: papersOf(one, index) }))
    must(await changeCard(device, { coop, person, changes: { committees: [one.committee], joined } }))
  }
  for (const { key } of animators)
    must(await changeCard(device, { coop, person: personOf(world, key), changes: { joined } }))
}

function papersOf(one: Member, index: number) {
  const signed: LocalDate = localDate(one.key === 'noe' ? '2024-07-04' : `2024-06-${17 + (index % 3)}`)
  return {
    birthDate: localDate(one.birthDate),
    guardianCapacity: 'parent' as const,
    guardianSignedAt: signed,
    insuranceOkAt: localDate('2024-06-19'),
    preventionVisitAt: localDate('2024-06-18'),
    ...livesIn(index),
  }
}

/** No department is numbered 000: the code is invented. Some live elsewhere, and of the last one it is not known. */
const livesIn = (index: number) => {
  if (index === members.length - 1) return {}
  return index % 5 < 2 ? { qpvCode: 'QN00001N', qpvListYear: 2024 } : { qpvListYear: 2024 }
}

/** Without prices: those are for the first board to decide. */
async function offerServices(world: World): Promise<void> {
  const device = deviceOf(world, tabletKey)
  for (const { key, label, pictogram, unit, riskTags, minAge } of offers) {
    const saved = await saveService(device, { coop: world.coop, label, pictogram, unit, riskTags, minAge })
    world.records.set(`service ${key}`, idOf(must(saved)))
  }
}
