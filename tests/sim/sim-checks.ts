// What must hold once everyone has heard from everyone.

import type { SpaceId } from '../../src/base/ids.ts'
import { isStaff } from '../../src/domain/record-kind.ts'
import type { RecordView } from '../../src/replica/replica.port.ts'
import type { Run } from './devices.sim.ts'
import { reopen, type SimDevice } from './sim-device.ts'
import { answersOf } from './told.ts'

/** Everyone is online, sends all and takes all, in the relay's order, until nothing moves. */
export async function settleAll(run: Run): Promise<void> {
  for (const one of run.devices) {
    one.faults.mend()
    one.online = true
  }
  for (let before = -1, rounds = 0; before !== run.relay.items.length; rounds++) {
    if (rounds > 20) throw new Error('expected the devices to come to rest')
    before = run.relay.items.length
    for (const one of run.devices) await sendAll(run, one)
    for (const one of run.devices) {
      const items = run.relay.mayHave(one.device).filter(({ pos }) => !one.taken.has(pos))
      if (items.length > 0) await one.host.receive(items, await one.host.cursor())
      for (const { pos } of items) one.taken.add(pos)
    }
  }
}

async function sendAll(run: Run, one: SimDevice): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const outbox = await one.host.outbox({ items: 256, bytes: 1e6 })
    if (outbox.total === 0) return
    await one.host.settled(await run.relay.push(outbox, run.time))
  }
  throw new Error(`expected the outbox of ${one.name} to empty`)
}

export async function checkAll(run: Run): Promise<void> {
  checkPeace(run)
  checkSame(run)
  checkTold(run)
  checkSecrets(run)
  // Opening takes most of a schedule's time: two devices stand for all, the others for them in other schedules.
  for (const one of run.chance.shuffled(run.devices).slice(0, 2)) {
    const before = shownBy(one)
    await one.device.close()
    await reopen(run, one)
    expectSame(`${one.name} closed and opened again`, shownBy(one), before)
    if (one.mirror === undefined) continue
    const bare = { ...one, mirror: undefined }
    await reopen(run, bare)
    expectSame(`${one.name} opened from its ledger alone`, shownBy(bare), before)
  }
  checkPeace(run)
}

function checkPeace({ devices }: Run): void {
  for (const { name, device, host, store } of devices) {
    const { aside, waiting, leaning, chains } = device.core
    expectNone(
      `${name} set aside`,
      [...aside.values()].map(({ reason }) => reason),
    )
    expectNone(`${name} lets wait`, [...waiting.values()])
    expectNone(
      `${name} leans`,
      [...leaning.values()].map(({ seq }) => seq),
    )
    expectNone(
      `${name} was refused`,
      [...host.refused].filter(([code]) => code !== 'gap' && code !== 'unknown_prev'),
    )
    expectNone(
      `${name} keeps aside or waiting`,
      [...store.entries.values()].filter(({ state }) => state !== 'accepted'),
    )
    expectNone(`${name} still has to seal`, [...store.pending.keys()])
    if (chains.missing() !== 0) throw new Error(`expected ${name} to miss nothing, got ${chains.missing()}`)
  }
}

const expectNone = (what: string, list: readonly unknown[]): void => {
  if (list.length > 0) throw new Error(`expected nothing that ${what}, got ${JSON.stringify(list)}`)
}

/** Everything that a device shows, per space, in one order. */
function shownBy(one: Pick<SimDevice, 'device'>): Map<SpaceId, readonly RecordView[]> {
  const shown = new Map<SpaceId, readonly RecordView[]>()
  for (const room of one.device.core.rooms.values())
    for (const [space, replica] of room.replicas)
      shown.set(
        space,
        [...replica.records()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
  return shown
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

function expectSame(
  what: string,
  shown: ReturnType<typeof shownBy>,
  wanted: ReturnType<typeof shownBy> | undefined,
): void {
  const [one, other] = [shown, wanted].map((map) => [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (plain(one) !== plain(other))
    throw new Error(`expected ${what} to show the same, got\n${plain(one)}\n${plain(other)}`)
}

function checkSame({ devices }: Run): void {
  const first = new Map<SpaceId, { name: string; views: string }>()
  for (const one of devices)
    for (const [space, views] of shownBy(one)) {
      const said = plain(views)
      const known = first.get(space)
      if (!known) first.set(space, { name: one.name, views: said })
      else if (known.views !== said)
        throw new Error(`expected ${known.name} and ${one.name} to show the same, got\n${known.views}\n${said}`)
    }
}

function checkTold({ devices, told }: Run): void {
  for (const { name, device } of devices) {
    const mayRead = (kind: string, person: string | undefined): boolean =>
      kind === 'intake' || kind === 'relayNote'
        ? isStaff(device.me.rank)
        : person === undefined || isStaff(device.me.rank) || device.me.person === person
    for (const [id, { kind, person }] of told.records) {
      const there = device.record(id) !== undefined
      if (there !== mayRead(kind, person))
        throw new Error(`expected ${name} ${there ? 'not ' : ''}to show ${kind} ${id}`)
    }
    for (const [id, field, { written, replaced }] of told.fields()) {
      const view = device.record(id)
      if (!view) continue
      const wanted = [...written].filter((value) => !replaced.has(value)).sort()
      const shown = answersOf(view, field).sort()
      if (plain(wanted) !== plain(shown))
        throw new Error(`expected ${name} to show ${wanted} for ${id} ${field}, got ${shown}`)
      for (const value of shown) if (told.refused.has(value)) throw new Error(`expected ${value} never to show`)
    }
    for (const [id, { must, may }] of told.texts()) {
      const view = device.record(id)
      if (!view) continue
      const letters = [...Object.values(view.texts).join('')]
      for (const letter of must)
        if (!letters.includes(letter)) throw new Error(`expected ${name} to show ${letter} in ${id}`)
      for (const letter of letters)
        if (!must.has(letter) && !may.has(letter)) throw new Error(`expected ${name} not to show ${letter} in ${id}`)
      if (new Set(letters).size !== letters.length)
        throw new Error(`expected each letter once, got ${letters.join('')}`)
    }
  }
}

/** A coopérant's device holds no key, no entry and no save of a space that is not theirs. */
function checkSecrets({ devices, coop }: Run): void {
  for (const { name, device, store } of devices) {
    const { view, keyring } = device.core
    const held = [...keyring.keys(), ...store.entries.values(), ...store.pending.values()]
    for (const { space } of held)
      if (!view.canRead(device.me.device, space))
        throw new Error(`expected ${name} to hold nothing of ${view.space(space)?.kind}`)
    if (isStaff(device.me.rank)) continue
    for (const { space } of held) {
      const info = view.space(space)
      if (info?.kind !== 'coop' && info?.kind !== 'self')
        throw new Error(`expected ${name} to hold nothing of ${info?.kind}`)
      if (info.kind === 'self' && info.person !== device.me.person)
        throw new Error(`expected ${name} to hold only their own`)
    }
    if (coop !== device.me.coop) throw new Error(`expected ${name} in one coop`)
  }
}
