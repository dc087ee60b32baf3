// One board meeting: planned the Friday before, held by its members on the team's tablet, minutes approved by the next.

import { changePrice } from '../app/job/change-price.ts'
import { proposePrice } from '../app/job/propose-price.ts'
import { addAgendaItem } from '../app/meeting/add-agenda-item.ts'
import { castBallot } from '../app/meeting/cast-ballot.ts'
import { changeAgendaItem } from '../app/meeting/change-agenda-item.ts'
import { changeMeeting } from '../app/meeting/change-meeting.ts'
import { closeVote } from '../app/meeting/close-vote.ts'
import { markPresence } from '../app/meeting/mark-presence.ts'
import { agendaOf } from '../app/meeting/meeting-room.ts'
import { openMotion } from '../app/meeting/open-motion.ts'
import { planMeeting } from '../app/meeting/plan-meeting.ts'
import { setMeetingStatus } from '../app/meeting/set-meeting-status.ts'
import type { RecordId } from '../base/ids.ts'
import type { BallotChoice } from '../domain/vote/ballot.schema.ts'
import { members, type PersonKey, tabletKey } from './cast.ts'
import { offers, raisedGardeningCents, type ServiceKey } from './coop-facts.ts'
import type { PlannedBoard, PlannedMotion } from './meetings.ts'
import { at, deviceOf, hasPhone, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

export function meetingEvents(boards: readonly PlannedBoard[]): SeasonEvent[] {
  return boards.flatMap((board, index) => {
    const before = boards[index - 1]
    return [
      {
        at: before === undefined ? at('2024-07-03', '16:30') : at(before.day, '17:00'),
        run: (world) => planBoard(world, board),
      },
      { at: at(board.day, '09:30'), run: (world) => addIdeas(world, board) },
      { at: at(board.day, '10:00'), run: (world) => openBoard(world, board, before) },
      ...board.motions.flatMap((motion, place) => voteEvents(board, motion, place)),
      { at: at(board.day, '11:30'), run: (world) => closeBoard(world, board) },
    ]
  })
}

const boardName = (board: PlannedBoard): string => `board ${board.day}`

async function planBoard(world: World, board: PlannedBoard): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, tabletKey)
  const agenda = board.subjects.map(({ title, kind, plannedMinutes }) => ({ title, kind, plannedMinutes }))
  const input = { coop, kind: 'board', day: board.day, time: '10:00', place: 'Local de la coop', agenda } as const
  world.records.set(boardName(board), idOf(must(await planMeeting(tablet, input))))
}

async function addIdeas(world: World, board: PlannedBoard): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, board.runBy)
  const meeting = recordOf(world, boardName(board))
  for (const idea of world.plan.ideas.filter((one) => one.board === board.day)) {
    const subject = { title: idea.wording, kind: 'discuss', plannedMinutes: 10 } as const
    const record = recordOf(world, `idea ${idea.wording}`)
    const proposedBy = personOf(world, idea.by)
    must(await addAgendaItem(tablet, { coop, meeting, ...subject, idea: record, proposedBy }))
  }
}

async function openBoard(world: World, board: PlannedBoard, before: PlannedBoard | undefined): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, board.runBy)
  const meeting = recordOf(world, boardName(board))
  const chair = personOf(world, board.chair)
  const secretary = personOf(world, board.secretary)
  must(await changeMeeting(tablet, { coop, meeting, changes: { chair, secretary } }))
  must(await setMeetingStatus(tablet, { coop, meeting, status: 'open' }))
  for (const { key } of members) {
    const away = board.away[key]
    const state = away === undefined ? 'present' : typeof away === 'string' ? away : 'proxy'
    const proxyTo = typeof away === 'object' ? personOf(world, away.proxyTo) : undefined
    must(await markPresence(tablet, { coop, meeting, person: personOf(world, key), state, proxyTo }))
  }
  if (before === undefined) return
  must(await setMeetingStatus(tablet, { coop, meeting: recordOf(world, boardName(before)), status: 'approved' }))
}

/** Phones vote on their own; those without one, on the tablet that is handed to them. Hands are counted in the room. */
function voteEvents(board: PlannedBoard, motion: PlannedMotion, place: number): SeasonEvent[] {
  const name = `motion ${board.day} ${place}`
  const open: SeasonEvent = { at: at(board.day, '10:30'), run: (world) => propose(world, board, motion, name) }
  const close: SeasonEvent = { at: at(board.day, '10:50'), run: (world) => decide(world, board, motion, place, name) }
  if (motion.method === 'hands') return [open, close]
  const exchange = ({ hub }: World): Promise<void> => hub.exchange()
  return [
    open,
    { at: at(board.day, '10:35'), run: exchange },
    { at: at(board.day, '10:40'), run: (world) => vote(world, board, place, name) },
    { at: at(board.day, '10:45'), run: exchange },
    close,
  ]
}

async function propose(world: World, board: PlannedBoard, motion: PlannedMotion, name: string): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, board.runBy)
  const meeting = recordOf(world, boardName(board))
  const item = agendaOf(meeting, tablet.records(coop, 'agendaItem')).find(({ kind }) => kind === 'decide')
  const { wording, method, rule } = motion
  const voters = method === 'hands' ? 'present' : 'members'
  const changed = motion.effect === undefined ? [] : changedPrices(motion.effect)
  for (const { key, priceCents } of changed)
    must(await proposePrice(tablet, { coop, service: recordOf(world, `service ${key}`), priceCents }))
  const priced = changed.map(({ key }) => recordOf(world, `service ${key}`))
  const input = { coop, meeting, agendaItem: item?.id, wording, method, rule, voters, priced } as const
  world.records.set(name, idOf(must(await openMotion(tablet, input))))
}

const choicesOf = (world: World, board: PlannedBoard, place: number): ReadonlyMap<PersonKey, BallotChoice> =>
  world.plan.attendance.get(board.day)?.choices[place] ?? new Map<PersonKey, BallotChoice>()

async function vote(world: World, board: PlannedBoard, place: number, name: string): Promise<void> {
  const { coop } = world
  const motion = recordOf(world, name)
  for (const [key, choice] of choicesOf(world, board, place)) {
    const ballot = hasPhone(key)
      ? await castBallot(deviceOf(world, key), { coop, motion, choice })
      : await castBallot(deviceOf(world, board.runBy), { coop, motion, choice, voter: personOf(world, key) })
    must(ballot)
  }
}

async function decide(
  world: World,
  board: PlannedBoard,
  motion: PlannedMotion,
  place: number,
  name: string,
): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, board.runBy)
  const counts = { for: 0, against: 0, abstain: 0, objections: 0 }
  for (const choice of choicesOf(world, board, place).values()) if (choice !== 'objection') counts[choice]++
  const hands = motion.method === 'hands' ? counts : undefined
  const closed = must(await closeVote(tablet, { coop, motion: recordOf(world, name), hands }))
  if (motion.effect !== undefined && closed.decision !== undefined)
    await setPrices(world, board.runBy, motion.effect, closed.decision)
}

async function setPrices(
  world: World,
  by: PersonKey,
  effect: NonNullable<PlannedMotion['effect']>,
  decision: RecordId,
): Promise<void> {
  const { coop } = world
  for (const { key, priceCents } of changedPrices(effect)) {
    const service = recordOf(world, `service ${key}`)
    must(await changePrice(deviceOf(world, by), { coop, service, priceCents, decision }))
  }
}

const changedPrices = (
  effect: NonNullable<PlannedMotion['effect']>,
): readonly { key: ServiceKey; priceCents: number }[] =>
  effect === 'gardeningRaise' ? [{ key: 'gardening', priceCents: raisedGardeningCents }] : offers

async function closeBoard(world: World, board: PlannedBoard): Promise<void> {
  const { coop } = world
  const tablet = deviceOf(world, board.runBy)
  const meeting = recordOf(world, boardName(board))
  for (const item of agendaOf(meeting, tablet.records(coop, 'agendaItem'))) {
    const outcome = board.subjects.find(({ title }) => title === item.title)?.outcome ?? null
    must(await changeAgendaItem(tablet, { coop, item: item.id, changes: { outcome, done: true } }))
  }
  const minutes = tablet.text(meeting, 'minutes')
  minutes.edit(board.minutes)
  await minutes.flush()
  minutes.close()
  must(await setMeetingStatus(tablet, { coop, meeting, status: 'closed' }))
}
