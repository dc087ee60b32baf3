// What the office makes of the season: an invented funding with what it was promised, and the report that left for it.

import { publishReport } from '../app/report/publish-report.ts'
import { saveFunding } from '../app/report/save-funding.ts'
import { localDate } from '../domain/time/local-date.ts'
import { coordinator } from './cast.ts'
import { coopFacts, lastDay } from './coop-facts.ts'
import { at, deviceOf, idOf, must, type SeasonEvent, type World } from './world.ts'

export const reportEvents: readonly SeasonEvent[] = [{ at: at(lastDay, '18:25'), run: reportSeason }]

async function reportSeason(world: World): Promise<void> {
  const { coop } = world
  const office = deviceOf(world, coordinator.key)
  const period = { from: localDate(coopFacts.startDate), to: localDate(coopFacts.endDate) }
  const values = {
    ...period,
    funder: 'Fonds pour les jeunes (fictif)',
    action: 'Une coopérative d’été',
    amountCents: 800_000,
    coops: [coop],
    members: 15,
    missions: 40,
    meetings: 10,
  }
  const funding = idOf(must(await saveFunding(office, { values })))
  must(await publishReport(office, { coops: [coop], ...period, funding }))
}
