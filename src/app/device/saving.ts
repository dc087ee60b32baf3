// Keeping a save: replica transaction → one pending row per touched space, all in one strict transaction → "gardé" →
// projector. If the rows cannot be written, the replicas are thrown away and built again under new client ids, because
// a Yjs transaction whose row was lost would hide every later save from the other devices.

import * as v from 'valibot'
import type { LogId, RecordId, SpaceId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { RecordKind } from '../../domain/record-kind.ts'
import { kindByName } from '../../domain/record-kinds.ts'
import { LedgerError, type NewPendingRow, type SpaceClock } from '../../ledger/ledger.port.ts'
import type { CellWrite, SpaceReplica, TextWrite, Written } from '../../replica/replica.port.ts'
import { emptyPart, notePending } from './apply-entry.ts'
import { keepOwed } from './control-data.ts'
import type { Saved, SaveError, Touch } from './device.port.ts'
import { type DeviceCore, touch } from './device-parts.ts'
import { logOf, openRoom, project, reloadReplica } from './rooms.ts'
import { fitsInEntry } from './segment-size.ts'

interface Prepared {
  readonly kind: RecordKind
  readonly log: LogId
  readonly replica: SpaceReplica
  readonly id: RecordId
  readonly cell: CellWrite | undefined
  readonly texts: readonly TextWrite[]
}

export function save(
  core: DeviceCore,
  touches: readonly Touch[],
  options: { draft?: string } = {},
): Promise<Result<Saved, SaveError>> {
  return core.mutex.run(async () => {
    if (core.closed) return err({ type: 'save.locked' })
    const prepared: Prepared[] = []
    for (const one of touches) {
      const result = await prepare(core, withRefs(one, prepared))
      if (!result.ok) return result
      prepared.push(result.value)
    }
    return keep(core, prepared, options.draft)
  })
}

const withRefs = (one: Touch, before: readonly Prepared[]): Touch =>
  one.refs === undefined ? one : { ...one, fields: { ...one.fields, ...idsOf(one.refs, before) } }

const idsOf = (refs: Readonly<Record<string, number>>, before: readonly Prepared[]) =>
  Object.fromEntries(Object.entries(refs).map(([field, back]) => [field, before.at(-back)?.id]))

async function prepare(core: DeviceCore, one: Touch): Promise<Result<Prepared, SaveError>> {
  const kind = kindByName(one.kind)
  if (!kind) return err({ type: 'save.no_space', kind: one.kind })
  const log = logOf(core, kind.space, one.coop)
  const room = await openRoom(core, log)
  const person = kind.space === 'self' || kind.space === 'case' ? one.person : undefined
  const replica = room.replicas.get(core.view.spaceId(kind.space, log, person))
  if (!replica) return err({ type: 'save.no_space', kind: one.kind })

  const id = one.id ?? replica.newRecordId(one.kind)
  const known = replica.record(id)
  const fields = Object.fromEntries(Object.entries(one.fields ?? {}).filter(([, value]) => value !== undefined))
  const wrong = firstInvalid(kind, fields, known === undefined)
  if (wrong !== undefined) return err({ type: 'save.invalid', kind: one.kind, field: wrong })
  const refused = firstRefused(core, kind, id, fields, one, known?.fields ?? {}, person, known?.createdBy)
  if (refused !== undefined) return err({ type: 'save.not_allowed', kind: one.kind, field: refused })

  const texts = Object.entries(one.texts ?? {}).map(([field, insert]) => ({ record: id, field, insert }))
  const cell = Object.keys(fields).length > 0 || known === undefined ? { record: id, fields } : undefined
  return ok({ kind, log, replica, id, cell, texts })
}

/** The first field that its schema refuses; `null` clears a field and is always accepted. */
function firstInvalid(kind: RecordKind, fields: Record<string, unknown>, creating: boolean): string | undefined {
  for (const [name, value] of Object.entries(fields)) {
    const entry = kind.schema.entries[name]
    if (!entry) return name
    if (value !== null && !v.safeParse(entry, value).success) return name
  }
  if (!creating) return undefined
  const whole = v.safeParse(kind.schema, fields)
  if (whole.success) return undefined
  return String(whole.issues[0].path?.[0]?.key ?? kind.kind)
}

function firstRefused(
  core: DeviceCore,
  kind: RecordKind,
  id: RecordId,
  fields: Record<string, unknown>,
  one: Touch,
  record: Readonly<Record<string, unknown>>,
  owner: Touch['person'],
  createdBy: Touch['person'],
): string | undefined {
  const author = { person: core.me.person, rank: core.me.rank, device: core.me.device }
  const names = [...Object.keys(fields), ...Object.keys(one.texts ?? {})]
  return names.find((name) => {
    const spec = kind.fields[name]
    return !spec?.write({ author, id, owner, cell: fields, record, createdBy, value: fields[name] })
  })
}

async function keep(
  core: DeviceCore,
  prepared: readonly Prepared[],
  draft: string | undefined,
): Promise<Result<Saved, SaveError>> {
  const bySpace = new Map<SpaceId, Prepared[]>()
  for (const one of prepared) bySpace.set(one.replica.space.id, [...(bySpace.get(one.replica.space.id) ?? []), one])

  const rows: NewPendingRow[] = []
  const clocks = new Map<SpaceId, SpaceClock>()
  const written: { log: LogId; replica: SpaceReplica; write: Written; row: NewPendingRow }[] = []
  for (const [space, group] of bySpace) {
    const [first] = group
    if (!first) continue
    const cells = group.flatMap((one) => (one.cell ? [one.cell] : []))
    const write = first.replica.write(
      cells,
      group.flatMap((one) => one.texts),
    )
    const row = rowOf(space, write)
    rows.push(row)
    clocks.set(space, first.replica.clock())
    written.push({ log: first.log, replica: first.replica, write, row })
  }

  const kept = await keepRows(core, rows, clocks, draft)
  if (!kept.ok) {
    for (const one of written) await reloadReplica(core, one.log, one.replica.space.id)
    return kept
  }
  for (const log of new Set(written.map((one) => one.log))) {
    const here = written.filter((one) => one.log === log)
    const parts = here.map((one) => {
      const part = emptyPart(one.replica.space.id)
      notePending(part, { id: kept.value[rows.indexOf(one.row)] ?? 0, ...one.row }, core)
      return part
    })
    await core.rooms.get(log)?.mirror?.append(parts)
    await project(
      core,
      log,
      here.map((one) => [one.replica, one.write.changed]),
    )
  }
  return ok({ ids: prepared.map((one) => one.id), at: core.clock.now() })
}

/** `frontier` is 0: pending rows are sealed before anything is received, so a segment never spans two frontiers. */
export const rowOf = (space: SpaceId, write: Written): NewPendingRow => ({
  space,
  records: write.records,
  texts: write.texts,
  frontier: 0,
  hlc: write.hlc,
})

/** Writes rows to the ledger: after this, they are "gardé". When it fails, the caller throws its replicas away. */
export async function keepRows(
  core: DeviceCore,
  rows: readonly NewPendingRow[],
  clocks: ReadonlyMap<SpaceId, SpaceClock>,
  draft?: string,
): Promise<Result<readonly number[], SaveError>> {
  if (!rows.every(fitsInEntry)) return err({ type: 'save.too_large' })
  try {
    await keepOwed(core)
    const ids = await core.ledger.transactions.savePending(rows, clocks, draft)
    touch(core)
    return ok(ids)
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause
    if (cause.type === 'ledger.full' || cause.type === 'ledger.lease_lost') return err({ type: cause.type })
    return err({ type: 'ledger.write_failed' })
  }
}
