// Adds a client to the desk, or changes one.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { hasDoorCode, isSiren } from '../../domain/desk/client.rules.ts'
import type { Client } from '../../domain/desk/client.schema.ts'
import type { Device } from '../device/device.port.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

export type SaveClientError =
  | WriteError
  | { readonly type: 'client.name_missing' }
  /** It would stay on every device of the desk long after the job. */
  | { readonly type: 'client.door_code' }
  | { readonly type: 'client.siren_invalid' }

/** The only id of `ids` is the client's. */
export async function saveClient(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly client?: RecordId | undefined
    readonly values: ValuesOf<Client>
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, SaveClientError>> {
  const { coop, client: id, values, draft } = input
  const isNamed = values.name === undefined ? id !== undefined : values.name.trim() !== ''
  if (!isNamed) return err({ type: 'client.name_missing' })
  if (hasDoorCode(values.address ?? '')) return err({ type: 'client.door_code' })
  if (values.siren && !isSiren(values.siren)) return err({ type: 'client.siren_invalid' })
  return writeRecord(device, { coop, id, draft }, { kind: 'client', values })
}
