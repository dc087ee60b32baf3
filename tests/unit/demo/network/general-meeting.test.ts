import { expect, it } from 'vitest'
import { readAssociates } from '../../../../src/app/group/save-associate.ts'
import { meetingRoom } from '../../../../src/app/meeting/meeting-room.ts'
import { decisionViews, motionViews } from '../../../../src/app/meeting/motion-view.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { runGeneralMeeting } from '../../../../src/demo/network/cooperer-pour-entreprendre.ts'
import { assembly } from '../../../../src/demo/network/general-meeting.ts'
import { foundNetwork } from '../../../../src/demo/network/run-network.ts'
import { associateState } from '../../../../src/domain/coop/associate.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { collegeScore, scorePercent } from '../../../../src/domain/vote/college.rules.ts'
import { explainResult } from '../../../../src/domain/vote/explain.rules.ts'

it('holds the general meeting of a SCIC: 0.37 by colleges is rejected though 17 of 27 are for, and a candidate is admitted by a decision [D54] [D130] [D131]', async () => {
  const world = await foundNetwork(systemRandom, assembly.startsOn)
  const { coop, meeting, dues } = await runGeneralMeeting(world)
  const records = roomRecordsOf(world.device, coop)

  const room = meetingRoom(meeting, records)
  expect(room?.quorum).toMatchObject({ present: 27, members: 27, met: true })
  expect(room?.people.filter(({ delegateName }) => delegateName !== undefined)).toHaveLength(23)

  const vote = motionViews(records).find(({ motion }) => motion.id === dues)
  const { motion, closing } = vote ?? {}
  if (motion === undefined || closing === undefined) throw new Error('expected the vote to be over')
  expect(closing).toMatchObject({ result: 'rejected', for: 17, against: 10 })
  expect(closing.byCollege?.map((counts) => [counts.for, counts.for + counts.against])).toEqual(
    expect.arrayContaining([
      [16, 20],
      [1, 4],
      [0, 2],
      [0, 1],
    ]),
  )
  expect(scorePercent(collegeScore(motion.colleges ?? [], closing.byCollege ?? []))).toBe(37)
  expect(explainResult(closing, motion)).toMatchObject({ type: 'rejected.colleges', percent: 37 })

  const associates = readAssociates(world.device.records(coop, 'associate'))
  expect(new Set(associates.map(({ category }) => category)).size).toBe(4)
  const categoriesOfOne = new Set(
    associates.filter(({ college }) => college === associates[0]?.college).map(({ category }) => category),
  )
  expect(categoriesOfOne.size).toBeGreaterThan(1)
  const [decided] = decisionViews(records)
  const entered = associates.find(({ decision }) => decision === decided?.decision.id)
  expect(entered && associateState(entered, localDate('2020-12-01'))).toBe('member')
  const states = associates.map((one) => associateState(one, localDate('2020-12-01')))
  expect(states.filter((state) => state === 'candidate')).toHaveLength(1)
  expect(states.filter((state) => state === 'left')).toHaveLength(1)
})
