import { beforeAll, describe, expect, it } from 'vitest'
import { readCohort } from '../../../../src/app/cohort/read-funnel.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { type CitesCoop, citesCoopExample, runCitesCoop } from '../../../../src/demo/network/cites-coop.ts'
import type { NetworkWorld } from '../../../../src/demo/network/network-world.ts'
import { foundNetwork } from '../../../../src/demo/network/run-network.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { funnelSteps } from '../../../../src/ui/features/cohort/funnel-steps.ts'

describe('the first cohort of Cités Coop, written by the use cases [C3]', () => {
  let world: NetworkWorld
  let made: CitesCoop
  const on = (day: string) => readCohort(world.device, { ...made, day: localDate(day) })

  beforeAll(async () => {
    world = await foundNetwork(systemRandom, citesCoopExample.startsOn)
    made = await runCitesCoop(world)
  }, 60_000)

  it('shows eight people in maturation at the end of May 2020, and no contract yet', () => {
    expect(on('2020-05-31').funnel).toMatchObject({ joined: 8, inMaturation: 8, tradesKnown: 0 })
    expect(funnelSteps(on('2020-05-31').funnel)).toEqual([
      { stage: 'joined', people: 8 },
      { stage: 'cape', people: 0 },
      { stage: 'cesa', people: 0 },
    ])
  })

  it('shows eight people and five CAPE at the end of September, three still in maturation', () => {
    expect(funnelSteps(on('2020-09-30').funnel)).toEqual([
      { stage: 'joined', people: 8 },
      { stage: 'cape', people: 5 },
      { stage: 'cesa', people: 0 },
    ])
    expect(on('2020-09-30').funnel.inMaturation).toBe(3)
  })

  it('names four trades and says that the fifth is not known', () => {
    const { trades, funnel } = on('2020-09-30')
    expect(funnel.tradesKnown).toBe(4)
    expect(trades.filter(({ trade }) => trade !== null).map(({ testing }) => testing)).toEqual([1, 1, 1, 1])
    expect(trades.at(-1)).toEqual({ trade: null, people: 4, testing: 1 })
  })

  it('marks everyone and the coop as an example', () => {
    const records = ['coop', 'card', 'cohort'].flatMap((kind) => world.device.records(made.coop, kind))
    expect(records).toHaveLength(11)
    for (const { fields } of records) expect(fields.provenance).toBe('demo')
  })
})
