import type { PartOf } from '../catalogue.ts'
import type { product as french } from '../fr/product.ts'

/** What the price's page says of a product. */
export const product: PartOf<typeof french> = {
  noMaterial: 'لم تُسجل مواد بعد.',
  cost: 'تكلفة القطعة: {amount}',
  costAtLeast: 'تكلفة القطعة: {amount} على الأقل',
  missing: {
    zero: 'لا ينقص أي ثمن',
    one: 'ينقص ثمن واحد',
    two: 'ينقص ثمنان',
    few: 'تنقص {n} أثمان',
    many: 'ينقص {n} ثمنًا',
    other: 'ينقص {n} ثمن',
  },
  minutesUnit: 'دقيقة',
}
