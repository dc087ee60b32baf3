// The quotes of a coop's desk, each with the version that was sent and what the client said.

import type { CoopId, RecordId } from '../../base/ids.ts'
import {
  type Quote,
  type QuoteAnswer,
  quoteAnswerKind,
  quoteKind,
  type SentQuote,
  sentQuoteKind,
} from '../../domain/desk/quote.schema.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface QuoteView {
  readonly id: RecordId
  readonly quote: Read<Quote>
  readonly sent: Read<SentQuote> | undefined
  /** `replaced`: a new version was sent. Of two answers the first stands, and `disputed` tells. */
  readonly answer: Read<QuoteAnswer> | undefined
  readonly state: 'draft' | 'dropped' | 'sent' | 'signed' | 'aborted' | 'replaced'
  readonly disputed: boolean
}

/** The latest first. Needs `device.ready(coop)`. */
export function readQuotes(device: Pick<Device, 'records'>, coop: CoopId): QuoteView[] {
  const sents = readRecords(sentQuoteKind, device.records(coop, 'sentQuote')).sort((a, b) => a.createdAt - b.createdAt)
  const answers = readRecords(quoteAnswerKind, device.records(coop, 'quoteAnswer'))
  return readRecords(quoteKind, device.records(coop, 'quote'))
    .map((quote): QuoteView => {
      const [sent, ...others] = sents.filter((one) => one.quote === quote.id)
      const [answer, ...more] = answers
        .filter((one) => one.sentQuote === sent?.id)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      const isReplaced = sents.some(({ amends }) => amends != null && amends === sent?.id)
      const unsent = quote.dropped === true ? 'dropped' : 'draft'
      const state = sent === undefined ? unsent : isReplaced ? 'replaced' : (answer?.answer ?? 'sent')
      const disputed = others.length > 0 || more.some((one) => one.answer !== answer?.answer)
      return { id: quote.id, quote, sent, answer, state, disputed }
    })
    .sort((a, b) => b.quote.createdAt - a.quote.createdAt)
}
