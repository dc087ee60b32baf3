// Les Quatre récupérateurs, Paris, 2018, as a founding document tells it: four people of an emergency shelter who sew
// from clothes that others gave away, accompanied for three months. What they sold is not told. The aliases, products,
// suppliers, materials and prices are invented; clothes that are given cost nothing, and the prices are decided by consent.

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
import { saveProduct, saveSupplier } from '../../app/product/save-product.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { noticeVersion } from '../intakes.ts'
import { at, idOf, must } from '../world.ts'
import { type MadeCoop, offerServices, openCoop } from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const aliases = ['Ourida', 'Pascal', 'Quentin', 'Ramata']

const fabrics = 'Vestiaire solidaire (fictif)'
const haberdasher = 'Mercerie du canal (fictive)'
const thread = { label: 'Fil, à la bobine', unitCents: 240, from: haberdasher }

/** What one piece takes: quantities in thousandths, and minutes of work. */
const products = [
  {
    label: 'Sac en jean',
    priceCents: 1800,
    minutes: 75,
    materials: [
      { label: 'Jean donné, à la pièce', quantity: 1000, unitCents: 0, from: fabrics },
      { label: 'Sangle, au mètre', quantity: 1200, unitCents: 110, from: haberdasher },
      { ...thread, quantity: 50 },
    ],
  },
  {
    label: 'Trousse',
    priceCents: 700,
    minutes: 30,
    materials: [
      { label: 'Jean donné, à la pièce', quantity: 250, unitCents: 0, from: fabrics },
      { label: 'Fermeture, à la pièce', quantity: 1000, unitCents: 90, from: haberdasher },
      { ...thread, quantity: 25 },
    ],
  },
  {
    label: 'Tablier',
    priceCents: 1500,
    minutes: 60,
    materials: [
      { label: 'Drap donné, à la pièce', quantity: 500, unitCents: 0, from: fabrics },
      { label: 'Biais, au mètre', quantity: 3500, unitCents: 35, from: haberdasher },
      { ...thread, quantity: 50 },
    ],
  },
] as const

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
  const offers = products.map(({ label }) => ({ label, pictogram: 'sewing', unit: 'item' as const }))
  const services = await offerServices(world, coop, offers)
  clock.set('2018-02-13T10:00')
  await tellProducts(world, coop, services)
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

/** What each is made of, before its price is decided. */
async function tellProducts({ device }: NetworkWorld, coop: CoopId, services: readonly RecordId[]): Promise<void> {
  const suppliers = new Map<string, RecordId>()
  for (const name of [fabrics, haberdasher])
    suppliers.set(name, idOf(must(await saveSupplier(device, { coop, values: { name } }))))
  for (const [index, { label, minutes, materials }] of products.entries()) {
    const made = materials.map(({ from, ...material }) => ({ ...material, supplier: suppliers.get(from) }))
    const values = { label, minutes, service: services[index], materials: made }
    must(await saveProduct(device, { coop, values }))
  }
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
