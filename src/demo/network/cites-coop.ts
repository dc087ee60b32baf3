// The first cohort of Cités Coop, as a founding document tells it: eight people in maturation in May 2020, five CAPE at
// the end of September, with four trades named and the fifth not known. The aliases, the length of the CAPE and the
// coordination are invented.

import { enterCohort, saveCohort } from '../../app/cohort/save-cohort.ts'
import type { OpenDevice } from '../../app/device/create-device.ts'
import { welcomePerson } from '../../app/intake/welcome-person.ts'
import { addPerson } from '../../app/organisation/add-person.ts'
import { createCoop } from '../../app/organisation/create-coop.ts'
import { endContract } from '../../app/path/change-contract.ts'
import { readContracts } from '../../app/path/read-way.ts'
import { writeContract } from '../../app/path/write-contract.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { noticeVersion } from '../intakes.ts'
import { at, idOf, must } from '../world.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

export interface CohortMember {
  readonly alias: string
  readonly signsCape: boolean
  /** Null: not told. */
  readonly trade: string | null
}

export const citesCoopMembers: readonly CohortMember[] = [
  { alias: 'Aria', signsCape: true, trade: 'Maquillage' },
  { alias: 'Basile', signsCape: true, trade: 'Cuisine réunionnaise' },
  { alias: 'Cléo', signsCape: true, trade: 'Cosmétiques capillaires bio pour cheveux afro' },
  { alias: 'Dalia', signsCape: true, trade: 'Conseils en réemploi de garde-robe' },
  { alias: 'Éloi', signsCape: true, trade: null },
  { alias: 'Flore', signsCape: false, trade: null },
  { alias: 'Gaspard', signsCape: false, trade: null },
  { alias: 'Hanaé', signsCape: false, trade: null },
]

export interface CitesCoop {
  readonly coop: CoopId
  readonly cohort: RecordId
}

/** Twelve months later; what each one did next is not told. */
const lastDay = localDate('2021-09-27')

export const citesCoopExample: CoopExample = {
  key: 'citesCoop',
  startsOn: '2020-05-04',
  run: runCitesCoop,
  later: { on: lastDay, run: endCapes },
}

export async function runCitesCoop(world: NetworkWorld): Promise<CitesCoop> {
  const { device, clock } = world
  clock.set('2020-05-04T09:00')
  const coop = must(
    await createCoop(device, {
      name: 'Cités Coop, promotion 1',
      model: 'citesCoop',
      town: 'Paris',
      startDate: '2020-05-04',
      endDate: '2022-12-31',
      myName: world.myName,
      controllerOrg: world.organisation,
      provenance: 'demo',
    }),
  )
  const opensOn = localDate('2020-05-04')
  const values = { name: 'Première promotion', opensOn, closesOn: localDate('2020-09-30'), provenance: 'demo' as const }
  const cohort = idOf(must(await saveCohort(device, { coop, values })))
  const people: { readonly person: PersonId; readonly member: CohortMember }[] = []
  for (const [index, member] of citesCoopMembers.entries()) {
    clock.set(`2020-05-${String(4 + index).padStart(2, '0')}T10:00`)
    const date = localDate(`2020-05-${String(4 + index).padStart(2, '0')}`)
    const { person } = must(
      await welcomePerson(device, (input) => addPerson(device, input), {
        coop,
        displayName: member.alias,
        values: { date, alias: true, noticeVersion, noticeGivenAt: at(date, '09:55') },
        provenance: 'demo',
      }),
    )
    must(await enterCohort(device, { coop, cohort, person, joinedOn: date }))
    people.push({ person, member })
    await world.step((index + 1) / (citesCoopMembers.length * 2))
  }
  clock.set('2020-09-25T14:00')
  for (const [index, { person, member }] of people.entries()) {
    if (member.signsCape) await signCape(device, { coop, cohort, person, trade: member.trade })
    await world.step((people.length + index + 1) / (people.length * 2))
  }
  return { coop, cohort }
}

async function signCape(
  device: OpenDevice,
  { coop, cohort, person, trade }: { coop: CoopId; cohort: RecordId; person: PersonId; trade: string | null },
): Promise<void> {
  const contract = {
    kind: 'cape' as const,
    start: localDate('2020-09-28'),
    months: 12,
    signedOn: localDate('2020-09-25'),
    ...(trade === null ? {} : { project: trade }),
  }
  const commitments = [
    { party: 'person' as const, wording: 'Rencontrer trois clients par mois' },
    { party: 'organisation' as const, wording: 'Tenir la comptabilité et suivre chaque mois' },
  ]
  must(await writeContract(device, { coop, person, contract, commitments }))
  if (trade !== null) must(await enterCohort(device, { coop, cohort, person, project: trade }))
}

async function endCapes({ device, clock }: NetworkWorld, coop: CoopId): Promise<void> {
  clock.set(`${lastDay}T17:00`)
  const people = new Set(device.records(coop, 'contract').flatMap(({ person }) => person ?? []))
  for (const { id } of [...people].flatMap((person) => readContracts(device, { coop, person })))
    must(await endContract(device, { coop, contract: id, day: lastDay }))
}
