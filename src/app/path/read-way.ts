// Someone's way as this device can read it: stages, contracts with their changes, commitments, and days to watch.

import * as v from 'valibot'
import type { CoopId, PersonId } from '../../base/ids.ts'
import { type Exit, exitKind, exitSchema } from '../../domain/case/exit.schema.ts'
import { followUpDeadline } from '../../domain/case/follow-up.rules.ts'
import { type Coop, coopKind } from '../../domain/coop/coop.schema.ts'
import { intakeCopyKind } from '../../domain/intake/intake-copy.schema.ts'
import { caseCopyKind } from '../../domain/notebook/case-copy.schema.ts'
import { standingConsents } from '../../domain/notebook/consent.rules.ts'
import { type Commitment, commitmentKind } from '../../domain/path/commitment.schema.ts'
import { contractKind } from '../../domain/path/contract.schema.ts'
import { contractChangeKind } from '../../domain/path/contract-change.schema.ts'
import { remindersOf } from '../../domain/path/deadline.rules.ts'
import { hostRulesKind } from '../../domain/path/host-rules.schema.ts'
import { type HostRules, hostRulesOf } from '../../domain/path/host-rules.ts'
import { stagesOf } from '../../domain/path/path.rules.ts'
import type { ContractRecord, Stage } from '../../domain/path/path.types.ts'
import { type PathDeadline, pathDeadlines } from '../../domain/path/path-deadlines.rules.ts'
import {
  standingCommitments,
  standingContracts,
  withdrawnContracts,
} from '../../domain/path/standing-contracts.rules.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { consentRecords, readConfirmations } from '../notebook/give-consent.ts'
import { todayOf } from '../record/today.ts'

export interface Way {
  /** In order of days. */
  readonly stages: readonly Stage[]
  /** Those that count. */
  readonly contracts: readonly ContractRecord[]
  /** Written by mistake: kept to be read, and counted nowhere. [D150] */
  readonly withdrawn: readonly ContractRecord[]
  readonly commitments: readonly Read<Commitment>[]
  readonly deadlines: readonly PathDeadline[]
  readonly rules: HostRules
}

/** A device, or lists that a screen follows. */
export type Reads = Pick<Device, 'records' | 'record'>

/** The host's figures: its model's and the law's where it says nothing. */
export function readHostRules(device: Reads, coop: CoopId): HostRules {
  const model: Coop['model'] = readRecord(coopKind, device.record(recordIdFor(coopKind, coop)))?.model ?? 'other'
  const own = readRecord(hostRulesKind, device.record(recordIdFor(hostRulesKind, coop)))
  return hostRulesOf({ model, own: own ?? {} })
}

/** The contracts that count. */
export const readContracts = (device: Reads, of: { coop: CoopId; person: PersonId }): ContractRecord[] =>
  standingContracts(readAllContracts(device, of))

function readAllContracts(device: Reads, { coop, person }: { coop: CoopId; person: PersonId }): ContractRecord[] {
  const ofPerson = (kind: string) => device.records(coop, kind).filter((view) => view.person === person)
  const changes = readRecords(contractChangeKind, ofPerson('contractChange'))
  return readRecords(contractKind, ofPerson('contract')).map((contract) => ({
    id: contract.id,
    contract,
    changes: changes.filter((change) => change.contract === contract.id),
  }))
}

/** Complete once `device.ready(coop)` resolved. Welcomes are read from the person's copy, which staff have too. */
export function readWay(device: Reads, { coop, person }: { coop: CoopId; person: PersonId }): Way {
  const ofPerson = (kind: string) => device.records(coop, kind).filter((view) => view.person === person)
  const exits = readExits(ofPerson)
  const all = readAllContracts(device, { coop, person })
  const [contracts, withdrawn] = [standingContracts(all), withdrawnContracts(all)]
  const promised = readRecords(commitmentKind, ofPerson('commitment'))
  const commitments = standingCommitments({ commitments: promised, contracts: all })
  const rules = readHostRules(device, coop)
  const stages = stagesOf({
    welcomes: readRecords(intakeCopyKind, ofPerson('intakeCopy')).flatMap((copy) => copy.date ?? []),
    contracts,
    alternatives: exits.flatMap((exit) => ((exit.alternativeProject ?? '') === '' ? [] : [exit.day])),
    exits: exits.map((exit) => exit.day),
  })
  const deadlines = pathDeadlines({ contracts, commitments, rules })
  const followUp = readFollowUp(device, { coop, person })
  const told = followUp ? [...deadlines, followUp] : deadlines
  return { stages, contracts, withdrawn, commitments, deadlines: told, rules }
}

/** Staff read the exit itself; its person reads the copy that they were given. */
function readExits(ofPerson: (kind: string) => RecordView[]): Pick<Exit, 'day' | 'alternativeProject'>[] {
  const exits = readRecords(exitKind, ofPerson('exit'))
  const known = new Set<string>(exits.map(({ id }) => id))
  const copies = readRecords(caseCopyKind, ofPerson('caseCopy')).filter(
    ({ of }) => of.startsWith(`${exitKind.code}:`) && !known.has(of),
  )
  return [
    ...exits,
    ...copies.flatMap(({ day, content }) => {
      const copied = v.safeParse(exitSchema, { ...content, day })
      return copied.success ? [copied.output] : []
    }),
  ]
}

/** Staff only: the exit's person has no key to it. */
function readFollowUp(device: Reads, { coop, person }: { coop: CoopId; person: PersonId }): PathDeadline | undefined {
  const exits = readRecords(
    exitKind,
    device.records(coop, 'exit').filter((view) => view.person === person),
  )
  const [first] = exits
  if (first === undefined) return undefined
  const consents = consentRecords(device, { coop, person })
  const confirmations = readConfirmations(device, { coop, person })
  // An agreement to be called has no last day and needs no guardian: whichever day is asked about says the same.
  return followUpDeadline({ exits, consents: standingConsents({ consents, confirmations, day: first.day }) })
}

/** Reminders of today for everyone whose way this device reads, the nearest first. */
export function readReminders(device: Reads & Pick<Device, 'clock'>, { coop }: { coop: CoopId }) {
  const told = ['contract', 'exit'].flatMap((kind) => device.records(coop, kind))
  const people = new Set(told.flatMap((view) => view.person ?? []))
  const rules = readHostRules(device, coop)
  const deadlines = [...people].flatMap((person) =>
    readWay(device, { coop, person }).deadlines.map((deadline) => ({ ...deadline, person })),
  )
  return remindersOf({ deadlines, day: todayOf(device), warnDays: rules.warnDays })
}
