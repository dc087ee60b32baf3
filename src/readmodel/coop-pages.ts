// The records of one coop dealt out to pages of at most 100, per kind and month. In memory only while this device
// writes; a batch of changes marks each page it touches once.

import type { RecordId } from '../base/ids.ts'
import { kindByName } from '../domain/record-kinds.ts'
import type { RecordView } from '../replica/replica.port.ts'
import type { PageEntry } from './readmodel.port.ts'
import { recordsPerPage } from './rows.ts'

export interface PageRef {
  readonly kind: string
  readonly month: string
  readonly index: number
}

interface Page extends PageRef {
  readonly records: Map<RecordId, RecordView>
}

export class CoopPages {
  /** By kind and month; a page whose row is gone leaves a hole. */
  readonly #months = new Map<string, (Page | undefined)[]>()
  readonly #pageOf = new Map<RecordId, Page>()
  #dirty = new Set<Page>()

  /** Puts back a page as it was stored. */
  load(ref: PageRef, records: readonly RecordView[]): void {
    const page: Page = { ...ref, records: new Map(records.map((record) => [record.id, record])) }
    this.#pagesOf(ref.kind, ref.month)[ref.index] = page
    for (const id of page.records.keys()) this.#pageOf.set(id, page)
  }

  put(record: RecordView): void {
    const month = kindByName(record.kind)?.month(record.fields) ?? ''
    let page = this.#pageOf.get(record.id)
    if (page !== undefined && (page.month !== month || page.kind !== record.kind)) {
      this.remove(record.id)
      page = undefined
    }
    page ??= this.#pageWithRoom(record.kind, month)
    page.records.set(record.id, record)
    this.#pageOf.set(record.id, page)
    this.#dirty.add(page)
  }

  remove(id: RecordId): void {
    const page = this.#pageOf.get(id)
    if (page === undefined) return
    page.records.delete(id)
    this.#pageOf.delete(id)
    this.#dirty.add(page)
  }

  *records(kind?: string): Iterable<RecordView> {
    for (const pages of this.#months.values()) {
      for (const page of pages) {
        if (page !== undefined && (kind === undefined || page.kind === kind)) yield* page.records.values()
      }
    }
  }

  /** Pages touched since the last call; an empty list of records means that the page is no more. */
  takeDirty(): { ref: PageRef; records: RecordView[] }[] {
    const dirty = [...this.#dirty].map(({ kind, month, index, records }) => ({
      ref: { kind, month, index },
      records: [...records.values()],
    }))
    this.#dirty = new Set()
    return dirty
  }

  directory(): PageEntry[] {
    const entries: PageEntry[] = []
    for (const pages of this.#months.values()) {
      const full = pages.filter((page): page is Page => page !== undefined && page.records.size > 0)
      const [first] = full
      if (first === undefined) continue
      const records = full.reduce((sum, page) => sum + page.records.size, 0)
      entries.push({ kind: first.kind, month: first.month, indexes: full.map(({ index }) => index), records })
    }
    return entries.sort((a, b) => (a.kind === b.kind ? compare(a.month, b.month) : compare(a.kind, b.kind)))
  }

  #pagesOf(kind: string, month: string): (Page | undefined)[] {
    const key = `${kind}/${month}`
    let pages = this.#months.get(key)
    if (pages === undefined) {
      pages = []
      this.#months.set(key, pages)
    }
    return pages
  }

  #pageWithRoom(kind: string, month: string): Page {
    const pages = this.#pagesOf(kind, month)
    for (let index = pages.length - 1; index >= 0; index--) {
      const page = pages[index]
      if (page !== undefined && page.records.size < recordsPerPage) return page
    }
    const page: Page = { kind, month, index: pages.length, records: new Map() }
    pages.push(page)
    return page
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
