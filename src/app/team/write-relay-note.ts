// « Relais »: a word for the next shift, between staff.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { maskSocialSecurityNumbers } from '../../domain/privacy/nir.rules.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export type RelayNoteError = SaveError | { readonly type: 'team.note_empty' }

export async function writeRelayNote(
  device: Device,
  input: { readonly coop: CoopId; readonly body: string; readonly draft?: string },
): Promise<Result<Saved, RelayNoteError>> {
  await device.ready(input.coop)
  const body = maskSocialSecurityNumbers({ text: input.body.trim() }).text
  if (body === '') return err({ type: 'team.note_empty' })
  const day = parisTimeAt(device.clock.now()).slice(0, 10)
  return device.save(
    [{ kind: 'relayNote', coop: input.coop, fields: { day }, texts: { body } }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}

/** Done, or not done after all. */
export async function markRelayNote(
  device: Device,
  input: { readonly coop: CoopId; readonly note: RecordId; readonly done: boolean },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const doneAt = input.done ? parisTimeAt(device.clock.now()) : null
  return device.save([{ kind: 'relayNote', coop: input.coop, id: input.note, fields: { doneAt } }])
}
