import { describe, expect, it } from 'vitest'
import type { AsideEntry } from '../../../../../src/app/carnet-app.ts'
import type { Hash, PersonId } from '../../../../../src/base/ids.ts'
import { groupAside } from '../../../../../src/ui/features/device/aside-words.ts'

const entry = (hash: string, reason: string, person?: string): AsideEntry => ({
  hash: hash as Hash,
  reason,
  ...(person === undefined ? {} : { person: person as PersonId }),
})

describe('what was set aside', () => {
  it('is gathered by author and reason, the most first', () => {
    const groups = groupAside([entry('1', 'a', 'p'), entry('2', 'b'), entry('3', 'a', 'p')])
    expect(groups).toEqual([
      { person: 'p', reason: 'a', n: 2 },
      { person: undefined, reason: 'b', n: 1 },
    ])
  })
})
