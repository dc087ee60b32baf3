import type { Shape } from '../catalogue.ts'
import type { payroll as french } from '../fr/payroll.ts'

export const payroll: Shape<typeof french> = {
  made: 'file for the CAE',
  share: {
    title: 'Sharing to be paid',
    sheet: 'Sharing',
    file: 'sharing',
    print: 'Print the sheet',
    gross: 'Gross (estimate)',
    net: 'Net (estimate)',
    decision: 'Decision {number}, {day}',
    decisionNumber: 'Decision',
    decisionDay: 'Day of the decision',
    confirmedOn: 'Confirmed on {day}',
    rates: 'Gross and net are computed with the rates given by the CAE.',
    noRates: 'Gross and net are not known: the rates of the CAE are not noted.',
  },
  month: {
    title: 'The hours of the month, for the CAE',
    lead: 'A file with the hours of each person. Those to be looked at again are not in it. Volunteering is apart.',
    none: 'No hours yet. The file of the month is made here once there are some.',
    month: 'Month',
    inAll: 'In all, without volunteering',
    confirmed: 'Of which confirmed',
    sheet: 'Hours',
    file: 'hours',
  },
  request: {
    file: 'invoice-request',
    reference: 'Reference',
    day: 'Date',
    siren: 'SIREN',
    address: 'Address',
    unit: 'Unit',
    vatRate: 'VAT rate (%)',
    vat: 'VAT',
    due: 'To be paid by',
  },
}
