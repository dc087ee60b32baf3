// A contract written by mistake is withdrawn: it counts nowhere and stays readable, with who withdrew it and when. It can be
// put back. [D150]

import { err, ok, type Result } from '../../base/result.ts'
import {
  checkReturn,
  checkWithdrawal,
  type FollowedError,
  type PlaceError,
} from '../../domain/path/correction.rules.ts'
import { stageOf } from '../../domain/path/path.rules.ts'
import { withdrawalsOf } from '../../domain/path/standing-contracts.rules.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { type ContractUnknown, findContract, type OfContract } from './change-contract.ts'
import { readWay } from './read-way.ts'

/** The first of `ids` is the withdrawal's: `withdrawChange` undoes it. */
export async function withdrawContract(
  device: Device,
  { coop, contract }: OfContract,
): Promise<Result<SavedMasked, WriteError | ContractUnknown | FollowedError>> {
  const found = await findContract(device, { coop, contract })
  const person = device.record(contract)?.person
  if (found === undefined || person === undefined) return err({ type: 'path.unknown' })
  const may = checkWithdrawal({ stages: readWay(device, { coop, person }).stages, record: contract })
  if (!may.ok) return may
  const values = { contract, kind: 'withdrawal', day: todayOf(device) }
  return writeRecord(device, { coop, person }, { kind: 'contractChange', values })
}

/** The contract counts again, if it still has its place on the way. */
export async function restoreContract(
  device: Device,
  { coop, contract }: OfContract,
): Promise<Result<undefined, WriteError | ContractUnknown | PlaceError>> {
  await device.ready(coop)
  const person = device.record(contract)?.person
  if (person === undefined) return err({ type: 'path.unknown' })
  const way = readWay(device, { coop, person })
  const record = way.withdrawn.find(({ id }) => id === contract)
  if (record === undefined) return err({ type: 'path.unknown' })
  const may = checkReturn({ stages: way.stages, back: stageOf(record) })
  if (!may.ok) return may
  const touches = withdrawalsOf(record).flatMap(({ id }) =>
    id === undefined ? [] : [{ kind: 'contractChange', coop, person, id, fields: { withdrawn: true } }],
  )
  const saved = await device.save(touches)
  return saved.ok ? ok(undefined) : saved
}
