// Entries of the book in words, as the bank's pages list them.

import type { Candidate } from '../../../domain/office/reconcile.rules.ts'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** « Paiement d’un client, 12 ». */
export const entryName = ({ what, label }: Candidate): string =>
  [t(`bank.entries.${what}`), label].filter((part) => part !== '').join(', ')

/** « Paiement d’un client, 12, 3 novembre 2026 ». */
export const entryWords = (entry: Candidate): string => `${entryName(entry)}, ${formatDate(entry.day)}`

/** « Mme Roche, 3 novembre 2026, 36,00 € ». */
export const entryText = (entry: Candidate, party: string): string =>
  [party, formatDate(entry.day), formatMoney(entry.amountCents)].filter((part) => part !== '').join(', ')
