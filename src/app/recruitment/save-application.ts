// Someone who asks to join, from the first word to the yes or the no.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Application, ApplicationState } from '../../domain/recruitment/application.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Touch } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type ValuesOf, type WriteError, type Written, writeRecord } from '../record/write-record.ts'

export type ApplicationError = WriteError | { readonly type: 'person.name_missing' }

/** Received today unless told. Its state changes by `moveApplication`. */
export async function saveApplication(
  device: Device,
  input: Omit<Written, 'person'> & {
    readonly values: ValuesOf<Omit<Application, 'state' | 'metOn' | 'decidedOn' | 'person'>>
  },
): Promise<Result<SavedMasked, ApplicationError>> {
  const { id } = input
  const { receivedOn, ...values } = input.values
  if ((id === undefined || values.name !== undefined) && (values.name ?? '').trim() === '') {
    return err({ type: 'person.name_missing' })
  }
  const first = { ...values, receivedOn: receivedOn || todayOf(device), state: 'received' }
  return writeRecord(device, input, { kind: 'application', values: id === undefined ? first : values })
}

/** The yes, in the save that creates the person. */
export const acceptTouch = (
  device: Pick<Device, 'clock'>,
  { coop, application, person }: { readonly coop: CoopId; readonly application: RecordId; readonly person: PersonId },
): Touch => ({
  kind: 'application',
  coop,
  id: application,
  fields: { state: 'accepted', decidedOn: todayOf(device), person },
})

/** Met, put on the waiting list, accepted as a person of the coop, or refused: dated today unless told. */
export function moveApplication(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly application: RecordId
    readonly state: ApplicationState
    readonly person?: PersonId
    readonly day?: LocalDate
  },
): Promise<Result<SavedMasked, WriteError>> {
  const { state, person, day = todayOf(device) } = input
  const isDecided = state === 'accepted' || state === 'no'
  const values = {
    state,
    metOn: state === 'met' ? day : undefined,
    // Opened again, it is decided no more: no day to go.
    decidedOn: isDecided ? day : null,
    person: state === 'accepted' ? person : null,
  }
  return writeRecord(
    device,
    { coop: input.coop, id: input.application },
    {
      kind: 'application',
      values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    },
  )
}
