import { describe, expect, it } from 'vitest'
import { freshness } from '../../../../src/ui/features/organisation/coop-words.ts'
import { authorWords } from '../../../../src/ui/features/record/answer-words.ts'
import { writtenAt, writtenOn } from '../../../../src/ui/i18n/written-time.ts'

const now = Date.parse('2024-07-13T12:20:00Z')
const hour = 3_600_000

describe('when something was written', () => {
  it('[K8] is said as it is, up to a day ahead of this device’s clock', () => {
    expect(writtenAt(now, now)).toMatch(/^14\sh\s20$/)
    expect(writtenOn(now, now)).toMatch(/^13\sjuillet\s2024$/)
    expect(writtenAt(now + 23 * hour, now)).toMatch(/^dimanche 14 juillet, 13\sh\s20$/)
  })

  it('[K8] is said to be uncertain beyond: no clock shows that day yet', () => {
    const ahead = Date.parse('2031-03-03T10:00:00Z')
    for (const words of [writtenAt(ahead, now), writtenOn(ahead, now)])
      expect(words).toMatch(/^3\smars\s2031, heure incertaine$/)
    expect(freshness(ahead, now)).toMatch(/^Vu le 3\smars\s2031, heure incertaine$/)
    expect(authorWords('p', Date.now() + 48 * hour, undefined)).toMatch(/, heure incertaine$/)
  })
})
