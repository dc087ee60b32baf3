import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { toBase64Url, toHex, utf8 } from '../../../src/base/bytes.ts'
import { createWorld } from '../keys/world.ts'
import { openSignedIn } from './raw-client.ts'
import { orgOf, sealedChain } from './sealed-chain.ts'
import { startTestRelay } from './test-relay.ts'

const canary = 'canari-violet-41'

it('keeps no word, no key and no whole id in its files or its log [A3]', async () => {
  const world = await createWorld('secrecy')
  const coop = await world.coop()
  const relay = await startTestRelay({ identity: world.relay })
  const { device } = world.coordinator
  const client = await openSignedIn(relay.socketUrl, orgOf(world), device)
  const chain = sealedChain(world, world.coordinator, world.view.spaceId('coop', coop))
  const entries = [await chain.next(canary), await chain.next(`${canary} encore`)].map(({ bytes }) => bytes)
  await client.push({ ops: world.ops, blobs: world.blobs, entries, beacons: [await chain.beacon(1)] })
  client.sendBytes(utf8(`not a frame, with ${canary} in it`))
  await client.next('error')
  client.close()
  const files = readdirSync(relay.data).map((name) => readFileSync(join(relay.data, name)))
  await relay.stop()
  const everything = [...files, ...readdirSync(relay.data).map((name) => readFileSync(join(relay.data, name)))]
  const kept = Buffer.concat(everything)
  const log = Buffer.from(relay.log())

  // Positive control: what is there by design is found by the same search.
  const ciphertext = entries[0]?.subarray(-100) ?? new Uint8Array()
  expect(kept.includes(Buffer.from(ciphertext))).toBe(true)
  expect(log.includes('"event":"pushed"')).toBe(true)

  const epoch = world.view.writeEpoch(world.view.spaceId('coop', coop))
  const key = epoch && world.coordinator.keyring.key(epoch.space, epoch.epoch)
  if (!key) throw new Error('expected a key')
  const secrets = [key, device.sign.seed, device.kem.seed, world.founded.rootSecret]
  const needles = [utf8(canary), Buffer.from(canary, 'utf16le'), ...secrets]
  const spelled = secrets.flatMap((secret) => [utf8(toHex(secret)), utf8(toBase64Url(secret))])
  for (const needle of [...needles, ...spelled].map((bytes) => Buffer.from(bytes))) {
    expect(kept.includes(needle)).toBe(false)
    expect(log.includes(needle)).toBe(false)
  }
  for (const id of [device.id, orgOf(world), coop]) expect(log.includes(id)).toBe(false)
  expect(log.includes(device.id.slice(0, 8))).toBe(true)
  await relay.dispose()
})
