// Products with what they cost, and suppliers with what was bought from them. Pure.

import type { RecordId } from '../../base/ids.ts'
import {
  type Expense,
  expenseKind,
  expenseStands,
  type Product,
  productKind,
  type Supplier,
  supplierKind,
} from '../../domain/desk/spending.schema.ts'
import { productCost } from '../../domain/money/price.rules.ts'
import { sumOf } from '../../domain/money/rounding.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface ProductView {
  readonly product: Read<Product>
  /** Of the materials whose price is known. */
  readonly costCents: number
  /** How many materials have no price so far. */
  readonly missing: number
}

/** Those that are still made first, then by name. */
export const productViews = (records: Iterable<RecordView>): ProductView[] =>
  readRecords(productKind, records)
    .map((product): ProductView => {
      const { cents, missing } = productCost(product.materials)
      return { product, costCents: cents, missing }
    })
    .sort(
      (a, b) =>
        Number(a.product.retired ?? false) - Number(b.product.retired ?? false) ||
        a.product.label.localeCompare(b.product.label, 'fr') ||
        (a.product.id < b.product.id ? -1 : 1),
    )

export interface SupplierView {
  readonly supplier: Read<Supplier>
  /** The latest first, those refused or voided left out. */
  readonly purchases: readonly Read<Expense>[]
  readonly boughtCents: number
  readonly toPayCents: number
  /** Whose materials come from here. */
  readonly products: readonly Read<Product>[]
}

/** By name. */
export function supplierViews(records: {
  readonly suppliers: Iterable<RecordView>
  readonly expenses: Iterable<RecordView>
  readonly products: Iterable<RecordView>
}): SupplierView[] {
  const expenses = readRecords(expenseKind, records.expenses).filter(expenseStands)
  const products = readRecords(productKind, records.products)
  return readRecords(supplierKind, records.suppliers)
    .map((supplier): SupplierView => {
      const isFromHere = ({ supplier: from }: { supplier?: RecordId | null | undefined }): boolean =>
        from === supplier.id
      const purchases = expenses
        .filter(isFromHere)
        .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.createdAt - a.createdAt)
      return {
        supplier,
        purchases,
        boughtCents: sumOf(purchases.map(({ cents }) => cents)),
        toPayCents: sumOf(purchases.filter(({ toPay }) => toPay === true).map(({ cents }) => cents)),
        products: products.filter(({ materials }) => materials.some(isFromHere)),
      }
    })
    .sort((a, b) => a.supplier.name.localeCompare(b.supplier.name, 'fr') || (a.supplier.id < b.supplier.id ? -1 : 1))
}
