// The rest of a week: hours of every kind, their review, ideas, notes between shifts; and, on Friday evening,
// everything goes round.

import { logHours } from '../app/job/log-hours.ts'
import { reviewHours } from '../app/job/review-hours.ts'
import { writeIdea } from '../app/job/write-idea.ts'
import { confirmAllNoted } from '../app/notebook/confirm-noted.ts'
import { planPermanence } from '../app/planning/plan-permanence.ts'
import { writeRelayNote } from '../app/team/write-relay-note.ts'
import type { RecordId } from '../base/ids.ts'
import { notedForOthers } from '../domain/notebook/noted-for.rules.ts'
import { addDays, localDate, mondayOf } from '../domain/time/local-date.ts'
import { otherTabletKey, tabletKey } from './cast.ts'
import { lastDay, mondays } from './coop-facts.ts'
import type { PlannedHours } from './plan-hours.ts'
import type { SeasonPlan } from './season-plan.ts'
import { at, deviceOf, hasPhone, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

export function weekEvents(plan: SeasonPlan): SeasonEvent[] {
  return [
    ...mondays.flatMap((monday): SeasonEvent[] => {
      const friday = addDays(localDate(monday), 4)
      const review = { at: at(addDays(friday, 3), '09:15'), run: confirmHours }
      return [
        { at: at(friday, '18:00'), run: ({ hub }) => hub.exchange() },
        ...(review.at <= at(lastDay, '23:00')
          ? [review, { at: at(addDays(friday, 3), '12:10'), run: passTablet }]
          : []),
      ]
    }),
    ...permanenceEvents(plan.hours),
    ...hoursEvents([...plan.hours, ...meetingHours(plan)]),
    ...plan.ideas.map(({ by, day, wording }) => ({
      at: at(day, '12:30'),
      run: async (world: World) => {
        const saved = await writeIdea(deviceOf(world, by), { coop: world.coop, wording })
        world.records.set(`idea ${wording}`, idOf(must(saved)))
      },
    })),
    ...plan.relayNotes.map(({ by, at: when, body }) => ({
      at: when,
      run: async (world: World) => void must(await writeRelayNote(deviceOf(world, by), { coop: world.coop, body })),
    })),
  ]
}

// Permanences ------------------------------------------------------------------------------------------------------

/** On the telephone of the premises, by two people; told the Friday before with the week's missions. */
function permanenceEvents(hours: readonly PlannedHours[]): SeasonEvent[] {
  const shifts = new Map<string, PlannedHours[]>()
  for (const one of hours) {
    const shift = `${one.day} ${one.start} ${one.end}`
    if (one.kind === 'permanence') shifts.set(shift, [...(shifts.get(shift) ?? []), one])
  }
  return [...shifts.values()].flatMap((team): SeasonEvent[] => {
    const [first] = team
    if (first === undefined) return []
    const { day, start, end } = first
    const told = addDays(mondayOf(localDate(day)), -3)
    const run = async (world: World): Promise<void> => {
      const people = team.map(({ person }) => personOf(world, person))
      const hours = { day, start: at(day, start), end: at(day, end) }
      const saved = await planPermanence(deviceOf(world, tabletKey), {
        coop: world.coop,
        place: 'phone',
        ...hours,
        team: people,
      })
      must(saved)
    }
    return [{ at: at(told, '16:40'), run }]
  })
}

// Hours ------------------------------------------------------------------------------------------------------------

/** Those present were there for an hour and a half. */
function meetingHours(plan: SeasonPlan): (PlannedHours & { readonly board: string })[] {
  return plan.boards.flatMap(({ day }) =>
    (plan.attendance.get(day)?.present ?? []).map((person) => ({
      person,
      kind: 'meeting' as const,
      day,
      start: '10:00',
      end: '11:30',
      breakMinutes: 0,
      board: `board ${day}`,
    })),
  )
}

function hoursEvents(hours: readonly (PlannedHours & { readonly board?: string })[]): SeasonEvent[] {
  return hours.map((one) => {
    // Staff write for those without a phone at the end of the week.
    const friday = addDays(localDate(one.day), (5 - new Date(`${one.day}T00:00:00Z`).getUTCDay() + 7) % 7)
    const own = hasPhone(one.person)
    const when =
      own || one.end > '15:30' ? at(one.day, own || one.day === friday ? one.end : '18:30') : at(friday, '15:30')
    return { at: when, run: (world) => note(world, one) }
  })
}

async function note(world: World, hours: PlannedHours & { readonly board?: string }): Promise<void> {
  const { coop } = world
  const { person, kind, day, start, end, breakMinutes, organiser, board } = hours
  const own = hasPhone(person)
  const device = deviceOf(world, own ? person : otherTabletKey)
  const saved = await logHours(device, {
    coop,
    kind,
    day,
    start: at(day, start),
    end: at(day, end),
    breakMinutes,
    organiser,
    meeting: board === undefined ? undefined : recordOf(world, board),
    person: own ? undefined : personOf(world, person),
  })
  must(saved)
}

/** Every Monday, the hours that came on Friday; the first of August holds one that does not agree with the roster. */
async function confirmHours(world: World): Promise<void> {
  const { coop } = world
  const device = deviceOf(world, tabletKey)
  const reviewed = new Set(device.records(coop, 'timeLogReview').map(({ fields }) => fields.timeLog))
  const logs = device.records(coop, 'timeLog').filter(({ id }) => !reviewed.has(id))
  const doubtful = logs.filter(isDoubtful).map(({ id }) => id)
  const rest: RecordId[] = logs.map(({ id }) => id).filter((id) => !doubtful.includes(id))
  must(await reviewHours(device, { coop, timeLogs: rest, state: 'confirmed' }))
  if (doubtful.length === 0) return
  const reason = 'La feuille du client dit une demi-heure de moins. À voir ensemble.'
  must(await reviewHours(device, { coop, timeLogs: doubtful.slice(0, 1), state: 'disputed', reason }))
}

/** At noon the tablet goes round: those without a phone say that last week's hours are right. The last week's still wait. */
async function passTablet(world: World): Promise<void> {
  const { coop } = world
  const device = deviceOf(world, otherTabletKey)
  const noted = notedForOthers((kind) => device.records(coop, kind)).filter(({ kind }) => kind !== 'prestation')
  for (const [key, person] of world.persons) {
    const records = noted.flatMap((one) => (one.for === person && one.state === 'waiting' ? [one.record] : []))
    if (!hasPhone(key) && records.length > 0) must(await confirmAllNoted(device, { coop, person, records }))
  }
}

const isDoubtful = ({ fields }: { readonly fields: Readonly<Record<string, unknown>> }): boolean =>
  fields.kind === 'prospecting' && fields.day === '2024-08-05'
