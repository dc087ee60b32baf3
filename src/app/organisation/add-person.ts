// Adding a person to a coop: their two spaces (theirs and staff's about them) and their card, before any invitation.

import { toHex } from '../../base/bytes.ts'
import type { CoopId, PersonId, Rank } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { createPersonSpaces } from '../../keys/ceremony.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Touch } from '../device/device.port.ts'

export interface AddPersonInput {
  readonly coop: CoopId
  readonly displayName: string
  readonly rank: Rank
  readonly joined?: string
  readonly provenance?: 'real' | 'demo'
  /** Touches to keep in the same save: an intake that creates the person, a private card. */
  readonly with?: (person: PersonId) => readonly Touch[]
  /** The draft that this save ends. */
  readonly draft?: string
}

export async function addPerson(
  device: OpenDevice,
  input: AddPersonInput,
): Promise<Result<PersonId, { type: string }>> {
  const { core } = device
  if (input.rank !== 'animator' && input.rank !== 'cooperant') return err({ type: 'keys.not_allowed' })
  await device.ready(input.coop)
  const person = toHex(core.random.bytes(16)) as PersonId
  const made = await device.perform(() =>
    createPersonSpaces({
      view: core.view,
      keyring: core.keyring,
      device: core.secrets,
      random: core.random,
      coop: input.coop,
      person,
    }),
  )
  if (!made.ok) return made
  const saved = await device.save(
    [
      {
        kind: 'card',
        coop: input.coop,
        id: recordIdFor(cardKind, person),
        fields: {
          person,
          displayName: input.displayName,
          role: input.rank,
          joined: input.joined,
          provenance: input.provenance ?? 'real',
        },
      },
      ...(input.with?.(person) ?? []),
    ],
    input.draft === undefined ? {} : { draft: input.draft },
  )
  return saved.ok ? ok(person) : saved
}
