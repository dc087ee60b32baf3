// What the screens know of the application: one session in one window, and live values to read.
// Screens read the read model and write through use cases; they never see keys, entries or replicas.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, Hash, PersonId, Rank, RecordId } from '../base/ids.ts'
import type { Live } from '../base/live.ts'
import type { Result } from '../base/result.ts'
import type { SealedPhoto } from '../domain/file/sealed-file.ts'
import type { SignerRole } from '../domain/vote/closing-signature.schema.ts'
import type { Voice } from '../domain/vote/urn.rules.ts'
import type { ReadModel } from '../readmodel/readmodel.port.ts'
import type { ExampleKey } from '../vault/profiles.ts'
import type { OwnDayCode } from './day-codes.ts'
import type { FilesToSend } from './device/chunk-host.ts'
import type { Device, Me, PhotoPlace } from './device/device.port.ts'
import type { HandOver } from './hand-over.ts'
import type { ReadBallot } from './meeting/read-ballot.ts'
import type { AskedMotion } from './meeting/show-codes.ts'
import type { PrintedClosing, VerifiedClosing } from './meeting/sign-closing.ts'
import type { NetworkKind } from './network.ts'
import type { NotebookHere } from './notebook-list.ts'
import type { AddPersonInput } from './organisation/add-person.ts'
import type { DeskAccess } from './organisation/desk-terms.ts'
import type { KnownDevice } from './organisation/known-devices.ts'
import type { OwnNotebook } from './own-notebook.ts'
import type { SavedMasked } from './record/write-record.ts'
import type { TellIncidentInput } from './safety/tell-incident.ts'
import type { CheckedStatement, IssueInput } from './skills/skills-statement.ts'

export type SecretKind = 'pin' | 'passphrase'
export type Code = { readonly kind: SecretKind; readonly text: string }

/** Whether a code was the right one. `until` and `pausedUntil`: the end of a pause, milliseconds since 1970. */
export type CodeTry = Result<void, { readonly type: string; readonly until?: number; readonly pausedUntil?: number }>

export type SessionState =
  | { readonly at: 'starting' }
  /** No notebook in this browser profile yet. */
  | { readonly at: 'empty' }
  | {
      readonly at: 'locked'
      readonly profile: string
      readonly code: Code['kind']
      readonly demo: boolean
      readonly busy: boolean
      /** A code of the day opens it too. */
      readonly quick?: boolean
    }
  /** Another tab of this browser holds the notebook; `takeOver` brings it here. */
  | { readonly at: 'elsewhere' }
  /** The claim of this device waits: for the relay's receipt, or for staff to type the spoken code. */
  | { readonly at: 'waiting'; readonly spokenCode?: string }
  | {
      readonly at: 'open'
      readonly me: Me
      readonly demo: boolean
      readonly profile: string
      readonly code: Code['kind']
    }
  /** Open, and in somebody else's hands: one page shows, and only the owner's code gives the rest back. */
  | {
      readonly at: 'handed'
      readonly me: Me
      readonly demo: boolean
      readonly code: Code['kind']
      /** A code of the day takes it back too. */
      readonly quick?: boolean
      readonly handed: HandOver
    }
  /** The database that held a notebook is gone: the boot marker remains. */
  | { readonly at: 'vanished' }

export interface SendStatus {
  readonly link: 'offline' | 'connecting' | 'online'
  /** Connected, and all that the relay had has come. */
  readonly caughtUp: boolean
  /** Saves kept here that the relay's disk has not acknowledged. */
  readonly toSend: number
  readonly sending: boolean
  readonly lastSentAt?: number
  /** Grows whenever another device tells that it received more: `receivedBy` is then to be asked again. */
  readonly received: number
  /** Entries kept but not shown, because something about them does not hold. */
  readonly aside: readonly AsideEntry[]
  /** Entries that another device cites and that no path has brought. */
  readonly missing: number
  /** The relay contradicted what it had acknowledged. */
  readonly relayRegressed: boolean
  /** When this device last offered everything again to a relay that had lost some of it: milliseconds since 1970. */
  readonly sentAgainAt?: number
  /** Another relay answers at this address: nothing is sent to it. */
  readonly relayChanged: boolean
  /** The relay refused something of ours for good, e.g. `invite_used`. */
  readonly refused?: string
}

export interface PhotosToSend {
  readonly toSend: Live<FilesToSend>
  readonly wifiOnly: Live<boolean>
  readonly network: Live<NetworkKind>
}

export interface AsideEntry {
  readonly hash: Hash
  readonly reason: string
  readonly person?: PersonId
}

export interface PendingClaim {
  readonly claim: Hash
  readonly person: PersonId
  readonly rank: Rank
  readonly coop?: CoopId
  /** More than one device used the invitation. */
  readonly contested: boolean
}

/** One of the demonstration's notebooks, to be opened in a window of its own at `/?profile=<profile>`. */
export interface DemoWindow {
  readonly profile: string
  readonly rank: Rank
  readonly example: ExampleKey
}

export interface InviteTicket {
  readonly text: string
  readonly link: string
  readonly expiresAt: number
}

export type AppError = { readonly type: string }

export interface CarnetApp extends OwnNotebook, OwnDayCode {
  readonly session: Live<SessionState>
  readonly status: Live<SendStatus>
  /** Photos that wait for the relay, and why they do not leave. */
  readonly photos: PhotosToSend
  /** The open device. Throws when the notebook is locked: screens that call it stand behind the open session. */
  device(): Device

  /** Fills the profiles of one example in this browser. `onProgress` goes from 0 to 1. */
  tryDemonstration(
    example: ExampleKey,
    onProgress: (done: number) => void,
  ): Promise<Result<readonly DemoWindow[], AppError>>
  /** Turns this window to another profile of this browser. */
  openProfile(profile: string): Promise<void>

  createOrganisation(input: {
    name: string
    myName: string
    code: Code
  }): Promise<Result<{ recovery: string }, AppError>>
  /** Brings an organisation back onto this device with its recovery sheet, from the relay that serves this page. */
  recover(input: { sheet: string; myName: string; code: Code }): Promise<Result<void, AppError>>
  /** Joins with an invitation's text or link; `origin` of the page must serve the relay. */
  join(input: {
    invitation: string
    code: Code
    /** The notebook of this browser whose code the person forgot: it stays, closed, and its face goes to the new one. */
    replaces?: string
  }): Promise<Result<{ spokenCode?: string }, AppError>>
  /** `quick`: the code of the day, where the closed notebook says that it has one. */
  unlock(text: string, quick?: boolean): Promise<CodeTry>
  lock(): Promise<void>
  /** Offers everything that this device holds to a relay that lost some of it. What it has still changes nothing. */
  sendAgain(): Promise<Result<void, AppError>>
  /** A photo that a record cites, from here or from the relay. */
  openPhoto(
    place: PhotoPlace,
    photo: SealedPhoto,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<Bytes, AppError>>
  /** « Photos en Wi-Fi seulement ». */
  choosePhotosWifiOnly(wifiOnly: boolean): Promise<Result<void, AppError>>
  /** « Passer la tablette »: from now on only this page is reachable, until `takeBack`. */
  handOver(input: HandOver): Promise<void>
  /** Gives the notebook back to its owner. A wrong code is counted as on the closed notebook. */
  takeBack(text: string, quick?: boolean): Promise<CodeTry>
  takeOver(): Promise<void>
  /** The notebooks of this browser, without the examples: what their closed doors show. */
  readonly notebooks: Live<readonly NotebookHere[]>

  createCoop(input: CreateCoopInput): Promise<Result<CoopId, AppError>>
  /** Creates the person's card and spaces, and what `with` adds, in one save. */
  addPerson(input: AddPersonInput): Promise<Result<PersonId, AppError>>
  /** Signs, with this device's key, the statement of skills that a person asked for. */
  issueStatement(input: IssueInput): Promise<Result<{ readonly credential: string }, AppError>>
  /** Whether a statement is as it was signed, and by whom as far as the open notebook knows. Needs none. */
  checkStatement(text: string): Promise<Result<CheckedStatement, AppError>>
  /** Closings of votes signed by chair and secretary, as codes to print; `verify` needs no open notebook. */
  readonly signedMinutes: {
    sign(input: { coop: CoopId; closing: RecordId; role: SignerRole }): Promise<Result<unknown, AppError>>
    printed(input: { coop: CoopId; closing: RecordId }): Promise<Result<PrintedClosing, AppError>>
    verify(text: string): Promise<Result<VerifiedClosing, AppError>>
  }
  /** Voting from screen to camera, without a network. The texts are what codes carry. */
  readonly voteCodes: {
    showMotion(input: { coop: CoopId; motion: RecordId }): Promise<Result<string, AppError>>
    readMotion(input: { coop: CoopId; text: string }): Promise<Result<AskedMotion, AppError>>
    castAsked(input: {
      asked: AskedMotion
      voice: Voice
      reason?: string | undefined
    }): Promise<Result<RecordId, AppError>>
    showBallot(input: { coop: CoopId; ballot: RecordId; frozen: Bytes }): Promise<Result<string, AppError>>
    readBallot(input: { coop: CoopId; motion: RecordId; text: string }): Promise<Result<ReadBallot, AppError>>
  }
  /** Tells what went wrong, to the team or, sealed, to the coordination alone. */
  tellIncident(input: TellIncidentInput): Promise<Result<SavedMasked, AppError>>
  /** The words of an incident written to the coordination; only their devices open them. */
  readIncidentLetter(input: { coop: CoopId; incident: RecordId }): Promise<Result<string, AppError>>
  invite(input: { coop: CoopId; person: PersonId; rank: Rank }): Promise<Result<InviteTicket, AppError>>
  /** Who reads clients and quotes beside staff, as far as this device knows. */
  deskAccess(coop: CoopId): Promise<DeskAccess>
  giveDeskAgain(input: { coop: CoopId; role: RecordId }): Promise<Result<void, AppError>>
  readonly claims: Live<readonly PendingClaim[]>
  /** The devices that hold the office's key, this one included. */
  officeDevices(): readonly { readonly device: DeviceId; readonly person: PersonId }[]
  /** Every device that has access, as far as this one knows; this one included. */
  knownDevices(): Promise<readonly KnownDevice[]>
  grant(input: { claim: Hash; spokenCode: string }): Promise<Result<void, AppError>>

  /** The coops of the open notebook, in the order of their creation. */
  readonly coops: Live<readonly CoopId[]>
  /** Boards, lists and records to show. Throws when the notebook is locked. */
  reads(): ReadModel
  /** How many other devices hold what this device last wrote in the record's space. */
  receivedBy(id: RecordId): number

  readonly drafts: {
    put(key: string, value: unknown): Promise<void>
    get(key: string): Promise<unknown>
    remove(key: string): Promise<void>
  }
}

export interface CreateCoopInput {
  readonly name: string
  /** One of the domain's `coopModels`. */
  readonly model: string
  /** Local dates, 'YYYY-MM-DD'. */
  readonly startDate?: string
  readonly endDate?: string
  readonly town?: string
  readonly controllerOrg?: string
  readonly hostOrg?: string
  readonly teamPhone?: string
}
