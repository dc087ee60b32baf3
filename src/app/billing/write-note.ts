// A note for a client, or the request that the CAE issue an invoice: from a signed quote, or from its lines. It exists
// before anything is paid, without a network too; its number comes from the office. [J11]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { clientKind } from '../../domain/desk/client.schema.ts'
import { type DocumentLine, totalsOf } from '../../domain/desk/document-lines.ts'
import { hostWordsFor, mentionsFor, writeMentions } from '../../domain/desk/mentions.ts'
import { noteKind } from '../../domain/desk/note.schema.ts'
import { sheetWordsKind } from '../../domain/desk/sheet-words.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { readQuotes } from '../quote/read-quotes.ts'
import { todayOf } from '../record/today.ts'
import { readNotes } from './read-notes.ts'

export type NoteError =
  | SaveError
  | { readonly type: 'note.unknown' }
  | { readonly type: 'note.line_missing' }
  /** Not signed so far, or replaced by a new version. */
  | { readonly type: 'note.quote_not_signed' }
  | { readonly type: 'note.cancelled' }
  | { readonly type: 'note.paid' }

/** What the CAE leaves its clients to pay in, when nothing else is agreed. */
const dueDays = 30

/** The only id of `ids` is the note's. */
export async function writeNote(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly client?: RecordId | undefined
    /** The sent quote that was signed: its lines are taken as they were frozen. */
    readonly quote?: RecordId | undefined
    readonly prestation?: RecordId | undefined
    readonly lines?: readonly DocumentLine[] | undefined
    readonly due?: LocalDate | undefined
    readonly draft?: string | undefined
  },
): Promise<Result<Saved, NoteError>> {
  const { coop, quote, prestation, draft } = input
  await device.ready(coop)
  const signed = quote === undefined ? undefined : readQuotes(device, coop).find(({ sent }) => sent?.id === quote)
  if (quote !== undefined && signed?.state !== 'signed') return err({ type: 'note.quote_not_signed' })
  const lines = signed?.sent?.lines ?? input.lines ?? []
  if (lines.length === 0 || totalsOf(lines).ttcCents === 0) return err({ type: 'note.line_missing' })
  const client = signed?.sent?.client ?? input.client
  const clientKindOf = client === undefined ? undefined : readRecord(clientKind, device.record(client))?.kind
  const consumer = clientKindOf === undefined || clientKindOf === 'person'
  const day = todayOf(device)
  const document = 'note' as const
  const said = hostWordsFor({
    document,
    client: clientKindOf,
    mentions: mentionsFor({ document, client: clientKindOf, lines }),
    words: readRecord(sheetWordsKind, device.record(recordIdFor(sheetWordsKind, coop))),
  })
  const fields = {
    // A professional needs an invoice, which the CAE alone issues.
    kind: consumer ? 'note' : 'invoiceRequest',
    client,
    quote,
    prestation,
    lines,
    day,
    due: input.due ?? (consumer ? day : addDays(day, dueDays)),
    mentions: writeMentions(said.mentions),
    hostWords: said.hostWords,
  }
  return device.save([{ kind: 'note', coop, fields }], draft === undefined ? {} : { draft })
}

/** Written by mistake: another note says so. What was paid is given back first. */
export async function cancelNote(
  device: Device,
  { coop, note }: { readonly coop: CoopId; readonly note: RecordId },
): Promise<Result<Saved, NoteError>> {
  await device.ready(coop)
  const written = readRecord(noteKind, device.record(note))
  const known = readNotes(device, coop, todayOf(device)).find((one) => one.note.id === note)
  if (written === undefined || known === undefined) return err({ type: 'note.unknown' })
  if (known.state === 'cancelled' || known.state === 'cancels') return err({ type: 'note.cancelled' })
  if (known.leftCents < known.totalCents) return err({ type: 'note.paid' })
  const { kind, client, lines } = written
  return device.save([{ kind: 'note', coop, fields: { kind, client, lines, day: todayOf(device), cancels: note } }])
}
