// What came of a decision: the prices, functions, rules, shares and associates that name it. Pure.

import type { RecordId } from '../../base/ids.ts'
import { type Associate, associateKind } from '../../domain/coop/associate.schema.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { type Role, roleKind } from '../../domain/coop/role.schema.ts'
import { type Service, serviceKind } from '../../domain/job/service.schema.ts'
import { type Action, actionKind } from '../../domain/meeting/action.schema.ts'
import { type Distribution, distributionKind } from '../../domain/pay/distribution.schema.ts'
import { type HouseRules, houseRulesKind } from '../../domain/rules/house-rules.schema.ts'
import { type Decision, decisionKind } from '../../domain/vote/decision.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from './read-records.ts'

export interface EffectRecords {
  readonly services: Iterable<RecordView>
  readonly roles: Iterable<RecordView>
  readonly rules: Iterable<RecordView>
  readonly associates: Iterable<RecordView>
  readonly actions: Iterable<RecordView>
  readonly coops: Iterable<RecordView>
  readonly decisions: Iterable<RecordView>
  /** None where this device may not read them. */
  readonly distributions: Iterable<RecordView>
}

export interface DecisionEffects {
  readonly prices: readonly Read<Service>[]
  readonly roles: readonly Read<Role>[]
  readonly rules: readonly Read<HouseRules>[]
  readonly shares: readonly Read<Distribution>[]
  readonly associates: readonly Read<Associate>[]
  readonly actions: readonly Read<Action>[]
  /** The group reads everyone's speaking turns by it. */
  readonly speaking: boolean
  /** The group reads everyone's share of the money by it. */
  readonly pay: boolean
  readonly replaces: Read<Decision> | undefined
  readonly replacedBy: Read<Decision> | undefined
}

export function decisionEffects(
  decision: Pick<Decision, 'supersedes'> & { id: RecordId },
  records: EffectRecords,
): DecisionEffects {
  const { id } = decision
  const named = <One extends { readonly decision?: RecordId | null | undefined }>(all: readonly One[]): One[] =>
    all.filter((one) => one.decision === id)
  const decisions = readRecords(decisionKind, records.decisions)
  const coops = readRecords(coopKind, records.coops)
  return {
    prices: named(readRecords(serviceKind, records.services)),
    roles: named(readRecords(roleKind, records.roles)),
    rules: named(readRecords(houseRulesKind, records.rules)),
    shares: named(readRecords(distributionKind, records.distributions)),
    associates: named(readRecords(associateKind, records.associates)),
    actions: named(readRecords(actionKind, records.actions)),
    speaking: coops.some(({ speakingDecision }) => speakingDecision === id),
    pay: coops.some(({ payDecision }) => payDecision === id),
    replaces: decisions.find((one) => one.id === decision.supersedes),
    replacedBy: decisions.find((one) => one.supersedes === id),
  }
}

export type DecisionSubject = 'price' | 'role' | 'rules' | 'share' | 'associate' | 'speaking' | 'pay' | 'other'

/** What the picture of a decision shows: the first thing that it changed. */
export function subjectOf(effects: DecisionEffects): DecisionSubject {
  if (effects.prices.length > 0) return 'price'
  if (effects.roles.length > 0) return 'role'
  if (effects.rules.length > 0) return 'rules'
  if (effects.shares.length > 0) return 'share'
  if (effects.associates.length > 0) return 'associate'
  if (effects.pay) return 'pay'
  return effects.speaking ? 'speaking' : 'other'
}
