// The session of one window: which profile it is for, whether it is open, and everything that lives as long as it is.
// Opening: claim the tab → unlock the vault (in a worker) → the ledger's lease → the device → the relay client.
// Closing: seal what is pending, let the socket finish, then forget every key.

import * as v from 'valibot'
import type { CoopId } from '../base/ids.ts'
import { createLive } from '../base/live.ts'
import { err, ok, type Result } from '../base/result.ts'
import { beginFreshLog } from '../ledger/fresh-log.ts'
import { toLedgerError } from '../ledger/write-errors.ts'
import { offlineStatus, type SyncStatus } from '../sync/sync-status.ts'
import {
  forgetProfile,
  newProfileId,
  openProfileRegistry,
  ProfileId,
  profileOfWindow,
  rememberProfile,
} from '../vault/profiles.ts'
import { claimTab, type TabClaim, takeOverTab } from '../vault/tab-claim.ts'
import { createBootMarker } from './boot-marker.ts'
import type { BrowserProfile } from './browser-profile.ts'
import type { Code, SessionState } from './carnet-app.ts'
import { codeKindOf } from './code-kind.ts'
import { createDayCodes } from './day-codes.ts'
import type { OpenDevice } from './device/create-device.ts'
import type { DeviceAdapters } from './device/open-device.ts'
import type { Engine } from './engine.ts'
import { createHandOvers, forgetHandedOver } from './hand-over.ts'
import { createNotebookList } from './notebook-list.ts'
import { letGo, type Opened, openRooms, putTogether } from './opened.ts'
import { createOwnNotebook } from './own-notebook.ts'
import type { Session, SessionParts } from './session.port.ts'
import { watchOpenPage } from './watch-page.ts'

/** Everything that is not needed to show the first screen, loaded apart. */
export const loadEngine = (): Promise<Engine> => import('./engine.ts').then((file) => file.engine)

export function createSession({ clock, random, origin, photos }: SessionParts): Session {
  const state = createLive<SessionState>({ at: 'starting' })
  const link = createLive<SyncStatus>(offlineStatus)
  const opened = createLive<Opened | undefined>(undefined)
  const registry = openProfileRegistry()
  const notebooks = createNotebookList(registry, random)
  const marker = createBootMarker({ local: localStorage, caches: 'caches' in window ? caches : undefined })
  /** Settled before anything is written. */
  const freshLog = beginFreshLog(indexedDB)
  let profileId: ProfileId | undefined
  let claim: TabClaim | undefined
  /** Which keys the closed notebook shows: known before closing, which must not wait for storage. */
  let codeKind: Code['kind'] = 'pin'
  let stopWatching: () => void = () => undefined
  /** A notebook that is still closing has the relay's status and the tab: the next one waits. */
  let closing: Promise<void> = Promise.resolve()

  const onDamage = (coop: CoopId | undefined): void => void (coop && opened.get()?.device.project(coop))
  const profileParts = { clock, random, onDamage }

  async function start(): Promise<void> {
    const known = await registry.list()
    await notebooks.look()
    const asked = profileOfWindow({ search: location.search, memory: sessionStorage })
    // The page of the examples holds none of them: each is opened from it, in a window of its own.
    const example = location.pathname === '/demo' ? undefined : known.at(0)
    const last = await marker.read()
    const profile =
      known.find((one) => one.id === asked) ??
      known.find((one) => one.id === last) ??
      known.find((one) => !one.demo) ??
      example
    if (!profile) {
      state.set({ at: last === undefined ? 'empty' : 'vanished' })
      return
    }
    await use(profile.id)
  }

  async function use(id: string): Promise<void> {
    const profile = await registry.get(v.parse(ProfileId, id))
    if (!profile) return
    if (opened.get()) await lock()
    await closing
    await claim?.release()
    profileId = profile.id
    rememberProfile(profile.id, sessionStorage)
    if (!profile.demo) void marker.write(profile.id)
    claim = await claimTab({ profile: profile.id, onLost })
    if (!claim) state.set({ at: 'elsewhere' })
    else await showLocked()
  }

  async function showLocked(): Promise<void> {
    const kind = profileId && (await codeKindOf(profileId))
    const profile = profileId && (await registry.get(profileId))
    void loadEngine() // Comes from this device's cache while the person types their code.
    if (!kind || !profile) {
      state.set({ at: 'vanished' })
      return
    }
    codeKind = kind
    await notebooks.look()
    state.set({ at: 'locked', profile: profile.id, code: kind, demo: profile.demo, busy: false, ...quick() })
  }

  const quick = (): { readonly quick?: true } => (profileId && dayCodes.lasts(profileId) ? { quick: true } : {})

  async function takeOver(): Promise<void> {
    if (!profileId) return
    claim = await takeOverTab({ profile: profileId, onLost })
    await showLocked()
  }

  async function onLost(): Promise<void> {
    // The pages leave first: they read what closing takes away.
    state.set({ at: 'elsewhere' })
    if (profileId) dayCodes.forget(profileId)
    await close()
    claim = undefined
  }

  async function begin<T extends { readonly device: OpenDevice }, E>(
    code: Code,
    make: (adapters: DeviceAdapters) => Promise<Result<T, E>>,
    { replaces }: { readonly replaces?: string } = {},
  ): Promise<Result<T, E | { type: string }>> {
    if (opened.get()) await lock()
    await closing
    const id = newProfileId(random)
    await freshLog
    const face = await notebooks.faceFor(replaces)
    const begun = await (await loadEngine()).beginProfile({ id, code, face, ...profileParts }, make)
    if (!begun.ok) return begun
    const { profile, made } = begun.value
    codeKind = code.kind
    if (replaces) await notebooks.keepAside(replaces)
    await notebooks.look()
    await marker.write(id)
    profileId = id
    rememberProfile(id, sessionStorage)
    await claim?.release()
    claim = await claimTab({ profile: id, onLost })
    await goOn(profile, made.device, false)
    return ok(made)
  }

  const unlock: Session['unlock'] = (code) =>
    openWith(async (id) => (await loadEngine()).unlockProfile(id, code, profileParts))

  const unlockQuick: Session['unlockQuick'] = (pin) =>
    openWith(async (id) => {
      const vault = await dayCodes.open(id, pin)
      return vault.ok ? ok(await (await loadEngine()).openUnlocked(id, vault.value, profileParts)) : vault
    })

  async function openWith(
    open: (id: ProfileId) => Promise<Result<BrowserProfile, { type: string }>>,
  ): Promise<Result<void, { type: string }>> {
    const now = state.get()
    if (!profileId || now.at !== 'locked') return err({ type: 'vault.no_slot' })
    state.set({ ...now, busy: true })
    await closing
    let profile: BrowserProfile | undefined
    let device: OpenDevice | undefined
    try {
      const { openDevice } = await loadEngine()
      await freshLog
      const unlocked = await open(profileId)
      if (!unlocked.ok) {
        showClosed(now)
        return unlocked
      }
      profile = unlocked.value
      device = await openDevice(profile.adapters)
    } catch (cause) {
      // Storage refuses (full, damaged, or taken away): it is told, and the code can be typed again.
      profile?.close()
      showClosed(now)
      return err({ type: toLedgerError(cause, 'ledger.read_failed').type })
    }
    if (!device) {
      profile.close()
      state.set({ at: 'vanished' })
      return err({ type: 'app.no_device' })
    }
    forgetHandedOver(localStorage)
    await goOn(profile, device, now.demo)
    return ok(undefined)
  }

  /** The closed notebook again, with or without its code of the day, which a wrong one may have ended. */
  function showClosed({ quick: _, ...locked }: Extract<SessionState, { at: 'locked' }>): void {
    state.set({ ...locked, busy: false, ...quick() })
  }

  async function goOn(profile: BrowserProfile, device: OpenDevice, demo: boolean): Promise<void> {
    const engine = await loadEngine()
    const now = putTogether({ profile, device, demo, engine, link, origin, clock, random, photos })
    const { relay } = now
    opened.set(now)
    dayCodes.look()
    const stopChanges = device.core.changed.subscribe(showOpen)
    const shared = notebooks.live.get().length > 1
    const stopPage = watchOpenPage({ device, relay, clock, shared, onLock: () => void lock() })
    const stopKeeping = now.keepUp()
    stopWatching = () => {
      stopChanges()
      stopKeeping()
      stopPage()
    }
    // Until it is read, and if it cannot be, photos wait for Wi-Fi.
    photos.read(profile.adapters.ledger).catch(() => undefined)
    relay.start()
    showOpen()
    await openRooms(now, () => opened.get() === now, engine.renewClaimedKeys)
  }

  function showOpen(): void {
    const now = opened.get()
    if (!now) return
    const { device, demo } = now
    const spokenCode = device.spokenCode()
    const pending = device.core.view.device(device.me.device)?.status !== 'active'
    const before = state.get()
    if (pending) state.set({ at: 'waiting', ...(device.me.rank === 'cooperant' || !spokenCode ? {} : { spokenCode }) })
    else if (!('me' in before) || before.me !== device.me)
      state.set({ at: 'open', me: device.me, demo, profile: now.profile.id, code: codeKind })
  }

  async function close(): Promise<void> {
    const now = opened.get()
    if (!now) return
    stopWatching()
    opened.set(undefined)
    await letGo(now)
    link.set(offlineStatus)
  }

  async function lock(): Promise<void> {
    const now = opened.get()
    if (!now || !profileId) {
      await closing
      return
    }
    // The screen closes first, even when storage no longer answers: whoever takes the tablet must see nothing.
    state.set({ at: 'locked', profile: profileId, code: codeKind, demo: now.demo, busy: true, ...quick() })
    closing = close()
    await closing
    await showLocked()
  }

  const dayCodes = createDayCodes({ state, profile: () => profileId, engine: loadEngine, make: { clock, random } })

  const { handOver, takeBack } = createHandOvers({
    memory: localStorage,
    state,
    profile: () => profileId,
    codeKind: codeKindOf,
    checkCode: async (id, code) => (await loadEngine()).checkProfileCode(id, code, clock),
    day: dayCodes,
  })

  const own = createOwnNotebook({
    state,
    notebooks,
    clock,
    random,
    engine: loadEngine,
    profile: () => profileId,
    codeKind: () => codeKind,
    changed: (kind) => {
      codeKind = kind
      if (profileId) dayCodes.forget(profileId)
      const now = state.get()
      if (now.at === 'open' && now.code !== kind) state.set({ ...now, code: kind })
    },
    unsent: async () => {
      const counts = await opened.get()?.device.core.ledger.outbox.unsent()
      return counts ? Object.values(counts).reduce((sum, n) => sum + n, 0) : 0
    },
    close: lock,
    async removed() {
      if (profileId) dayCodes.forget(profileId)
      await claim?.release()
      claim = undefined
      profileId = undefined
      forgetProfile(sessionStorage)
      await marker.clear()
      await start()
    },
  })

  const doors = { start, begin, unlock, unlockQuick, lock, takeOver, use, handOver, takeBack }
  return { state, link, opened, notebooks, ...doors, ...own, ...dayCodes.own }
}
