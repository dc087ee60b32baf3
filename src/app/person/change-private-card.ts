// What the person and the staff know, and the rest of the coop does not.

import type { CoopId, PersonId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { readQpvCode } from '../../domain/person/neighbourhood.rules.ts'
import { type PrivateCard, privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'

/**
 * Writes only what differs. An empty string or null clears a field. Staff alone may write the birth date and what the
 * minors' guard rests on: the save of another is refused whole (`save.not_allowed`). A neighbourhood's code has a shape.
 */
export async function changePrivateCard(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly changes: { readonly [Name in keyof PrivateCard]?: PrivateCard[Name] | '' | undefined }
    readonly draft?: string
  },
): Promise<Result<Saved, SaveError | { readonly type: 'person.qpv_code' }>> {
  const code = input.changes.qpvCode ? readQpvCode(input.changes.qpvCode) : undefined
  if (code !== undefined && !code.ok) return code
  const changes = code === undefined ? input.changes : { ...input.changes, qpvCode: code.value }
  await device.ready(input.coop)
  const id = recordIdFor(privateCardKind, input.person)
  const fields = fieldsToSave({ known: device.record(id)?.fields ?? {}, changes })
  return device.save(
    [{ kind: 'privateCard', coop: input.coop, person: input.person, id, fields }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}
