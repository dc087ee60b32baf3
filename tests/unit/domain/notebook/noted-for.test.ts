import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { type NotedView, notedForOthers } from '../../../../src/domain/notebook/noted-for.rules.ts'

const [amel, fatou, lea] = ['a1', 'f2', 'c3'].map((two) => two.repeat(16) as PersonId) as [PersonId, PersonId, PersonId]
const id = (code: string, n: number) => `${code}:${String(n).padStart(22, '0')}` as RecordId

interface Kept extends NotedView {
  readonly kind: string
}

const record = (
  kind: string,
  of: RecordId,
  by: PersonId,
  fields: Record<string, unknown>,
  more: { person?: PersonId; at?: number; updatedBy?: PersonId } = {},
): Kept => ({
  kind,
  id: of,
  fields,
  createdBy: by,
  createdAt: more.at ?? 1,
  updatedBy: more.updatedBy ?? by,
  ...(more.person === undefined ? {} : { person: more.person }),
})

const hours = (n: number, by: PersonId, fields: Record<string, unknown> = {}): Kept =>
  record(
    'timeLog',
    id('tl', n),
    by,
    { day: '2024-07-09', kind: 'job', minutes: 120, ...fields },
    { person: fatou, at: n },
  )
const answer = (of: RecordId, state: string, at: number, person = fatou, more: Record<string, unknown> = {}): Kept =>
  record('confirmation', id('cf', at), person, { of, state, day: '2024-07-10', via: 'own', ...more }, { person, at })

const notedIn = (...all: Kept[]) => notedForOthers((kind) => all.filter((one) => one.kind === kind))
const statesIn = (...all: Kept[]) => notedIn(...all).map(({ record: of, state }) => [of, state])

describe('What was noted for someone else [D90]', () => {
  test('is told from who wrote the record, and asks for nothing when that is the person themself', () => {
    expect(notedIn(hours(1, amel), hours(2, fatou))).toEqual([
      { record: id('tl', 1), kind: 'timeLog', for: fatou, by: amel, at: 1, state: 'waiting', reason: undefined },
    ])
  })

  test('covers a mission, an idea, a choice in a vote, days away and an agreement', () => {
    const kinds = notedIn(
      record('prestation', id('pr', 1), amel, { status: 'done', team: [amel, fatou], loggedBy: amel }),
      record('idea', id('id', 1), amel, { saidBy: fatou, status: 'new' }),
      record('ballot', id('ba', 1), amel, { motion: id('mo', 1), voter: fatou, via: 'urn', choice: 'for' }),
      record('away', id('aw', 1), amel, { person: fatou, from: '2024-07-10', to: '2024-07-10' }),
      record('consent', id('cs', 1), amel, { use: 'badge', by: 'self', given: true, via: 'told' }, { person: fatou }),
    )
    expect(kinds.map(({ kind, for: whom, by }) => [kind, whom, by]).sort()).toEqual(
      ['away', 'ballot', 'consent', 'idea', 'prestation'].map((kind) => [kind, fatou, amel]),
    )
  })

  test('does not cover what the person’s own phone or their proxy said', () => {
    const ballot = (n: number, via: string, by: PersonId) =>
      record('ballot', id('ba', n), by, { motion: id('mo', n), voter: fatou, via, choice: 'for' })
    expect(notedIn(ballot(1, 'qr', amel), ballot(2, 'proxy', lea), ballot(3, 'phone', fatou))).toEqual([])
  })

  test('asks for nothing once it no longer stands', () => {
    const vote = { motion: id('mo', 1), voter: fatou, choice: 'for' }
    expect(
      notedIn(
        hours(1, amel),
        hours(2, amel, { corrects: id('tl', 1), withdrawn: true, minutes: 0 }),
        hours(3, amel),
        record('timeLogReview', id('tr', 1), amel, { timeLog: id('tl', 3), state: 'disputed' }, { person: fatou }),
        record('idea', id('id', 1), amel, { saidBy: fatou, status: 'dropped' }),
        record('ballot', id('ba', 1), amel, { ...vote, via: 'urn' }, { at: 1 }),
        record('ballot', id('ba', 2), fatou, { ...vote, via: 'phone' }, { at: 2 }),
        record('ballot', id('ba', 3), amel, { ...vote, motion: id('mo', 2), via: 'urn' }),
        record('closing', id('cl', 1), amel, { motion: id('mo', 2) }),
        record('away', id('aw', 1), amel, { person: fatou, withdrawn: true }),
      ),
    ).toEqual([])
  })

  test('a correction counts within one person’s hours only: nobody takes another’s back', () => {
    const foreign = record('timeLog', id('tl', 2), lea, { corrects: id('tl', 1), withdrawn: true }, { person: lea })
    expect(statesIn(hours(1, amel), foreign)).toEqual([[id('tl', 1), 'waiting']])
  })

  test('a mission is told as noted by who said that it was done, whoever planned it, until the person has hours of it', () => {
    const fields = { status: 'done', team: [fatou] }
    const mission = record('prestation', id('pr', 1), lea, fields, { updatedBy: amel })
    expect(notedIn(mission).map(({ by }) => by)).toEqual([amel])
    expect(notedIn(mission, hours(1, fatou, { prestation: id('pr', 1) }))).toEqual([])
    expect(notedIn(record('prestation', id('pr', 2), lea, { ...fields, status: 'planned' }))).toEqual([])
  })
})

describe('The person’s own word on it [D91]', () => {
  test('is the last one, and says why not', () => {
    const noted = hours(1, amel)
    expect(statesIn(noted, answer(noted.id, 'confirmed', 5))).toEqual([[noted.id, 'confirmed']])
    const changed = [
      answer(noted.id, 'confirmed', 5),
      answer(noted.id, 'contested', 6, fatou, { reason: 'Une heure.' }),
    ]
    expect(notedIn(noted, ...changed)[0]).toMatchObject({ state: 'contested', reason: 'Une heure.' })
    expect(notedIn(noted, ...changed, answer(noted.id, 'confirmed', 7))[0]).toMatchObject({
      state: 'confirmed',
      reason: undefined,
    })
  })

  test('lies in their own space: an answer from anybody else’s is nobody’s', () => {
    const noted = hours(1, amel)
    expect(statesIn(noted, answer(noted.id, 'confirmed', 5, lea))).toEqual([[noted.id, 'waiting']])
  })
})
