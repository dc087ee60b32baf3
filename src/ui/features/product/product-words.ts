// What a product costs, in words.

import type { ProductView } from '../../../app/product/read-products.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** « 4,20 € de matériel » ; what is not known is told with it. */
export function costWords({ costCents, missing, product }: ProductView): string {
  if (product.materials.length === 0) return t('product.noMaterial')
  const amount = formatMoney(costCents)
  return missing > 0 ? t('product.costAtLeast', { amount }) : t('product.cost', { amount })
}
