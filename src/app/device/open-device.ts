// Opens the device that a ledger holds: its secrets, its control logs and keys, then the rest. Founding an organisation
// and joining one both write into a ledger first, and then open it like any other day.

import * as v from 'valibot'
import { decodeAny, encodeAny } from '../../base/any-codec.ts'
import type { Bytes } from '../../base/bytes.ts'
import { type CoopId, type DeviceId, type OrgId, type PersonId, ranks } from '../../base/ids.ts'
import { createControlView } from '../../control/control-view.ts'
import { createOrganisation } from '../../keys/ceremony.ts'
import { type DeviceSecrets, decodeDeviceSecrets, encodeDeviceSecrets } from '../../keys/device-secrets.ts'
import { encodeEpochKeys } from '../../keys/epoch-keys.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { type ControlItem, LedgerError } from '../../ledger/ledger.port.ts'
import { addControl, keepVerified, keysMeta, loadControl, loadKeys, loadVerified } from './control-data.ts'
import { createDevice, type OpenDevice } from './create-device.ts'
import type { Me } from './device.port.ts'
import type { DeviceParts } from './device-parts.ts'
import { cursorMeta } from './sync-host.ts'

export type DeviceAdapters = Pick<DeviceParts, 'ledger' | 'clock' | 'random' | 'projector' | 'openMirror' | 'room'>

const meMeta = 'me'
const secretsMeta = 'device-secrets'

const meSchema = v.object({
  org: v.string(),
  device: v.string(),
  person: v.string(),
  rank: v.picklist(ranks),
  coop: v.optional(v.string()),
})

/** The meta rows that make a ledger a device's. */
export const deviceMeta = (me: Me, secrets: DeviceSecrets): Map<string, Bytes> =>
  new Map([
    [meMeta, encodeAny({ ...me })],
    [secretsMeta, encodeDeviceSecrets(secrets)],
  ])

/** Undefined when the ledger holds no device. Rejects with `ledger.tampered` when what it holds of one does not read. */
export async function openDevice(adapters: DeviceAdapters): Promise<OpenDevice | undefined> {
  const meBytes = await adapters.ledger.meta.get(meMeta)
  const me = readMe(meBytes)
  const secretBytes = await adapters.ledger.meta.get(secretsMeta)
  const secrets = secretBytes && (await decodeDeviceSecrets(secretBytes))
  if (!meBytes && !secretBytes) return undefined
  if (!me || !secrets?.ok || secrets.value.id !== me.device) throw new LedgerError('ledger.tampered')
  const verified = await loadVerified(adapters.ledger)
  const view = createControlView({ org: me.org, verified })
  // Control data that was damaged comes again with everything else, from the relay's first position.
  const { lost, taken } = await loadControl(view, adapters.ledger)
  if (lost > 0) await adapters.ledger.meta.remove(cursorMeta)
  // Without room for it, the signatures are checked again another day.
  await keepVerified(adapters.ledger, taken, verified)
  const keyring = createKeyring({ view, device: secrets.value, stored: await loadKeys(adapters.ledger) })
  return createDevice({ ...adapters, me, secrets: secrets.value, view, keyring })
}

export interface FoundedDevice {
  readonly device: OpenDevice
  /** 32 bytes for the recovery sheet: shown once, then zeroed. */
  readonly rootSecret: Bytes
}

/** Founds an organisation in an empty ledger. Returns the root secret for the recovery sheet: it is kept nowhere. */
export async function foundOrganisation(adapters: DeviceAdapters): Promise<FoundedDevice> {
  const { ledger, random } = adapters
  const made = await createOrganisation({ random })
  const me: Me = { org: made.org, device: made.device.id, person: made.person, rank: 'coordinator' }
  const view = createControlView({ org: made.org })
  const control: ControlItem[] = []
  for (const [kind, list] of [
    ['blob', made.blobs],
    ['op', made.ops],
  ] as const)
    for (const bytes of list) {
      const item = await addControl(view, kind, bytes, false)
      if (!item) throw new Error(`expected our own ${kind} to be accepted`)
      control.push(item)
    }
  const meta = deviceMeta(me, made.device)
  meta.set(keysMeta, encodeEpochKeys(made.epochKeys))
  await ledger.transactions.store({ control, meta })
  const device = await openDevice(adapters)
  if (!device) throw new Error('expected the device just founded')
  return { device, rootSecret: made.rootSecret }
}

function readMe(bytes: Bytes | undefined): Me | undefined {
  const parsed = v.safeParse(meSchema, bytes && decodeAny(bytes))
  if (!parsed.success) return undefined
  const { org, device, person, rank, coop } = parsed.output
  return {
    org: org as OrgId,
    device: device as DeviceId,
    person: person as PersonId,
    rank,
    ...(coop ? { coop: coop as CoopId } : {}),
  }
}
