// The figures of a host's accompaniment: where each comes from, and whether a lawyer has the last word (DOMAIN §4, ⚖).

import type { HostRules } from '../../../domain/path/host-rules.ts'

export type FigureName = Exclude<keyof HostRules, 'contracts' | 'warnDays'>

export interface RuleFigure {
  readonly name: FigureName
  readonly source: 'L1272' | 'S0' | 'adults' | 'L73313' | 'L73321' | 'cnil' | 'habit'
  readonly lawyer: boolean
  readonly unit: 'months' | 'times' | 'years'
}

const figure = (
  name: FigureName,
  source: RuleFigure['source'],
  lawyer: boolean,
  unit: RuleFigure['unit'] = 'months',
): RuleFigure => ({ name, source, lawyer, unit })

export const figureGroups = [
  {
    id: 'cape',
    figures: [
      figure('capePeriodMonths', 'L1272', true),
      figure('capeRenewals', 'L1272', true, 'times'),
      figure('capeLeastMonths', 'S0', false),
      figure('capeMostMonths', 'S0', false),
      figure('capeLeastAge', 'adults', true, 'years'),
    ],
  },
  {
    id: 'cesa',
    figures: [figure('cesaAssociateMonths', 'L73313', true), figure('cesaTrialMonths', 'L73321', true)],
  },
  {
    id: 'keep',
    figures: [
      figure('keepMonths', 'cnil', true),
      figure('noticeMonths', 'habit', false),
      figure('refusedMonths', 'habit', true),
    ],
  },
] as const
