// Skills: checks at three moments, and in August the coop's own list, which those of the end follow.

import { missionViews } from '../app/job/mission-view.ts'
import {
  commentSkills,
  finishSkills,
  linkMission,
  markSkill,
  startSkillsCheck,
  wantSkill,
} from '../app/skills/skills-check.ts'
import { writeFramework } from '../app/skills/write-framework.ts'
import type { CoopId, PersonId } from '../base/ids.ts'
import { defaultSkills, readySkills } from '../domain/skills/ready-skills.ts'
import { tabletKey } from './cast.ts'
import { listDay, type PlannedSkillsCheck, tradeSkills } from './plan-skills.ts'
import { at, deviceOf, hasPhone, idOf, must, personOf, recordOf, type SeasonEvent, type World } from './world.ts'

const trades = readySkills.filter(({ id }) => (tradeSkills as readonly string[]).includes(id))

export function skillsEvents(checks: readonly PlannedSkillsCheck[]): SeasonEvent[] {
  return [{ at: at(listDay, '16:00'), run: writeList }, ...checks.flatMap(checkEvents)]
}

/** The twelve, and what the coop sells most. */
async function writeList(world: World): Promise<void> {
  const { coop } = world
  const skills = [...defaultSkills, ...trades]
  must(await writeFramework(deviceOf(world, 'carole'), { coop, name: 'Un été à Clermont', skills, use: true }))
}

/** The person's marks on their phone, or on the tablet handed to them; then the team's. */
function checkEvents(check: PlannedSkillsCheck): SeasonEvent[] {
  const { person, moment, day, staffDay, self, observed, comment, wanted } = check
  const name = `skills ${person} ${moment}`
  return [
    {
      at: at(day, '16:00'),
      run: async (world) => {
        const { coop } = world
        const device = deviceOf(world, hasPhone(person) ? person : tabletKey)
        const id = idOf(must(await startSkillsCheck(device, { coop, person: personOf(world, person), moment, day })))
        world.records.set(name, id)
        for (const [skill, level] of self)
          must(await markSkill(device, { coop, check: id, side: 'self', skill, level }))
        must(await finishSkills(device, { coop, check: id, side: 'self', done: true }))
      },
    },
    {
      at: at(staffDay, '14:00'),
      run: async (world) => {
        const { coop } = world
        const device = deviceOf(world, tabletKey)
        const id = recordOf(world, name)
        for (const [skill, level] of observed)
          must(await markSkill(device, { coop, check: id, side: 'observed', skill, level }))
        for (const { skill, mission } of proofsOf(world, coop, personOf(world, person)))
          if (observed.has(skill)) must(await linkMission(device, { coop, check: id, skill, mission, linked: true }))
        if (wanted !== undefined) must(await wantSkill(device, { coop, check: id, skill: wanted, wanted: true }))
        must(await commentSkills(device, { coop, check: id, side: 'observed', comment }))
        must(await finishSkills(device, { coop, check: id, side: 'observed', done: true }))
      },
    },
  ]
}

/** Of each trade the person's last mission, by its picture. */
function proofsOf(world: World, coop: CoopId, person: PersonId) {
  const device = deviceOf(world, tabletKey)
  const done = missionViews({
    prestations: device.records(coop, 'prestation'),
    services: device.records(coop, 'service'),
  }).filter(({ mission, happened }) => happened && mission.team.includes(person))
  return trades.flatMap(({ id: skill, pictogram }) => {
    const last = done.filter(({ service }) => service?.pictogram === pictogram).at(-1)
    return last === undefined ? [] : [{ skill, mission: last.mission.id }]
  })
}
