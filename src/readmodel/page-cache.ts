// Opened pages, least recently used out first. Only pages whose revision changed are opened again.

import type { RecordView } from '../replica/replica.port.ts'
import type { RowRevision } from './readmodel.port.ts'

// About 30 000 records of a few hundred bytes: what a coordinator of thirty coops may leaf through.
const most = 300

export class PageCache {
  readonly #pages = new Map<string, { readonly revision: number; readonly records: readonly RecordView[] }>()

  get({ id, revision }: RowRevision): readonly RecordView[] | undefined {
    const page = this.#pages.get(id)
    if (page?.revision !== revision) return undefined
    this.#pages.delete(id)
    this.#pages.set(id, page)
    return page.records
  }

  /** Records that did not change stay the same objects, so that screens redraw only what did. */
  put({ id, revision }: RowRevision, opened: readonly RecordView[]): readonly RecordView[] {
    const before = new Map(this.#pages.get(id)?.records.map((record) => [record.id, record]))
    const records = opened.map((record) => {
      const known = before.get(record.id)
      return known !== undefined && JSON.stringify(known) === JSON.stringify(record) ? known : record
    })
    this.#pages.delete(id)
    this.#pages.set(id, { revision, records })
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= most) break
      this.#pages.delete(oldest)
    }
    return records
  }
}
