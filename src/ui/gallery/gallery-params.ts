// How the gallery's address says what to show: `/galerie/inputs?theme=dark&lang=ar&text=200&sample=3`.

import * as v from 'valibot'
import { locales } from '../i18n/locale.ts'
import { themes } from '../shell/preferences.ts'

/** What is not among the known values falls back to the first of them. */
const params = v.object({
  theme: v.fallback(v.picklist(themes), 'light'),
  lang: v.fallback(v.picklist(locales), 'fr'),
  /** Per cent of the usual size of text. */
  text: v.fallback(v.picklist(['100', '200']), '100'),
  easy: v.fallback(v.picklist(['0', '1']), '0'),
  /** One sample alone, by its number on the page; without it, all. */
  sample: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number))), undefined),
})

export type GalleryParams = v.InferOutput<typeof params>

export const readGalleryParams = (query: unknown): GalleryParams => v.parse(params, query)
