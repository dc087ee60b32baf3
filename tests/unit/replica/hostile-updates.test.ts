import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Bytes } from '../../../src/base/bytes.ts'
import { cellKey, cellsName } from '../../../src/replica/cell.ts'
import { deriveClientId } from '../../../src/replica/client-ids.ts'
import type { SpaceUpdate } from '../../../src/replica/replica.port.ts'
import { authorOf, deviceOf, everything, Peer, spaceOf } from './space-of-devices.ts'

const nothing: Bytes = new Uint8Array(0)
const malloryClient = deriveClientId(deviceOf(9), spaceOf().id, 0)

/** What a modified client may send: any change to a copy of the documents, under any client id. */
function forge(client: number, change: (doc: Y.Doc) => void, base: Uint8Array = nothing): Bytes {
  const doc = new Y.Doc()
  if (base.length > 0) Y.applyUpdateV2(doc, base)
  doc.clientID = client
  let update: Uint8Array = nothing
  doc.on('updateV2', (bytes: Uint8Array) => {
    update = bytes
  })
  doc.transact(() => change(doc))
  return new Uint8Array(update)
}

function world() {
  const ana = new Peer(1, { rank: 'animator' })
  const id = ana.replica.newRecordId('meeting')
  const written = ana.replica.write(
    [{ record: id, fields: { kind: 'board', day: '2024-07-09', status: 'open', place: 'Salle 2' } }],
    [{ record: id, field: 'minutes', insert: 'On ouvre.' }],
  )
  const first = ana.send(written)
  const before = everything(ana.replica)
  const receive = (update: Partial<SpaceUpdate>) =>
    ana.replica.applyEntry(authorOf(9), { records: nothing, texts: nothing, ...update })
  return { ana, id, first, before, receive, written }
}

const cell = { f: { p: 'Ailleurs' }, t: 1, v: 1 }
const anaClient = deriveClientId(deviceOf(1), spaceOf().id, 0)

describe('a received update', () => {
  test('under another device’s client id is set aside, and nothing of it is applied [K3] [A5]', () => {
    const { ana, id, before, receive } = world()
    const records = forge(anaClient + 1, (doc) => doc.getMap(cellsName).set(cellKey(id, anaClient + 1, 0), cell))
    expect(receive({ records })).toMatchObject({ state: 'aside', reason: 'foreign_client' })
    expect(everything(ana.replica)).toEqual(before)
  })

  test('that goes on under the victim’s own client id is set aside [K3] [A5]', () => {
    const { ana, id, written, before, receive } = world()
    const records = forge(
      anaClient,
      (doc) => doc.getMap(cellsName).set(cellKey(id, anaClient, 1), cell),
      written.records,
    )
    expect(receive({ records })).toMatchObject({ state: 'aside', reason: 'foreign_client' })
    expect(everything(ana.replica)).toEqual(before)
  })

  test('that deletes a cell is set aside, although it carries no struct [K4] [A5]', () => {
    const { ana, id, written, before, receive } = world()
    const records = forge(
      malloryClient,
      (doc) => doc.getMap(cellsName).delete(cellKey(id, anaClient, 0)),
      written.records,
    )
    expect(receive({ records })).toMatchObject({ state: 'aside', reason: 'foreign_delete' })
    expect(everything(ana.replica)).toEqual(before)
  })

  test('that writes over a cell is set aside [K4] [A5]', () => {
    const { ana, id, written, before, receive } = world()
    const key = cellKey(id, anaClient, 0)
    const over = forge(malloryClient, (doc) => doc.getMap(cellsName).set(key, cell), written.records)
    expect(receive({ records: over })).toMatchObject({ state: 'aside' })
    const beside = forge(malloryClient, (doc) => doc.getMap(cellsName).set(key, cell))
    expect(receive({ records: beside })).toMatchObject({ state: 'aside', reason: 'foreign_key' })
    expect(everything(ana.replica)).toEqual(before)
  })

  test('that nests a shared type is set aside [K1]', () => {
    const { receive, id } = world()
    const key = cellKey(id, malloryClient, 0)
    const records = forge(malloryClient, (doc) => doc.getMap(cellsName).set(key, new Y.Map()))
    expect(receive({ records })).toMatchObject({ state: 'aside', reason: 'malformed' })
  })

  test('set aside does not keep its author’s later entries from showing [K10]', () => {
    const { ana, id, receive } = world()
    const doc = new Y.Doc()
    doc.clientID = malloryClient
    const updates: Bytes[] = []
    doc.on('updateV2', (bytes: Uint8Array) => updates.push(new Uint8Array(bytes)))
    doc.getMap(cellsName).set(`${id}@nobody#0`, cell)
    doc.getMap(cellsName).set(cellKey(id, malloryClient, 1), cell)
    expect(updates.map((records) => receive({ records }).state)).toEqual(['aside', 'applied'])
    expect(ana.replica.record(id)?.conflicts.place?.map(({ value }) => value)).toEqual(['Salle 2', 'Ailleurs'])
  })

  test('that leans on what has not arrived waits, and applies once it is there [K3]', () => {
    const { id, first } = world()
    const [bob, eve] = [new Peer(2), new Peer(3)]
    bob.receive(first)
    const one = bob.send(bob.replica.write([{ record: id, fields: { place: 'Salle 3' } }]))
    const two = bob.send(
      bob.replica.write(
        [{ record: id, fields: { place: 'Salle 4' } }],
        [{ record: id, field: 'minutes', insert: '!' }],
      ),
    )
    expect(eve.receive(two, one, two, first, two)).toEqual(['waiting', 'applied', 'waiting', 'applied', 'applied'])
    expect(eve.replica.text(id, 'minutes')).toBe('On ouvre.!')
  })

  test('that is not an update is set aside, whatever its bytes [A6]', () => {
    const { ana, before, receive } = world()
    let seed = 7
    for (let n = 0; n < 300; n++) {
      const noise = Uint8Array.from({ length: n % 40 || 1 }, () => {
        seed = (seed * 48271) % 2147483647
        return seed & 255
      })
      const result = receive(n % 2 === 0 ? { records: noise } : { texts: noise })
      expect(['aside', 'waiting', 'applied']).toContain(result.state)
    }
    expect(everything(ana.replica)).toEqual(before)
  })
})

describe('a long text', () => {
  test('takes letters and deletions from whoever may write it [K9] [J3]', () => {
    const { ana, id, first } = world()
    const bob = new Peer(2)
    bob.receive(first)
    bob.replica.editText(id, 'minutes').delete(0, 2)
    bob.replica.editText(id, 'minutes').insert(0, 'La présidente')
    ana.replica.editText(id, 'minutes').insert(9, ' Quinze présents.')
    const [fromBob, fromAna] = [bob.send(bob.replica.takeTyped()), ana.send(ana.replica.takeTyped())]
    ana.receive(fromBob)
    bob.receive(fromAna)
    expect(ana.replica.text(id, 'minutes')).toBe('La présidente ouvre. Quinze présents.')
    expect(bob.replica.record(id)?.texts.minutes).toBe(ana.replica.text(id, 'minutes'))
  })

  test('refuses letters and deletions from someone who may not write it [K9]', () => {
    const space = spaceOf('case', authorOf(5).person)
    const [staff, intruder] = [new Peer(1, { rank: 'animator', space }), new Peer(9, { space })]
    const id = staff.replica.newRecordId('intake')
    const first = staff.send(
      staff.replica.write(
        [{ record: id, fields: { date: '2024-07-01' } }],
        [{ record: id, field: 'note', insert: 'Calme.' }],
      ),
    )
    intruder.receive(first)
    intruder.replica.editText(id, 'note').delete(0, 6)
    expect(staff.receive(intruder.send(intruder.replica.takeTyped()))).toEqual(['aside'])
    intruder.replica.editText(id, 'note').insert(0, 'x')
    expect(staff.receive(intruder.send(intruder.replica.takeTyped()))).toEqual(['aside'])
    expect(staff.replica.text(id, 'note')).toBe('Calme.')
  })

  test('refuses anything but plain letters [K9]', () => {
    const { receive, id } = world()
    const name = `${id}/minutes`
    const text = (change: (text: Y.Text) => void) => forge(malloryClient, (doc) => change(doc.getText(name)))
    for (const texts of [
      text((it) => it.insertEmbed(0, { image: 1 })),
      text((it) => it.insert(0, 'gras', { bold: true })),
      text((it) => it.setAttribute('a', 1)),
      forge(malloryClient, (doc) => doc.getText('ailleurs').insert(0, 'x')),
      forge(malloryClient, (doc) => doc.getArray(name).insert(0, [new Y.Text('x')])),
    ]) {
      const fresh = world()
      expect(fresh.receive({ texts })).toMatchObject({ state: 'aside', reason: 'malformed' })
    }
    expect(receive({ texts: text((it) => it.insert(0, 'x')) })).toMatchObject({ state: 'applied' })
  })

  test('typed and not taken goes with the next save, so that no row leans on a lost one', () => {
    const { ana, id, first } = world()
    const bob = new Peer(2)
    bob.receive(first)
    ana.replica.editText(id, 'minutes').insert(0, 'Bonjour. ')
    bob.receive(
      ana.send(
        ana.replica.write(
          [{ record: id, fields: { place: 'Cour' } }],
          [{ record: id, field: 'minutes', insert: ' Fin.' }],
        ),
      ),
    )
    expect(bob.replica.record(id)).toMatchObject({
      fields: { place: 'Cour' },
      texts: { minutes: 'Bonjour. On ouvre. Fin.' },
    })
    expect(ana.replica.takeTyped()).toBeUndefined()
  })
})

test('a kind that this version does not know is kept and passed on, not shown [K5]', () => {
  const { ana, receive } = world()
  const key = cellKey('zz:0000000000000000000000' as never, malloryClient, 0)
  const mark = ana.replica.mark()
  const records = forge(malloryClient, (doc) => doc.getMap(cellsName).set(key, { f: { q: 1 }, t: 5, v: 3 }))
  expect(receive({ records })).toMatchObject({ state: 'applied' })
  expect([...ana.replica.records()]).toHaveLength(1)
  expect(ana.replica.mark()).not.toBe(mark)
})

test('a cell that is not well-formed counts for nothing', () => {
  const { ana, id, before, receive } = world()
  const bad = [
    { f: { p: 12 }, t: 1, v: 1 },
    { f: { p: 'x' }, t: -1, v: 1 },
    { f: ['p'], t: 1, v: 1 },
    'p',
    { t: 1, v: 1 },
  ]
  const doc = new Y.Doc()
  doc.clientID = malloryClient
  doc.on('updateV2', (bytes: Uint8Array) => receive({ records: new Uint8Array(bytes) }))
  for (const [clock, value] of bad.entries()) doc.getMap(cellsName).set(cellKey(id, malloryClient, clock), value)
  expect(everything(ana.replica)).toEqual(before)
})
