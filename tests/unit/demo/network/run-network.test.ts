import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { readReminders } from '../../../../src/app/path/read-way.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { networkCoops } from '../../../../src/demo/network/network-coops.ts'
import { runNetwork } from '../../../../src/demo/network/run-network.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime, parisInstant } from '../../../../src/domain/time/local-time.ts'

describe('the network of coops, made on a day', () => {
  // The first of March, whose eve may not be the same a year before.
  const today = localDate('2028-03-01')
  const told: number[] = []
  let device: OpenDevice

  beforeAll(async () => {
    device = await runNetwork({ random: systemRandom, today, onProgress: (done) => told.push(done) })
  }, 60_000)

  it('has every coop on one device, marked as an example, with progress up to the end', () => {
    const coops = device.coops().map((coop) => device.records(coop, 'coop')[0]?.fields)
    expect(coops).toHaveLength(networkCoops(today).length)
    for (const fields of coops) expect(fields?.provenance).toBe('demo')
    const starts = coops.map((fields) => String(fields?.startDate))
    expect(starts.sort()).toEqual(
      networkCoops(today)
        .map(({ startsOn }) => startsOn)
        .sort(),
    )
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('writes nothing after that day', () => {
    expect(device.clock.now()).toBeLessThan(parisInstant(localDateTime(`${today}T00:00`)))
  })

  it('shows the deadlines that a coordination would see: one past of a month ago, the others within ninety days [D23]', () => {
    const clock = { now: () => parisInstant(localDateTime(`${today}T12:00`)) }
    const reads = { records: device.records, record: device.record, clock }
    const reminders = device.coops().flatMap((coop) => readReminders(reads, { coop }))
    expect(reminders.map(({ what, daysLeft }) => [what, daysLeft])).toEqual([
      ['contractEnd', -28],
      ['commitment', 12],
      ['contractEnd', 25],
      ['contractEnd', 70],
    ])
  })
})
