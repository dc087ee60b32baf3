import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { cohortFunnel } from '../../../../src/domain/cohort/funnel.rules.ts'
import type { Stage } from '../../../../src/domain/path/path.types.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const person = (n: number) => String(n).repeat(32) as PersonId
const trades = ['maquillage', 'cuisine réunionnaise', 'cosmétiques capillaires', 'réemploi de garde-robe', null]

/** Cités Coop's first cohort as S0 tells it: what became of the other three is not known. */
const entries = Array.from({ length: 8 }, (_, n) => ({
  person: person(n + 1),
  joinedOn: d('2020-05-04'),
  project: trades[n] ?? null,
}))
const ways = new Map<PersonId, Stage[]>(
  entries.map(({ person }, n) => [
    person,
    n < 5
      ? [
          { kind: 'welcome', start: d('2020-05-04') },
          { kind: 'cape', start: d('2020-09-28') },
        ]
      : [{ kind: 'welcome', start: d('2020-05-04') }],
  ]),
)

describe('The funnel of a cohort [D26]', () => {
  test('oracle: eight in maturation in May 2020, five CAPE at the end of September, four trades known', () => {
    expect(cohortFunnel({ entries, ways, day: d('2020-05-31') })).toMatchObject({ joined: 8, inMaturation: 8 })
    expect(cohortFunnel({ entries, ways, day: d('2020-05-31') }).reached.cape).toBe(0)
    const september = cohortFunnel({ entries, ways, day: d('2020-09-30') })
    expect(september).toMatchObject({ joined: 8, left: 0, inMaturation: 3, tradesKnown: 4 })
    expect(september.reached).toMatchObject({ welcome: 8, cape: 5, cesa: 0 })
    expect(september.now).toMatchObject({ welcome: 3, cape: 5 })
  })

  test('counts those who left or went out, and nobody before they join', () => {
    const one = entries.map((entry, n) => (n === 7 ? { ...entry, leftOn: d('2020-06-30') } : entry))
    const gone = new Map(ways).set(person(7), [
      { kind: 'welcome', start: d('2020-05-04') },
      { kind: 'exit', start: d('2020-07-01') },
    ])
    expect(cohortFunnel({ entries: one, ways: gone, day: d('2020-08-01') })).toMatchObject({ left: 1, inMaturation: 6 })
    expect(cohortFunnel({ entries: one, ways: gone, day: d('2020-08-01') }).reached.exit).toBe(1)
    expect(cohortFunnel({ entries, ways, day: d('2020-05-03') }).joined).toBe(0)
  })

  test('counts a person once in each stage that they reached, even twice over', () => {
    const twice = new Map<PersonId, Stage[]>([
      [
        person(1),
        [
          { kind: 'welcome', start: d('2020-05-04') },
          { kind: 'exit', start: d('2020-06-01') },
          { kind: 'welcome', start: d('2020-07-01') },
        ],
      ],
    ])
    const funnel = cohortFunnel({ entries: entries.slice(0, 1), ways: twice, day: d('2020-08-01') })
    expect(funnel.reached).toMatchObject({ welcome: 1, exit: 1 })
    expect(funnel.inMaturation).toBe(1)
  })
})
