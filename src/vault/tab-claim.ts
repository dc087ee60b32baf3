// One live tab per profile. The claim is a Web Lock; a tab that wants the profile asks its holder over a
// BroadcastChannel, and takes it by force when nobody answers (a frozen tab). Force is safe: the ledger's
// lease number, taken anew by the winner, stops every later write of the loser.

/** How long a holder may take to seal what is pending before it is taken by force. */
const patienceMs = 3_000

export interface TabClaim {
  /** Resolves once another tab can have the profile. */
  release(): Promise<void>
}

interface ClaimInput {
  readonly profile: string
  /** Another tab continues: seal, close, show so; must not reject. Called once; the claim ends when it settles. */
  readonly onLost: () => Promise<void> | void
}

/** The claim, or undefined when another tab holds this profile. */
export function claimTab(input: ClaimInput): Promise<TabClaim | undefined> {
  return requestLock(input, { ifAvailable: true })
}

/** « Continuer ici »: asks the holder to let go, waits a little, then takes. */
export async function takeOverTab(input: ClaimInput): Promise<TabClaim> {
  const channel = new BroadcastChannel(channelName(input.profile))
  channel.postMessage('take-over')
  channel.close()
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  const waited = await requestLock(input, { signal: patience.signal }).catch((error: unknown) => {
    if (patience.signal.aborted) return undefined
    throw error
  })
  clearTimeout(timer)
  const claim = waited ?? (await requestLock(input, { steal: true }))
  if (!claim) throw new Error('expected a stolen lock to be granted, got none')
  return claim
}

const channelName = (profile: string): string => `carnet-tab-${profile}`

function requestLock(input: ClaimInput, options: LockOptions): Promise<TabClaim | undefined> {
  return new Promise((resolve, reject) => {
    let held = false
    let lost = false
    let letGo = (): void => undefined
    const lose = async (): Promise<void> => {
      if (!held || lost) return
      lost = true
      try {
        await input.onLost()
      } finally {
        letGo()
      }
    }
    const release = (): Promise<void> => {
      letGo()
      return released
    }
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        resolve(undefined)
        return undefined
      }
      held = true
      const channel = new BroadcastChannel(channelName(input.profile))
      channel.onmessage = () => void lose()
      return new Promise<void>((done) => {
        letGo = () => {
          held = false
          channel.close()
          done()
        }
        resolve({ release })
      })
    }
    const request = navigator.locks.request(`carnet-${input.profile}`, options, hold)
    const released = request.then(
      () => undefined,
      (error: unknown) => {
        // A held lock that rejects was stolen; one never held was refused or gave up waiting.
        if (held) void lose()
        else reject(error)
      },
    )
  })
}
