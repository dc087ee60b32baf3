// What happens to a signed contract: renewed (a CAPE), amended, or ended before its day. Each is a record of its own.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type CapeError, type CapePeriod, capeEnd, checkCape } from '../../domain/path/cape.rules.ts'
import { contractKind } from '../../domain/path/contract.schema.ts'
import type { ContractChange } from '../../domain/path/contract-change.schema.ts'
import type { HostRules } from '../../domain/path/host-rules.ts'
import { capeTermsOf, contractEnd } from '../../domain/path/path.rules.ts'
import type { ContractRecord } from '../../domain/path/path.types.ts'
import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { readContracts, readHostRules } from './read-way.ts'

export interface OfContract {
  readonly coop: CoopId
  readonly contract: RecordId
  readonly draft?: string | undefined
}

export type ContractUnknown = { readonly type: 'path.unknown' }

/** One more period, from the day after the last one. */
export async function renewCape(
  device: Device,
  input: OfContract & { readonly months: number; readonly signedOn: LocalDate; readonly fullTimeEmployee?: boolean },
): Promise<Result<SavedMasked, WriteError | CapeError | ContractUnknown | { readonly type: 'path.not_a_cape' }>> {
  const found = await findContract(device, input)
  if (found === undefined) return err({ type: 'path.unknown' })
  if (found.contract.kind !== 'cape') return err({ type: 'path.not_a_cape' })
  const checked = checkRenewal(found, { ...input, rules: readHostRules(device, input.coop) })
  if (!checked.ok) return checked
  const day = addDays(capeEnd({ ...capeTermsOf(found), endedOn: undefined }), 1)
  return write(device, input, { kind: 'renewal', day, months: input.months, signedOn: input.signedOn })
}

/** The periods of a CAPE with one more of `months`, if the law and the host allow it. */
export function checkRenewal(
  cape: ContractRecord,
  {
    months,
    fullTimeEmployee = false,
    rules,
  }: { readonly months: number; readonly fullTimeEmployee?: boolean | undefined; readonly rules: HostRules },
): Result<CapePeriod[], CapeError> {
  const before = capeTermsOf(cape)
  const terms = { ...before, months: [...before.months, months] }
  return checkCape({ terms, signedOn: cape.contract.signedOn, fullTimeEmployee, rules })
}

/** New terms from a day on. What stays the same is left out. */
export async function amendContract(
  device: Device,
  input: OfContract &
    Pick<
      ContractChange,
      'day' | 'signedOn' | 'terms' | 'minutesPerMonth' | 'fixedMonthlyCents' | 'variableBasisPoints'
    >,
): Promise<Result<SavedMasked, WriteError | ContractUnknown | { readonly type: 'path.nothing_changed' }>> {
  const { terms, minutesPerMonth, fixedMonthlyCents, variableBasisPoints, day, signedOn } = input
  const changes = { terms, minutesPerMonth, fixedMonthlyCents, variableBasisPoints }
  const isEmpty = Object.values(changes).every((change) => change == null || change === '')
  if (isEmpty) return err({ type: 'path.nothing_changed' })
  if ((await findContract(device, input)) === undefined) return err({ type: 'path.unknown' })
  return write(device, input, { kind: 'amendment', day, signedOn, ...changes })
}

/** `day` is the last one of the contract. */
export async function endContract(
  device: Device,
  input: OfContract & { readonly day: LocalDate; readonly terms?: string },
): Promise<Result<SavedMasked, WriteError | ContractUnknown | { readonly type: 'path.end_before_start' }>> {
  const found = await findContract(device, input)
  if (found === undefined) return err({ type: 'path.unknown' })
  if (input.day < found.contract.start) return err({ type: 'path.end_before_start' })
  return write(device, input, { kind: 'ended', day: input.day, terms: input.terms })
}

/** A change written by mistake: it counts no more, and stays readable. */
export const withdrawChange = (
  device: Device,
  { coop, change }: { readonly coop: CoopId; readonly change: RecordId },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id: change }, { kind: 'contractChange', values: { withdrawn: true } })

/** The terms in force on a day: the contract's, over which its amendments came in order. */
export function termsOn({ record, day }: { record: ContractRecord; day: LocalDate }) {
  const { minutesPerMonth, fixedMonthlyCents, variableBasisPoints, payTerms } = record.contract
  let terms = { minutesPerMonth, fixedMonthlyCents, variableBasisPoints, payTerms }
  const amendments = record.changes
    .filter((change) => change.kind === 'amendment' && change.withdrawn !== true && change.day <= day)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const change of amendments) {
    terms = {
      minutesPerMonth: change.minutesPerMonth ?? terms.minutesPerMonth,
      fixedMonthlyCents: change.fixedMonthlyCents ?? terms.fixedMonthlyCents,
      variableBasisPoints: change.variableBasisPoints ?? terms.variableBasisPoints,
      payTerms: change.terms ?? terms.payTerms,
    }
  }
  return { ...terms, end: contractEnd(record) }
}

/** Undefined for one that was withdrawn: nothing more happens to it. */
export async function findContract(
  device: Device,
  { coop, contract }: OfContract,
): Promise<ContractRecord | undefined> {
  await device.ready(coop)
  const view = device.record(contract)
  if (view?.person === undefined || readRecord(contractKind, view) === undefined) return undefined
  return readContracts(device, { coop, person: view.person }).find(({ id }) => id === contract)
}

function write(
  device: Device,
  { coop, contract, draft }: OfContract,
  change: Omit<ContractChange, 'contract'>,
): Promise<Result<SavedMasked, WriteError>> {
  const person = device.record(contract)?.person
  return writeRecord(device, { coop, person, draft }, { kind: 'contractChange', values: { contract, ...change } })
}
