import { describe, expect, it } from 'vitest'
import { helpDays, helpStands, helpUntil } from '../../../../src/domain/help/help-post.rules.ts'
import { addDays, localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate

describe('a notice of mutual help [D70]', () => {
  it('stands to its last day, included, and no longer once it was ended', () => {
    const post = { until: d('2024-02-29') }
    expect(helpStands({ post, day: d('2024-02-29') })).toBe(true)
    expect(helpStands({ post, day: d('2024-03-01') })).toBe(false)
    expect(helpStands({ post: { ...post, endedOn: d('2024-02-01') }, day: d('2024-02-01') })).toBe(false)
    expect(helpStands({ post: { ...post, endedOn: null }, day: d('2024-02-01') })).toBe(true)
  })

  it('has a last day that is neither past nor more than six months away, on every day of a leap year', () => {
    for (let n = 0; n < 366; n++) {
      const day = addDays(d('2024-01-01'), n)
      for (const wished of [undefined, -400, -1, 0, 1, 29, 180, 181, 5000]) {
        const asked = wished === undefined ? undefined : addDays(day, wished)
        const until = helpUntil({ day, wished: asked })
        expect(helpStands({ post: { until }, day })).toBe(true)
        expect(until <= addDays(day, helpDays.most)).toBe(true)
        if (wished !== undefined && wished >= 0 && wished <= helpDays.most) expect(until).toBe(asked)
        if (wished === undefined || wished < 0) expect(until).toBe(addDays(day, helpDays.usual))
      }
    }
  })
})
