// A contract that nothing was written on yet is corrected in its place, under the rules by which it was written. Afterwards it
// is amended, or ended. [D151]

import { err, ok, type Result } from '../../base/result.ts'
import type { CapeError } from '../../domain/path/cape.rules.ts'
import type { Contract } from '../../domain/path/contract.schema.ts'
import { checkPlace, type PlaceError } from '../../domain/path/correction.rules.ts'
import { stageOf } from '../../domain/path/path.rules.ts'
import type { ContractRecord } from '../../domain/path/path.types.ts'
import { isFollowedByChanges } from '../../domain/path/standing-contracts.rules.ts'
import type { Device } from '../device/device.port.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { type ContractUnknown, findContract, type OfContract } from './change-contract.ts'
import { type Reads, readWay } from './read-way.ts'
import { checkCapeTerms, type WriteContractInput } from './write-contract.ts'

export type CorrectError = CapeError | PlaceError | { readonly type: 'path.has_changes' }

/** What may be corrected: all but the kind, which is written once. */
export type Corrected = { readonly [Name in keyof Omit<Contract, 'kind'>]: Contract[Name] | null }

export async function correctContract(
  device: Device,
  input: OfContract & { readonly contractNow: Contract; readonly fullTimeEmployee?: boolean },
): Promise<Result<SavedMasked & { readonly before: Contract }, WriteError | ContractUnknown | CorrectError>> {
  const { coop, contract, contractNow, draft } = input
  const record = await findContract(device, { coop, contract })
  const person = device.record(contract)?.person
  if (record === undefined || person === undefined) return err({ type: 'path.unknown' })
  const checked = checkCorrection(device, { ...input, person, record })
  if (!checked.ok) return checked
  const { kind: _, ...values } = contractNow
  const saved = await writeRecord(device, { coop, id: contract, draft }, { kind: 'contract', values: whole(values) })
  return saved.ok ? ok({ ...saved.value, before: record.contract }) : saved
}

/** « Annuler » after a correction: the contract is as it was. */
export function undoCorrection(
  device: Device,
  { coop, contract, before }: OfContract & { readonly before: Contract },
): Promise<Result<SavedMasked, WriteError>> {
  const { kind: _, ...values } = before
  return writeRecord(device, { coop, id: contract }, { kind: 'contract', values: whole(values) })
}

/** Whether a contract may become `contractNow`, before or without writing it. */
export function checkCorrection(
  device: Reads,
  {
    coop,
    person,
    record,
    contractNow,
    fullTimeEmployee = false,
  }: Pick<WriteContractInput, 'coop' | 'person' | 'fullTimeEmployee'> & {
    readonly record: ContractRecord
    readonly contractNow: Contract
  },
): Result<undefined, CorrectError> {
  if (isFollowedByChanges(record)) return err({ type: 'path.has_changes' })
  const contract = { ...contractNow, kind: record.contract.kind }
  const cape = checkCapeTerms(device, { coop, person, contract, fullTimeEmployee })
  if (!cape.ok) return cape
  const [before, next] = [stageOf(record), stageOf({ ...record, contract })]
  if (before.start === next.start && before.end === next.end) return ok(undefined)
  const place = checkPlace({ stages: readWay(device, { coop, person }).stages, next })
  return place.ok ? ok(undefined) : place
}

/** What the form left empty is cleared. */
const whole = ({
  start,
  months,
  end,
  signedOn,
  signatories,
  project,
  ...terms
}: Omit<Contract, 'kind'>): Corrected => ({
  start,
  months: months ?? null,
  end: end ?? null,
  signedOn: signedOn ?? null,
  signatories: signatories ?? null,
  project: project ?? null,
  minutesPerMonth: terms.minutesPerMonth ?? null,
  fixedMonthlyCents: terms.fixedMonthlyCents ?? null,
  variableBasisPoints: terms.variableBasisPoints ?? null,
  payTerms: terms.payTerms ?? null,
})
