// A quote while it is written, the quote as it was sent, and the client's answer. A rule cannot look at what arrived
// before, so what is frozen is a record of its own, of facts only: nothing that changes later reaches it. [J12]

import * as v from 'valibot'
import { line, localDate, localDateTime, maybe, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'
import { signatureMark } from '../workshop/signed.ts'
import { documentLines } from './document-lines.ts'

const entries = {
  client: recordIdOf('ci'),
  lines: documentLines,
  start: maybe(localDateTime),
  place: maybe(line),
  validUntil: maybe(localDate),
  /** Asked for by whoever pays for a quote that is not free. */
  quoteCents: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Codes of the legal mentions that the sheet prints. */
  mentions: maybe(paragraph),
  /** What the host says on its sheets, as it was said that day. */
  hostWords: maybe(paragraph),
}
const shorts = {
  client: 'c',
  lines: 'l',
  start: 's',
  place: 'p',
  validUntil: 'v',
  quoteCents: 'q',
  mentions: 'm',
  hostWords: 'h',
} as const

export const quoteSchema = v.object({
  ...entries,
  day: localDate,
  /** The sent quote that this one replaces: an amendment is a new version. */
  amends: maybe(recordIdOf('qs')),
  dropped: maybe(v.boolean()),
})
export type Quote = v.InferOutput<typeof quoteSchema>

export const quoteKind = defineKind({
  kind: 'quote',
  code: 'qu',
  space: 'desk',
  version: 1,
  schema: quoteSchema,
  fields: valuesOf(anyoneInSpace, { ...shorts, day: 'd', amends: 'a', dropped: 'x' }),
  month: (fields) => monthOf(fields.day),
})

export const sentQuoteSchema = v.object({
  ...entries,
  quote: recordIdOf('qu'),
  sentOn: localDate,
  amends: maybe(recordIdOf('qs')),
})
export type SentQuote = v.InferOutput<typeof sentQuoteSchema>

/** Staff send, after reading it over. */
export const sentQuoteKind = defineKind({
  kind: 'sentQuote',
  code: 'qs',
  space: 'desk',
  version: 1,
  schema: sentQuoteSchema,
  fields: factsOf(staffOnly, { ...shorts, quote: 'u', sentOn: 'd', amends: 'a' }),
  month: (fields) => monthOf(fields.sentOn),
})

export const quoteAnswers = ['signed', 'aborted'] as const

export const quoteAnswerSchema = v.object({
  sentQuote: recordIdOf('qs'),
  answer: v.picklist(quoteAnswers),
  day: localDate,
  signatory: maybe(line),
  signature: maybe(signatureMark),
})
export type QuoteAnswer = v.InferOutput<typeof quoteAnswerSchema>

export const quoteAnswerKind = defineKind({
  kind: 'quoteAnswer',
  code: 'qa',
  space: 'desk',
  version: 1,
  schema: quoteAnswerSchema,
  fields: factsOf(anyoneInSpace, { sentQuote: 'q', answer: 'a', day: 'd', signatory: 'n', signature: 's' }),
  month: (fields) => monthOf(fields.day),
})
