import type { Shape } from '../catalogue.ts'
import type { service as french } from '../fr/service.ts'

export const service: Shape<typeof french> = {
  vat: 'VAT',
  vatHelp: 'The structure that invoices tells the rate. A private person pays the price and the VAT.',
  vatUnknown: 'Not told so far',
  vatNone: 'No VAT',
  vatRate: '{rate}%',
  who: 'Who may do it?',
  minPeople: 'How many people at least?',
  minPeopleHelp: 'A job is not planned with fewer.',
  people: 'people',
  youngestChild: 'Age of the youngest child looked after',
  youngestChildHelp: 'From 3 years on. Under 3, it takes an agreement that the coop does not have.',
  minAgeHelp: 'Nobody younger is planned for this service.',
  byTeam: 'The team notes the risks and the minimum age.',
}
