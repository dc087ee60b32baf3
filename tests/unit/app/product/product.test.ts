import { describe, expect, it } from 'vitest'
import { recordExpense } from '../../../../src/app/pay/record-spending.ts'
import { productViews, supplierViews } from '../../../../src/app/product/read-products.ts'
import { offerProduct, saveProduct, saveSupplier } from '../../../../src/app/product/save-product.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const day = localDate('2024-07-16')

async function createWorkshop() {
  const test = await createJobCoop()
  const { anna, coop } = test
  const values = { name: 'Mercerie du Pont', contact: '01 99 00 31 40', terms: 'Livre le mardi' }
  const supplier = firstId(expectOk(await saveSupplier(anna, { coop, values })).ids)
  const materials = [
    { label: 'Tissu, au mètre', quantity: 1500, unitCents: 320, supplier },
    { label: 'Bouton', quantity: 2000, unitCents: null, supplier: null },
  ]
  const product = firstId(
    expectOk(await saveProduct(anna, { coop, values: { label: 'Sac', materials, minutes: 90 } })).ids,
  )
  const see = () => productViews(anna.records(coop, 'product')).find((one) => one.product.id === product)
  const suppliers = () =>
    supplierViews({
      suppliers: anna.records(coop, 'supplier'),
      expenses: anna.records(coop, 'expense'),
      products: anna.records(coop, 'product'),
    })
  return { ...test, supplier, product, materials, see, suppliers }
}

describe('a product [D122]', () => {
  it('costs what its materials cost, and tells the price that is missing until it is known', async () => {
    const { anna, coop, product, materials, see } = await createWorkshop()
    expect(see()).toMatchObject({ costCents: 480, missing: 1 })
    const whole = materials.map((one) => ({ ...one, unitCents: one.unitCents ?? 30 }))
    expectOk(await saveProduct(anna, { coop, product, values: { label: 'Sac', materials: whole } }))
    expect(see()).toMatchObject({ costCents: 540, missing: 0, product: { minutes: 90 } })
  })

  it('takes no material without a name or a quantity, and no product without a name', async () => {
    const { anna, coop, materials } = await createWorkshop()
    const save = (values: Parameters<typeof saveProduct>[1]['values']) => saveProduct(anna, { coop, values })
    expect(await save({ label: ' ', materials })).toMatchObject({ error: { type: 'product.label_missing' } })
    for (const wrong of [{ label: '  ' }, { quantity: 0 }]) {
      const changed = materials.map((one) => ({ ...one, ...wrong }))
      expect(await save({ label: 'Sac', materials: changed })).toMatchObject({
        error: { type: 'product.material_invalid' },
      })
    }
    expect(await saveSupplier(anna, { coop, values: { name: '' } })).toMatchObject({
      error: { type: 'supplier.name_missing' },
    })
  })

  it('is put on sale by an offer without a price, which it names', async () => {
    const { anna, ines, coop, product, see, exchange } = await createWorkshop()
    const { service } = expectOk(await offerProduct(anna, { coop, product }))
    expect(see()?.product.service).toBe(service)
    expect(anna.record(service)?.fields).toMatchObject({ label: 'Sac', unit: 'item' })
    expect(anna.record(service)?.fields.priceCents).toBeUndefined()
    await exchange()
    // The offer is everybody's, what it costs is the desk's.
    expect(ines.record(service)?.fields.label).toBe('Sac')
    expect(ines.record(product)).toBeUndefined()
  })
})

describe('a supplier', () => {
  it('shows what was bought there, what is still to pay, and what is made of it', async () => {
    const { anna, coop, supplier, product, suppliers } = await createWorkshop()
    const names = new Map([['Mercerie du Pont', supplier]])
    const buy = (cents: number, more: object) =>
      recordExpense(anna, { coop, day, category: 'material', cents, suppliers: names, ...more })
    expectOk(await buy(3200, { supplierName: 'Mercerie du Pont' }))
    expectOk(await buy(1800, { supplierName: ' Mercerie du Pont ', toPay: true }))
    expectOk(await buy(900, { supplierName: 'Autre maison' }))
    const [other, known] = suppliers()
    expect(known).toMatchObject({ supplier: { id: supplier }, boughtCents: 5000, toPayCents: 1800 })
    expect(known?.purchases).toHaveLength(2)
    expect(known?.products.map(({ id }) => id)).toEqual([product])
    expect(other).toMatchObject({ supplier: { name: 'Autre maison' }, boughtCents: 900, products: [] })
  })
})
