// Signatures that a device checked on an earlier day are not checked again: by the hash of all the bytes, so that an
// operation that differs by one bit from what was checked is checked like a new one.

import { expect, it } from 'vitest'
import { createControlView } from '../../../src/control/control-view.ts'
import { parseOp } from '../../../src/protocol/control-op.format.ts'
import { createWorld, value } from '../keys/world.ts'

it('an operation checked earlier is taken in by its hash; with one bit of its signature altered it is checked, and refused [C1]', async () => {
  const world = await createWorld()
  await world.coop()
  const hashes = world.ops.map((bytes) => value(parseOp(bytes)).hash)
  const again = createControlView({ verified: new Set(hashes) })
  for (const bytes of world.ops) expect(value(await again.add(bytes))).toBe('added')
  expect(again.coops()).toEqual(world.view.coops())

  const attacked = createControlView({ verified: new Set(hashes) })
  for (const bytes of world.ops.slice(0, -1)) value(await attacked.add(bytes))
  const forged = world.ops.at(-1)?.slice()
  if (!forged) throw new Error('expected operations')
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1
  expect(await attacked.add(forged)).toEqual({ ok: false, error: { type: 'control.bad_signature' } })

  // Only the hash decides: the set must lie where nobody else can write (sealed by the vault).
  const trusting = createControlView({ verified: new Set([...hashes, value(parseOp(forged)).hash]) })
  for (const bytes of world.ops.slice(0, -1)) value(await trusting.add(bytes))
  expect(value(await trusting.add(forged))).toBe('added')
})

it('what was checked earlier is still judged: an operation before its genesis waits or is refused [C3]', async () => {
  const world = await createWorld()
  await world.coop()
  const late = world.ops.at(-1)
  if (!late) throw new Error('expected operations')
  const view = createControlView({ verified: new Set([value(parseOp(late)).hash]) })
  const added = await view.add(late)
  expect(added.ok ? added.value : added.error.type).not.toBe('added')
})
