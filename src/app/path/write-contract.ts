// A new contract with its reciprocal commitments, in one save: refused when it cannot follow what came before, or when
// a CAPE does not keep to the law and the host's figures.

import type { CoopId, PersonId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type CapeError, checkCape } from '../../domain/path/cape.rules.ts'
import type { Commitment } from '../../domain/path/commitment.schema.ts'
import type { Contract } from '../../domain/path/contract.schema.ts'
import { capeTermsOf, checkNextStage, contractEnd, type PathError } from '../../domain/path/path.rules.ts'
import { privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { createMasking } from '../record/masking.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { type Reads, readHostRules, readWay } from './read-way.ts'

export type NewCommitment = Pick<Commitment, 'party' | 'wording' | 'who' | 'due'>

export interface WriteContractInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly contract: Contract
  readonly commitments?: readonly NewCommitment[]
  /** Asked for a CAPE, never kept: the law refuses it to someone employed full time. */
  readonly fullTimeEmployee?: boolean
  readonly draft?: string | undefined
}

export type WriteContractError = WriteError | PathError | CapeError | { readonly type: 'path.wording_missing' }

/** The first of `ids` is the contract's, the others its commitments' in their order. */
export async function writeContract(
  device: Device,
  input: WriteContractInput,
): Promise<Result<SavedMasked, WriteContractError>> {
  const { coop, person, contract, commitments = [] } = input
  await device.ready(coop)
  if (commitments.some(({ wording }) => wording.trim() === '')) return err({ type: 'path.wording_missing' })
  const checked = checkContract(device, input)
  if (!checked.ok) return checked
  const masking = createMasking()
  const saved = await writeRecord(device, input, {
    kind: 'contract',
    values: contract,
    with: commitments.map(
      (commitment, index): Touch => ({
        kind: 'commitment',
        coop,
        person,
        fields: masking.all({
          party: commitment.party,
          wording: commitment.wording.trim(),
          who: commitment.who ?? undefined,
          due: commitment.due ?? undefined,
        }),
        refs: { contract: index + 1 },
      }),
    ),
  })
  return saved.ok ? ok({ ...saved.value, masked: saved.value.masked + masking.count() }) : saved
}

/** Whether such a contract may come next on the way, before or without writing it. */
export function checkContract(
  device: Reads,
  {
    coop,
    person,
    contract,
    fullTimeEmployee = false,
  }: Pick<WriteContractInput, 'coop' | 'person' | 'contract' | 'fullTimeEmployee'>,
): Result<undefined, PathError | CapeError> {
  const cape = checkCapeTerms(device, { coop, person, contract, fullTimeEmployee })
  if (!cape.ok) return cape
  const { stages, rules } = readWay(device, { coop, person })
  const next = { kind: contract.kind, start: contract.start, end: contractEnd({ contract, changes: [] }) }
  const stage = checkNextStage({ stages, next, rules })
  return stage.ok ? ok(undefined) : stage
}

/** The law's and the host's figures, for a contract without renewals; other contracts than a CAPE have none. */
export function checkCapeTerms(
  device: Reads,
  { coop, person, contract, fullTimeEmployee = false }: Parameters<typeof checkContract>[1],
): Result<undefined, CapeError> {
  if (contract.kind !== 'cape') return ok(undefined)
  const birthDate = readRecord(privateCardKind, device.record(recordIdFor(privateCardKind, person)))?.birthDate
  const terms = capeTermsOf({ contract, changes: [] })
  const rules = readHostRules(device, coop)
  const cape = checkCape({ terms, signedOn: contract.signedOn, fullTimeEmployee, birthDate, rules })
  return cape.ok ? ok(undefined) : cape
}
