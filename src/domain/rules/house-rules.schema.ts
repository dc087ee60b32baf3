// The coop's own rules as a text in articles. A version never changes: a change is a new version, which names the
// decision that adopted it. The figures that votes read (quorum, tie, proxies) are the coop record's.

import * as v from 'valibot'
import { count, line, listOf, localDate, maybe, paragraph, recordIdOf } from '../field-types.ts'
import { creatorOnly, defineKind, fact } from '../record-kind.ts'

export const houseArticle = v.object({ title: line, text: paragraph })

export const houseRulesSchema = v.object({
  version: count,
  replaces: maybe(recordIdOf('ru')),
  articles: listOf(houseArticle),
  effective: localDate,
  decision: maybe(recordIdOf('de')),
})
export type HouseRules = v.InferOutput<typeof houseRulesSchema>

export const houseRulesKind = defineKind({
  kind: 'houseRules',
  code: 'ru',
  space: 'coop',
  version: 1,
  schema: houseRulesSchema,
  fields: {
    version: fact('v', creatorOnly),
    replaces: fact('x', creatorOnly),
    articles: fact('a', creatorOnly),
    effective: fact('e', creatorOnly),
    decision: fact('d', creatorOnly),
  },
  month: () => '',
})
