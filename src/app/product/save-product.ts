// Suppliers, and what a product is made of: at the desk, for the coop's buying stays there. A product that is sold has
// an offer, whose price is voted as any other. [D122]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Product, productKind, type Supplier } from '../../domain/desk/spending.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

interface OfCoop {
  readonly coop: CoopId
  readonly draft?: string | undefined
}

/** The only id of `ids` is the supplier's. */
export async function saveSupplier(
  device: Device,
  input: OfCoop & { readonly supplier?: RecordId | undefined; readonly values: ValuesOf<Supplier> },
): Promise<Result<SavedMasked, WriteError | { readonly type: 'supplier.name_missing' }>> {
  const { coop, supplier: id, values, draft } = input
  if ((values.name ?? '').trim() === '') return err({ type: 'supplier.name_missing' })
  return writeRecord(device, { coop, id, draft }, { kind: 'supplier', values })
}

export type SaveProductError =
  | WriteError
  | { readonly type: 'product.label_missing' }
  /** What it is, or how much of it. */
  | { readonly type: 'product.material_invalid' }

/** The only id of `ids` is the product's. */
export async function saveProduct(
  device: Device,
  input: OfCoop & { readonly product?: RecordId | undefined; readonly values: ValuesOf<Product> },
): Promise<Result<SavedMasked, SaveProductError>> {
  const { coop, product: id, values, draft } = input
  if ((values.label ?? '').trim() === '') return err({ type: 'product.label_missing' })
  const wrong = (values.materials || []).some(({ label, quantity }) => label.trim() === '' || quantity <= 0)
  return wrong
    ? err({ type: 'product.material_invalid' })
    : writeRecord(device, { coop, id, draft }, { kind: 'product', values })
}

/** Puts a product on sale: an offer by the piece, without a price, which the product names. */
export async function offerProduct(
  device: Device,
  { coop, product }: { readonly coop: CoopId; readonly product: RecordId },
): Promise<Result<Saved & { readonly service: RecordId }, SaveError | { readonly type: 'product.unknown' }>> {
  await device.ready(coop)
  const known = readRecord(productKind, device.record(product))
  if (known === undefined) return err({ type: 'product.unknown' })
  const saved = await device.save([
    { kind: 'service', coop, fields: { label: known.label, pictogram: 'sale', unit: 'item' } },
    { kind: 'product', coop, id: product, fields: {}, refs: { service: 1 } },
  ])
  if (!saved.ok) return saved
  const [service] = saved.value.ids
  if (service === undefined) throw new Error('expected an id per touch, got none')
  return ok({ ...saved.value, service })
}
