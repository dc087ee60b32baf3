// What a host's own sheets must say, in its own words: who issues them, why no tax is counted, who mediates, and its
// terms. One record per coop: `recordIdFor(sheetWordsKind, coop)`. A sheet keeps the words that it was given with. [D125]

import * as v from 'valibot'
import { maybe } from '../field-types.ts'
import { coordinatorOnly, defineKind, valuesOf } from '../record-kind.ts'

/** Four of them fit into what a sheet keeps. */
export const mostSheetLetters = 900
const words = v.pipe(v.string(), v.maxLength(mostSheetLetters))

export const sheetWordsSchema = v.object({
  /** Name, form, address, SIREN, number for the VAT, insurance. */
  issuer: maybe(words),
  /** Said instead of the usual sentence when a line bears no tax. */
  vatWords: maybe(words),
  /** For consumers (code de la consommation L612-1). */
  mediator: maybe(words),
  quoteWords: maybe(words),
  noteWords: maybe(words),
})
export type SheetWords = v.InferOutput<typeof sheetWordsSchema>

export const sheetWordsKind = defineKind({
  kind: 'sheetWords',
  code: 'sh',
  space: 'coop',
  version: 1,
  schema: sheetWordsSchema,
  fields: valuesOf(coordinatorOnly, {
    issuer: 'i',
    vatWords: 'v',
    mediator: 'm',
    quoteWords: 'q',
    noteWords: 'n',
  }),
  month: () => '',
})
