// A schedule: several devices of one coop save, type, meet, part, lose writes, die and come back, in an order that one
// seed gives. Then everyone hears from everyone, and what was promised is checked.

import { addPerson } from '../../src/app/organisation/add-person.ts'
import type { PersonId, RecordId, SpaceKind } from '../../src/base/ids.ts'
import { privateCardKind } from '../../src/domain/person/private-card.schema.ts'
import { isStaff, recordIdFor } from '../../src/domain/record-kind.ts'
import { rotateSpace } from '../../src/keys/rotate-space.ts'
import { LedgerError } from '../../src/ledger/ledger.port.ts'
import { type Chance, chanceOf } from './seeded.ts'
import { checkAll, settleAll } from './sim-checks.ts'
import { copyStore, type SimCoop } from './sim-coop.ts'
import { reopen, type SimDevice, type SimWorld, startSimDevice } from './sim-device.ts'
import type { SimRelay } from './sim-relay.ts'
import { answersOf, createTold, type Told } from './told.ts'

export interface ScheduleFigures {
  steps: number
  saves: number
  refusedSaves: number
  kills: number
  reopened: number
  lostAnswers: number
  faults: number
  entries: number
}

export interface Run extends SimWorld {
  readonly devices: readonly SimDevice[]
  readonly relay: SimRelay
  readonly told: Told
  readonly people: PersonId[]
  readonly figures: ScheduleFigures
  /** One line per step: printed when the schedule fails. */
  readonly log: string[]
  count: number
}

const names = ['coordinator', 'anna', 'bilel', 'ines', 'jules', 'kadi']
const hour = 3_600_000
const skews = [0, hour, -hour, 24 * hour, -24 * hour, 87_660 * hour, -87_660 * hour]

export class ScheduleFailed extends Error {}

/** Runs the schedule of one seed; throws `ScheduleFailed`, naming the seed, when a promise is broken. */
export async function runSchedule(start: SimCoop, seed: number): Promise<ScheduleFigures> {
  const chance = chanceOf(seed)
  const figures = { steps: 0, saves: 0, refusedSaves: 0, kills: 0, reopened: 0, lostAnswers: 0, faults: 0, entries: 0 }
  const world = { chance, coop: start.coop, time: 0 }
  const devices: SimDevice[] = []
  const log: string[] = []
  const roster = 4 + chance.int(3)
  for (const [n, store] of start.stores.slice(0, roster).entries())
    devices.push(await startSimDevice(world, names[n] ?? `${n}`, copyStore(store), chance.one(50)))
  const people = devices.map(({ device }) => device.me.person)
  const relay = await start.relay.copy()
  const run: Run = Object.assign(world, { devices, relay, told: createTold(), people, figures, log, count: 0 })
  try {
    const steps = 20 + chance.int(50)
    for (let n = 0; n < steps; n++) await step(run)
    await settleAll(run)
    await checkAll(run)
  } catch (cause) {
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    throw new ScheduleFailed(`seed ${seed}: ${why}\n${log.join('\n')}`, { cause })
  }
  figures.entries = relay.items.filter(({ kind }) => kind === 'entry').length
  return figures
}

const actions: readonly (readonly [weight: number, name: string, act: (run: Run, one: SimDevice) => Promise<void>])[] =
  [
    [14, 'create', create],
    [16, 'edit', editField],
    [14, 'type', type],
    [4, 'type-unkept', typeUnkept],
    [16, 'send', send],
    [20, 'take', take],
    [3, 'lose-answer', loseAnswer],
    [4, 'reopen', closeAndReopen],
    [4, 'kill', kill],
    [4, 'clock', moveClock],
    [5, 'line', flipOnline],
    [2, 'person', newPerson],
    [2, 'rotate', rotate],
  ]
const weights = actions.reduce((sum, [weight]) => sum + weight, 0)

function anyAction(chance: Chance): (typeof actions)[number] {
  let at = chance.int(weights)
  for (const action of actions) {
    if (at < action[0]) return action
    at -= action[0]
  }
  throw new Error('expected an action')
}

async function step(run: Run): Promise<void> {
  const { chance, figures, log } = run
  run.time += chance.int(600_000)
  const one = chance.pick(run.devices)
  const [, name, act] = anyAction(chance)
  figures.steps++
  // One step in six meets a failing disk; half of those never write again before they are killed.
  const faulty = chance.one(16)
  const dies = faulty && chance.one(50)
  if (faulty) one.faults.failAfter(chance.int(4), dies, chance.one(30))
  log.push(`${figures.steps} ${one.name} ${name}${faulty ? (dies ? ' (dying disk)' : ' (one lost write)') : ''}`)
  try {
    await act(run, one)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    log.push(`  ${error.type}`)
  }
  one.faults.mend()
  if (one.faults.tookPlace()) figures.faults++
  if (dies) await kill(run, one)
}

// Writing ---------------------------------------------------------------------------------------------------------

const spaceKindOf: Record<string, SpaceKind> = {
  meeting: 'coop',
  service: 'coop',
  intake: 'case',
  relayNote: 'staff',
  privateCard: 'self',
  timeLog: 'self',
}
const editable: Record<string, string> = {
  meeting: 'place',
  service: 'pictogram',
  intake: 'name',
  privateCard: 'phone',
}
const typable: Record<string, string> = { meeting: 'minutes', intake: 'note', relayNote: 'body' }

function personFor(run: Run, one: SimDevice, kind: string): PersonId | undefined {
  const where = spaceKindOf[kind]
  if (where !== 'self' && where !== 'case') return undefined
  const { me } = one.device
  if (!isStaff(me.rank)) return me.person
  const known = run.people.filter((person) => one.device.space(where, run.coop, person))
  return known.length > 0 ? run.chance.pick(known) : undefined
}

const firstFields: Record<string, Record<string, unknown>> = {
  meeting: { kind: 'team', day: '2024-07-02', status: 'planned' },
  service: { unit: 'hour' },
  intake: { date: '2024-07-01' },
  relayNote: { day: '2024-07-01' },
  timeLog: { day: '2024-07-01', minutes: 60, kind: 'job' },
}

/** The field whose values are followed; a record is created with one. */
const marked: Record<string, string> = { meeting: 'place', service: 'label', intake: 'name', timeLog: 'organiser' }

async function create(run: Run, one: SimDevice): Promise<void> {
  const { chance, told, coop } = run
  const staff = isStaff(one.device.me.rank)
  const kind = chance.pick(staff ? Object.keys(firstFields) : ['meeting', 'service', 'timeLog'])
  const person = personFor(run, one, kind)
  if ((spaceKindOf[kind] === 'self' || spaceKindOf[kind] === 'case') && !person) return
  const token = `v${run.count++}`
  const field = marked[kind]
  const letter = nextLetter(run)
  const textField = typable[kind]
  const fields = { ...firstFields[kind], ...(field ? { [field]: token } : {}) }
  const touch = {
    kind,
    coop,
    fields,
    ...(person ? { person } : {}),
    ...(textField ? { texts: { [textField]: letter } } : {}),
  }
  const saved = await one.device.save([touch])
  const id = saved.ok ? saved.value.ids[0] : undefined
  if (!id) {
    refused(run, saved, token)
    return
  }
  run.figures.saves++
  told.records.set(id, { kind, person })
  if (field) told.field(id, field).written.add(token)
  if (textField) told.text(id).must.add(letter)
}

async function editField(run: Run, one: SimDevice): Promise<void> {
  const { chance, told, coop } = run
  const { device } = one
  const kind = chance.pick(isStaff(device.me.rank) ? Object.keys(editable) : ['meeting', 'service', 'privateCard'])
  const field = editable[kind] ?? ''
  const person = personFor(run, one, kind)
  let id: RecordId
  if (kind === 'privateCard') {
    if (!person) return
    id = recordIdFor(privateCardKind, person)
  } else {
    const known = device.records(coop, kind).filter((view) => told.records.has(view.id))
    if (known.length === 0) return
    id = chance.pick(known).id
  }
  const owner = told.records.get(id)?.person ?? person
  const token = `v${run.count++}`
  const instead = answersOf(device.record(id), field)
  const saved = await device.save([{ kind, coop, id, fields: { [field]: token }, ...(owner ? { person: owner } : {}) }])
  if (!saved.ok) {
    refused(run, saved, token)
    return
  }
  run.figures.saves++
  if (kind === 'privateCard') told.records.set(id, { kind, person })
  const field_ = told.field(id, field)
  field_.written.add(token)
  for (const value of instead) field_.replaced.add(value)
}

function refused(run: Run, saved: { ok: boolean; error?: { type: string } }, token: string): void {
  run.figures.refusedSaves++
  run.told.refused.add(token)
  const type = saved.error?.type ?? ''
  run.log.push(`  ${type}`)
  if (!type.startsWith('ledger.')) throw new Error(`expected a save to fail only for its disk, got ${type}`)
}

/** One letter of its own for each word typed, so that each can be followed. */
const nextLetter = (run: Run): string => String.fromCharCode(0x4e00 + run.count++)

function someText(run: Run, one: SimDevice): { id: RecordId; field: string } | undefined {
  const kind = run.chance.pick(isStaff(one.device.me.rank) ? Object.keys(typable) : ['meeting'])
  const known = one.device.records(run.coop, kind).filter((view) => run.told.records.has(view.id))
  return known.length === 0 ? undefined : { id: run.chance.pick(known).id, field: typable[kind] ?? '' }
}

/** Adds a letter somewhere, or takes one away. */
function retyped(chance: Chance, text: string, letter: string): { next: string; erased: string | undefined } {
  const at = chance.int(text.length + 1)
  if (text.length > 2 && chance.one(25)) {
    const from = chance.int(text.length)
    return { next: text.slice(0, from) + text.slice(from + 1), erased: text[from] }
  }
  return { next: text.slice(0, at) + letter + text.slice(at), erased: undefined }
}

async function type(run: Run, one: SimDevice): Promise<void> {
  const place = someText(run, one)
  if (!place) return
  const handle = one.device.text(place.id, place.field)
  const letter = nextLetter(run)
  const { next, erased } = retyped(run.chance, handle.get(), letter)
  const told = run.told.text(place.id)
  handle.edit(next)
  const kept = await handle.flush()
  if (erased) {
    // Said to be erased or perhaps erased: either way it is no longer promised.
    told.must.delete(erased)
    told.may.add(erased)
  } else (kept ? told.must : told.may).add(letter)
  if (kept) run.figures.saves++
}

/** Typed, and not kept before whatever comes next. The timer that would keep it is not waited for. */
async function typeUnkept(run: Run, one: SimDevice): Promise<void> {
  const place = someText(run, one)
  const room = one.device.core.rooms.get(run.coop)
  const replica = place && [...(room?.replicas.values() ?? [])].find((each) => each.record(place.id))
  if (!place || !replica) return
  const letter = nextLetter(run)
  replica.editText(place.id, place.field).insert(0, letter)
  run.told.text(place.id).may.add(letter)
}

async function newPerson(run: Run, one: SimDevice): Promise<void> {
  if (one.device.me.rank === 'cooperant' || run.people.length > 8) return
  const added = await addPerson(one.device, { coop: run.coop, displayName: `P${run.count++}`, rank: 'cooperant' })
  if (added.ok) run.people.push(added.value)
  else run.log.push(`  ${added.error.type}`)
}

async function rotate(run: Run, one: SimDevice): Promise<void> {
  const { device } = one
  if (!isStaff(device.me.rank)) return
  const kind = run.chance.pick(['coop', 'case', 'self'] as const)
  const space = device.space(kind, run.coop, kind === 'coop' ? undefined : run.chance.pick(run.people))
  if (!space) return
  const { view, keyring, secrets, random } = device.core
  const rotated = await device.perform(() => rotateSpace({ view, keyring, device: secrets, random, space }))
  if (!rotated.ok) run.log.push(`  ${rotated.error.type}`)
}

// Meeting the relay -----------------------------------------------------------------------------------------------

const clockOf = (run: Run): number => run.time

async function send(run: Run, one: SimDevice): Promise<void> {
  if (!one.online) return
  for (let round = 0; round < 3; round++) {
    const outbox = await one.host.outbox({ items: 1 + run.chance.int(20), bytes: 1e6 })
    if (outbox.ops.length + outbox.blobs.length + outbox.entries.length + outbox.beacons.length === 0) return
    await one.host.settled(await run.relay.push(outbox, clockOf(run)))
  }
}

/** The relay keeps it, and its answer never arrives. */
async function loseAnswer(run: Run, one: SimDevice): Promise<void> {
  if (!one.online) return
  const outbox = await one.host.outbox({ items: 100, bytes: 1e6 })
  await run.relay.push(outbox, clockOf(run))
  run.figures.lostAnswers++
}

/** Some of what the relay has, in any order, some of it again. */
async function take(run: Run, one: SimDevice): Promise<void> {
  if (!one.online) return
  const { chance } = run
  const all = run.relay.mayHave(one.device)
  const lacking = chance.shuffled(all.filter(({ pos }) => !one.taken.has(pos)))
  const some = lacking.slice(0, 1 + chance.int(Math.max(1, lacking.length)))
  const again = chance.shuffled(all).slice(0, chance.int(3))
  const items = chance.one(70)
    ? [...some, ...again].sort((a, b) => a.pos - b.pos)
    : chance.shuffled([...some, ...again])
  if (items.length === 0) return
  await one.host.receive(items, await one.host.cursor())
  for (const { pos } of items) one.taken.add(pos)
}

// Living and dying ------------------------------------------------------------------------------------------------

async function closeAndReopen(run: Run, one: SimDevice): Promise<void> {
  await one.device.close()
  one.faults.mend()
  await reopen(run, one)
  run.figures.reopened++
}

/** The object is dropped as a killed process drops it; the disk stays. */
async function kill(run: Run, one: SimDevice): Promise<void> {
  if (run.chance.one(50)) one.mirror?.loseTail(1 + run.chance.int(3))
  await reopen(run, one)
  run.figures.kills++
}

async function moveClock(run: Run, one: SimDevice): Promise<void> {
  one.skew = run.chance.pick(skews)
}

async function flipOnline(_: Run, one: SimDevice): Promise<void> {
  one.online = !one.online
}
