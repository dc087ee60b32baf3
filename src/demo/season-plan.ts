// The whole season as data: who does what, when. Drawn from a seed; nothing here knows a device. The runner plays it.

import { intakes, type PlannedIntake } from './intakes.ts'
import { boards, ideas, type PlannedBoard, relayNotes } from './meetings.ts'
import { type PlannedAttendance, planAttendance } from './plan-attendance.ts'
import { createDiary } from './plan-diary.ts'
import { type PlannedHours, planHours } from './plan-hours.ts'
import { type PlannedJob, planJobs, planStoryJobs } from './plan-jobs.ts'
import { type PlannedSkillsCheck, planSkills } from './plan-skills.ts'
import { createPrng } from './prng.ts'

/** Changing it changes who works with whom; the counts stay. */
export const seasonSeed = 20_240_701

export interface SeasonPlan {
  readonly intakes: readonly PlannedIntake[]
  readonly jobs: readonly PlannedJob[]
  readonly hours: readonly PlannedHours[]
  readonly boards: readonly PlannedBoard[]
  readonly attendance: ReadonlyMap<string, PlannedAttendance>
  readonly skills: readonly PlannedSkillsCheck[]
  readonly ideas: typeof ideas
  readonly relayNotes: typeof relayNotes
}

export function planSeason(seed: number = seasonSeed): SeasonPlan {
  const prng = createPrng(seed)
  const diary = createDiary()
  // What has fixed hours first: teams are made of those who are free.
  const story = planStoryJobs(prng, diary)
  const hours = planHours(prng, diary)
  const jobs = planJobs(prng, diary, story)
  const attendance = new Map(boards.map((board) => [board.day, planAttendance(prng, board)]))
  return { intakes, jobs, hours, boards, attendance, skills: planSkills(prng), ideas, relayNotes }
}
