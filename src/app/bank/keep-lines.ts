// Lines of the bank, from a file or typed. A line from a file has an id that follows from what it says: imported again,
// here or at another desk of the office, it is the same line. [D123]

import { toHex, utf8 } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type BankColumns, bankColumnsKind, bankLineKind } from '../../domain/office/bank.schema.ts'
import { lineKey, type ReadLine } from '../../domain/office/bank-file.rules.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'

export type BankLineError =
  | SaveError
  | { readonly type: 'bank.amount_missing' }
  | { readonly type: 'bank.label_missing' }
  /** The same day, amount and words are there: said, and kept when one insists. */
  | { readonly type: 'bank.line_known' }

/** The id of a file's line. */
export const bankLineId = (coop: CoopId, line: ReadLine): RecordId =>
  recordIdFor(bankLineKind, hexOf('bank-line', `${coop}\n${lineKey(line)}\n${line.nth}`))

const hexOf = (label: string, text: string): CoopId => toHex(labelledHash(label, utf8(text)).slice(0, 16)) as CoopId

export interface Imported {
  readonly added: number
  /** On this device before, removed ones included: a line taken away does not come back by itself. */
  readonly known: number
}

/** A save takes so many: what was kept stays when one is refused, and the file can be given again. */
const batch = 100

export async function importBankLines(
  device: Device,
  { coop, lines }: { readonly coop: CoopId; readonly lines: readonly ReadLine[] },
): Promise<Result<Imported, SaveError>> {
  await device.ready(coop)
  const fresh = newLines(device, coop, lines)
  for (let at = 0; at < fresh.length; at += batch) {
    const saved = await device.save(
      fresh.slice(at, at + batch).map(({ day, label, amountCents, nth }) => ({
        kind: 'bankLine',
        coop,
        id: bankLineId(coop, { day, label, amountCents, nth }),
        fields: { coop, day, label, amountCents, source: 'file' },
      })),
    )
    if (!saved.ok) return saved
  }
  return ok({ added: fresh.length, known: lines.length - fresh.length })
}

/** Those of a file that are not here so far, neither from a file nor typed in the same words. Needs `device.ready`. */
export function newLines(device: Device, coop: CoopId, lines: readonly ReadLine[]): ReadLine[] {
  const here = linesOf(device, coop)
  const ids = new Set(here.map(({ id }) => id))
  const typed = new Set(here.filter(({ source }) => source === 'typed').map((one) => lineKey(one)))
  return lines.filter((line) => !ids.has(bankLineId(coop, line)) && !(line.nth === 0 && typed.has(lineKey(line))))
}

const linesOf = (device: Device, coop: CoopId) =>
  readRecords(bankLineKind, device.records(coop, 'bankLine')).filter((line) => line.coop === coop)

/** The only id of `ids` is the line's. */
export async function typeBankLine(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly day: LocalDate
    readonly label: string
    readonly amountCents: number
    /** One knows that the same line is there. */
    readonly again?: boolean | undefined
    readonly draft?: string | undefined
  },
): Promise<Result<Saved, BankLineError>> {
  const { coop, day, amountCents, again, draft } = input
  const label = input.label.trim()
  await device.ready(coop)
  if (amountCents === 0) return err({ type: 'bank.amount_missing' })
  if (label === '') return err({ type: 'bank.label_missing' })
  const key = lineKey({ day, label, amountCents })
  const isKnown = linesOf(device, coop).some((line) => line.removed !== true && lineKey(line) === key)
  if (isKnown && again !== true) return err({ type: 'bank.line_known' })
  const fields = { coop, day, label, amountCents, source: 'typed' }
  return device.save([{ kind: 'bankLine', coop, fields }], draft === undefined ? {} : { draft })
}

/** Typed by mistake, or another coop's: it stays readable in the office's records, and comes back. */
export async function setLineRemoved(
  device: Device,
  { coop, line, removed }: { readonly coop: CoopId; readonly line: RecordId; readonly removed: boolean },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save([{ kind: 'bankLine', coop, id: line, fields: { removed } }])
}

/** How a bank writes its files, known again by its titles. */
export async function keepColumns(
  device: Device,
  { coop, columns }: { readonly coop: CoopId; readonly columns: BankColumns },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  // Those that were known come with what is known of their record, and one way of amounts replaces the other.
  const { titles, dayColumn, dayOrder, labelColumns, amountColumn, debitColumn, creditColumn } = columns
  const amounts = {
    amountColumn: amountColumn ?? null,
    debitColumn: debitColumn ?? null,
    creditColumn: creditColumn ?? null,
  }
  const fields = { titles, dayColumn, dayOrder, labelColumns, ...amounts }
  return device.save([{ kind: 'bankColumns', coop, id: columnsId(titles), fields }])
}

/** What was kept for files with these titles. Needs `device.ready(coop)`. */
export const knownColumns = (device: Device, coop: CoopId, titles: readonly string[]): BankColumns | undefined => {
  const view = device.records(coop, 'bankColumns').find(({ id }) => id === columnsId(titles))
  return readRecord(bankColumnsKind, view)
}

const columnsId = (titles: readonly string[]): RecordId =>
  recordIdFor(bankColumnsKind, hexOf('bank-columns', titles.join('\n').toLocaleLowerCase('fr')))
