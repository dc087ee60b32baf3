// Two devices of one coop with their clients, a real relay, and a liar between them that tests may use.

import type { SpaceId } from '../../../src/base/ids.ts'
import { systemClock, systemRandom } from '../../../src/base/ports.ts'
import type { ChunkHost } from '../../../src/sync/chunk-host.port.ts'
import { createRelayClient, type RelayClient } from '../../../src/sync/relay-client.ts'
import type { SyncTrouble } from '../../../src/sync/sync-status.ts'
import { type Actor, createWorld, type World } from '../keys/world.ts'
import { orgOf, type SealedChain, sealedChain } from '../relay/sealed-chain.ts'
import { startTestRelay, type TestRelay } from '../relay/test-relay.ts'
import { createMemoryHost, type MemoryHost } from './memory-host.ts'
import { startTamperingRelay, type TamperingRelay } from './tampering-relay.ts'

export interface Peer {
  readonly host: MemoryHost
  readonly client: RelayClient
  readonly troubles: SyncTrouble[]
  readonly chain: SealedChain
  /** Seals an entry, puts it in the outbox and nudges. */
  write(text: string): Promise<void>
}

export interface SyncWorld {
  readonly world: World
  readonly relay: TestRelay
  readonly liar: TamperingRelay
  readonly space: SpaceId
  readonly animator: Actor
  /** Not started. Its history, when given, is that of the same device after a restart. */
  peer(actor: Actor, host?: MemoryHost, files?: ChunkHost): Peer
  dispose(): Promise<void>
}

export async function createSyncWorld(seed: string): Promise<SyncWorld> {
  const world = await createWorld(seed)
  const coop = await world.coop()
  const animator = await world.join(world.coordinator, coop, 'animator')
  const space = world.view.spaceId('coop', coop)
  const relay = await startTestRelay({ identity: world.relay })
  const liar = await startTamperingRelay(relay.socketUrl)
  const clients: RelayClient[] = []

  function peer(actor: Actor, held?: MemoryHost, files?: ChunkHost): Peer {
    const host = held ?? createMemoryHost(orgOf(world), actor.device)
    const troubles: SyncTrouble[] = []
    const client = createRelayClient({
      url: liar.socketUrl,
      origin: relay.url,
      host,
      ...(files && { files }),
      clock: systemClock,
      random: systemRandom,
      onStatus: () => undefined,
      onTrouble: (trouble) => troubles.push(trouble),
      backoff: { first: 10, most: 100 },
    })
    clients.push(client)
    const chain = sealedChain(world, actor, space)
    return {
      host,
      client,
      troubles,
      chain,
      async write(text) {
        const { bytes } = await chain.next(text)
        host.waiting.entries.push(bytes)
        client.nudge()
      },
    }
  }

  return {
    world,
    relay,
    liar,
    space,
    animator,
    peer,
    async dispose() {
      for (const client of clients) await client.stop()
      await liar.close()
      await relay.dispose()
    },
  }
}

/** Waits for something that must come; fails with its name. */
export async function until(what: string, condition: () => boolean, withinMs = 8_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`expected ${what} within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
