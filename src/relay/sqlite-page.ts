// Reading a page. An identity may read few scopes out of a long stream, or hundreds: positions are walked in windows, and
// in each the index (org, scope, pos) is asked for every scope, so that neither case reads what it does not give.

import type { StatementSync } from 'node:sqlite'

import { fromHex } from '../base/bytes.ts'
import type { Page, PageQuery, StoredItem } from './entry-store.port.ts'
import { itemOfRow } from './sqlite-row.ts'

/** Positions per window: a page of the common reader needs one. */
const windowSize = 4096

interface ReadPage {
  readonly query: PageQuery
  /** The organisation's last position. */
  readonly last: number
  /** Parameters: scopes as JSON, organisation, after, up to, limit. */
  readonly statement: StatementSync
}

export function readPage({ query, last, statement }: ReadPage): Page {
  const items: StoredItem[] = []
  const org = fromHex(query.org)
  const scopes = JSON.stringify([...query.scopes])
  let bytes = 0
  for (let from = query.since; from < last; from += windowSize) {
    const to = Math.min(from + windowSize, last)
    for (const row of statement.iterate(scopes, org, from, to, query.maxItems + 1 - items.length)) {
      const item = itemOfRow(row)
      const full = items.length === query.maxItems || (items.length > 0 && bytes + item.bytes.length > query.maxBytes)
      if (full) return { items, pos: items.at(-1)?.pos ?? query.since, done: false }
      items.push(item)
      bytes += item.bytes.length
    }
  }
  return { items, pos: Math.max(last, query.since), done: true }
}
