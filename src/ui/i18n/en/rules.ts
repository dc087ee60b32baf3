import type { Shape } from '../catalogue.ts'
import type { rules as french } from '../fr/rules.ts'

export const rules: Shape<typeof french> = {
  title: 'Rules of the organisation',
  lead: 'Lengths and contracts of the support. An empty box goes back to the planned value.',
  tile: 'Lengths, contracts, deadlines',
  contracts: 'Contracts',
  contractsUsed: 'Contracts used here',
  groups: { cape: 'CAPE', cesa: 'CESA', keep: 'How long files are kept' },
  figures: {
    capePeriodMonths: 'Longest period',
    capeRenewals: 'Renewals at most',
    capeLeastMonths: 'Usual length, at least',
    capeMostMonths: 'Whole length, at most',
    capeLeastAge: 'Least age',
    cesaAssociateMonths: 'Time to become an associate',
    cesaTrialMonths: 'Trial period at most',
    keepMonths: 'Keep a file after the last contact',
    noticeMonths: 'Tell before that time ends',
    refusedMonths: 'Keep a refused application',
  },
  units: { months: 'months', times: 'times', years: 'years' },
  byDefault: 'Planned: {n}.',
  noDefault: 'Planned: no limit.',
  source: {
    L1272: 'Source: French code of commerce, article L127-2.',
    S0: 'Source: Cités Coop, from six to fifteen months.',
    adults: 'Source: a CAPE is for adults.',
    L73313: 'Source: French labour code, article L7331-3.',
    L73321: 'Source: French labour code, article L7332-1.',
    cnil: 'Source: CNIL, reference for social support.',
    habit: 'Source: a habit, to be decided here.',
    host: 'Source: your organisation.',
  },
  lawyer: 'To be checked by a lawyer',
  warnDays: 'Deadlines are told {first} days, then {last} days before.',
  readOnly: 'Only the coordination changes these rules.',
}
