import { describe, expect, it } from 'vitest'
import { paced } from '../../../src/app/paced.ts'

const restMs = 40

describe('paced work', () => {
  const counted = () => {
    const times: number[] = []
    return { times, ...paced(() => times.push(performance.now()), restMs) }
  }
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it('is done at once when asked for alone', async () => {
    const { times, run } = counted()
    run()
    expect(times).toHaveLength(1)
    await wait(3 * restMs)
    run()
    expect(times).toHaveLength(2)
  })

  it('is done once more for all that was asked for during a rest, a rest later', async () => {
    const { times, run } = counted()
    for (let n = 0; n < 25; n++) run()
    expect(times).toHaveLength(1)
    await expect.poll(() => times.length).toBe(2)
    await wait(3 * restMs)
    expect(times).toHaveLength(2)
    const [first = 0, second = 0] = times
    expect(second - first).toBeGreaterThan(restMs - 5)
  })

  it('forgets what was asked for when it is stopped', async () => {
    const { times, run, stop } = counted()
    run()
    run()
    stop()
    await wait(3 * restMs)
    expect(times).toHaveLength(1)
  })
})
