// Who reads clients and quotes beside staff: elected members, while their function lasts. The function is a record of the
// coop; the right and the key are operations, which staff's devices keep in step with it at each contact ([C39]).

import type { CoopId, PersonId, RecordId, SpaceId, TermId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { deskFunctionsOf, rolesAtDesk } from '../../domain/coop/desk-access.rules.ts'
import { type Role, type RoleFunction, roleKind } from '../../domain/coop/role.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { rotateSpace } from '../../keys/rotate-space.ts'
import { isRotationDue, writeTerm } from '../../keys/term-ceremony.ts'
import { termIdOf } from '../../protocol/identity.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

export interface DeskReader {
  readonly role: RecordId
  readonly person: PersonId
  readonly function: RoleFunction
  readonly title?: string
  readonly until?: string
  /**
   * `open`: their devices have the key. `coming`: the next device of staff that meets the relay gives it. `stopped`: it was
   * ended, and only a person of staff gives it again.
   */
  readonly access: 'open' | 'coming' | 'stopped'
}

export interface DeskAccess {
  readonly functions: readonly RoleFunction[]
  readonly readers: readonly DeskReader[]
}

/** As far as this device knows; any device of the coop may ask. The coop's records must be in memory. */
export function readDeskAccess(device: OpenDevice, coop: CoopId): DeskAccess {
  const { functions, held } = rolesNow(device, coop)
  const desk = device.core.view.spaceId('desk', coop)
  const readers = held.map((role): DeskReader => {
    const { id, person, function: name, title, until } = role
    const last = termsOf(device, desk, role).at(-1)
    const isOpen = last?.running && !isRotationDue(device.core.view, desk)
    const access = isOpen ? 'open' : last && !last.running ? 'stopped' : 'coming'
    return { role: id, person, function: name, ...(title && { title }), ...(until && { until }), access }
  })
  return { functions, readers }
}

/**
 * Begins and ends terms as the roles say, then renews the desk's key when it is not wrapped for exactly those who are in it.
 * By staff's devices, with what the relay had taken in first: one that is late would hand a new key to who left.
 */
export async function keepDeskTerms(device: OpenDevice): Promise<void> {
  const { core } = device
  if (core.me.rank === 'cooperant' || core.view.device(core.me.device)?.status !== 'active') return
  for (const coop of device.coops()) {
    const desk = device.space('desk', coop)
    if (!desk) continue
    for (const step of dueSteps(device, coop, desk)) await perform(device, desk, step)
    if (!isRotationDue(core.view, desk)) continue
    await device.perform(() => rotateSpace({ ...partsOf(device), space: desk }))
  }
}

export type GiveDeskError = { readonly type: 'desk.staff_only' | 'desk.not_held' | 'desk.open_already' }

/** Gives the access of a role again after it was ended: by a person, never by itself. */
export async function giveDeskAgain(
  device: OpenDevice,
  { coop, role }: { readonly coop: CoopId; readonly role: RecordId },
): Promise<Result<void, GiveDeskError | { readonly type: string }>> {
  if (device.me.rank === 'cooperant') return err({ type: 'desk.staff_only' })
  await device.ready(coop)
  const desk = device.core.view.spaceId('desk', coop)
  const held = rolesNow(device, coop).held.find((one) => one.id === role)
  if (!held) return err({ type: 'desk.not_held' })
  const terms = termsOf(device, desk, held)
  if (terms.at(-1)?.running) return err({ type: 'desk.open_already' })
  const term = termIdOf(role, terms.length)
  const begun = await perform(device, desk, { kind: 'seat', person: held.person, term })
  if (!begun.ok) return begun
  await keepDeskTerms(device)
  return ok(undefined)
}

/** The functions whose holders read clients and quotes, from now on. By staff. */
export async function chooseDeskFunctions(
  device: Device,
  { coop, functions }: { readonly coop: CoopId; readonly functions: readonly RoleFunction[] },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save([
    { kind: 'coop', coop, id: recordIdFor(coopKind, coop), fields: { deskFunctions: [...functions] } },
  ])
}

// Parts -----------------------------------------------------------------------------------------------------------

interface Step {
  readonly kind: 'seat' | 'unseat'
  readonly person: PersonId
  readonly term: TermId
}

/** What the roles known here ask for. Terms of roles that have not arrived stay as they are. */
function dueSteps(device: OpenDevice, coop: CoopId, desk: SpaceId): Step[] {
  const { roles, held } = rolesNow(device, coop)
  return roles.flatMap((role): Step[] => {
    const { person } = role
    const terms = termsOf(device, desk, role)
    const running = terms.filter((one) => one.running)
    if (!held.includes(role)) return running.map(({ term }) => ({ kind: 'unseat', person, term }))
    return terms.length === 0 ? [{ kind: 'seat', person, term: termIdOf(role.id, 0) }] : []
  })
}

/** The terms begun for a role, the last one at the end. */
function termsOf(device: OpenDevice, desk: SpaceId, role: Role & { readonly id: RecordId }) {
  const ofPerson = device.core.view.terms(desk).filter((one) => one.person === role.person)
  const found: (typeof ofPerson)[number][] = []
  for (;;) {
    const term = ofPerson.find((one) => one.term === termIdOf(role.id, found.length))
    if (!term) return found
    found.push(term)
  }
}

function rolesNow(device: OpenDevice, coop: CoopId) {
  const functions = deskFunctionsOf(readRecord(coopKind, device.record(recordIdFor(coopKind, coop))))
  const roles = readRecords(roleKind, device.records(coop, 'role'))
  return { functions, roles, held: rolesAtDesk({ roles, functions, day: todayOf(device) }) }
}

const partsOf = ({ core }: OpenDevice) => ({
  view: core.view,
  keyring: core.keyring,
  device: core.secrets,
  random: core.random,
})

const perform = (device: OpenDevice, desk: SpaceId, step: Step) =>
  device.perform(() => writeTerm({ ...partsOf(device), space: desk, ...step }))
