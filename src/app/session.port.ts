// The session of one window, as the composition sees it: `createSession` makes it.

import type { LiveCell } from '../base/live.ts'
import type { Clock, Random } from '../base/ports.ts'
import type { Result } from '../base/result.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import type { Code, SessionState } from './carnet-app.ts'
import type { OwnDayCode } from './day-codes.ts'
import type { OpenDevice } from './device/create-device.ts'
import type { DeviceAdapters } from './device/open-device.ts'
import type { HandOvers } from './hand-over.ts'
import type { NotebookList } from './notebook-list.ts'
import type { Opened } from './opened.ts'
import type { OwnNotebook } from './own-notebook.ts'
import type { PhotoSending } from './photo-sending.ts'

export interface SessionParts {
  readonly clock: Clock
  readonly random: Random
  /** Where the relay that serves this page is. */
  readonly origin: string
  readonly photos: PhotoSending
}

export interface Session extends HandOvers, OwnNotebook, OwnDayCode {
  readonly notebooks: NotebookList
  readonly state: LiveCell<SessionState>
  readonly link: LiveCell<SyncStatus>
  readonly opened: LiveCell<Opened | undefined>
  start(): Promise<void>
  /**
   * Makes a new profile, and opens the device that `make` puts into it; nothing stays when `make` fails. `replaces`: the
   * profile whose code its owner forgot.
   */
  begin<T extends { readonly device: OpenDevice }, E>(
    code: Code,
    make: (adapters: DeviceAdapters) => Promise<Result<T, E>>,
    options?: { readonly replaces?: string },
  ): Promise<Result<T, E | { type: string }>>
  unlock(code: Code): Promise<Result<void, { type: string }>>
  /** With the code of the day. */
  unlockQuick(pin: string): Promise<Result<void, { type: string }>>
  lock(): Promise<void>
  takeOver(): Promise<void>
  use(profile: string): Promise<void>
}
