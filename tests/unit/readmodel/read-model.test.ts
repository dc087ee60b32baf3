import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId, SpaceId } from '../../../src/base/ids.ts'
import type { Live } from '../../../src/base/live.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { openCarnetDatabase } from '../../../src/ledger/database.ts'
import { createProjector } from '../../../src/readmodel/projector.ts'
import { createReadModel } from '../../../src/readmodel/read-model.ts'
import type { Projection, ReadModelChange, ReadModelStore, SealedRow } from '../../../src/readmodel/readmodel.port.ts'
import { createDexieReadModelStore } from '../../../src/readmodel/store.dexie.ts'
import { createMemoryReadModelStore } from '../../../src/readmodel/store.memory.ts'
import type { RecordView } from '../../../src/replica/replica.port.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'
import { coop, handClock, personOf, spaceOf } from '../replica/space-of-devices.ts'

const idOf = (code: string, n: number): RecordId => `${code}:${n.toString(36).padStart(22, '0')}` as RecordId

function view(
  kind: string,
  id: RecordId,
  fields: Record<string, unknown>,
  extra: Partial<RecordView> = {},
): RecordView {
  return {
    id,
    kind,
    space: spaceOf().id,
    coop,
    fields,
    conflicts: {},
    createdBy: personOf(1),
    createdAt: 1,
    updatedBy: personOf(1),
    updatedAt: 1,
    texts: {},
    ...extra,
  }
}

const mission = (n: number, fields: Record<string, unknown> = {}): RecordView =>
  view('prestation', idOf('pr', n), { day: '2024-07-09', status: 'done', nature: 'paid', team: [], ...fields })

const log = (n: number, person: PersonId, fields: Record<string, unknown>): RecordView =>
  view('timeLog', idOf('tl', n), { day: '2024-07-09', kind: 'job', ...fields }, { person })

const marks = (mark: string): Projection['marks'] => ({ [spaceOf().id as SpaceId]: mark })

/** Counts what is written. */
function counted(store: ReadModelStore): ReadModelStore & { changes: ReadModelChange[] } {
  const changes: ReadModelChange[] = []
  return {
    ...store,
    changes,
    commit(change) {
      changes.push(change)
      return store.commit(change)
    },
  }
}

/** The first value that satisfies; fails loudly when none comes. */
async function until<T>(live: Live<T>, satisfies: (value: T) => boolean): Promise<T> {
  const stop = live.subscribe(() => undefined)
  try {
    for (let tries = 0; tries < 200; tries++) {
      if (satisfies(live.get())) return live.get()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    stop()
  }
  throw new Error(`expected a value that satisfies, got ${JSON.stringify(live.get())}`)
}

let databases = 0
const stores = {
  memory: () => createMemoryReadModelStore(),
  Dexie: () =>
    createDexieReadModelStore(openCarnetDatabase(`test-${databases++}`), (error) => {
      throw error
    }),
}

describe.each(Object.entries(stores))('the read model over %s', (_name, makeStore) => {
  function world() {
    const vault = createMemoryVault(systemRandom)
    const store = counted(makeStore())
    const clock = handClock()
    const damages: unknown[] = []
    const projector = createProjector({ vault, store, clock })
    const model = createReadModel({ vault, store, onDamage: (...damage) => damages.push(damage) })
    return { vault, store, clock, projector, model, damages }
  }

  test('shows a board and lists as soon as something is projected', async () => {
    const { projector, model } = world()
    const name = view('coop', idOf('co', 1), { name: 'Les Volcans', model: 'cjs' })
    await projector.apply({ coop, changed: [name, mission(1)], marks: marks('a') })
    expect((await until(model.board(coop), (board) => board !== undefined))?.counts.prestations).toBe(1)
    expect(await until(model.list(coop, 'prestation'), (list) => list !== undefined)).toEqual([mission(1)])
    expect(await until(model.boards(), (boards) => boards?.length === 1)).toHaveLength(1)
    expect(await until(model.list(coop, 'idea'), (list) => list !== undefined)).toEqual([])
  })

  test('tells listeners of a change, and leaves unchanged records the same objects', async () => {
    const { projector, model } = world()
    const list = model.list(coop, 'prestation')
    const stop = list.subscribe(() => undefined)
    await projector.apply({ coop, changed: [mission(1), mission(2)], marks: marks('a') })
    const before = await until(list, (records) => records?.length === 2)
    await projector.apply({ coop, changed: [mission(2, { note: 'haie' })], marks: marks('b') })
    const after = await until(list, (records) => records?.some(({ fields }) => fields.note === 'haie') === true)
    expect(after?.find(({ id }) => id === idOf('pr', 1))).toBe(before?.find(({ id }) => id === idOf('pr', 1)))
    stop()
  })

  test('goes on reading a list that was left, until it is closed: who comes back finds it as it is now', async () => {
    const { projector, model } = world()
    const list = model.list(coop, 'prestation')
    await projector.apply({ coop, changed: [mission(1)], marks: marks('a') })
    const first = await until(list, (records) => records?.length === 1)
    const again: unknown[] = []
    const stop = list.subscribe(() => again.push(list.get()))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(again).toEqual([])
    stop()
    await projector.apply({ coop, changed: [mission(2)], marks: marks('b') })
    for (let tries = 0; tries < 200 && list.get()?.length !== 2; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    expect(list.get()).toHaveLength(2)
    expect(list.get()?.find(({ id }) => id === idOf('pr', 1))).toBe(first?.[0])
    model.close()
    await projector.apply({ coop, changed: [mission(3)], marks: marks('c') })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(list.get()).toHaveLength(2)
  })

  test('lets go of the list left longest ago when many are left', async () => {
    const { projector, model } = world()
    const list = model.list(coop, 'prestation')
    await projector.apply({ coop, changed: [mission(1)], marks: marks('a') })
    await until(list, (records) => records?.length === 1)
    for (let month = 1; month <= 40; month++)
      model.list(coop, 'idea', { month: `2024-${month}` }).subscribe(() => undefined)()
    await projector.apply({ coop, changed: [mission(2)], marks: marks('b') })
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(list.get()).toHaveLength(1)
    expect(await until(list, (records) => records?.length === 2)).toHaveLength(2)
    model.close()
  })

  test('writes each page once for a thousand changes, at most 100 records in each', async () => {
    const { projector, model, store } = world()
    const changed = Array.from({ length: 1000 }, (_, n) =>
      mission(n, { day: n % 2 === 0 ? '2024-07-09' : '2024-08-09' }),
    )
    await projector.apply({ coop, changed, marks: marks('a') })
    expect(store.changes).toHaveLength(1)
    expect(store.changes[0]?.pages).toHaveLength(10)
    expect(await until(model.list(coop, 'prestation'), (list) => list?.length === 1000)).toHaveLength(1000)
    const july = model.list(coop, 'prestation', { month: '2024-07' })
    expect(await until(july, (list) => list !== undefined)).toHaveLength(500)
    const board = await until(model.board(coop), (one) => one !== undefined)
    expect(board?.directory.map(({ month, records, indexes }) => [month, records, indexes.length])).toEqual([
      ['2024-07', 500, 5],
      ['2024-08', 500, 5],
    ])
  })

  test('goes on from what is stored after a restart, moving a record whose month changed', async () => {
    const { vault, store, clock, projector, model } = world()
    await projector.apply({ coop, changed: [mission(1), mission(2)], marks: marks('a') })
    const next = createProjector({ vault, store, clock })
    await next.apply({ coop, changed: [mission(2, { day: '2024-09-01' })], marks: marks('b') })
    expect(
      await until(model.list(coop, 'prestation', { month: '2024-07' }), (list) => list !== undefined),
    ).toHaveLength(1)
    expect(await until(model.list(coop, 'prestation'), (list) => list !== undefined)).toHaveLength(2)
    await next.apply({ coop, changed: [], removed: [idOf('pr', 1)], marks: marks('c') })
    expect(store.changes.at(-1)?.dropPages).toHaveLength(1)
    expect(await until(model.list(coop, 'prestation'), (list) => list?.length === 1)).toHaveLength(1)
  })

  test('is fresh only for the same states of the same spaces', async () => {
    const { projector } = world()
    expect(await projector.isFresh(coop, marks('a'))).toBe(false)
    await projector.apply({ coop, changed: [mission(1)], marks: marks('a') })
    expect(await projector.isFresh(coop, marks('a'))).toBe(true)
    expect(await projector.isFresh(coop, marks('b'))).toBe(false)
    expect(await projector.isFresh(coop, { ...marks('a'), ['f'.repeat(32) as SpaceId]: 'x' })).toBe(false)
  })

  test('is not fresh when storage lost a page of it, until it is rebuilt', async () => {
    const { projector, store } = world()
    const changed = [mission(1), mission(2, { day: '2024-08-01' })]
    await projector.apply({ coop, changed, marks: marks('a') })
    const [page] = store.changes[0]?.pages ?? []
    await store.commit({ boards: [], pages: [], dropBoards: [], dropPages: [page?.id ?? ''] })
    expect(await projector.isFresh(coop, marks('a'))).toBe(false)
    await projector.rebuild({ coop, changed, marks: marks('a') })
    expect(await projector.isFresh(coop, marks('a'))).toBe(true)
  })

  test('replaces all of a coop when it is rebuilt, and forgets it when dropped', async () => {
    const { projector, model, store } = world()
    await projector.apply({ coop, changed: Array.from({ length: 150 }, (_, n) => mission(n)), marks: marks('a') })
    await projector.rebuild({ coop, changed: [mission(7)], marks: marks('b') })
    expect(await until(model.list(coop, 'prestation'), (list) => list?.length === 1)).toEqual([mission(7)])
    expect(store.changes.at(-1)?.dropPages).toHaveLength(1)
    await projector.drop(coop)
    expect(await until(model.boards(), (boards) => boards !== undefined)).toEqual([])
  })

  test('finds one record without being told its coop, or says that it is absent', async () => {
    const { projector, model } = world()
    await projector.apply({ coop, changed: [mission(1)], marks: marks('a') })
    expect(await until(model.record(idOf('pr', 1)), (one) => one !== undefined)).toEqual(mission(1))
    expect(await until(model.record(idOf('pr', 2)), (one) => one !== undefined)).toBe('absent')
    expect(await until(model.record(idOf('pr', 1), coop), (one) => one !== undefined)).toEqual(mission(1))
  })

  test('tells a page that was spoilt, and shows the rest', async () => {
    const { projector, model, store, damages } = world()
    await projector.apply({ coop, changed: [mission(1), mission(2, { day: '2024-08-01' })], marks: marks('a') })
    const [page] = store.changes[0]?.pages ?? []
    const spoilt = { ...(page as SealedRow), revision: 1 }
    await store.commit({ boards: [], pages: [spoilt], dropBoards: [], dropPages: [] })
    expect(await until(model.list(coop, 'prestation'), (list) => list !== undefined)).toHaveLength(1)
    expect(damages).toEqual([[coop]])
  })

  test('keeps nothing readable in the store, not even in its keys', async () => {
    const { projector, store } = world()
    await projector.apply({ coop, changed: [mission(1, { note: 'cerisier' })], marks: marks('a') })
    const text = JSON.stringify(store.changes, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const word of ['cerisier', 'prestation', '2024-07', coop]) expect(text).not.toContain(word)
  })
})

describe('a board', () => {
  async function boardOf(changed: RecordView[], setAside?: number) {
    const vault = createMemoryVault(systemRandom)
    const store = createMemoryReadModelStore()
    const projector = createProjector({ vault, store, clock: handClock() })
    await projector.apply({ coop, changed, marks: {}, ...(setAside === undefined ? {} : { setAside }) })
    const model = createReadModel({ vault, store, onDamage: () => undefined })
    const board = await until(model.board(coop), (one) => one !== undefined)
    if (board === undefined) throw new Error('expected a board')
    return board
  }

  test('counts turnover of paid missions done, and what is settled of it', async () => {
    const board = await boardOf([
      mission(1, { amountCents: 4000, status: 'paid' }),
      mission(2, { amountCents: 2500, status: 'checked' }),
      mission(3, { amountCents: 9900, nature: 'volunteer' }),
      mission(4, { amountCents: 9900, status: 'planned', start: '2024-07-12T14:00' }),
      mission(5, { amountCents: 9900, status: 'cancelled' }),
      mission(6),
    ])
    expect(board.counts).toMatchObject({ turnoverCents: 6500, settledCents: 4000, prestations: 4 })
    expect(board.counts.prestationsByWeek).toEqual({ '2024-W28': 4 })
    expect(board.nextMissions.map(({ id }) => id)).toEqual([idOf('pr', 4)])
  })

  test('does not know what the coop has no record of, which is not zero [D101]', async () => {
    const empty = { prestations: null, minutes: null, turnoverCents: null, settledCents: null, people: {} }
    expect((await boardOf([view('coop', idOf('co', 1), { name: 'KPA' })])).counts).toMatchObject(empty)
    const planned = await boardOf([mission(1, { amountCents: 4000, status: 'planned' })])
    expect(planned.counts).toMatchObject({ prestations: 0, turnoverCents: 0, settledCents: 0, minutes: null })
    const unpriced = await boardOf([mission(1), mission(2)])
    expect(unpriced.counts).toMatchObject({ prestations: 2, turnoverCents: null, settledCents: null })
    const someUnpriced = await boardOf([mission(1), mission(2, { amountCents: 4000 })])
    expect(someUnpriced.counts).toMatchObject({ turnoverCents: 4000, settledCents: 0, lackingAmounts: 1 })
    const withdrawn = await boardOf([log(1, personOf(1), { minutes: 60, withdrawn: true })])
    expect(withdrawn.counts).toMatchObject({ minutes: 0 })
    const left = view('card', idOf('ca', 1), { person: personOf(1), role: 'cooperant', left: '2024-07-20' })
    expect((await boardOf([left])).counts.people).toEqual({ cooperant: 0 })
  })

  test('tells the closing figures of a coop that has ended in place of its own count [D101]', async () => {
    const closing = view('closingReport', idOf('cz', 1), { missions: 20, turnover: 80_000 })
    const coopOf = (fields: Record<string, unknown>) => view('coop', idOf('co', 1), fields)
    const whole = await boardOf([coopOf({ startDate: '2024-07-01', endDate: '2024-08-31' }), mission(1), closing])
    expect(whole.counts).toMatchObject({
      prestations: 20,
      turnoverCents: 80_000,
      settledCents: null,
      lackingAmounts: 0,
    })
    expect(whole.counts.said).toEqual(['prestations', 'turnoverCents'])
    const open = await boardOf([coopOf({ startDate: '2024-07-01' }), mission(1), closing])
    expect(open.counts).toMatchObject({ prestations: 1, turnoverCents: null, said: [] })
  })

  test('counts each hour once: corrected, withdrawn and disputed logs are left out', async () => {
    const [ana, bob] = [personOf(1), personOf(2)]
    const board = await boardOf([
      log(1, ana, { minutes: 120 }),
      log(2, ana, { minutes: 90, corrects: idOf('tl', 1) }),
      log(3, ana, { minutes: 60 }),
      log(4, ana, { minutes: 60, corrects: idOf('tl', 3), withdrawn: true }),
      log(5, bob, { minutes: 45 }),
      log(6, bob, { minutes: 30 }),
      // Nobody makes another person's hours vanish.
      log(7, bob, { minutes: 0, corrects: idOf('tl', 2), withdrawn: true }),
      view('timeLogReview', idOf('tr', 1), { timeLog: idOf('tl', 5), state: 'confirmed' }, { person: bob }),
      view('timeLogReview', idOf('tr', 2), { timeLog: idOf('tl', 6), state: 'disputed' }, { person: bob }),
    ])
    expect(board.counts).toMatchObject({ minutes: 135, minutesToConfirm: 90 })
    expect(board.counts.minutesByPerson).toEqual({ [ana]: 90, [bob]: 45 })
  })

  test('tells open motions, decisions, meetings held and people by role', async () => {
    const board = await boardOf([
      view('motion', idOf('mo', 1), { openedAt: '2024-07-09T10:00' }),
      view('motion', idOf('mo', 2), { openedAt: '2024-07-08T10:00' }),
      view('closing', idOf('cl', 1), { motion: idOf('mo', 1) }),
      view('decision', idOf('de', 1), { number: 1, effective: '2024-07-09' }),
      view('decision', idOf('de', 2), { number: 2, effective: '2024-07-09' }),
      view('meeting', idOf('me', 1), { day: '2024-07-09', status: 'closed' }),
      view('meeting', idOf('me', 2), { day: '2024-07-16', status: 'planned' }),
      view('card', idOf('ca', 1), { person: personOf(1), displayName: 'Inès', role: 'cooperant' }),
      view('card', idOf('ca', 2), { person: personOf(2), displayName: 'Paul', role: 'cooperant', left: '2024-07-20' }),
    ])
    expect(board.counts).toMatchObject({ openMotions: 1, decisions: 2, meetingsHeld: 1, people: { cooperant: 1 } })
    expect(board.openMotions.map(({ id }) => id)).toEqual([idOf('mo', 2)])
    expect(board.lastDecisions.map(({ id }) => id)).toEqual([idOf('de', 2), idOf('de', 1)])
    expect(board.nextMeetings.map(({ id }) => id)).toEqual([idOf('me', 2)])
    expect(board.people[personOf(2)]).toEqual({ displayName: 'Paul', role: 'cooperant', left: true })
  })

  test('tells what to check: two answers, missions flagged by the guard, entries set aside [J3] [J8]', async () => {
    const answer = (value: string) => ({ value, cell: 'x#0', by: personOf(1), at: 1 })
    const board = await boardOf(
      [
        { ...mission(1), conflicts: { note: [answer('a'), answer('b')] } },
        mission(2, { flags: ['break_missing'] }),
        mission(3, { flags: ['break_missing'], status: 'checked' }),
      ],
      2,
    )
    expect(board).toMatchObject({ toCheckCount: 2, setAside: 2 })
    expect(board.toCheck.map(({ why, record }) => [why, record])).toEqual([
      ['conflict', idOf('pr', 1)],
      ['flagged', idOf('pr', 2)],
    ])
  })

  test('tells who waits for an answer about their data or for a statement, until it is given or taken back', async () => {
    const asked = (kind: string, id: string, fields: Record<string, unknown>) => ({
      ...mission(1),
      kind,
      id: idOf(id, 1),
      fields,
    })
    const board = await boardOf(
      [
        asked('dataRequest', 'dr', { type: 'access' }),
        { ...asked('dataRequest', 'dr', { type: 'access', answeredOn: '2024-07-02' }), id: idOf('dr', 2) },
        asked('skillsStatement', 'ss', { skills: ['speak'] }),
        { ...asked('skillsStatement', 'ss', { issuedOn: '2024-07-02' }), id: idOf('ss', 2) },
        { ...asked('skillsStatement', 'ss', { withdrawnOn: '2024-07-02' }), id: idOf('ss', 3) },
      ],
      0,
    )
    expect(board.toCheck.map(({ why, record }) => [why, record])).toEqual([
      ['asked', idOf('dr', 1)],
      ['asked', idOf('ss', 1)],
    ])
  })
})
