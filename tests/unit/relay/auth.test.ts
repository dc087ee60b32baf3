import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'

import { systemRandom } from '../../../src/base/ports.ts'
import { newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { limits } from '../../../src/protocol/limits.ts'
import { protocolVersion } from '../../../src/protocol/version.ts'
import type { ClientMessage } from '../../../src/protocol/wire/frame.ts'
import { createWorld, type World } from '../keys/world.ts'
import { type AuthDraft, openRaw, openSignedIn } from './raw-client.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

let world: World
let relay: TestRelay
beforeAll(async () => {
  world = await createWorld()
  relay = await startTestRelay({ identity: world.relay })
})
afterAll(() => relay.dispose())

describe('authentication', () => {
  const device = () => world.coordinator.device
  const org = () => world.founded.org

  it('greets with its key and a fresh challenge each time [W2]', async () => {
    const [a, b] = await Promise.all([openRaw(relay.socketUrl), openRaw(relay.socketUrl)])
    expect(a.hello.relay).toEqual(world.relay.publicKey)
    expect(a.hello.challenge).not.toEqual(b.hello.challenge)
    a.close()
    b.close()
  })

  it('welcomes keys that sign the challenge, with the position and its clock [W3]', async () => {
    const client = await openRaw(relay.socketUrl)
    await client.signIn(org(), device())
    expect(await client.next('welcome')).toEqual({
      t: 'welcome',
      pos: 0,
      now: relay.clock.now(),
      files: limits.chunk,
    })
    client.close()
  })

  const lies: Record<string, (auth: AuthDraft) => AuthDraft> = {
    'for another origin': (auth) => ({ ...auth, origin: 'https://elsewhere.example' }),
    'for another relay': (auth) => ({ ...auth, relay: new Uint8Array(32) }),
    'over another challenge': (auth) => ({ ...auth, challenge: new Uint8Array(32) }),
  }
  for (const [name, lie] of Object.entries(lies)) {
    it(`refuses a signature ${name} and closes [W3]`, async () => {
      const client = await openRaw(relay.socketUrl)
      await client.signIn(org(), device(), lie)
      expect(await client.next('error')).toEqual({ t: 'error', code: 'unauthenticated' })
      expect(await client.closed()).toBe(1008)
    })
  }

  it('refuses another version by its own code [W3]', async () => {
    const client = await openRaw(relay.socketUrl)
    await client.signIn(org(), device(), (auth) => ({ ...auth, version: protocolVersion + 1 }))
    expect(await client.next('error')).toEqual({ t: 'error', code: 'version' })
  })

  it('refuses keys whose signature was made by another device [W3]', async () => {
    const other = await newDeviceSecrets(systemRandom)
    const client = await openRaw(relay.socketUrl)
    await client.signIn(org(), { ...device(), sign: { ...device().sign, seed: other.sign.seed } })
    expect(await client.next('error')).toEqual({ t: 'error', code: 'unauthenticated' })
  })

  it('answers nothing before authentication [W4]', async () => {
    const messages: ClientMessage[] = [
      { t: 'pull', ref: 1, since: 0 },
      { t: 'push', ref: 1, ops: [], blobs: [], entries: [], beacons: [] },
    ]
    for (const message of messages) {
      const client = await openRaw(relay.socketUrl)
      client.send(message)
      expect(await client.next('error')).toEqual({ t: 'error', code: 'unauthenticated', ref: 1 })
      expect(await client.closed()).toBe(1008)
    }
  })

  it('refuses a second authentication on the same socket [W4]', async () => {
    const client = await openSignedIn(relay.socketUrl, org(), device())
    await client.signIn(org(), device())
    expect(await client.next('error')).toEqual({ t: 'error', code: 'malformed' })
    client.close()
  })

  it('accepts only its public address once it has one, and refuses sockets opened by other sites [W3]', async () => {
    const publicUrls = ['https://carnet.example']
    const strict = await startTestRelay({ identity: world.relay, config: { publicUrls } })
    const wrong = await openRaw(strict.socketUrl)
    await wrong.signIn(org(), device())
    expect(await wrong.next('error')).toEqual({ t: 'error', code: 'unauthenticated' })
    const right = await openRaw(strict.socketUrl, 'https://carnet.example')
    await right.signIn(org(), device())
    await right.next('welcome')
    right.close()
    const foreign = new NodeSocket(strict.socketUrl, { origin: 'https://evil.example' })
    const status = await new Promise((resolve) => {
      foreign.on('unexpected-response', (_, response) => resolve(response.statusCode))
    })
    expect(status).toBe(403)
    await strict.dispose()
  })

  it('turns newcomers away when it is full [W19]', async () => {
    const small = await startTestRelay({ identity: world.relay, config: { maxConnections: 1 } })
    const first = await openRaw(small.socketUrl)
    await expect(openRaw(small.socketUrl)).rejects.toThrow()
    first.close()
    await small.dispose()
  })
})
