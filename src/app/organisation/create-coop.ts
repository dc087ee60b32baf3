// Founding a coop: its control log and spaces, its record, and the card of who creates it.

import type { CoopId } from '../../base/ids.ts'
import { ok, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { createCoop as createCoopLog } from '../../keys/ceremony.ts'
import type { CreateCoopInput } from '../carnet-app.ts'
import type { OpenDevice } from '../device/create-device.ts'

export async function createCoop(
  device: OpenDevice,
  input: CreateCoopInput & { readonly myName: string; readonly provenance?: 'real' | 'demo' },
): Promise<Result<CoopId, { type: string }>> {
  const { core } = device
  const made = await device.perform(() =>
    createCoopLog({ view: core.view, keyring: core.keyring, device: core.secrets, random: core.random }),
  )
  if (!made.ok) return made
  const { coop } = made.value
  await device.ready(coop)
  const { myName, provenance = 'real', ...fields } = input
  const saved = await device.save([
    {
      kind: 'coop',
      coop,
      id: recordIdFor(coopKind, coop),
      fields: { status: 'open', ...fields, provenance },
    },
    {
      kind: 'card',
      coop,
      id: recordIdFor(cardKind, device.me.person),
      fields: { person: device.me.person, displayName: myName, role: 'coordinator', provenance },
    },
  ])
  return saved.ok ? ok(coop) : saved
}
