// A quote: written by the desk with the prices in force, sent by staff, signed or dropped by the client. Once sent it
// is facts; a new version amends it. [J12]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Signature } from '../../base/signature.ts'
import { clientKind } from '../../domain/desk/client.schema.ts'
import type { DocumentLine } from '../../domain/desk/document-lines.ts'
import { hostWordsFor, mentionsFor, writeMentions } from '../../domain/desk/mentions.ts'
import { type Quote, type quoteAnswers, quoteKind } from '../../domain/desk/quote.schema.ts'
import { sheetWordsKind } from '../../domain/desk/sheet-words.schema.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { isDecided } from '../job/change-price.ts'
import { changedFields } from '../job/changed-fields.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { readQuotes } from './read-quotes.ts'

/** Quantities are integer thousandths. */
export interface QuoteItem {
  readonly service: RecordId
  readonly quantity: number
}

export type QuoteError =
  | SaveError
  | { readonly type: 'quote.unknown' }
  | { readonly type: 'quote.line_missing' }
  /** No decision in force gives this service a price. */
  | { readonly type: 'quote.price_undecided' }
  | { readonly type: 'quote.already_sent' }
  | { readonly type: 'quote.answered' }

interface OfCoop {
  readonly coop: CoopId
  readonly draft?: string | undefined
}

export type WriteQuoteInput = OfCoop &
  Pick<Quote, 'client' | 'start' | 'place' | 'validUntil' | 'quoteCents' | 'amends'> & {
    /** The quote to change; a new one without it. */
    readonly quote?: RecordId | undefined
    readonly items: readonly QuoteItem[]
  }

/** The only id of `ids` is the quote's. */
export async function writeQuote(device: Device, input: WriteQuoteInput): Promise<Result<Saved, QuoteError>> {
  const { coop, quote, items, draft, ...given } = input
  await device.ready(coop)
  const lines = linesOf(device, coop, items)
  if (!lines.ok) return lines
  const known = quote === undefined ? undefined : readQuotes(device, coop).find(({ id }) => id === quote)
  if (quote !== undefined && known === undefined) return err({ type: 'quote.unknown' })
  if (known !== undefined && known.state !== 'draft') return err({ type: 'quote.already_sent' })
  const fields = { ...given, lines: lines.value, day: known?.quote.day ?? todayOf(device) }
  const touch =
    quote === undefined
      ? { kind: 'quote', coop, fields }
      : { kind: 'quote', coop, id: quote, fields: changedFields(known?.quote ?? {}, fields) }
  return device.save([touch], draft === undefined ? {} : { draft })
}

/** Freezes the quote with the prices of that day. The only id of `ids` is the sent quote's. */
export async function sendQuote(
  device: Device,
  { coop, quote }: OfCoop & { readonly quote: RecordId },
): Promise<Result<Saved, QuoteError>> {
  await device.ready(coop)
  const known = readQuotes(device, coop).find(({ id }) => id === quote)
  const written = readRecord(quoteKind, device.record(quote))
  if (known === undefined || written === undefined) return err({ type: 'quote.unknown' })
  if (known.state !== 'draft') return err({ type: 'quote.already_sent' })
  const items = written.lines.flatMap(({ service, quantity }) => (service == null ? [] : [{ service, quantity }]))
  const lines = linesOf(device, coop, items)
  if (!lines.ok) return lines
  const { client, start, place, validUntil, quoteCents, amends } = written
  const who = readRecord(clientKind, device.record(client))?.kind
  // The mentions that the law asks of this client's sheet today stay with it.
  const document = 'quote' as const
  const said = hostWordsFor({
    document,
    client: who,
    mentions: mentionsFor({ document, client: who, lines: lines.value, quoteCents }),
    words: readRecord(sheetWordsKind, device.record(recordIdFor(sheetWordsKind, coop))),
  })
  const { hostWords } = said
  const kept = {
    client,
    start,
    place,
    validUntil,
    quoteCents,
    mentions: writeMentions(said.mentions),
    hostWords,
    amends,
  }
  return device.save([
    { kind: 'sentQuote', coop, fields: { ...kept, lines: lines.value, quote, sentOn: todayOf(device) } },
  ])
}

/** Left: it is not sent, and stays readable; taken up again, it is a draft as it was. */
export async function dropQuote(
  device: Device,
  { coop, quote, dropped }: OfCoop & { readonly quote: RecordId; readonly dropped: boolean },
): Promise<Result<Saved, QuoteError>> {
  await device.ready(coop)
  const known = readQuotes(device, coop).find(({ id }) => id === quote)
  if (known === undefined) return err({ type: 'quote.unknown' })
  if (known.sent !== undefined) return err({ type: 'quote.already_sent' })
  if ((known.state === 'dropped') === dropped) return device.save([])
  return device.save([{ kind: 'quote', coop, id: quote, fields: { dropped } }])
}

/** The client signs on the glass, or says no. */
export async function answerQuote(
  device: Device,
  input: OfCoop & {
    readonly sentQuote: RecordId
    readonly answer: (typeof quoteAnswers)[number]
    readonly signatory?: string | undefined
    readonly signature?: Signature | undefined
  },
): Promise<Result<Saved, QuoteError>> {
  const { coop, sentQuote, answer, signatory, signature } = input
  await device.ready(coop)
  const known = readQuotes(device, coop).find(({ sent }) => sent?.id === sentQuote)
  if (known === undefined) return err({ type: 'quote.unknown' })
  if (known.state !== 'sent') return err({ type: 'quote.answered' })
  const fields = { sentQuote, answer, day: todayOf(device), signatory, signature }
  return device.save([{ kind: 'quoteAnswer', coop, fields }])
}

function linesOf(
  device: Device,
  coop: CoopId,
  items: readonly QuoteItem[],
): Result<readonly DocumentLine[], QuoteError> {
  if (items.length === 0) return err({ type: 'quote.line_missing' })
  const lines: DocumentLine[] = []
  for (const { service, quantity } of items) {
    const offer = readRecord(serviceKind, device.record(service))
    if (offer?.priceCents == null || !isDecided(device, coop, offer)) {
      return err({ type: 'quote.price_undecided' })
    }
    const { label, unit, priceCents } = offer
    lines.push({ label, service, quantity, unit, unitCents: priceCents, vatBasisPoints: offer.vatBasisPoints ?? 0 })
  }
  return ok(lines)
}
