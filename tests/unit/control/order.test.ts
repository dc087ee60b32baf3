import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '../../../src/base/bytes.ts'
import type { TermId } from '../../../src/base/ids.ts'
import { buildOp } from '../../../src/control/build-op.ts'
import { type ControlView, createControlView } from '../../../src/control/control-view.ts'
import { createOrganisation } from '../../../src/keys/ceremony.ts'
import { grantClaim } from '../../../src/keys/invite-ceremony.ts'
import { rotateSpace } from '../../../src/keys/rotate-space.ts'
import { writeTerm } from '../../../src/keys/term-ceremony.ts'
import { createWorld, seededRandom, value } from '../keys/world.ts'

type Item = { readonly op: Bytes } | { readonly receipt: Bytes }

/** Everything that a view tells, in one comparable value. */
function told(view: ControlView): unknown {
  const { org, root } = view
  const logs = org ? [org, ...view.coops()] : []
  const spaces = view.spaces()
  const devices = view.devices()
  return {
    root,
    logs: logs.map((log) => [log, view.heads(log), view.ops(log).length]),
    devices,
    invites: view.invites(),
    spaces: spaces.map(({ id }) => [id, view.epochs(id), view.recipients(id), view.terms(id)]),
    rights: devices.map(({ id }) => spaces.map((space) => [view.canRead(id, space.id), view.entryHeads(id, space.id)])),
    receipts: view.receipts(),
    forks: view.forks().sort((a, b) => ((a.ops[0] ?? '') < (b.ops[0] ?? '') ? -1 : 1)),
    places: devices.map(({ id }) => logs.map((log) => view.nextPlace(log, id))),
  }
}

async function viewOf(items: readonly Item[]): Promise<ControlView> {
  const view = createControlView()
  for (const item of items) {
    if ('op' in item) await view.add(item.op)
    else await view.addReceipt(item.receipt)
  }
  return view
}

let items: Item[]

beforeAll(async () => {
  const world = await createWorld('order')
  const { view, random } = world
  const coop = await world.coop()
  const animator = await world.join(world.coordinator, coop, 'animator')
  await world.join(animator, coop, 'cooperant')

  // A photographed invite: two claims, both with a receipt of a misbehaving relay, then a grant.
  const seen = await world.invite(animator, coop, 'cooperant')
  const first = await world.claim(seen)
  const second = await world.claim(seen)
  await world.receipt(seen.inviteOp, first.claimOp)
  await world.receipt(seen.inviteOp, second.claimOp)
  const raced = await world.invite(animator, coop, 'cooperant')
  const third = await world.claim(raced)
  const fourth = await world.claim(raced)
  await world.take(value(await grantClaim({ view, random, ...animator, claimOp: fourth.claimOp })))
  await world.receipt(raced.inviteOp, third.claimOp)

  // Two concurrent rotations of one space, by two members of staff.
  const space = view.spaceId('coop', coop)
  const rotated = []
  for (const by of [animator, world.coordinator]) {
    await by.keyring.learn()
    rotated.push(value(await rotateSpace({ view, random, ...by, space })))
  }
  for (const one of rotated) await world.take(one)

  // One term begun twice side by side and ended once, another that goes on, both of somebody with a device.
  const desk = view.spaceId('desk', coop)
  const terms = ['11', '22'].map((byte) => byte.repeat(16) as TermId)
  const { person } = first
  for (const term of terms) {
    const begun = []
    for (const { device } of [animator, world.coordinator])
      begun.push(value(await writeTerm({ view, device, kind: 'seat', space: desk, person, term })))
    for (const one of begun) await world.take(one)
  }
  const [term = terms[0] as TermId] = terms
  await world.take(value(await writeTerm({ view, device: animator.device, kind: 'unseat', space: desk, person, term })))

  // A cloned device: two operations with one sequence number; and operations that have no authority.
  const place = view.nextPlace(coop, animator.device.id)
  const spaceOf = (person: string) => ({ kind: 'space', spaceKind: 'self', person: person.repeat(32) }) as const
  for (const person of ['a', 'b']) {
    const of = person.repeat(32) as ReturnType<typeof view.devices>[number]['person']
    const body = { ...spaceOf(person), person: of, space: view.spaceId('self', coop, of) }
    const built = await buildOp({ log: coop, issuer: animator.device.id, ...place, body }, animator.device.sign)
    expect(value(await view.add(built.bytes))).toBe('added')
    world.ops.push(built.bytes)
    const stranger = await buildOp({ log: coop, issuer: first.device.id, ...place, body }, first.device.sign)
    world.ops.push(stranger.bytes)
  }
  const foreign = await createOrganisation({ random: seededRandom('foreign') })
  world.ops.push(...foreign.ops.slice(1))
  items = [...world.ops.map((op) => ({ op })), ...world.receipts.map((receipt) => ({ receipt }))]
})

describe('the order of arrival', () => {
  it('changes nothing of what a view tells [C24]', async () => {
    const expected = told(await viewOf(items))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(items, { minLength: items.length }), async (shuffled) => {
        expect(told(await viewOf(shuffled))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('changes nothing either when a part arrives twice, and before the rest [C24]', async () => {
    const expected = told(await viewOf(items))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(items), async (part) => {
        expect(told(await viewOf([...part, ...items]))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('shows a fork, and keeps both of its operations [C8]', async () => {
    const view = await viewOf(items)
    expect(view.forks()).toHaveLength(1)
    expect(view.forks()[0]?.ops).toHaveLength(2)
  })

  it('lets a strict view, the relay, refuse the second operation of a fork [C8]', async () => {
    const view = createControlView({ strict: true })
    const answers = []
    for (const item of items) if ('op' in item) answers.push(await view.add(item.op))
    expect(answers.filter((answer) => !answer.ok && answer.error.type === 'control.fork')).toHaveLength(1)
    expect(view.forks()).toEqual([])
  })

  it('loads one coop of 18 devices and 34 spaces again from its operations', async () => {
    const world = await createWorld('season')
    const coop = await world.coop()
    const animators = [await world.join(world.coordinator, coop, 'animator')]
    animators.push(await world.join(world.coordinator, coop, 'animator'))
    for (let i = 0; i < 15; i++) await world.join(animators[i % 2] ?? world.coordinator, coop, 'cooperant')
    expect(world.view.devices()).toHaveLength(18)
    expect(world.view.spaces()).toHaveLength(34)
    const again = await viewOf(world.ops.map((op) => ({ op })))
    expect(again.devices().map(({ id }) => id)).toEqual(world.view.devices().map(({ id }) => id))
    expect(again.spaces()).toEqual(world.view.spaces())
  }, 60_000)
})
