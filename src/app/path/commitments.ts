// Reciprocal commitments: added by staff, ticked by whoever did it.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import type { NewCommitment } from './write-contract.ts'

export async function addCommitment(
  device: Device,
  input: { readonly coop: CoopId; readonly contract: RecordId; readonly draft?: string } & NewCommitment,
): Promise<
  Result<SavedMasked, WriteError | { readonly type: 'path.wording_missing' } | { readonly type: 'path.unknown' }>
> {
  const { coop, contract, draft, party, who, due } = input
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'path.wording_missing' })
  await device.ready(coop)
  const person = device.record(contract)?.person
  if (person === undefined) return err({ type: 'path.unknown' })
  return writeRecord(
    device,
    { coop, person, draft },
    { kind: 'commitment', values: { contract, party, wording, who, due } },
  )
}

/** Done today, or not done after all. */
export const tickCommitment = (
  device: Device,
  { coop, commitment, done }: { readonly coop: CoopId; readonly commitment: RecordId; readonly done: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop, id: commitment },
    { kind: 'commitment', values: { doneOn: done ? todayOf(device) : null } },
  )

/** Given up together, or taken up again. */
export const dropCommitment = (
  device: Device,
  { coop, commitment, dropped }: { readonly coop: CoopId; readonly commitment: RecordId; readonly dropped: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(
    device,
    { coop, id: commitment },
    { kind: 'commitment', values: { droppedOn: dropped ? todayOf(device) : null } },
  )
