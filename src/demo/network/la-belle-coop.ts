// La Belle Coop, Vannes, 2018–2019, as a founding document tells it: three months at the DEDALE Café, thirteen
// coopérants of whom nine women, eleven missions for eight clients, thirteen workshops. Ages are not told. First names,
// clients, titles, days and money are invented.

import {
  addCompanion,
  addMember,
  holdWorkshops,
  type MadeCoop,
  meetClients,
  offerServices,
  openCoop,
  seatPartners,
  tellMissions,
} from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const women = ['Aïssata', 'Bénédicte', 'Chafia', 'Delphine', 'Enora', 'Farida', 'Gaëlle', 'Hawa', 'Irène']
const men = ['Joachim', 'Karim', 'Loïc', 'Mamadou']

const clients = [
  { kind: 'company', name: 'Boulangerie du Marché (fictive)' },
  { kind: 'company', name: 'Garage des Pins (fictif)' },
  { kind: 'company', name: 'Atelier Bleu (fictif)' },
  { kind: 'association', name: 'Les Amis du Port (fictif)' },
  { kind: 'association', name: 'Jardins partagés (fictif)' },
  { kind: 'public', name: 'Bibliothèque de quartier (fictive)' },
  { kind: 'person', name: 'Mme Prigent (fictive)' },
  { kind: 'person', name: 'M. Le Goff (fictif)' },
] as const

const workshops = [
  'Se présenter',
  'Décider ensemble',
  'Nos savoir-faire',
  'Choisir nos services',
  'Calculer un prix',
  'Écrire un devis',
  'Tenir la caisse',
  'Faire connaître la coop',
  'Parler à un client',
  'Le planning de la semaine',
  'Gestes et sécurité',
  'Se répartir les fonctions',
  'Partager l’argent',
]

export const laBelleCoopExample: CoopExample = { key: 'laBelleCoop', startsOn: '2018-10-15', run: runLaBelleCoop }

export async function runLaBelleCoop(world: NetworkWorld): Promise<MadeCoop> {
  const coop = await openCoop(
    world,
    { name: 'La Belle Coop', model: 'ct', town: 'Vannes', startDate: '2018-10-15', endDate: '2019-01-18' },
    { venueOrg: 'DEDALE Café' },
  )
  await addCompanion(world, { coop, name: 'Nolwenn', title: 'Chargée d’accompagnement' })
  await seatPartners(world, coop, [{ organisation: 'DEDALE Café', role: 'venue', contribution: 'Espace de coworking' }])
  const members = []
  for (const [gender, names] of [
    ['F', women],
    ['M', men],
  ] as const)
    for (const name of names) {
      members.push(await addMember(world, { coop, name, joined: '2018-10-15', known: { gender } }))
      await world.step((0.4 * members.length) / 13)
    }
  await holdWorkshops(world, { coop, titles: workshops, firstDay: '2018-10-16', everyDays: 1, place: 'DEDALE Café' })
  await meetClients(world, coop, clients)
  const services = await offerServices(world, coop, [
    { label: 'Service au café', pictogram: 'cooking' },
    { label: 'Ménage', pictogram: 'cleaning' },
    { label: 'Animation', pictogram: 'event' },
  ])
  await tellMissions(world, { coop, members, services, firstDay: '2018-11-05', count: 11, everyDays: 6 })
  return { coop, members }
}
