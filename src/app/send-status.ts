// What the screens may say about sending: counted in the ledger, never inferred from the network.

import type { LiveCell } from '../base/live.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import type { SendStatus } from './carnet-app.ts'
import type { Opened } from './opened.ts'

/** Between two readings while change follows change: each counts the ledger, and typing saves and sends all the time. */
const restMs = 600

export interface WatchedStatus {
  /** Resolves once the status that was told is no older than this call: for whoever just kept something to send. */
  upToDate(): Promise<void>
  stop(): void
}

/** Tells the status now and after each change of it. */
export function watchSendStatus(
  {
    device,
    relay,
    host,
    loss,
  }: Pick<Opened, 'device' | 'host'> & {
    readonly relay: Pick<Opened['relay'], 'status'>
    readonly loss: Pick<Opened['loss'], 'sentAgainAt'>
  },
  link: LiveCell<SyncStatus>,
  tell: (status: SendStatus) => void,
): WatchedStatus {
  const { core } = device
  let stopped = false
  let running = false
  let again = false
  let told = ''
  let endRest: () => void = () => undefined
  let asking: (() => void)[] = []
  const tellNews = (status: SendStatus): void => {
    const news = JSON.stringify(status)
    if (news !== told) tell(status)
    told = news
  }

  const count = async () => ({ unsent: await core.ledger.outbox.unsent(), sentAgainAt: await loss.sentAgainAt() })

  async function read(): Promise<void> {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      const asked = asking
      asking = []
      // A notebook that is taken away while it is open (examples erased, one that leaves a tablet) has nothing to tell.
      const counted = await count().catch(() => undefined)
      if (stopped || counted === undefined) {
        answer(asked)
        break
      }
      const { unsent, sentAgainAt } = counted
      const now = relay.status()
      tellNews({
        link: now.link,
        caughtUp: now.link === 'online' && now.caughtUp,
        toSend: unsent.pending + unsent.entries + unsent.control,
        sending: now.sending,
        ...(now.lastSentAt === undefined ? {} : { lastSentAt: now.lastSentAt }),
        received: receivedSoFar(device),
        aside: [...core.aside].map(([hash, { reason, device: author }]) => {
          const person = core.view.device(author)?.person
          return { hash, reason, ...(person ? { person } : {}) }
        }),
        // While catching up, what is cited may simply not have come yet. Afterwards whatever still waits lacks something
        // that the relay should have given: an entry before it, an operation, a key.
        missing: now.caughtUp ? core.chains.missing() + core.waiting.size : 0,
        relayRegressed: now.trouble?.type === 'sync.relay_regressed' || host.relayLost,
        ...(sentAgainAt === undefined ? {} : { sentAgainAt }),
        relayChanged: now.trouble?.type === 'sync.relay_changed',
        ...refusal(host.refused),
      })
      answer(asked)
      if (again && asking.length === 0) await rest()
    } while (again)
    running = false
    answer(asking)
  }

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, restMs)
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const stopChanges = core.changed.subscribe(() => void read())
  const stopLink = link.subscribe(() => void read())
  void read()
  return {
    upToDate: () =>
      new Promise((resolve) => {
        asking.push(resolve)
        void read()
        endRest()
      }),
    stop() {
      stopped = true
      stopChanges()
      stopLink()
      endRest()
    },
  }
}

function receivedSoFar({ core: { seenBy }, me }: Opened['device']): number {
  let sum = 0
  for (const ofSpace of seenBy.values()) for (const [device, seq] of ofSpace) if (device !== me.device) sum += seq
  return sum
}

const answer = (asked: readonly (() => void)[]): void => {
  for (const done of asked) done()
}

const refusal = (refused: ReadonlyMap<string, number>): { refused?: string } => {
  const [code] = refused.keys()
  return code === undefined ? {} : { refused: code }
}
