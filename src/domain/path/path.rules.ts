// The way as a dated stage machine (S1: welcome, contrat d'objectif, convention d'accompagnement, employment; S0: CAPE,
// CESA, alternative project): what may follow what, and when. A refusal names its rule and where it comes from.

import { err, ok, type Result } from '../../base/result.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type CapeTerms, capeEnd } from './cape.rules.ts'
import type { ContractKind } from './contract.schema.ts'
import type { HostRules } from './host-rules.ts'
import type { ContractRecord, Stage, StageKind } from './path.types.ts'
import { standingContracts } from './standing-contracts.rules.ts'

/** Which stages each may come right after. After an exit, one may be welcomed again. */
const mayComeAfter: Readonly<Record<StageKind, readonly StageKind[]>> = {
  welcome: ['exit'],
  goals: ['welcome', 'alternative', 'goals'],
  support: ['welcome', 'goals', 'alternative', 'support'],
  // Cités Coop goes from maturation, which has no contract of its own, to the CAPE (S0).
  cape: ['welcome', 'goals', 'support', 'alternative'],
  employment: ['welcome', 'goals', 'support', 'cape', 'employment'],
  cesa: ['support', 'cape', 'employment'],
  alternative: ['welcome', 'goals', 'support', 'cape', 'employment', 'cesa'],
  exit: ['welcome', 'goals', 'support', 'cape', 'employment', 'cesa', 'alternative'],
}

const isValid = (change: { readonly withdrawn?: boolean | null | undefined }): boolean => change.withdrawn !== true

/** The periods of a CAPE as its records tell them: the first, then its renewals by day. */
export function capeTermsOf({ contract, changes }: Pick<ContractRecord, 'contract' | 'changes'>): CapeTerms {
  const renewals = changes
    .filter((change) => isValid(change) && change.kind === 'renewal')
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const months = [contract.months, ...renewals.map((renewal) => renewal.months)].filter((length) => length != null)
  return { start: contract.start, months, endedOn: endedOn(changes) }
}

const endedOn = (changes: ContractRecord['changes']): LocalDate | undefined =>
  changes
    .filter((change) => isValid(change) && change.kind === 'ended')
    .map((change) => change.day)
    .sort()[0]

/** The last day of a contract, computed for a CAPE; undefined for an open-ended one. */
export function contractEnd(record: Pick<ContractRecord, 'contract' | 'changes'>): LocalDate | undefined {
  const { contract, changes } = record
  if (contract.kind === 'cape' && contract.months != null) return capeEnd(capeTermsOf(record))
  const ends = [contract.end, endedOn(changes)].filter((end) => end != null).sort()
  return ends[0]
}

/** Every stage by its first day; on the same day in the order of the way. A withdrawn contract is none. */
export function stagesOf({
  welcomes,
  contracts,
  alternatives = [],
  exits,
}: {
  welcomes: readonly LocalDate[]
  contracts: readonly ContractRecord[]
  alternatives?: readonly LocalDate[]
  exits: readonly LocalDate[]
}): Stage[] {
  return inOrder([
    ...welcomes.map((start) => ({ kind: 'welcome' as const, start })),
    ...standingContracts(contracts).map(stageOf),
    ...alternatives.map((start) => ({ kind: 'alternative' as const, start })),
    ...exits.map((start) => ({ kind: 'exit' as const, start })),
  ])
}

/** The stage that a contract is while it counts. */
export const stageOf = (record: ContractRecord): Stage => ({
  kind: record.contract.kind,
  start: record.contract.start,
  end: contractEnd(record),
  record: record.id,
})

export function inOrder(stages: readonly Stage[]): Stage[] {
  const order: readonly StageKind[] = Object.keys(mayComeAfter) as StageKind[]
  return [...stages].sort((a, b) =>
    a.start === b.start ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.start < b.start ? -1 : 1,
  )
}

/** The stage of the way on a day; undefined before the first one. */
export const stageOn = ({ stages, day }: { stages: readonly Stage[]; day: LocalDate }): Stage | undefined =>
  stages.findLast((stage) => stage.start <= day)

export type PathError =
  | { readonly type: 'path.contract_not_used'; readonly source: 'host'; readonly stage: ContractKind }
  | {
      readonly type: 'path.cannot_follow'
      readonly source: 'S1'
      readonly stage: StageKind
      readonly after: StageKind | 'nothing'
    }
  | { readonly type: 'path.before_last'; readonly source: 'S1'; readonly stage: StageKind; readonly day: LocalDate }
  | { readonly type: 'path.overlaps'; readonly source: 'S1'; readonly stage: StageKind; readonly day: LocalDate }
  | { readonly type: 'path.end_before_start'; readonly source: 'S1'; readonly stage: StageKind }

// An employment may begin while a convention d'accompagnement runs: « réalisé dès que possible afin de limiter dans le
// temps la convention » (S1). Other contracts follow one another.
export const mayOverlap = (last: StageKind, next: StageKind): boolean =>
  last === 'support' && next === 'employment' ? true : last === 'welcome' || last === 'alternative' || next === 'exit'

/** Whether `next` may come at the end of `stages`, which are in order. */
export function checkNextStage({
  stages,
  next,
  rules,
}: {
  stages: readonly Stage[]
  next: Stage
  rules: Pick<HostRules, 'contracts'>
}): Result<Stage, PathError> {
  const { kind } = next
  if (next.end !== undefined && next.end < next.start) {
    return err({ type: 'path.end_before_start', source: 'S1', stage: kind })
  }
  if (isContract(kind) && !rules.contracts.includes(kind)) {
    return err({ type: 'path.contract_not_used', source: 'host', stage: kind })
  }
  const last = stages.at(-1)
  if (last === undefined) {
    // A file may begin with any stage but an ending: people come from elsewhere, and paper came before the notebook.
    return kind === 'exit' || kind === 'alternative'
      ? err({ type: 'path.cannot_follow', source: 'S1', stage: kind, after: 'nothing' })
      : ok(next)
  }
  if (!mayComeAfter[kind].includes(last.kind)) {
    return err({ type: 'path.cannot_follow', source: 'S1', stage: kind, after: last.kind })
  }
  if (next.start < last.start) return err({ type: 'path.before_last', source: 'S1', stage: kind, day: last.start })
  if (last.end !== undefined && next.start <= last.end && !mayOverlap(last.kind, kind)) {
    return err({ type: 'path.overlaps', source: 'S1', stage: kind, day: last.end })
  }
  return ok(next)
}

export const isContract = (kind: StageKind): kind is ContractKind =>
  kind !== 'welcome' && kind !== 'alternative' && kind !== 'exit'
