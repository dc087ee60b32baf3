// Les Quatre récupérateurs, Paris, 2018, as a founding document tells it: four people of an emergency shelter who sew
// from clothes that others gave away, accompanied for three months. What they sold is not told. The aliases, products,
// suppliers and prices are invented; the prices are decided by consent.

import { welcomePerson } from '../../app/intake/welcome-person.ts'
import { changePrice } from '../../app/job/change-price.ts'
import { proposePrice } from '../../app/job/propose-price.ts'
import { castBallot } from '../../app/meeting/cast-ballot.ts'
import { closeVote } from '../../app/meeting/close-vote.ts'
import { markPresence } from '../../app/meeting/mark-presence.ts'
import { openMotion } from '../../app/meeting/open-motion.ts'
import { planMeeting } from '../../app/meeting/plan-meeting.ts'
import { setMeetingStatus } from '../../app/meeting/set-meeting-status.ts'
import { addPerson } from '../../app/organisation/add-person.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { noticeVersion } from '../intakes.ts'
import { at, idOf, must } from '../world.ts'
import { type MadeCoop, offerServices, openCoop } from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const aliases = ['Ourida', 'Pascal', 'Quentin', 'Ramata']

const products = [
  { label: 'Sac en jean', pictogram: 'sewing', unit: 'item', priceCents: 1800 },
  { label: 'Trousse', pictogram: 'sewing', unit: 'item', priceCents: 700 },
  { label: 'Tablier', pictogram: 'sewing', unit: 'item', priceCents: 1500 },
] as const

const suppliers = ['Vestiaire solidaire (fictif)', 'Mercerie du canal (fictive)']

export const quatreRecuperateursExample: CoopExample = {
  key: 'quatreRecuperateurs',
  startsOn: '2018-02-05',
  run: runQuatreRecuperateurs,
}

export async function runQuatreRecuperateurs(world: NetworkWorld): Promise<MadeCoop> {
  const { device, clock } = world
  const coop = await openCoop(world, {
    name: 'Les Quatre récupérateurs',
    model: 'shelter',
    town: 'Paris',
    startDate: '2018-02-05',
    endDate: '2018-05-04',
  })
  const members: PersonId[] = []
  for (const alias of aliases) {
    const date = localDate('2018-02-05')
    const { person } = must(
      await welcomePerson(device, (input) => addPerson(device, input), {
        coop,
        displayName: alias,
        values: { date, place: 'shelter', alias: true, noticeVersion, noticeGivenAt: at(date, '09:55') },
        provenance: 'demo',
      }),
    )
    members.push(person)
    await world.step((0.6 * members.length) / aliases.length)
  }
  const services = await offerServices(world, coop, products)
  must(await device.save(suppliers.map((name) => ({ kind: 'supplier', coop, fields: { name } }))))
  clock.set('2018-02-20T10:00')
  const priced = services.flatMap((service, index) => {
    const product = products[index]
    return product === undefined ? [] : [{ service, priceCents: product.priceCents }]
  })
  for (const price of priced) must(await proposePrice(device, { coop, ...price }))
  const decision = await decidePrices(world, coop, members, services)
  if (decision === undefined) throw new Error('expected the prices to be adopted')
  for (const price of priced) must(await changePrice(device, { coop, ...price, decision }))
  return { coop, members }
}

/** Nobody objects: the prices are adopted. */
async function decidePrices(
  { device }: NetworkWorld,
  coop: CoopId,
  members: readonly PersonId[],
  priced: readonly RecordId[],
): Promise<RecordId | undefined> {
  const agenda = [{ title: 'Nos prix', kind: 'decide', plannedMinutes: 30 }] as const
  const planned = await planMeeting(device, { coop, kind: 'team', day: '2018-02-20', time: '10:00', agenda })
  const meeting = idOf(must(planned))
  must(await setMeetingStatus(device, { coop, meeting, status: 'open' }))
  for (const person of members) must(await markPresence(device, { coop, meeting, person, state: 'present' }))
  const wording = 'Sac 18 €, trousse 7 €, tablier 15 €.'
  const asked = { wording, method: 'open', rule: 'consent', voters: 'present', priced } as const
  const motion = idOf(must(await openMotion(device, { coop, meeting, ...asked })))
  for (const voter of members) must(await castBallot(device, { coop, motion, choice: 'for', voter }))
  const { decision } = must(await closeVote(device, { coop, motion }))
  must(await setMeetingStatus(device, { coop, meeting, status: 'closed' }))
  return decision
}
