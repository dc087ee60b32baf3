// Missions: planned by staff the Friday before, written down by a phone of the team, then checked, invoiced and paid.

import { keepMissionHours, logHours } from '../app/job/log-hours.ts'
import { logPrestation } from '../app/job/log-prestation.ts'
import { planPrestation } from '../app/job/plan-prestation.ts'
import { setPrestationStatus } from '../app/job/set-prestation-status.ts'
import type { PrestationStatus } from '../domain/job/prestation.schema.ts'
import { addDays, localDate } from '../domain/time/local-date.ts'
import { coordinator, otherTabletKey, tabletKey } from './cast.ts'
import { lastDay, mondays, offerOf } from './coop-facts.ts'
import type { PlannedJob } from './plan-jobs.ts'
import { at, deviceOf, hasPhone, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

export function jobEvents(jobs: readonly PlannedJob[]): SeasonEvent[] {
  const [, ...weeks] = mondays
  return [
    ...weeks.flatMap((monday, index) =>
      weekEvents(
        monday,
        jobs.filter((job) => job.week === index + 1),
      ),
    ),
    ...jobs.map((job) => ({ at: at(job.day, job.lastedUntil ?? job.end), run: (world: World) => logJob(world, job) })),
  ]
}

const jobName = (job: PlannedJob): string => `job ${job.day} ${job.start} ${job.loggedBy}`

function weekEvents(monday: string, jobs: readonly PlannedJob[]): SeasonEvent[] {
  const day = (days: number): string => addDays(localDate(monday), days)
  const events: SeasonEvent[] = [
    { at: at(day(-3), '16:30'), run: (world) => planJobs(world, jobs) },
    {
      at: at(day(4), '15:00'),
      run: (world) =>
        noteForOthers(
          world,
          jobs.filter(({ planned }) => planned),
        ),
    },
    { at: at(day(7), '08:30'), run: (world) => keepTeammates(world, jobs) },
    { at: at(day(7), '09:00'), run: (world) => setStatus(world, jobs, tabletKey, 'checked') },
    { at: at(day(17), '11:00'), run: (world) => setStatus(world, jobs, coordinator.key, 'invoiced') },
    { at: at(day(24), '11:00'), run: (world) => setStatus(world, jobs, coordinator.key, 'paid') },
  ]
  return events.filter(({ at: when }) => when <= at(lastDay, '23:00'))
}

async function planJobs(world: World, jobs: readonly PlannedJob[]): Promise<void> {
  const { coop } = world
  for (const job of jobs) {
    if (!job.planned) continue
    const saved = await planPrestation(deviceOf(world, tabletKey), {
      coop,
      service: recordOf(world, `service ${job.service}`),
      day: job.day,
      start: at(job.day, job.start),
      end: at(job.day, job.end),
      team: job.team.map((key) => personOf(world, key)),
      nature: job.nature,
      amountCents: job.amountCents,
      privateHome: offerOf(job.service).privateHome,
    })
    world.records.set(jobName(job), idOf(must(saved)))
  }
}

/** One phone tells the mission; each other phone of the team keeps its own hours. */
async function logJob(world: World, job: PlannedJob): Promise<void> {
  const { coop } = world
  const logged = await logPrestation(deviceOf(world, job.loggedBy), {
    coop,
    service: recordOf(world, `service ${job.service}`),
    day: job.day,
    start: at(job.day, job.start),
    end: at(job.day, job.lastedUntil ?? job.end),
    ...(job.planned
      ? { planned: recordOf(world, jobName(job)) }
      : { planned: null, team: job.team.map((key) => personOf(world, key)) }),
  })
  world.records.set(jobName(job), must(logged).prestation)
  if (!job.planned) return
  for (const key of job.team.filter((one) => one !== job.loggedBy && hasPhone(one)))
    must(await keepMissionHours(deviceOf(world, key), { coop, prestation: recordOf(world, jobName(job)) }))
}

/** Hours of those without a phone, on the tablet, at the end of the week. */
async function noteForOthers(world: World, jobs: readonly PlannedJob[]): Promise<void> {
  for (const job of jobs)
    for (const key of job.team.filter((one) => !hasPhone(one)))
      must(
        await logHours(deviceOf(world, otherTabletKey), {
          coop: world.coop,
          kind: 'job',
          person: personOf(world, key),
          day: job.day,
          start: at(job.day, job.start),
          end: at(job.day, job.end),
          prestation: recordOf(world, jobName(job)),
        }),
      )
}

/** Missions that nobody had planned reach the teammates at the end of the week: they keep their hours on Monday. */
async function keepTeammates(world: World, jobs: readonly PlannedJob[]): Promise<void> {
  const unplanned = jobs.filter(({ planned }) => !planned)
  for (const job of unplanned)
    for (const key of job.team.filter((one) => one !== job.loggedBy && hasPhone(one)))
      must(
        await keepMissionHours(deviceOf(world, key), { coop: world.coop, prestation: recordOf(world, jobName(job)) }),
      )
  await noteForOthers(world, unplanned)
}

async function setStatus(
  world: World,
  jobs: readonly PlannedJob[],
  by: string,
  status: PrestationStatus,
): Promise<void> {
  const { coop } = world
  for (const job of jobs)
    if (job.nature === 'paid' || status === 'checked')
      must(await setPrestationStatus(deviceOf(world, by), { coop, prestation: recordOf(world, jobName(job)), status }))
}
