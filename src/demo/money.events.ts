// The money of the season: each week's missions billed to one of two larger clients and paid by transfer, then a sharing
// to look at. The one figure that a founding document gives is the average of it: 225 € net a month for each of fifteen
// (DOMAIN §5.6). Rates and clients are invented.

import { takePayment } from '../app/billing/take-payment.ts'
import { writeNote } from '../app/billing/write-note.ts'
import { saveClient } from '../app/client/save-client.ts'
import { proposeDistribution } from '../app/pay/propose-distribution.ts'
import { setMoneyRules } from '../app/pay/set-money-rules.ts'
import { nextPeriod, readSharers } from '../app/pay/simulate-distribution.ts'
import { coopKind } from '../domain/coop/coop.schema.ts'
import { recordIdFor } from '../domain/record-kind.ts'
import { addDays, localDate } from '../domain/time/local-date.ts'
import { coordinator, tabletKey } from './cast.ts'
import { lastDay, mondays, offerOf, rates, sharedPoolCents } from './coop-facts.ts'
import type { PlannedJob } from './plan-jobs.ts'
import { at, deviceOf, idOf, must, recordOf, type SeasonEvent, type World } from './world.ts'

const clients = [
  { kind: 'public', name: 'Maison de quartier (fictive)' },
  { kind: 'company', name: 'Régie des Côtes (fictive)' },
] as const

export function moneyEvents(jobs: readonly PlannedJob[]): SeasonEvent[] {
  const [, ...weeks] = mondays
  return [
    { at: at('2024-07-08', '08:40'), run: begin },
    ...weeks.map((monday, index): SeasonEvent => {
      const next = addDays(localDate(monday), 7)
      const paid = jobs.filter(({ week, nature }) => week === index + 1 && nature === 'paid')
      const bill = (world: World) => billWeek(world, index, paid)
      return next <= lastDay ? { at: at(next, '10:30'), run: bill } : { at: at(lastDay, '14:30'), run: bill }
    }),
    // After the last round of the week, so that every hour of the season counts.
    { at: at(lastDay, '18:20'), run: propose },
  ]
}

async function begin(world: World): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  for (const values of clients)
    world.records.set(`client ${values.name}`, idOf(must(await saveClient(tablet, { coop, values }))))
  const office = deviceOf(world, coordinator.key)
  const { contributionBasisPoints, employerBasisPoints, employeeBasisPoints } = rates
  const rules = { contributionBasisPoints, contributionBase: 'turnoverHT', payRequestDay: null } as const
  must(await setMoneyRules(office, { coop, ...rules, fixedFeeCents: 0, fixedFeeWaived: false }))
  const id = recordIdFor(coopKind, coop)
  must(await office.save([{ kind: 'coop', coop, id, fields: { employerBasisPoints, employeeBasisPoints } }]))
}

/** One line a mission, as they were done; the client pays by transfer the same day. */
async function billWeek(world: World, week: number, jobs: readonly PlannedJob[]): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const client = recordOf(world, `client ${clients[week % clients.length]?.name}`)
  const lines = jobs.map(({ service, amountCents }) => ({
    label: offerOf(service).label,
    service: recordOf(world, `service ${service}`),
    quantity: 1000,
    unit: 'flat' as const,
    unitCents: amountCents,
    vatBasisPoints: 0,
  }))
  const note = idOf(must(await writeNote(tablet, { coop, client, lines })))
  const cents = jobs.reduce((sum, { amountCents }) => sum + amountCents, 0)
  must(await takePayment(tablet, { coop, note, cents, method: 'transfer' }))
}

/** As the board of 23 August decided: half equally, half by hours. It waits for its vote. */
async function propose(world: World): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const rule = { method: 'mixedHours', equalBasisPoints: 5000 } as const
  const period = nextPeriod(tablet, coop)
  const sharers = readSharers(tablet, { coop, period })
  must(await proposeDistribution(tablet, { coop, poolCents: sharedPoolCents, rule, sharers, period }))
}
