// Ker Coop, Vannes, 2017, as a founding document tells it: three months, nine coopérants of whom eight women of about
// forty, one person to accompany them, sixteen missions. Clients and workshops are not told: they stay unknown, which is
// not none. First names, days and money are invented.

import { localDate } from '../../domain/time/local-date.ts'
import {
  addCompanion,
  addMember,
  type MadeCoop,
  offerServices,
  openCoop,
  seatPartners,
  tellMissions,
} from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const women = ['Nadège', 'Soizic', 'Khadija', 'Maryvonne', 'Fanta', 'Rozenn', 'Samira', 'Gwenaëlle']
/** Of the only man, no age is told. */
const man = 'Ismaël'

export const kerCoopExample: CoopExample = { key: 'kerCoop', startsOn: '2017-03-06', run: runKerCoop }

export async function runKerCoop(world: NetworkWorld): Promise<MadeCoop> {
  const coop = await openCoop(world, {
    name: 'Ker Coop',
    model: 'ct',
    town: 'Vannes, Kercado',
    startDate: '2017-03-06',
    endDate: '2017-06-02',
  })
  await addCompanion(world, { coop, name: 'Solenn', title: 'Chargée d’accompagnement' })
  await seatPartners(world, coop, [{ organisation: 'Centre social (fictif)', role: 'venue' }])
  const members = []
  for (const [index, name] of women.entries()) {
    const birthDate = localDate(`${1975 + (index % 4)}-0${1 + index}-15`)
    members.push(await addMember(world, { coop, name, joined: '2017-03-06', known: { gender: 'F', birthDate } }))
    await world.step((0.4 * (index + 1)) / 9)
  }
  members.push(await addMember(world, { coop, name: man, joined: '2017-03-06', known: { gender: 'M' } }))
  const services = await offerServices(world, coop, [
    { label: 'Ménage', pictogram: 'cleaning' },
    { label: 'Couture et retouches', pictogram: 'sewing' },
    { label: 'Buffet', pictogram: 'cooking' },
  ])
  await tellMissions(world, { coop, members, services, firstDay: '2017-03-27', count: 16, everyDays: 4 })
  return { coop, members }
}
