import { describe, expect, test } from 'vitest'
import { collegesOn, delegatesOn } from '../../../../src/domain/coop/associate.rules.ts'
import { organisationsOf } from '../../../../src/domain/coop/partner-seat.rules.ts'
import { rivals } from '../../../../src/domain/coop/role.schema.ts'
import { proxyHolders } from '../../../../src/domain/meeting/proxy.rules.ts'
import { rolesOn, turnsOf } from '../../../../src/domain/meeting/role.rules.ts'
import { houseRulesOn } from '../../../../src/domain/rules/house-rules.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { checkColleges } from '../../../../src/domain/vote/college.rules.ts'
import { person, recordId } from '../vote/vote-kit.ts'

const day = localDate('2024-07-20')

describe('Functions', () => {
  const held = (n: number, who: number, from: string, more = {}) => ({
    id: recordId('ro', n),
    person: person(who),
    function: 'president' as const,
    from: localDate(from),
    ...more,
  })
  const on = (...roles: ReturnType<typeof held>[]) => rolesOn({ roles, day }).map((role) => role.person)

  test('have one holder: the last elected, in any order of arrival, until the end of the term', () => {
    const [first, second] = [held(1, 1, '2024-07-01'), held(2, 2, '2024-07-08')]
    expect(on(first, second)).toEqual([person(2)])
    expect(on(second, first)).toEqual([person(2)])
    expect(on(first, held(3, 3, '2024-07-21'))).toEqual([person(1)])
    expect(on(held(1, 1, '2024-07-01', { until: localDate('2024-07-19') }))).toEqual([])
    expect(on(first, held(2, 2, '2024-07-08', { until: localDate('2024-07-10') }))).toEqual([])
  })

  test('a committee has several, each once', () => {
    const seat = (n: number, who: number) => ({ ...held(n, who, '2024-07-01'), function: 'finance' as const })
    expect(rolesOn({ roles: [seat(1, 1), seat(2, 2), seat(3, 1)], day }).map((role) => role.person)).toEqual([
      person(2),
      person(1),
    ])
  })

  test('two presidents at once are rivals, but not on the day that one hands over to the other', () => {
    const of = (...roles: ReturnType<typeof held>[]) => rivals({ roles, day }).map((role) => role.person)
    expect(of(held(1, 1, '2024-07-01'), held(2, 2, '2024-07-08'))).toEqual([person(1), person(2)])
    expect(of(held(1, 1, '2024-07-01', { until: day }), held(2, 2, '2024-07-20'))).toEqual([])
    expect(of(held(1, 1, '2024-07-01', { until: day }), held(2, 2, '2024-07-08'))).toHaveLength(2)
  })

  test('turn: those who never held it come first', () => {
    const roles = [held(1, 1, '2024-07-08'), held(2, 2, '2024-07-01')]
    const members = [person(1), person(2), person(3)]
    expect(turnsOf({ roles, members, function: 'president' })).toEqual([person(3), person(2), person(1)])
  })
})

describe('Proxies', () => {
  const away = (who: number, to: number) => ({ person: person(who), state: 'proxy' as const, proxyTo: person(to) })
  const there = (who: number) => ({ person: person(who), state: 'present' as const })

  test('beyond the limit of one holder do not count, the same ones on every device', () => {
    const presences = [there(1), away(9, 1), away(7, 1), away(8, 1)]
    expect([...proxyHolders({ presences }).keys()]).toEqual([person(7), person(8)])
    expect([...proxyHolders({ presences: presences.toReversed(), most: 1 }).keys()]).toEqual([person(7)])
    expect(proxyHolders({ presences, most: 3 }).size).toBe(3)
  })

  test('are held by someone in the room', () => {
    expect(proxyHolders({ presences: [away(9, 1)] }).size).toBe(0)
  })
})

describe('Seats and associates', () => {
  test('an organisation counts once, under any of its names', () => {
    const seat = (n: number, organisation: string, ...aliases: string[]) => ({
      id: recordId('lp', n),
      organisation,
      aliases,
      role: 'member' as const,
    })
    const seats = [seat(1, 'Métropole'), seat(2, 'Appuy Créateurs'), seat(3, 'La ville', 'METROPOLE'), seat(4, 'EPA')]
    expect(organisationsOf(seats).map((group) => group.length)).toEqual([1, 2, 1])
    expect(organisationsOf([seat(1, 'A'), seat(2, 'B'), seat(3, 'a', 'b')])).toHaveLength(1)
  })

  test('make the colleges of a general meeting, and the delegates who vote for organisations', () => {
    const colleges = [4000, 3000, 3000].map((weight, i) => ({ id: recordId('cg', i), name: `${i}`, weight }))
    const associate = (n: number, college: number, more = {}) => ({
      person: person(n),
      name: `${n}`,
      isOrganisation: false,
      category: 'salarié',
      college: recordId('cg', college),
      joined: localDate('2024-01-01'),
      ...more,
    })
    const associates = [
      associate(3, 0),
      associate(1, 0),
      associate(2, 1, { isOrganisation: true, delegate: person(20) }),
      associate(4, 2, { left: localDate('2024-07-01') }),
      associate(5, 2),
      associate(6, 2, { joined: undefined }),
      associate(7, 2, { joined: localDate('2024-07-21') }),
    ]
    const made = collegesOn({ colleges, associates, day })
    expect(made.map(({ voters }) => voters)).toEqual([[person(1), person(3)], [person(2)], [person(5)]])
    expect(checkColleges(made).ok).toBe(true)
    expect([...delegatesOn({ associates, day })]).toEqual([[person(2), person(20)]])
  })

  test('the house rules in force are the highest version of the day', () => {
    const version = (n: number, effective: string) => ({
      id: recordId('ru', n),
      version: n,
      articles: [],
      effective: localDate(effective),
    })
    const versions = [version(2, '2024-07-10'), version(3, '2024-08-01'), version(1, '2024-07-01')]
    expect(houseRulesOn({ versions, day })?.version).toBe(2)
  })
})
