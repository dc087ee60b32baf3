// What the coop buys: expenses, suppliers, and what a product is made of.

import * as v from 'valibot'
import {
  cents,
  line,
  listOf,
  localDate,
  maybe,
  minutes,
  monthOf,
  paragraph,
  personId,
  recordIdOf,
} from '../field-types.ts'
import { anyoneInSpace, creatorOrStaff, defineKind, staffOnly, value, valuesOf } from '../record-kind.ts'
import { quantity } from './document-lines.ts'

export const expenseCategories = [
  'material',
  'travel',
  'tools',
  'communication',
  'food',
  'contribution',
  'vatPaid',
  'other',
] as const

export const expenseSchema = v.object({
  day: localDate,
  category: v.picklist(expenseCategories),
  label: maybe(line),
  /** All taxes included. */
  cents,
  vatCents: maybe(cents),
  /** Who paid it out of their pocket; missing = the coop's own money. */
  payer: maybe(personId),
  supplier: maybe(recordIdOf('su')),
  /** A supplier's bill that is not paid so far. */
  toPay: maybe(v.boolean()),
  /** Of such a bill: the day it was paid. Missing on one that was paid at once, or before this was noted. */
  paidOn: maybe(localDate),
  /** Of an advance. */
  refundedOn: maybe(localDate),
  refused: maybe(v.boolean()),
  /** Written by mistake: it stays readable and counts no more. */
  voided: maybe(v.boolean()),
})
export type Expense = v.InferOutput<typeof expenseSchema>

export const expenseKind = defineKind({
  kind: 'expense',
  code: 'xp',
  space: 'desk',
  // 3: a bill knows the day it was paid; the contribution and VAT are told from what is bought.
  version: 3,
  schema: expenseSchema,
  fields: {
    ...valuesOf(anyoneInSpace, {
      day: 'd',
      category: 'k',
      label: 'l',
      cents: 'c',
      vatCents: 'v',
      payer: 'p',
      supplier: 's',
      toPay: 't',
      paidOn: 'o',
    }),
    ...valuesOf(staffOnly, { refundedOn: 'r', refused: 'x' }),
    voided: value('w', creatorOrStaff),
  },
  month: (fields) => monthOf(fields.day),
  search: ['label'],
})

/** Neither refused nor written by mistake: it counts. */
export const expenseStands = ({ refused, voided }: Pick<Expense, 'refused' | 'voided'>): boolean =>
  refused !== true && voided !== true

/** The contribution and VAT settle what is owed, and buy nothing. [D165] */
export const isPurchase = ({ category }: Pick<Expense, 'category'>): boolean =>
  category !== 'contribution' && category !== 'vatPaid'

/** VAT that the coop paid to others, and takes off its own. */
export const deductibleVat = ({ category, vatCents }: Pick<Expense, 'category' | 'vatCents'>): number =>
  category === 'vatPaid' ? 0 : (vatCents ?? 0)

/** Before tax. */
export const netOf = (expense: Pick<Expense, 'category' | 'cents' | 'vatCents'>): number =>
  expense.cents - deductibleVat(expense)

/** An advance to give back, or a supplier's bill to pay. */
export const isToSettle = (expense: Expense): boolean =>
  expenseStands(expense) && expense.refundedOn == null && (expense.payer != null || expense.toPay === true)

/** Advances not given back so far. */
export const refundsDue = (expenses: Iterable<Expense>): number => {
  let due = 0
  for (const one of expenses) if (one.payer != null && isToSettle(one)) due += one.cents
  return due
}

export const supplierSchema = v.object({ name: line, contact: maybe(line), terms: maybe(paragraph) })
export type Supplier = v.InferOutput<typeof supplierSchema>

export const supplierKind = defineKind({
  kind: 'supplier',
  code: 'su',
  space: 'desk',
  version: 1,
  schema: supplierSchema,
  fields: valuesOf(anyoneInSpace, { name: 'n', contact: 'c', terms: 't' }),
  month: () => '',
  search: ['name'],
})

export const productMaterial = v.object({
  label: line,
  quantity,
  /** Nobody knows it so far: the cost says so. */
  unitCents: maybe(cents),
  supplier: maybe(recordIdOf('su')),
})
export type ProductMaterial = v.InferOutput<typeof productMaterial>

/** What one piece is made of: its cost, never shown with its price in the coop. */
export const productSchema = v.object({
  label: line,
  /** The offer that sells it: its price is decided there. */
  service: maybe(recordIdOf('se')),
  materials: listOf(productMaterial),
  /** Of work for one piece. */
  minutes: maybe(minutes),
  retired: maybe(v.boolean()),
})
export type Product = v.InferOutput<typeof productSchema>

export const productKind = defineKind({
  kind: 'product',
  code: 'pd',
  space: 'desk',
  // 2: a material may have no price so far.
  version: 2,
  schema: productSchema,
  fields: valuesOf(anyoneInSpace, { label: 'l', service: 's', materials: 'm', minutes: 't', retired: 'x' }),
  month: () => '',
  search: ['label'],
})
