// The recovery sheet used: root's secret certifies a new device for the coordinator who founded the organisation, and
// renews the office's key so that it is wrapped for that device. Everything else follows from the office's key, and comes
// from the relay like on any other day. The secret is forgotten at once. [R52]

import type { Bytes } from '../../base/bytes.ts'
import type { OrgId, PersonId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { continueLog } from '../../control/build-op.ts'
import { type ControlView, createControlView } from '../../control/control-view.ts'
import { type DeviceSecrets, newDeviceSecrets, rootSecrets } from '../../keys/device-secrets.ts'
import { encodeEpochKeys } from '../../keys/epoch-keys.ts'
import { createKeyring } from '../../keys/keyring.ts'
import { rotateSpace } from '../../keys/rotate-space.ts'
import type { ControlItem } from '../../ledger/ledger.port.ts'
import { parseOp } from '../../protocol/control-op.format.ts'
import { parseRecoveryText } from '../../protocol/recovery.format.ts'
import { addControl, keysMeta } from '../device/control-data.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Me } from '../device/device.port.ts'
import { type DeviceAdapters, deviceMeta, openDevice } from '../device/open-device.ts'
import type { ControlArrival } from './join.ts'

export interface RootLogs {
  readonly org: OrgId
  readonly logs: readonly ControlArrival[]
}

/** Reads, as root, all the logs of the organisation that this root founded. */
export type ReadAsRoot = (root: DeviceSecrets) => Promise<Result<RootLogs, { type: string }>>

export async function recoverOrganisation(
  adapters: DeviceAdapters,
  input: { readonly sheet: string; readonly readAsRoot: ReadAsRoot },
): Promise<Result<{ readonly device: OpenDevice }, { type: string }>> {
  const parsed = parseRecoveryText(input.sheet)
  if (!parsed.ok) return err({ type: 'recovery.check' })
  const root = await rootSecrets(parsed.value)
  parsed.value.fill(0)
  const read = await input.readAsRoot(root)
  if (!read.ok) return read
  const { org, logs } = read.value

  const view = createControlView({ org })
  const control: ControlItem[] = []
  const take = async (kind: ControlItem['kind'], bytes: Bytes, sent: boolean): Promise<boolean> => {
    const item = await addControl(view, kind, bytes, sent)
    if (item) control.push(item)
    return item !== undefined
  }
  for (const { kind, bytes } of logs) await take(kind, bytes, true)
  const person = founderOf(view, org)
  if (view.root?.id !== root.id || !person) return err({ type: 'recovery.incomplete' })

  const secrets = await newDeviceSecrets(adapters.random)
  const certificate = continueLog(view, org, root)
  const keys = { signPk: secrets.sign.publicKey, kemPk: secrets.kem.publicKey }
  await certificate.write({ kind: 'device', device: secrets.id, ...keys, person, rank: 'coordinator' })
  for (const { bytes } of certificate.ops) if (!(await take('op', bytes, false))) return refused
  const rootKeyring = createKeyring({ view, device: root })
  await rootKeyring.learn()
  const space = view.spaceId('office', org)
  const { random } = adapters
  const renewed = await rotateSpace({ view, keyring: rootKeyring, device: root, random, space })
  if (!renewed.ok) return err({ type: 'recovery.incomplete' })
  for (const bytes of renewed.value.blobs) await take('blob', bytes, false)
  for (const bytes of renewed.value.ops) if (!(await take('op', bytes, false))) return refused

  const keyring = createKeyring({ view, device: secrets })
  await keyring.learn()
  const me: Me = { org, device: secrets.id, person, rank: 'coordinator' }
  const meta = deviceMeta(me, secrets).set(keysMeta, encodeEpochKeys(keyring.keys()))
  await adapters.ledger.transactions.store({ control, meta })
  const device = await openDevice(adapters)
  if (!device) throw new Error('expected the device just certified')
  return ok({ device })
}

/** The logs that the relay gave do not let root speak: it holds back a part of them. */
const refused = err({ type: 'recovery.incomplete' } as const)

function founderOf(view: ControlView, org: OrgId): PersonId | undefined {
  for (const bytes of view.ops(org)) {
    const op = parseOp(bytes)
    if (op.ok && op.value.body.kind === 'device') return op.value.body.person
  }
  return undefined
}
