// The figures of a host's accompaniment. The law and the founding documents give the defaults (`host-rules.ts`); a
// lawyer of the host has the last word, so each can be replaced. One record per coop: `recordIdFor(hostRulesKind, coop)`.

import * as v from 'valibot'
import { count, line, listOf, maybe } from '../field-types.ts'
import { coordinatorOnly, defineKind, value } from '../record-kind.ts'
import { contractKinds, periodMonths } from './contract.schema.ts'

export const hostRulesSchema = v.object({
  /** The contracts that this host uses. */
  contracts: maybe(listOf(v.picklist(contractKinds))),
  capePeriodMonths: maybe(periodMonths),
  capeRenewals: maybe(count),
  capeLeastMonths: maybe(periodMonths),
  capeMostMonths: maybe(periodMonths),
  capeLeastAge: maybe(count),
  cesaAssociateMonths: maybe(count),
  cesaTrialMonths: maybe(count),
  /** Days before a deadline at which it is told. */
  warnDays: maybe(listOf(count)),
  keepMonths: maybe(count),
  noticeMonths: maybe(count),
  refusedMonths: maybe(count),
  /** The framework of skills that new checks follow: `rectec12`, or any version of a coordinator's [D82]. */
  skillsFramework: maybe(line),
})

export const hostRulesKind = defineKind({
  kind: 'hostRules',
  code: 'hr',
  space: 'coop',
  version: 1,
  schema: hostRulesSchema,
  fields: {
    contracts: value('c', coordinatorOnly),
    capePeriodMonths: value('p', coordinatorOnly),
    capeRenewals: value('r', coordinatorOnly),
    capeLeastMonths: value('a', coordinatorOnly),
    capeMostMonths: value('b', coordinatorOnly),
    capeLeastAge: value('g', coordinatorOnly),
    cesaAssociateMonths: value('s', coordinatorOnly),
    cesaTrialMonths: value('t', coordinatorOnly),
    warnDays: value('w', coordinatorOnly),
    keepMonths: value('k', coordinatorOnly),
    noticeMonths: value('n', coordinatorOnly),
    refusedMonths: value('f', coordinatorOnly),
    skillsFramework: value('sf', coordinatorOnly),
  },
  month: () => '',
})
