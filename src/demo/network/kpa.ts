// A KPA, as founding documents tell of them: open-ended, entered one after the other, each person under a CAPE, three
// organisations around it, and a budget to which each one says their part before the others. Seven members; all else is
// invented.

import { takePayment } from '../../app/billing/take-payment.ts'
import { writeNote } from '../../app/billing/write-note.ts'
import { writeContract } from '../../app/path/write-contract.ts'
import { proposeDistribution } from '../../app/pay/propose-distribution.ts'
import { setMoneyRules } from '../../app/pay/set-money-rules.ts'
import { addDays, localDate } from '../../domain/time/local-date.ts'
import { idOf, must } from '../world.ts'
import { addMember, type MadeCoop, meetClients, offerServices, openCoop, seatPartners } from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

const members = [
  { name: 'Yolande', joined: '2023-01-09' },
  { name: 'Abdou', joined: '2023-01-09' },
  { name: 'Marie-Line', joined: '2023-01-09' },
  { name: 'Rachid', joined: '2023-02-13' },
  { name: 'Esther', joined: '2023-03-06' },
  { name: 'Teddy', joined: '2023-04-03' },
  { name: 'Zineb', joined: '2023-05-15' },
] as const

/** What each one asks for, in euros: less than the pool, the rest stays in the box. */
const declared = [120, 90, 150, 80, 60, 0, 40]
const poolCents = 60_000

export const kpaExample: CoopExample = { key: 'kpa', startsOn: '2023-01-09', run: runKpa }

export async function runKpa(world: NetworkWorld): Promise<MadeCoop> {
  const { device, clock } = world
  const coop = await openCoop(
    world,
    { name: 'KPA d’exemple', model: 'kpa', town: 'Ville d’exemple', startDate: '2023-01-09' },
    { leadOrg: 'Centre social (fictif)', hostOrg: 'CAE d’exemple (fictive)', venueOrg: 'Tiers-lieu (fictif)' },
  )
  await seatPartners(world, coop, [
    { organisation: 'Centre social (fictif)', role: 'coordinator' },
    { organisation: 'CAE d’exemple (fictive)', role: 'host' },
    { organisation: 'Tiers-lieu (fictif)', role: 'venue' },
  ])
  const rules = { contributionBasisPoints: 1000, contributionBase: 'turnoverHT', payRequestDay: 20 } as const
  must(await setMoneyRules(device, { coop, ...rules, fixedFeeCents: 0, fixedFeeWaived: false }))
  await offerServices(world, coop, [
    { label: 'Traiteur', pictogram: 'cooking' },
    { label: 'Couture', pictogram: 'sewing' },
  ])
  const made = []
  for (const { name, joined } of members) {
    const person = await addMember(world, { coop, name, joined })
    const start = addDays(localDate(joined), 7)
    const contract = { kind: 'cape', start, months: 12, signedOn: localDate(joined) } as const
    must(await writeContract(device, { coop, person, contract }))
    made.push(person)
    await world.step((0.8 * made.length) / members.length)
  }
  clock.set('2023-06-12T11:00')
  const [client] = await meetClients(world, coop, [{ kind: 'association', name: 'Maison des fêtes (fictive)' }])
  const lines = [
    { label: 'Buffet de fête', quantity: 1000, unit: 'flat', unitCents: 90_000, vatBasisPoints: 0 } as const,
  ]
  const note = idOf(must(await writeNote(device, { coop, client, lines })))
  must(await takePayment(device, { coop, note, cents: 90_000, method: 'transfer' }))
  clock.set('2023-06-19T15:00')
  const sharers = made.map((person, index) => ({ person, declaredCents: (declared[index] ?? 0) * 100 }))
  must(await proposeDistribution(device, { coop, poolCents, rule: { method: 'selfDeclared' }, sharers }))
  return { coop, members: made }
}
