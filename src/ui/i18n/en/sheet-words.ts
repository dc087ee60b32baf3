import type { Shape } from '../catalogue.ts'
import type { sheetWords as french } from '../fr/sheet-words.ts'

export const sheetWords: Shape<typeof french> = {
  title: 'Words of quotes and notes',
  lead: 'What the host must say on these sheets. Sheets already given do not change.',
  none: 'Nothing noted.',
  kept: 'words of quotes and notes',
  lawyer: 'Have the host read these words over: the law says what is compulsory.',
  parts: {
    issuer: 'Who invoices',
    vatWords: 'Why there is no VAT',
    mediator: 'Consumer mediator',
    quoteWords: 'Also, on quotes',
    noteWords: 'Also, on notes',
  },
  help: {
    issuer: 'Name, form, address, SIREN, VAT number, insurance.',
    vatWords: 'Empty: the usual sentence, article 293 B. Only for a line without VAT.',
    mediator: 'Name and address, for private persons (French consumer code, article L612-1).',
    quoteWords: 'Terms, deposit, delay.',
    noteWords: 'How to pay, the host’s account.',
  },
}
