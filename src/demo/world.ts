// The season while it is played: its clock, its devices in memory and the path between them.

import type { OpenDevice } from '../app/device/create-device.ts'
import type { Hub } from '../app/device/hub.ts'
import type { CoopId, PersonId, RecordId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import { isLocalDateTime, type LocalDateTime } from '../domain/time/local-time.ts'
import { members, type PersonKey } from './cast.ts'
import type { SeasonClock } from './season-clock.ts'
import type { SeasonPlan } from './season-plan.ts'

export interface World {
  readonly plan: SeasonPlan
  readonly clock: SeasonClock
  readonly hub: Hub
  readonly coop: CoopId
  readonly devices: Map<PersonKey, OpenDevice>
  readonly persons: Map<PersonKey, PersonId>
  /** Records by the name that the story gives them. */
  readonly records: Map<string, RecordId>
}

/** One thing that happens, at its time. */
export interface SeasonEvent {
  /** 'YYYY-MM-DDTHH:MM' */
  readonly at: string
  readonly run: (world: World) => Promise<void>
}

export const deviceOf = (world: World, key: PersonKey): OpenDevice => found(world.devices.get(key), key)
export const personOf = (world: World, key: PersonKey): PersonId => found(world.persons.get(key), key)
export const recordOf = (world: World, name: string): RecordId => found(world.records.get(name), name)

/** A use case of the story never fails: a failure is a mistake of the plan. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected the season to go as planned, got ${JSON.stringify(result.error)}`)
  return result.value
}

export const idOf = (saved: { readonly ids: readonly RecordId[] }): RecordId => found(saved.ids[0], 'id')

export const hasPhone = (key: PersonKey): boolean => members.some((one) => one.key === key && one.phone !== 'none')

/** `day` 'YYYY-MM-DD', `time` 'HH:MM'. */
export function at(day: string, time: string): LocalDateTime {
  const text = `${day}T${time}`
  if (!isLocalDateTime(text)) throw new Error(`expected a local date-time, got ${text}`)
  return text
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`expected ${name} in the season`)
  return value
}
