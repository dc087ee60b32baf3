// What is typed for a new contract, and the contract that it makes.

import type { NewCommitment } from '../../../app/path/write-contract.ts'
import type { Contract, ContractKind } from '../../../domain/path/contract.schema.ts'
import { isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'

export interface ContractDraft {
  start: string
  end: string
  signedOn: string
  months: number | null
  fullTime: boolean
  project: string
  signatories: string
  hours: number | null
  fixedCents: number | null
  percent: number | null
  payTerms: string
  /** One commitment a line. */
  personDoes: string
  coopDoes: string
  due: string
}

export const emptyContract = (start: LocalDate): ContractDraft => ({
  start,
  end: '',
  signedOn: '',
  months: null,
  fullTime: false,
  project: '',
  signatories: '',
  hours: null,
  fixedCents: null,
  percent: null,
  payTerms: '',
  personDoes: '',
  coopDoes: '',
  due: '',
})

/** What is typed to correct a contract: as it is now. Its promises have a page of their own. */
export const draftOf = (contract: Contract): ContractDraft => ({
  ...emptyContract(contract.start),
  end: contract.end ?? '',
  signedOn: contract.signedOn ?? '',
  months: contract.months ?? null,
  project: contract.project ?? '',
  signatories: (contract.signatories ?? []).join(', '),
  hours: contract.minutesPerMonth == null ? null : contract.minutesPerMonth / 60,
  fixedCents: contract.fixedMonthlyCents ?? null,
  percent: contract.variableBasisPoints == null ? null : contract.variableBasisPoints / 100,
  payTerms: contract.payTerms ?? '',
})

export const dayOrNothing = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined)
const wordsOrNothing = (text: string): string | undefined => text.trim() || undefined

/** Undefined while the first day is missing. */
export function contractOf(kind: ContractKind, draft: ContractDraft): Contract | undefined {
  const start = dayOrNothing(draft.start)
  if (start === undefined) return undefined
  const names = draft.signatories.split(',').flatMap((name) => name.trim() || [])
  return {
    kind,
    start,
    signedOn: dayOrNothing(draft.signedOn),
    project: wordsOrNothing(draft.project),
    ...(names.length > 0 ? { signatories: names } : {}),
    ...(kind === 'cape' ? { months: draft.months ?? undefined } : { end: dayOrNothing(draft.end) }),
    ...(kind === 'employment' || kind === 'cesa' ? termsOf(draft) : {}),
  }
}

/** The terms of work and pay, in minutes, cents and hundredths of a percent. */
export function termsOf(draft: Pick<ContractDraft, 'hours' | 'fixedCents' | 'percent' | 'payTerms'>) {
  return {
    minutesPerMonth: draft.hours === null ? undefined : Math.round(draft.hours * 60),
    fixedMonthlyCents: draft.fixedCents ?? undefined,
    variableBasisPoints: draft.percent === null ? undefined : Math.round(draft.percent * 100),
    payTerms: wordsOrNothing(draft.payTerms),
  }
}

export function commitmentsOf({ personDoes, coopDoes, due }: ContractDraft): NewCommitment[] {
  const day = dayOrNothing(due)
  const lines = (text: string, party: NewCommitment['party']): NewCommitment[] =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ party, wording: line.trim(), due: day }]))
  return [...lines(personDoes, 'person'), ...lines(coopDoes, 'organisation')]
}
