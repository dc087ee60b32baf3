// Products and suppliers as signals. Only for who reads the desk.

import { type Accessor, createMemo } from 'solid-js'
import { type ProductView, productViews, type SupplierView, supplierViews } from '../../../app/product/read-products.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useList } from '../job/use-job.ts'

/** Undefined until read. */
export function useProducts(coop: Accessor<CoopId>): Accessor<readonly ProductView[] | undefined> {
  const records = useList(coop, 'product')
  return createMemo(() => {
    const known = records()
    return known && productViews(known)
  })
}

/** Undefined until all of it was read. */
export function useSuppliers(coop: Accessor<CoopId>): Accessor<readonly SupplierView[] | undefined> {
  const [suppliers, expenses, products] = [
    useList(coop, 'supplier'),
    useList(coop, 'expense'),
    useList(coop, 'product'),
  ]
  return createMemo(() => {
    const [known, bought, made] = [suppliers(), expenses(), products()]
    return known && bought && made && supplierViews({ suppliers: known, expenses: bought, products: made })
  })
}
