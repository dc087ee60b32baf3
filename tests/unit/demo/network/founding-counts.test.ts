import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { readSeats } from '../../../../src/app/group/save-seat.ts'
import { productViews } from '../../../../src/app/product/read-products.ts'
import type { CoopId } from '../../../../src/base/ids.ts'
import { systemRandom } from '../../../../src/base/ports.ts'
import { runNetwork } from '../../../../src/demo/network/run-network.ts'
import { organisationsOf } from '../../../../src/domain/coop/partner-seat.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import type { RecordView } from '../../../../src/replica/replica.port.ts'

describe('the coops of the network, by the counts of the founding documents', () => {
  let device: OpenDevice
  const coopNamed = (name: string): CoopId => {
    const found = device.coops().find((coop) => device.records(coop, 'coop')[0]?.fields.name === name)
    if (found === undefined) throw new Error(`expected a coop called ${name}`)
    return found
  }
  const of = (name: string, kind: string): RecordView[] => device.records(coopNamed(name), kind)
  const membersOf = (name: string) => of(name, 'card').filter(({ fields }) => fields.role === 'cooperant')
  const gendersOf = (name: string) => of(name, 'privateCard').flatMap(({ fields }) => fields.gender ?? [])
  const countsOf = (name: string) => ['prestation', 'client', 'workshop'].map((kind) => of(name, kind).length)

  beforeAll(async () => {
    device = await runNetwork({ random: systemRandom, today: localDate('2026-11-29') })
  }, 60_000)

  it('has Ker Coop with nine people, eight of them women, sixteen missions, and nothing of clients and workshops', () => {
    expect(membersOf('Ker Coop')).toHaveLength(9)
    expect(gendersOf('Ker Coop').sort()).toEqual([...Array(8).fill('F'), 'M'])
    expect(countsOf('Ker Coop')).toEqual([16, 0, 0])
  })

  it('has La Belle Coop with thirteen people, nine of them women, eleven missions, eight clients, thirteen workshops', () => {
    expect(membersOf('La Belle Coop')).toHaveLength(13)
    expect(gendersOf('La Belle Coop').sort()).toEqual([...Array(9).fill('F'), ...Array(4).fill('M')])
    expect(countsOf('La Belle Coop')).toEqual([11, 8, 13])
  })

  it('has the CJM of Saint-Avé with ten people, eleven missions, seven clients, and a committee of eleven seats', () => {
    expect(membersOf('CJM Saint-Avé')).toHaveLength(10)
    expect(gendersOf('CJM Saint-Avé')).toEqual([])
    expect(countsOf('CJM Saint-Avé')).toEqual([11, 7, 0])
    expect(organisationsOf(readSeats(of('CJM Saint-Avé', 'partnerSeat')))).toHaveLength(11)
  })

  it('has four people in a shelter, with three products, two suppliers and prices decided by consent', () => {
    const name = 'Les Quatre récupérateurs'
    expect(membersOf(name)).toHaveLength(4)
    expect([of(name, 'supplier').length, of(name, 'prestation').length]).toEqual([2, 0])
    const [motion] = of(name, 'motion')
    expect([motion?.fields.rule, of(name, 'decision').length]).toEqual(['consent', 1])
    const services = of(name, 'service').map(({ fields }) => [fields.unit, fields.decision])
    expect(services).toEqual(Array(3).fill(['item', of(name, 'decision')[0]?.id]))
    // What a piece costs is known whole, and stays below its price; each material says where it comes from.
    const products = productViews(of(name, 'product'))
    expect(products.map(({ product, costCents, missing }) => [product.label, costCents, missing])).toEqual([
      ['Sac en jean', 144, 0],
      ['Tablier', 135, 0],
      ['Trousse', 96, 0],
    ])
    const known = new Set(of(name, 'supplier').map(({ id }) => id))
    for (const { product, costCents } of products) {
      const offer = of(name, 'service').find(({ id }) => id === product.service)
      expect(offer?.fields.label).toBe(product.label)
      expect(costCents).toBeLessThan(Number(offer?.fields.priceCents))
      expect(product.materials.every(({ supplier }) => supplier != null && known.has(supplier))).toBe(true)
    }
  })

  it('has a KPA without an end, seven people under a CAPE, who each say their part before the others', () => {
    const name = 'KPA d’exemple'
    expect(of(name, 'coop')[0]?.fields.endDate).toBeUndefined()
    expect(new Set(membersOf(name).map(({ fields }) => fields.joined)).size).toBeGreaterThan(1)
    expect([membersOf(name).length, of(name, 'contract').length]).toEqual([7, 7])
    expect(of(name, 'distribution').map(({ fields }) => fields.method)).toEqual(['selfDeclared'])
  })

  it('marks every person as an example', () => {
    for (const coop of device.coops())
      for (const { fields } of device.records(coop, 'card')) expect(fields.provenance).toBe('demo')
  })
})
