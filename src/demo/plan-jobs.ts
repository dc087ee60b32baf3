// The 42 missions: what, when, by whom, for how much. Fictional, but for the total that DOMAIN §5.6 asks for.

import { members, type PersonKey } from './cast.ts'
import {
  mondays,
  type Offer,
  offerOf,
  raisedGardeningCents,
  type ServiceKey,
  turnoverTargetCents,
} from './coop-facts.ts'
import { type Diary, type Half, halvesOf, openDays } from './plan-diary.ts'
import type { Prng } from './prng.ts'

export interface PlannedJob {
  readonly service: ServiceKey
  /** Place among the weeks of the season: 1 is the week of 8 July. */
  readonly week: number
  readonly day: string
  /** 'HH:MM' */
  readonly start: string
  readonly end: string
  readonly team: readonly PersonKey[]
  /** Writes it down, on a phone. */
  readonly loggedBy: PersonKey
  readonly nature: 'paid' | 'selfFunding'
  readonly amountCents: number
  /** False: nobody had planned it; the phone that logs it creates it. */
  readonly planned: boolean
  /** It went on until then, without a break: the guard flags it [J8]. */
  readonly lastedUntil?: string
}

const jobsPerWeek = [5, 6, 6, 6, 5, 4, 5, 5]

/** Dealt like cards, twice over: the usual work of such a coop. */
const usual: readonly ServiceKey[] = [
  ...Array<ServiceKey>(7).fill('gardening'),
  ...Array<ServiceKey>(4).fill('cleaning'),
  ...Array<ServiceKey>(3).fill('moving'),
  ...Array<ServiceKey>(3).fill('painting'),
  ...Array<ServiceKey>(2).fill('computer'),
  'washing',
  'delivery',
]

const hoursOf: Readonly<Record<Half, readonly (readonly [string, string])[]>> = {
  morning: [
    ['09:00', '12:00'],
    ['09:30', '12:00'],
    ['08:30', '12:00'],
  ],
  afternoon: [
    ['14:00', '17:00'],
    ['13:30', '17:00'],
    ['13:30', '17:30'],
  ],
}

const phones = new Set(members.filter(({ phone }) => phone !== 'none').map(({ key }) => key))

/** Missions that the story needs, with their weeks: to be planned before anything else takes their people. */
export function planStoryJobs(prng: Prng, diary: Diary): PlannedJob[] {
  return mondays.flatMap((monday, week) => storyJobs(monday).map((job) => fillTeam(job, week, prng, diary)))
}

export function planJobs(prng: Prng, diary: Diary, story: readonly PlannedJob[]): PlannedJob[] {
  const deck = prng.shuffle([...usual, ...usual])
  const jobs: PlannedJob[] = [...story]
  for (const [week, monday] of mondays.entries()) {
    if (week === 0) continue
    const slots = prng.shuffle(openDays(monday).flatMap((day) => halvesOf(day).map((half) => ({ day, half }))))
    const told = story.filter((job) => job.week === week).length
    for (let left = (jobsPerWeek[week - 1] ?? 0) - told; left > 0; left--) {
      const slot = slots[left % slots.length]
      const service = deck.pop()
      if (slot === undefined || service === undefined) throw new Error('expected slots and services for every mission')
      jobs.push(fillTeam({ ...slot, service, nature: 'paid', people: 4 + prng.below(2) }, week, prng, diary))
    }
  }
  const inOrder = jobs.sort((a, b) => (a.day + a.end < b.day + b.end ? -1 : 1))
  return withTotal(withOneUnplannedAWeek(inOrder))
}

interface Wanted {
  readonly service: ServiceKey
  readonly day: string
  readonly half: Half
  readonly nature: PlannedJob['nature']
  readonly people: number
  readonly hours?: readonly [string, string]
  readonly team?: readonly PersonKey[]
  readonly lastedUntil?: string
}

/** After Malo's birthday, for the outing, for the town's feast, and the one too long. */
function storyJobs(monday: string): Wanted[] {
  const job = (service: ServiceKey, day: string, half: Half, more: Partial<Wanted> = {}): Wanted[] => [
    { service, day, half, nature: 'paid', people: 4, ...more },
  ]
  switch (monday) {
    case '2024-08-12':
      return job('washing', '2024-08-14', 'morning', { nature: 'selfFunding', people: 5 })
    case '2024-08-19':
      return [
        ...job('clearing', '2024-08-20', 'morning', { team: ['malo'], people: 1 }),
        ...job('washing', '2024-08-21', 'morning', { nature: 'selfFunding', people: 5 }),
      ]
    case '2024-08-26': {
      const late = { hours: ['14:00', '17:00'], lastedUntil: '18:45', team: ['yanis'], people: 3 } as const
      return [
        ...job('gardening', '2024-08-27', 'afternoon', late),
        ...job('event', '2024-08-28', 'morning', { people: 5, hours: ['08:30', '12:00'] }),
      ]
    }
    default:
      return []
  }
}

function fillTeam(wanted: Wanted, week: number, prng: Prng, diary: Diary): PlannedJob {
  const { service, day, half, nature, people, team: named = [], lastedUntil } = wanted
  const free = diary.free(day, half, prng.shuffle(members.map(({ key }) => key))).filter((key) => !named.includes(key))
  const someoneWithPhone = named.some((key) => phones.has(key)) ? [] : free.filter((key) => phones.has(key)).slice(0, 1)
  const first = [...named, ...someoneWithPhone]
  const team = [...first, ...free.filter((key) => !first.includes(key))].slice(0, people)
  const loggedBy = team.find((key) => phones.has(key))
  if (loggedBy === undefined || team.length < people) throw new Error(`expected ${people} people free on ${day}`)
  const [start, end] = wanted.hours ?? prng.pick(hoursOf[half])
  const minutes = minutesBetween(start, end)
  for (const person of team) diary.take(person, day, half, minutes)
  const amountCents = amountOf(offerOf(service), day, minutes, team.length)
  const job: PlannedJob = { service, week, day, start, end, team, loggedBy, nature, amountCents, planned: true }
  return lastedUntil === undefined ? job : { ...job, lastedUntil }
}

function amountOf(offer: Offer, day: string, minutes: number, people: number): number {
  if (offer.unit === 'flat') return offer.priceCents
  // The raise of 19 July is for new missions only.
  const price = offer.key === 'gardening' && day > '2024-07-19' ? raisedGardeningCents : offer.priceCents
  return Math.round((price * minutes * people) / 60)
}

/** The first usual mission of each week but the last was asked for at the door. */
function withOneUnplannedAWeek(jobs: readonly PlannedJob[]): PlannedJob[] {
  const seen = new Set<number>([jobsPerWeek.length])
  return jobs.map((job) => {
    if (seen.has(job.week) || offerOf(job.service).unit !== 'hour' || job.nature !== 'paid' || job.team.length < 2)
      return job
    seen.add(job.week)
    return { ...job, planned: false }
  })
}

/** The feast is paid by contract: what is left of the season's turnover. */
function withTotal(jobs: readonly PlannedJob[]): PlannedJob[] {
  const rest = jobs
    .filter(({ nature, service }) => nature === 'paid' && service !== 'event')
    .reduce((sum, { amountCents }) => sum - amountCents, turnoverTargetCents)
  return jobs.map((job) => (job.service === 'event' ? { ...job, amountCents: rest } : job))
}

const minutesBetween = (start: string, end: string): number => minuteOf(end) - minuteOf(start)
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
