// The second example while it is made: one organisation, the notebook of its coordination, and the clock of the story.

import type { OpenDevice } from '../../app/device/create-device.ts'
import type { CoopId } from '../../base/ids.ts'
import type { SeasonClock } from '../season-clock.ts'

export interface NetworkWorld {
  readonly device: OpenDevice
  readonly clock: SeasonClock
  readonly organisation: string
  /** Of the coordinator whose notebook this is. */
  readonly myName: string
  /** Tells how much of the coop is done, from 0 to 1, and lets whoever watches draw. */
  step(done: number): Promise<void>
}

/** A coop of the network, written by the use cases as a person would. About two seconds each, at most. */
export interface CoopExample {
  readonly key: string
  /** 'YYYY-MM-DD': the clock never goes back, so they are made in the order of their first days. */
  readonly startsOn: string
  readonly run: (world: NetworkWorld) => Promise<{ readonly coop: CoopId }>
  /** What is written long after, when other coops have begun. */
  readonly later?: { readonly on: string; readonly run: (world: NetworkWorld, coop: CoopId) => Promise<void> }
}
