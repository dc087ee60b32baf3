import { beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '../../../src/base/bytes.ts'
import type { CoopId, Hash } from '../../../src/base/ids.ts'
import { createControlView } from '../../../src/control/control-view.ts'
import { type ControlOp, parseOp } from '../../../src/protocol/control-op.format.ts'
import { type Actor, createWorld, value, type World } from '../keys/world.ts'

let world: World
let coop: CoopId
let animator: Actor
let cooperant: Actor

beforeAll(async () => {
  world = await createWorld()
  coop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
  cooperant = await world.join(animator, coop, 'cooperant')
})

const op = (bytes: Bytes): ControlOp => value(parseOp(bytes))

describe('a control view', () => {
  it('tells who is who after founding and joining [C10][C20]', () => {
    const { view } = world
    expect(view.org).toBe(world.founded.org)
    expect(view.coops()).toEqual([coop])
    expect(view.device(world.coordinator.device.id)).toMatchObject({ rank: 'coordinator', status: 'active' })
    expect(view.device(world.coordinator.device.id)?.coop).toBeUndefined()
    expect(view.device(animator.device.id)).toMatchObject({ rank: 'animator', coop, status: 'active' })
    expect(view.device(cooperant.device.id)).toMatchObject({ rank: 'cooperant', coop, person: cooperant.person })
    expect(view.device(world.founded.root)).toBeUndefined()
    expect(
      view
        .spaces()
        .map((space) => space.kind)
        .sort(),
    ).toEqual(['case', 'coop', 'desk', 'office', 'self', 'staff'])
    expect(view.invites().map((invite) => invite.status)).toEqual(['claimed', 'claimed'])
    expect(view.forks()).toEqual([])
    expect(view.waitingCount()).toBe(0)
  })

  it('says known for an operation that it has [C6]', async () => {
    for (const bytes of world.ops) expect(value(await world.view.add(bytes))).toBe('known')
  })

  it('refuses every kind of operation with any one bit altered [C1]', async () => {
    const byKind = new Map(world.ops.map((bytes) => [op(bytes).body.kind, bytes]))
    expect([...byKind.keys()].sort()).toEqual(
      ['claim', 'coop', 'device', 'genesis', 'grant', 'invite', 'rotate', 'space'].sort(),
    )
    for (const [kind, bytes] of byKind) {
      const at = world.ops.indexOf(bytes)
      const before = createControlView()
      for (const earlier of world.ops.slice(0, at)) value(await before.add(earlier))
      for (let i = 0; i < bytes.length; i++) {
        const altered = bytes.slice()
        altered[i] = (altered[i] ?? 0) ^ (1 << (i % 8))
        const added = await before.add(altered)
        // A citation of something unknown only waits: it can never be known.
        const refused = added.ok ? added.value === 'waiting' : true
        expect(refused, `${kind}, byte ${i}`).toBe(true)
      }
      expect(value(await before.add(bytes))).toBe('added')
    }
  })

  it('keeps an operation whose citation is unknown, and takes it in when the citation arrives [C3]', async () => {
    const view = createControlView()
    const [genesis, ...others] = world.ops
    for (const bytes of others.toReversed()) expect(value(await view.add(bytes))).toBe('waiting')
    expect(view.coops()).toEqual([])
    expect(value(await view.add(genesis as Bytes))).toBe('added')
    expect(view.waitingCount()).toBe(0)
    expect(view.ops(coop)).toHaveLength(world.view.ops(coop).length)
  })

  it('keeps nothing that must wait when it is strict [C3]', async () => {
    const view = createControlView({ strict: true })
    expect(value(await view.add(world.ops[1] as Bytes))).toBe('waiting')
    expect(view.waitingCount()).toBe(0)
    value(await view.add(world.ops[0] as Bytes))
    expect(view.ops(world.founded.org)).toHaveLength(1)
  })

  it('refuses another organisation, and any but the one it was told of [C2]', async () => {
    const other = await createWorld('other')
    expect(await world.view.add(other.ops[0] as Bytes)).toEqual({ ok: false, error: { type: 'control.other_org' } })
    const pinned = createControlView({ org: world.founded.org })
    expect(await pinned.add(other.ops[0] as Bytes)).toEqual({ ok: false, error: { type: 'control.other_org' } })
    expect(value(await pinned.add(world.ops[0] as Bytes))).toBe('added')
  })

  it('gives operations back each after what it cites, so that they can be replayed', async () => {
    const replayed = createControlView({ strict: true })
    for (const log of [world.founded.org, coop]) {
      for (const bytes of world.view.ops(log)) expect(value(await replayed.add(bytes))).toBe('added')
    }
    expect(replayed.heads(coop)).toEqual(world.view.heads(coop))
    for (const bytes of world.ops) expect(replayed.opBytes(op(bytes).hash)).toEqual(bytes)
  })

  it('keeps blobs by their hash, and says which ones operations commit to', () => {
    for (const bytes of world.blobs) {
      const hash = value(world.view.addBlob(bytes))
      expect(world.view.blob(hash)).toEqual(bytes)
      expect(world.view.wantsBlob(hash)).toBe(true)
    }
    expect(world.view.wantsBlob('00' as Hash)).toBe(false)
    expect(world.view.addBlob(new Uint8Array(65 * 1024))).toEqual({ ok: false, error: { type: 'control.too_large' } })
  })

  it('cites the organisation from a coop only for what the coop does not cite already [C35]', () => {
    const place = world.view.nextPlace(coop, world.coordinator.device.id)
    expect(place.prevs).toEqual(world.view.heads(coop))
    expect(world.view.nextPlace(world.founded.org, world.founded.root).seq).toBe(5)
  })
})
