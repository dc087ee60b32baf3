// A KPA, as founding documents tell of them: open-ended, entered one after the other, each person under a CAPE, three
// organisations around it, and a budget to which each one says their part before the others. Seven members; all else is
// invented. It is still open: its days are told from the day of the example, so that its deadlines are near.

import { takePayment } from '../../app/billing/take-payment.ts'
import { writeNote } from '../../app/billing/write-note.ts'
import { renewCape } from '../../app/path/change-contract.ts'
import { addCommitment } from '../../app/path/commitments.ts'
import { writeContract } from '../../app/path/write-contract.ts'
import { proposeDistribution } from '../../app/pay/propose-distribution.ts'
import { setMoneyRules } from '../../app/pay/set-money-rules.ts'
import type { RecordId } from '../../base/ids.ts'
import { addDays, addMonths, type LocalDate } from '../../domain/time/local-date.ts'
import { idOf, must } from '../world.ts'
import { addMember, type MadeCoop, meetClients, offerServices, openCoop, seatPartners } from './coop-kit.ts'
import type { CoopExample, NetworkWorld } from './network-world.ts'

interface KpaMember {
  readonly name: string
  /** Days from the day of the example to the end of the first twelve months of CAPE. */
  readonly endsIn: number
  /** Months of a second period, signed a week before. */
  readonly renewed?: number
}

/** One came to its end and nothing follows yet, two were renewed, two end soon. */
const members: readonly KpaMember[] = [
  { name: 'Yolande', endsIn: -28 },
  { name: 'Abdou', endsIn: -28, renewed: 12 },
  { name: 'Marie-Line', endsIn: -28, renewed: 6 },
  { name: 'Rachid', endsIn: 25 },
  { name: 'Esther', endsIn: 70 },
  { name: 'Teddy', endsIn: 130 },
  { name: 'Zineb', endsIn: 190 },
]

const capeMonths = 12
const startOf = (today: LocalDate, { endsIn }: KpaMember): LocalDate =>
  addMonths(addDays(today, endsIn + 1), -capeMonths)
const joinedOn = (today: LocalDate, member: KpaMember): LocalDate => addDays(startOf(today, member), -7)

/** What each one asks for, in euros: less than the pool, the rest stays in the box. */
const declared = [120, 90, 150, 80, 60, 0, 40]
const poolCents = 60_000

export function kpaExample(today: LocalDate): CoopExample {
  const days = members.map((member) => joinedOn(today, member)).sort()
  return { key: 'kpa', startsOn: days[0] ?? today, run: (world) => runKpa(world, today) }
}

async function runKpa(world: NetworkWorld, today: LocalDate): Promise<MadeCoop> {
  const { device, clock } = world
  const startDate = kpaExample(today).startsOn
  const daysAgo = (days: number): LocalDate => addDays(today, -days)
  const coop = await openCoop(
    world,
    { name: 'KPA d’exemple', model: 'kpa', town: 'Ville d’exemple', startDate },
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
  const contracts = new Map<KpaMember, RecordId>()
  for (const member of members) {
    const { name } = member
    const joined = joinedOn(today, member)
    const person = await addMember(world, { coop, name, joined })
    const contract = { kind: 'cape', start: startOf(today, member), months: capeMonths, signedOn: joined } as const
    contracts.set(member, idOf(must(await writeContract(device, { coop, person, contract }))))
    made.push(person)
    await world.step((0.8 * made.length) / members.length)
  }
  clock.set(`${daysAgo(60)}T11:00`)
  const [client] = await meetClients(world, coop, [{ kind: 'association', name: 'Maison des fêtes (fictive)' }])
  const lines = [
    { label: 'Buffet de fête', quantity: 1000, unit: 'flat', unitCents: 90_000, vatBasisPoints: 0 } as const,
  ]
  const note = idOf(must(await writeNote(device, { coop, client, lines })))
  must(await takePayment(device, { coop, note, cents: 90_000, method: 'transfer' }))
  clock.set(`${daysAgo(53)}T15:00`)
  const sharers = made.map((person, index) => ({ person, declaredCents: (declared[index] ?? 0) * 100 }))
  must(await proposeDistribution(device, { coop, poolCents, rule: { method: 'selfDeclared' }, sharers }))
  clock.set(`${daysAgo(35)}T10:00`)
  for (const [{ renewed }, contract] of contracts)
    if (renewed !== undefined) must(await renewCape(device, { coop, contract, months: renewed, signedOn: daysAgo(35) }))
  clock.set(`${daysAgo(9)}T16:00`)
  const [, , , ending] = [...contracts.values()]
  const talk = { party: 'organisation', wording: 'Faire le point sur la suite', due: addDays(today, 12) } as const
  if (ending !== undefined) must(await addCommitment(device, { coop, contract: ending, ...talk }))
  return { coop, members: made }
}
