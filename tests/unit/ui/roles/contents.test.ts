import { describe, expect, it } from 'vitest'
import type { CoopId } from '../../../../src/base/ids.ts'
import { doors } from '../../../../src/ui/features/desk/doors.ts'
import { groupDoors } from '../../../../src/ui/features/group/doors.ts'
import { tMaybe } from '../../../../src/ui/i18n/t.ts'
import { contentsOf } from '../../../../src/ui/roles/contents.ts'
import { coopPageRights, isFor, type PageReader, pageRights } from '../../../../src/ui/roles/page-rights.ts'
import { routePatterns } from '../../../e2e/harness/route-patterns.ts'

const coop = 'c0'.repeat(16) as CoopId
const readers = {
  cooperant: { rank: 'cooperant', desk: false, register: false },
  treasurer: { rank: 'cooperant', desk: true, register: false },
  animator: { rank: 'animator', desk: true, register: false },
  coordinator: { rank: 'coordinator', desk: true, register: false },
} as const satisfies Record<string, PageReader>
const hrefsOf = (reader: PageReader): string[] =>
  contentsOf(coop, reader).flatMap(({ pages }) => pages.map(({ href }) => href))

describe('Who finds which page', () => {
  it('is said of every address without a record in it, and of no other', () => {
    const told = [
      ...Object.keys(pageRights),
      ...Object.keys(coopPageRights).map((path) => (path === '' ? '/c/:coop' : `/c/:coop/${path}`)),
    ]
    expect(told.sort()).toEqual(
      routePatterns()
        .filter((pattern) => !pattern.replace(':coop', '').includes(':'))
        .sort(),
    )
  })

  it('is what the doors of « La vie du groupe » and of « L’entreprise » say of themselves', () => {
    for (const reader of Object.values(readers)) {
      const { rank, desk } = reader
      const coordinator = rank === 'coordinator'
      const who = { staff: coordinator || rank === 'animator', coordinator, desk }
      for (const { path, opens } of doors)
        expect([path, isFor(coopPageRights[path], reader)]).toEqual([path, opens(who)])
      for (const { path, only } of groupDoors)
        expect([path, isFor(coopPageRights[path], reader)]).toEqual([path, only === undefined || who.staff])
    }
    const associate = { ...readers.cooperant, register: true }
    expect(hrefsOf(associate)).toContain(`/c/${coop}/societaires`)
  })
})

describe('« Tout le carnet »', () => {
  it('gives each role its own pages, each once, with a title', () => {
    for (const reader of Object.values(readers)) {
      const hrefs = hrefsOf(reader)
      expect(hrefs).toEqual([...new Set(hrefs)])
      for (const { id, pages } of contentsOf(coop, reader)) {
        expect(tMaybe(`contents.groups.${id}`)).toBeTruthy()
        for (const { title } of pages) expect([title, tMaybe(title)]).toEqual([title, expect.stringMatching(/./)])
      }
    }
  })

  it('shows candidates, promotions, lists of skills and the host’s rules to staff only', () => {
    const staffPages = ['candidatures', 'promotions', 'listes-competences', 'regles', 'dossiers', 'bilan']
    for (const page of staffPages) {
      expect(hrefsOf(readers.animator)).toContain(`/c/${coop}/${page}`)
      expect(hrefsOf(readers.coordinator)).toContain(`/c/${coop}/${page}`)
      expect(hrefsOf(readers.treasurer)).not.toContain(`/c/${coop}/${page}`)
    }
  })

  it('shows the clients and the quotes to who reads them, and the office’s pages to coordinators', () => {
    expect(hrefsOf(readers.cooperant)).not.toContain(`/c/${coop}/clients`)
    expect(hrefsOf(readers.treasurer)).toContain(`/c/${coop}/clients`)
    for (const page of ['/bilans', '/echeances', `/c/${coop}/numeros`]) {
      expect(hrefsOf(readers.animator)).not.toContain(page)
      expect(hrefsOf(readers.coordinator)).toContain(page)
    }
  })
})
