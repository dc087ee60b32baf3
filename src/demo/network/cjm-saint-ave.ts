// The CJM of Saint-Avé, October to December 2015, as a founding document tells it: ten young jobseekers of 18 to 25, one
// animator, eleven missions for seven clients, a local committee of eleven seats. Who are women or men is not told. First
// names, birthdays, clients and money are invented.

import { localDate } from '../../domain/time/local-date.ts'
import {
  addCompanion,
  addMember,
  type MadeCoop,
  meetClients,
  offerServices,
  openCoop,
  type SeatPlan,
  seatPartners,
  tellMissions,
} from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const names = ['Alan', 'Brune', 'Corentin', 'Dounia', 'Elouan', 'Fanny', 'Goulven', 'Héloïse', 'Idris', 'Jeanne']

const seats: readonly SeatPlan[] = [
  { organisation: 'E2S Pays de Vannes', role: 'coordinator', contribution: 'Coordonne le projet' },
  { organisation: 'Sitelle', role: 'host', contribution: 'Portage juridique, comptable et fiscal' },
  { organisation: 'Mission locale du Pays de Vannes', role: 'member' },
  { organisation: 'MRJC', role: 'member' },
  { organisation: 'Foyer de jeunes travailleurs du Mené', aliases: ['FJT du Mené'], role: 'member' },
  { organisation: 'Familles Rurales', role: 'member' },
  { organisation: 'Ville de Saint-Avé', aliases: ['Saint-Avé'], role: 'member' },
  { organisation: 'Jeune chambre économique du Morbihan', aliases: ['JCE'], role: 'member' },
  { organisation: 'Entreprises avéennes', role: 'member' },
  { organisation: 'DIRECCTE', role: 'member' },
  { organisation: 'DDCS', role: 'member' },
]

const clients = [
  { kind: 'company', name: 'Menuiserie du Bourg (fictive)' },
  { kind: 'company', name: 'Cabinet des Tilleuls (fictif)' },
  { kind: 'company', name: 'Transports Avel (fictif)' },
  { kind: 'company', name: 'Pépinière du Lac (fictive)' },
  { kind: 'company', name: 'Studio Kreiz (fictif)' },
  { kind: 'public', name: 'Service des sports (fictif)' },
  { kind: 'person', name: 'Mme Lorcy (fictive)' },
] as const

export const cjmSaintAveExample: CoopExample = { key: 'cjmSaintAve', startsOn: '2015-10-01', run: runCjmSaintAve }

export async function runCjmSaintAve(world: NetworkWorld): Promise<MadeCoop> {
  const coop = await openCoop(
    world,
    { name: 'CJM Saint-Avé', model: 'cjm', town: 'Saint-Avé', startDate: '2015-10-01', endDate: '2015-12-31' },
    { leadOrg: 'E2S Pays de Vannes', hostOrg: 'Sitelle' },
  )
  await addCompanion(world, { coop, name: 'Tanguy', title: 'Animateur' })
  await seatPartners(world, coop, seats)
  const members = []
  for (const [index, name] of names.entries()) {
    const birthDate = localDate(`${1990 + (index % 7)}-0${1 + (index % 9)}-12`)
    members.push(await addMember(world, { coop, name, joined: '2015-10-01', known: { birthDate } }))
    await world.step((0.4 * (index + 1)) / names.length)
  }
  await meetClients(world, coop, clients)
  const services = await offerServices(world, coop, [
    { label: 'Peinture', pictogram: 'painting' },
    { label: 'Informatique', pictogram: 'computer' },
    { label: 'Secrétariat', pictogram: 'office' },
    { label: 'Petits travaux', pictogram: 'repair' },
  ])
  await tellMissions(world, { coop, members, services, firstDay: '2015-10-19', count: 11, everyDays: 6 })
  return { coop, members }
}
