// The composition root of the browser: one application per window.

import { fromHex } from '../base/bytes.ts'
import { createLive } from '../base/live.ts'
import { systemClock, systemRandom } from '../base/ports.ts'
import { err, ok } from '../base/result.ts'
import { attempt } from './attempt.ts'
import type { AppError, CarnetApp, Code, PendingClaim, SendStatus } from './carnet-app.ts'
import type { FilesToSend } from './device/chunk-host.ts'
import type { OpenDevice } from './device/create-device.ts'
import type { FoundedDevice } from './device/open-device.ts'
import { watchNetwork } from './network.ts'
import type { Opened } from './opened.ts'
import type { ReadLogs } from './organisation/join.ts'
import type { ReadAsRoot } from './organisation/recover.ts'
import { createPhotoSending } from './photo-sending.ts'
import { type WatchedStatus, watchSendStatus } from './send-status.ts'
import { createSession, loadEngine } from './session.ts'
import { readSettings, writeSettings } from './settings.ts'

/** How long a newcomer waits for the relay before being told that there is no network. */
const joinWithinMs = 20_000

/** Root reads the logs of every coop. */
const recoverWithinMs = 120_000

export interface ComposeParts {
  /** Makes the demonstration's profiles; loaded only when asked. */
  readonly demonstrate: CarnetApp['tryDemonstration']
}

export function createCarnetApp(parts: ComposeParts): CarnetApp {
  const { origin } = location
  const clock = systemClock
  const random = systemRandom
  const photos = createPhotoSending(watchNetwork())
  const session = createSession({ clock, random, origin, photos })
  const photosToSend = createLive<FilesToSend>(nothingToSend)
  const status = createLive<SendStatus>(closedStatus)
  const claims = createLive<readonly PendingClaim[]>([])
  const coops = createLive<CarnetApp['coops'] extends { get(): infer T } ? T : never>([])

  const openedNow = (): Opened => {
    const now = session.opened.get()
    if (!now) throw new Error('expected an open notebook')
    return now
  }
  const follow = (): void => {
    const now = session.opened.get()
    const device = now?.device
    const list = device?.coops() ?? []
    if (list.join() !== coops.get().join()) coops.set(list)
    const pending = now ? now.pendingClaims() : []
    if (JSON.stringify(pending) !== JSON.stringify(claims.get())) claims.set(pending)
  }
  let stopFollowing: () => void = () => undefined
  let sendStatus: WatchedStatus | undefined
  session.opened.subscribe(() => {
    stopFollowing()
    sendStatus = undefined
    const now = session.opened.get()
    follow()
    if (!now) {
      status.set(closedStatus)
      photosToSend.set(nothingToSend)
      return
    }
    const stopChanges = now.device.core.changed.subscribe(follow)
    const watched = watchSendStatus(now, session.link, (next) => status.set(next))
    sendStatus = watched
    const stopPhotos = now.files.toSend.subscribe(() => photosToSend.set(now.files.toSend.get()))
    stopFollowing = () => {
      stopPhotos()
      stopChanges()
      watched.stop()
    }
  })

  const url = `${origin.replace(/^http/, 'ws')}/sync`
  const readLogs: ReadLogs = async (_ticket, identity) => {
    const { createListener, syncOnce } = await loadEngine()
    const { host, arrived } = createListener(identity)
    const done = await syncOnce({ url, origin, host, clock, random, withinMs: joinWithinMs })
    return done.ok ? ok(arrived) : done
  }
  const readAsRoot: ReadAsRoot = async (root) => {
    const { createListener, findOrganisation, syncOnce } = await loadEngine()
    const keys = { sign: root.sign, kem: root.kem.publicKey }
    const org = await findOrganisation({ url, origin, root: keys, random, withinMs: joinWithinMs })
    if (!org.ok) return org
    const { host, arrived } = createListener({ org: org.value, ...keys })
    const done = await syncOnce({ url, origin, host, clock, random, withinMs: recoverWithinMs })
    return done.ok ? ok({ org: org.value, logs: arrived }) : done
  }

  const app: CarnetApp = {
    session: session.state,
    status,
    claims,
    coops,
    photos: { toSend: photosToSend, wifiOnly: photos.wifiOnly, network: photos.network },
    device: () => openedNow().device,
    reads: () => openedNow().profile.reads,
    officeDevices: () =>
      openedNow()
        .device.core.view.devices()
        .filter(({ rank, status }) => rank === 'coordinator' && status === 'active')
        .map(({ id, person }) => ({ device: id, person })),
    knownDevices: async () => (await loadEngine()).knownDevices(openedNow().device.core.view, systemClock.now()),
    receivedBy: (id) => openedNow().device.receivedBy(id),
    drafts: {
      put: (key, value) => openedNow().profile.drafts.put(key, value),
      get: (key) => openedNow().profile.drafts.get(key),
      remove: (key) => openedNow().profile.drafts.remove(key),
    },
    tryDemonstration: parts.demonstrate,
    openProfile: (profile) => session.use(profile),

    createOrganisation: ({ name, myName, code }) =>
      attempt(async () => {
        const begun = await session.begin<FoundedDevice, AppError>(code, async (adapters) => {
          const founded = await (await loadEngine()).foundOrganisation(adapters)
          await writeSettings(adapters.ledger, { organisation: name, myName })
          return ok(founded)
        })
        if (!begun.ok) return begun
        const { recoveryToText } = await loadEngine()
        const recovery = recoveryToText(begun.value.rootSecret)
        begun.value.rootSecret.fill(0)
        return ok({ recovery })
      }),
    recover: ({ sheet, myName, code }) =>
      attempt(async () => {
        const begun = await session.begin<{ readonly device: OpenDevice }, AppError>(code, async (adapters) => {
          const { recoverOrganisation } = await loadEngine()
          const recovered = await recoverOrganisation(adapters, { sheet, readAsRoot })
          if (recovered.ok) await writeSettings(adapters.ledger, { myName })
          return recovered
        })
        return begun.ok ? ok(undefined) : begun
      }),
    join: ({ invitation, code, replaces }) =>
      attempt(async () => {
        const begun = await session.begin(
          code,
          async (adapters) => (await loadEngine()).joinWithInvite(adapters, { invitation, readLogs }),
          replaces ? { replaces } : {},
        )
        if (!begun.ok) return begun
        const { spokenCode } = begun.value
        return ok(spokenCode ? { spokenCode } : {})
      }),
    unlock(text, quick) {
      if (quick) return session.unlockQuick(text)
      const now = session.state.get()
      const kind: Code['kind'] = now.at === 'locked' ? now.code : 'pin'
      return session.unlock({ kind, text })
    },
    lock: () => session.lock(),
    sendAgain: () => openedNow().loss.sendAgain(),
    openPhoto: (place, photo, onProgress) =>
      attempt(async () => {
        const { device, relay } = openedNow()
        const { openPhoto } = await loadEngine()
        const { files } = device
        return openPhoto({ files, fetch: relay.files.fetch, place, photo, ...(onProgress && { onProgress }) })
      }),
    choosePhotosWifiOnly: (wifiOnly) =>
      attempt(async () => ok(await photos.choose(openedNow().device.core.ledger, wifiOnly))),
    handOver: (input) => session.handOver(input),
    takeBack: (text, quick) => session.takeBack(text, quick),
    takeOver: () => session.takeOver(),
    notebooks: session.notebooks.live,
    changeCode: (codes) => session.changeCode(codes),
    checkCode: (code) => session.checkCode(code),
    changeFace: (face) => session.changeFace(face),
    dayCode: session.dayCode,
    setDayCode: (codes) => session.setDayCode(codes),
    forgetDayCode: () => session.forgetDayCode(),
    removeNotebook: (code) => session.removeNotebook(code),

    createCoop: (input) =>
      attempt(async () => {
        const { device } = openedNow()
        const { createCoop } = await loadEngine()
        const { organisation, myName } = await readSettings(device.core.ledger)
        return createCoop(device, {
          ...(organisation ? { controllerOrg: organisation } : {}),
          ...input,
          myName: myName ?? '',
        })
      }),
    addPerson: (input) => attempt(async () => (await loadEngine()).addPerson(openedNow().device, input)),
    issueStatement: (input) => attempt(async () => (await loadEngine()).issueStatement(openedNow().device, input)),
    checkStatement: (text) =>
      attempt(async () => (await loadEngine()).checkStatement(text, session.opened.get()?.device)),
    signedMinutes: {
      sign: (input) => attempt(async () => (await loadEngine()).signClosing(openedNow().device, input)),
      printed: (input) => attempt(async () => (await loadEngine()).closingCode(openedNow().device, input)),
      verify: (text) => attempt(async () => (await loadEngine()).verifyClosingCode(text)),
    },
    voteCodes: {
      showMotion: (input) => attempt(async () => (await loadEngine()).showMotion(openedNow().device, input)),
      readMotion: (input) => attempt(async () => (await loadEngine()).readMotion(openedNow().device, input)),
      castAsked: (input) => attempt(async () => (await loadEngine()).castAsked(openedNow().device, input)),
      showBallot: (input) => attempt(async () => (await loadEngine()).showBallot(openedNow().device, input)),
      readBallot: (input) => attempt(async () => (await loadEngine()).readBallot(openedNow().device, input)),
    },
    tellIncident: (input) => attempt(async () => (await loadEngine()).tellIncident(openedNow().device, input)),
    readIncidentLetter: (input) =>
      attempt(async () => (await loadEngine()).readIncidentLetter(openedNow().device, input)),
    invite: (input) =>
      attempt(async () => {
        const { device, host } = openedNow()
        const { relay } = await host.cursor()
        if (!relay) return err({ type: 'invite.no_relay_yet' })
        const made = await (await loadEngine()).invite(device, { ...input, relaySign: fromHex(relay), origin })
        // Whether it can serve is read from the status: not from one that knew nothing of this invitation.
        await sendStatus?.upToDate()
        return made
      }),
    async deskAccess(coop) {
      const { device } = openedNow()
      await device.ready(coop)
      return (await loadEngine()).readDeskAccess(device, coop)
    },
    giveDeskAgain: (input) => attempt(async () => (await loadEngine()).giveDeskAgain(openedNow().device, input)),
    grant: (input) => attempt(async () => (await loadEngine()).grant(openedNow().device, input)),
  }
  void session.start()
  return app
}

const nothingToSend: FilesToSend = { waiting: 0, total: 0 }

const closedStatus: SendStatus = {
  link: 'offline',
  caughtUp: false,
  toSend: 0,
  sending: false,
  received: 0,
  aside: [],
  missing: 0,
  relayRegressed: false,
  relayChanged: false,
}
