import { describe, expect, test } from 'vitest'
import { recordIdFor } from '../../../src/domain/record-kind.ts'
import { ballotKind } from '../../../src/domain/vote/ballot.schema.ts'
import { Peer, personOf, spaceOf, summer } from './space-of-devices.ts'

const mission = { day: '2024-07-09', status: 'planned', nature: 'paid', team: [] }

describe('a record', () => {
  test('is created by one cell and read back with its author and times [K1] [K5]', () => {
    const ana = new Peer(1)
    const id = ana.replica.newRecordId('prestation')
    ana.send(ana.replica.write([{ record: id, fields: { ...mission, note: 'haie' } }]))
    expect(ana.replica.record(id)).toMatchObject({
      id,
      kind: 'prestation',
      fields: { ...mission, note: 'haie' },
      conflicts: {},
      createdBy: personOf(1),
      createdAt: summer,
      updatedBy: personOf(1),
    })
  })

  test('keeps a later save of one field and the rest of the first [K6]', () => {
    const ana = new Peer(1)
    const bob = new Peer(2)
    const id = ana.replica.newRecordId('prestation')
    bob.receive(ana.send(ana.replica.write([{ record: id, fields: { ...mission, note: 'haie' } }])))
    ana.receive(bob.send(bob.replica.write([{ record: id, fields: { note: 'haie et pelouse' } }])))
    expect(ana.replica.record(id)?.fields).toEqual({ ...mission, note: 'haie et pelouse' })
    expect(ana.replica.record(id)).toMatchObject({ createdBy: personOf(1), updatedBy: personOf(2), conflicts: {} })
  })

  test('shows both of two concurrent answers until one more settles them [K6] [J3]', () => {
    const ana = new Peer(1)
    const bob = new Peer(2, { clock: summer + 5000 })
    const id = ana.replica.newRecordId('prestation')
    bob.receive(ana.send(ana.replica.write([{ record: id, fields: mission }])))
    const one = ana.send(ana.replica.write([{ record: id, fields: { note: 'samedi' } }]))
    const two = bob.send(bob.replica.write([{ record: id, fields: { note: 'dimanche' } }]))
    ana.receive(two)
    bob.receive(one)
    expect(ana.replica.record(id)).toEqual(bob.replica.record(id))
    expect(ana.replica.record(id)?.fields.note).toBe('dimanche')
    expect(ana.replica.record(id)?.conflicts.note?.map(({ value, by }) => [value, by])).toEqual([
      ['samedi', personOf(1)],
      ['dimanche', personOf(2)],
    ])
    bob.receive(ana.send(ana.replica.write([{ record: id, fields: { note: 'samedi' } }])))
    expect(bob.replica.record(id)).toMatchObject({ fields: { note: 'samedi' }, conflicts: {} })
  })

  test('has no conflict when two people give the same answer', () => {
    const ana = new Peer(1)
    const bob = new Peer(2)
    const id = ana.replica.newRecordId('prestation')
    bob.receive(ana.send(ana.replica.write([{ record: id, fields: mission }])))
    const one = ana.send(ana.replica.write([{ record: id, fields: { team: [personOf(1)] } }]))
    bob.replica.write([{ record: id, fields: { team: [personOf(1)] } }])
    bob.receive(one)
    expect(bob.replica.record(id)?.conflicts).toEqual({})
  })

  test('loses a field that is cleared', () => {
    const ana = new Peer(1)
    const id = ana.replica.newRecordId('prestation')
    ana.replica.write([{ record: id, fields: { ...mission, note: 'haie' } }])
    ana.replica.write([{ record: id, fields: { note: null } }])
    expect(ana.replica.record(id)?.fields).toEqual(mission)
  })

  test('keeps the first of two facts and shows the other beside it [K6]', () => {
    const ana = new Peer(1)
    const bob = new Peer(2, { clock: summer - 9_000_000 })
    const [one, two] = [ana.replica.newRecordId('meeting'), bob.replica.newRecordId('meeting')]
    const id = ana.replica.newRecordId('agendaItem')
    bob.receive(ana.send(ana.replica.write([{ record: id, fields: { meeting: one, title: 'Prix', order: 1 } }])))
    // Bob's clock is hours behind, as if he had been first: the id proves otherwise [K7].
    ana.receive(bob.send(bob.replica.write([{ record: id, fields: { meeting: two } }])))
    expect(ana.replica.record(id)?.fields.meeting).toBe(one)
    expect(ana.replica.record(id)?.conflicts.meeting).toHaveLength(2)
    expect(ana.replica.record(id)?.createdBy).toBe(personOf(1))
  })

  test('keeps its creator’s facts against someone who set their clock back [K7] [A5]', () => {
    const ana = new Peer(1)
    const mallory = new Peer(9, { clock: summer - 86_400_000 })
    const id = ana.replica.newRecordId('decision')
    const decided = { number: 1, wording: 'Le prix est 20 €', effective: '2024-07-10' }
    mallory.receive(ana.send(ana.replica.write([{ record: id, fields: decided }])))
    ana.receive(mallory.send(mallory.replica.write([{ record: id, fields: { wording: 'Le prix est 30 €' } }])))
    expect(ana.replica.record(id)).toMatchObject({ fields: decided, conflicts: {}, createdBy: personOf(1) })
  })
})

describe('what does not count', () => {
  test('a ballot of another person, from a phone [A5] [K5]', () => {
    const ana = new Peer(1)
    const mallory = new Peer(9)
    const motion = ana.replica.newRecordId('motion')
    const ballot = mallory.replica.newRecordId('ballot')
    const forged = { motion, voter: personOf(1), choice: 'against', via: 'phone' }
    expect(ana.receive(mallory.send(mallory.replica.write([{ record: ballot, fields: forged }])))).toEqual(['applied'])
    expect(ana.replica.record(ballot)).toBeUndefined()
    expect(mallory.replica.record(ballot)).toBeUndefined()
    const own = { ...forged, voter: personOf(9) }
    const second = mallory.replica.newRecordId('ballot')
    ana.receive(mallory.send(mallory.replica.write([{ record: second, fields: own }])))
    expect(ana.replica.record(second)?.fields).toEqual(own)
  })

  test('a ballot slipped over someone else’s, with the clock set back [A5] [K7]', () => {
    const ana = new Peer(1)
    const mallory = new Peer(9, { clock: summer - 86_400_000 })
    const motion = ana.replica.newRecordId('motion')
    const ballot = ana.replica.newRecordId('ballot')
    const vote = { motion, voter: personOf(1), choice: 'for', via: 'phone' }
    mallory.receive(ana.send(ana.replica.write([{ record: ballot, fields: vote }])))
    const forged = { motion, voter: personOf(9), choice: 'against', via: 'phone' }
    ana.receive(mallory.send(mallory.replica.write([{ record: ballot, fields: forged }])))
    expect(ana.replica.record(ballot)?.fields).toEqual(vote)
  })

  test('a field that only staff may write', () => {
    const staff = new Peer(1, { rank: 'animator' })
    const youth = new Peer(2)
    const id = staff.replica.newRecordId('prestation')
    youth.receive(staff.send(staff.replica.write([{ record: id, fields: { ...mission, status: 'done' } }])))
    staff.receive(youth.send(youth.replica.write([{ record: id, fields: { status: 'paid', note: 'fini' } }])))
    expect(staff.replica.record(id)?.fields).toMatchObject({ status: 'done', note: 'fini' })
    expect(staff.replica.record(id)?.conflicts).toEqual({})
  })

  test('a record of a kind that lives in another space', () => {
    const staff = new Peer(1, { rank: 'animator', space: spaceOf('case', personOf(5)) })
    expect(() =>
      staff.replica.write([{ record: recordIdFor(ballotKind, personOf(1)), fields: { choice: 'for' } }]),
    ).toThrow(/lives in case/)
  })
})

test('a clock years ahead is shown, refused nowhere, and does not pull ours along [K8]', () => {
  const ana = new Peer(1)
  const ahead = new Peer(2, { clock: summer + 10 * 365 * 86_400_000 })
  const id = ana.replica.newRecordId('prestation')
  ahead.receive(ana.send(ana.replica.write([{ record: id, fields: mission }])))
  ana.receive(ahead.send(ahead.replica.write([{ record: id, fields: { note: 'futur' } }])))
  expect(ana.replica.record(id)?.fields.note).toBe('futur')
  ana.replica.write([{ record: id, fields: { note: 'présent' } }])
  expect(ana.replica.record(id)?.fields.note).toBe('présent')
  const next = ana.replica.newRecordId('prestation')
  expect(ana.replica.write([{ record: next, fields: mission }]).hlc).toBeLessThan(summer + 1000)
})

test('opening without the last save mints a new client id, so that later saves still show elsewhere [K2]', () => {
  const [ana, bob] = [new Peer(1), new Peer(2)]
  const id = ana.replica.newRecordId('prestation')
  const kept = ana.send(ana.replica.write([{ record: id, fields: mission }]))
  ana.replica.write([{ record: id, fields: { note: 'perdu' } }])
  const stored = ana.replica.clock()

  const again = new Peer(1, { clock: summer + 60_000 })
  again.receive(kept)
  again.replica.settle(stored)
  expect(again.replica.clock()).toEqual({ n: 1, records: 0, texts: 0 })
  const later = again.send(again.replica.write([{ record: id, fields: { note: 'gardé' } }]))
  expect(bob.receive(kept, later)).toEqual(['applied', 'applied'])
  expect(bob.replica.record(id)?.fields.note).toBe('gardé')
})

test('opening where the last save left off keeps the client id [K2]', () => {
  const ana = new Peer(1)
  const id = ana.replica.newRecordId('meeting')
  const kept = ana.send(
    ana.replica.write([{ record: id, fields: {} }], [{ record: id, field: 'minutes', insert: 'a' }]),
  )
  const again = new Peer(1)
  again.replica.restore(kept.update)
  again.replica.settle(ana.replica.clock())
  expect(again.replica.clock()).toEqual({ n: 0, records: 1, texts: 1 })
})
