// What the team changes in a coop once it is created, and how it takes that back.

import type { CoopId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { type CoopSettings, type SettingProblem, settingProblems } from '../../domain/coop/coop-settings.rules.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'

type Fields = Readonly<Record<string, unknown>>

export interface CoopChanged extends Saved {
  /** What was written, and what stood there before. */
  readonly written: Fields
  readonly before: Fields
}

export type ChangeCoopError = SaveError | SettingProblem | { readonly type: 'record.unknown' }

/** Writes only what differs; an empty one goes back to what is usual. All of it or nothing. [D140] */
export async function changeCoop(
  device: Device,
  { coop, changes, draft }: { readonly coop: CoopId; readonly changes: CoopSettings; readonly draft?: string },
): Promise<Result<CoopChanged, ChangeCoopError>> {
  await device.ready(coop)
  const view = device.record(recordIdFor(coopKind, coop))
  const known = readRecord(coopKind, view)
  if (known === undefined) return err({ type: 'record.unknown' })
  const fields = fieldsToSave({ known: view?.fields ?? {}, changes })
  const [problem] = settingProblems({ coop: known, changes: fields })
  return problem === undefined ? write(device, coop, fields, draft) : err(problem)
}

/** The coop's life is over: it stands apart in lists, and nothing else changes. Closed already, it keeps its day. [D142] */
export const closeCoop = (device: Device, { coop, day }: { readonly coop: CoopId; readonly day: string }) =>
  setLife(device, coop, (status) => (status === 'closed' ? {} : { status: 'closed', closedOn: day }))

export const reopenCoop = (device: Device, { coop }: { readonly coop: CoopId }) =>
  setLife(device, coop, (status) => (status === 'closed' ? { status: 'open', closedOn: null } : {}))

/** Puts back what stood there before, but for what was changed again since. */
export async function takeBackCoop(
  device: Device,
  { coop, changed }: { readonly coop: CoopId; readonly changed: Pick<CoopChanged, 'written' | 'before'> },
): Promise<Result<CoopChanged, ChangeCoopError>> {
  await device.ready(coop)
  const now = device.record(recordIdFor(coopKind, coop))?.fields ?? {}
  const isOurs = (name: string): boolean => (now[name] ?? null) === changed.written[name]
  return write(device, coop, Object.fromEntries(Object.entries(changed.before).filter(([name]) => isOurs(name))))
}

async function setLife(
  device: Device,
  coop: CoopId,
  fieldsFor: (status: unknown) => Fields,
): Promise<Result<CoopChanged, ChangeCoopError>> {
  await device.ready(coop)
  const known = readRecord(coopKind, device.record(recordIdFor(coopKind, coop)))
  if (known === undefined) return err({ type: 'record.unknown' })
  return write(device, coop, fieldsFor(known.status))
}

async function write(
  device: Device,
  coop: CoopId,
  fields: Fields,
  draft?: string,
): Promise<Result<CoopChanged, SaveError>> {
  const id = recordIdFor(coopKind, coop)
  const known = device.record(id)?.fields ?? {}
  const before = Object.fromEntries(Object.keys(fields).map((name) => [name, known[name] ?? null]))
  const saved = await device.save(
    [{ kind: 'coop', coop, id, fields: { ...fields } }],
    draft === undefined ? {} : { draft },
  )
  return saved.ok ? ok({ ...saved.value, written: fields, before }) : saved
}
