// The public card: the name by which the coop knows someone, and what staff say of their place in it.

import type { CoopId, PersonId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type Card, cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'

export type CardChange = Partial<Omit<Card, 'person' | 'provenance'>>

export type ChangeCardError = SaveError | { readonly type: 'person.name_missing' } | { readonly type: 'record.unknown' }

/** Writes only what differs from the card as it stands, so that others' answers to other fields stay. */
export async function changeCard(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly changes: CardChange
    readonly draft?: string
  },
): Promise<Result<Saved, ChangeCardError>> {
  await device.ready(input.coop)
  const id = recordIdFor(cardKind, input.person)
  const known = device.record(id)
  if (known === undefined) return err({ type: 'record.unknown' })
  const { displayName } = input.changes
  if (displayName !== undefined && displayName.trim() === '') return err({ type: 'person.name_missing' })
  const changes = displayName === undefined ? input.changes : { ...input.changes, displayName: displayName.trim() }
  const fields = fieldsToSave({ known: known.fields, changes })
  return device.save(
    [{ kind: 'card', coop: input.coop, id, fields }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}
