import { expect, it } from 'vitest'
import { systemRandom } from '../../../../src/base/ports.ts'
import { networkCoops } from '../../../../src/demo/network/network-coops.ts'
import { runNetwork } from '../../../../src/demo/network/run-network.ts'

it('makes every coop of the network on one device, marked as an example, with progress up to the end', async () => {
  const told: number[] = []
  const device = await runNetwork({ random: systemRandom, onProgress: (done) => told.push(done) })

  const coops = device.coops().map((coop) => device.records(coop, 'coop')[0]?.fields)
  expect(coops).toHaveLength(networkCoops.length)
  for (const fields of coops) expect(fields?.provenance).toBe('demo')
  const starts = coops.map((fields) => String(fields?.startDate))
  expect(starts.sort()).toEqual(networkCoops.map(({ startsOn }) => startsOn).sort())
  expect(told.at(-1)).toBe(1)
  expect(told).toEqual([...told].sort((a, b) => a - b))
}, 60_000)
