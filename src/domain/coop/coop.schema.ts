// The coop itself: its model, dates, organisations and the parameters that rules read. One record per coop, whose id
// is `recordIdFor(coopKind, coopId)`.

import * as v from 'valibot'
import {
  basisPoints,
  cents,
  count,
  line,
  listOf,
  localDate,
  maybe,
  percent,
  provenance,
  recordIdOf,
} from '../field-types.ts'
import { timeKinds } from '../job/time-log.schema.ts'
import { contributionBases } from '../money/contribution.rules.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'
import { roleFunctions } from './role.schema.ts'

export const coopModels = ['cjs', 'cjm', 'ct', 'kpa', 'flashcoop', 'shelter', 'citesCoop', 'other'] as const
export type CoopModel = (typeof coopModels)[number]

export const coopStatuses = ['prefiguration', 'open', 'closing', 'closed'] as const

/** What happens to a motion with as many votes for as against. */
export const tieRules = ['rejected', 'accepted'] as const
export type TieRule = (typeof tieRules)[number]
/** Until the coop says otherwise. */
export const usualTieRule: TieRule = 'rejected'

export const coopSchema = v.object({
  name: line,
  model: v.picklist(coopModels),
  status: maybe(v.picklist(coopStatuses)),
  /** The day the team closed it. */
  closedOn: maybe(localDate),
  startDate: maybe(localDate),
  /** A KPA has none. */
  endDate: maybe(localDate),
  town: maybe(line),
  qpvCodes: maybe(listOf(line)),
  leadOrg: maybe(line),
  hostOrg: maybe(line),
  venueOrg: maybe(line),
  /** Who answers for the data (RGPD art. 13), told in the notice. */
  controllerOrg: maybe(line),
  dpoContact: maybe(line),
  noticeVersion: maybe(line),
  /** « Appeler l'équipe ». */
  teamPhone: maybe(line),
  relayHost: maybe(line),
  /** Age limits that replace those of the model. */
  minAge: maybe(count),
  maxAge: maybe(count),
  quorumPercent: maybe(percent),
  tieRule: maybe(v.picklist(tieRules)),
  /** How many absent people one person may speak for. */
  proxiesPerPerson: maybe(count),
  /** Of the turnover, unless `contributionBase` says otherwise. */
  contributionBasisPoints: maybe(basisPoints),
  contributionBase: maybe(v.picklist(contributionBases)),
  fixedFeeCents: maybe(cents),
  /** The fact only, never why. */
  fixedFeeWaived: maybe(v.boolean()),
  /** KPA: pay of the month is asked for by this day of it (1 to 28). */
  payRequestDay: maybe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28))),
  /** Hours that a sharing counts; the usual ones when not told. */
  paidKinds: maybe(listOf(v.picklist(timeKinds))),
  /** What the price builder starts from: rates of the CAE. */
  reserveBasisPoints: maybe(basisPoints),
  employerBasisPoints: maybe(basisPoints),
  employeeBasisPoints: maybe(basisPoints),
  billableBasisPoints: maybe(basisPoints),
  /** The functions whose holders read clients and quotes; the usual ones when not told. */
  deskFunctions: maybe(listOf(v.picklist(roleFunctions))),
  /** By which the group reads everyone's speaking turns; each reads only their own without it. */
  speakingDecision: maybe(recordIdOf('de')),
  /** By which the group reads everyone's share of the money. [D172] */
  payDecision: maybe(recordIdOf('de')),
  /** Good Friday and 26 December are public holidays too. */
  alsaceMoselle: maybe(v.boolean()),
  provenance,
})
export type Coop = v.InferOutput<typeof coopSchema>

export const coopKind = defineKind({
  kind: 'coop',
  code: 'co',
  space: 'coop',
  version: 1,
  schema: coopSchema,
  fields: {
    name: value('n', staffOnly),
    model: value('m', staffOnly),
    status: value('s', staffOnly),
    closedOn: value('cd', staffOnly),
    startDate: value('d', staffOnly),
    endDate: value('e', staffOnly),
    town: value('t', staffOnly),
    qpvCodes: value('q', staffOnly),
    leadOrg: value('l', staffOnly),
    hostOrg: value('h', staffOnly),
    venueOrg: value('v', staffOnly),
    controllerOrg: value('c', staffOnly),
    dpoContact: value('o', staffOnly),
    noticeVersion: value('nv', staffOnly),
    teamPhone: value('p', staffOnly),
    relayHost: value('r', staffOnly),
    minAge: value('a', staffOnly),
    maxAge: value('b', staffOnly),
    quorumPercent: value('qp', staffOnly),
    tieRule: value('ti', staffOnly),
    proxiesPerPerson: value('pp', staffOnly),
    contributionBasisPoints: value('cb', staffOnly),
    contributionBase: value('ba', staffOnly),
    fixedFeeCents: value('ff', staffOnly),
    fixedFeeWaived: value('fw', staffOnly),
    payRequestDay: value('pr', staffOnly),
    paidKinds: value('pk', staffOnly),
    reserveBasisPoints: value('rb', staffOnly),
    employerBasisPoints: value('er', staffOnly),
    employeeBasisPoints: value('ee', staffOnly),
    billableBasisPoints: value('bi', staffOnly),
    deskFunctions: value('df', staffOnly),
    speakingDecision: value('sd', staffOnly),
    payDecision: value('pd', staffOnly),
    alsaceMoselle: value('am', staffOnly),
    provenance: fact('pv', staffOnly),
  },
  month: () => '',
})
