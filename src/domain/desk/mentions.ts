// The legal mentions of a quote and of a note, as data: which apply to whom. Their sentences are in the catalogues, each
// with its source; a sheet keeps the codes that it was given with.

import type { Client } from './client.schema.ts'
import { type DocumentLine, totalsOf } from './document-lines.ts'
import { noteFromCents } from './note.rules.ts'
import type { SheetWords } from './sheet-words.schema.ts'

export const mentionCodes = [
  /** The CAE is the seller. */
  'issuer',
  'freeQuote',
  'paidQuote',
  /** A price without tax says why. */
  'noVat',
  /** From 25 € to a consumer: given in two copies before payment (arrêté 83-50/A). */
  'consumerNote',
  /** Between professionals (code de commerce L441-10, D441-5). */
  'latePenalty',
  /** A contract signed away from the premises (code de la consommation L221-18). */
  'withdrawal',
] as const
export type MentionCode = (typeof mentionCodes)[number]

export function mentionsFor(sheet: {
  readonly document: 'quote' | 'note'
  readonly client: Client['kind'] | undefined
  readonly lines: readonly DocumentLine[]
  readonly quoteCents?: number | null | undefined
}): MentionCode[] {
  const { document, client, lines } = sheet
  const consumer = client === undefined || client === 'person'
  const applies: Record<MentionCode, boolean> = {
    issuer: true,
    freeQuote: document === 'quote' && !sheet.quoteCents,
    paidQuote: document === 'quote' && Boolean(sheet.quoteCents),
    noVat: lines.some(({ vatBasisPoints }) => vatBasisPoints === 0),
    consumerNote: document === 'note' && consumer && totalsOf(lines).ttcCents >= noteFromCents,
    latePenalty: document === 'note' && !consumer,
    withdrawal: document === 'quote' && consumer,
  }
  return mentionCodes.filter((code) => applies[code])
}

/** The host's own words for this sheet, one paragraph each; the usual sentence about tax makes way for the host's. */
export function hostWordsFor(sheet: {
  readonly words: SheetWords | undefined
  readonly document: 'quote' | 'note'
  readonly mentions: readonly MentionCode[]
  readonly client: Client['kind'] | undefined
}): { readonly mentions: readonly MentionCode[]; readonly hostWords: string | undefined } {
  const { words, document, mentions, client } = sheet
  const consumer = client === undefined || client === 'person'
  const vat = mentions.includes('noVat') ? words?.vatWords?.trim() : ''
  const said = [
    words?.issuer,
    vat,
    consumer ? words?.mediator : '',
    document === 'quote' ? words?.quoteWords : words?.noteWords,
  ].flatMap((one) => one?.trim() || [])
  return {
    mentions: vat ? mentions.filter((code) => code !== 'noVat') : mentions,
    hostWords: said.length > 0 ? said.join('\n') : undefined,
  }
}

export const writeMentions = (codes: readonly MentionCode[]): string => codes.join(' ')

/** Codes of a newer version are left out. */
export const readMentions = (kept: string | null | undefined): MentionCode[] => {
  const words = new Set((kept ?? '').split(' '))
  return mentionCodes.filter((code) => words.has(code))
}
