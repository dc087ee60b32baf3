// The embedded store: one SQLite file by node:sqlite. Its calls block, so writes are grouped and pages are bounded.

import type { DatabaseSync, StatementSync } from 'node:sqlite'

import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import type { Hash, OrgId } from '../base/ids.ts'
import { nextRunning, noHash } from '../protocol/wire/running-hash.ts'
import { type Appended, type EntryStore, type NewThing, type StoredItem, StoreError } from './entry-store.port.ts'
import { createGroupCommit } from './group-commit.ts'
import { openSqliteFile } from './sqlite-file.ts'
import { readPage } from './sqlite-page.ts'
import { itemOfRow } from './sqlite-row.ts'
import { kindNumbers, migrations } from './sqlite-schema.ts'

export interface SqliteStoreOptions {
  readonly file: string
  /** Bytes that one organisation may keep. */
  readonly maxOrgBytes: number
}

interface AppendJob {
  readonly org: OrgId
  readonly things: readonly NewThing[]
}

/** Weight of one transaction: about 20 ms of work. */
const maxGroupBytes = 4 * 1024 * 1024
/** What a row costs besides its body. */
const rowBytes = 256

/** Throws `StoreError` when the file cannot be opened, is in use, or comes from a newer version. */
export function openSqliteStore({ file, maxOrgBytes }: SqliteStoreOptions): EntryStore {
  const db = openSqliteFile(file, migrations)
  const sql = prepareStatements(db)
  const group = createGroupCommit<AppendJob, readonly Appended[]>({
    commit: commitJobs,
    weigh: ({ things }) => things.reduce((sum, { bytes }) => sum + bytes.length + rowBytes, 0),
    maxWeight: maxGroupBytes,
  })

  function commitJobs(jobs: readonly AppendJob[]): readonly (readonly Appended[])[] {
    try {
      db.exec('begin immediate')
      const answers = jobs.map(({ org, things }) => appendAll(org, things))
      db.exec('commit')
      return answers
    } catch (cause) {
      if (db.isTransaction) db.exec('rollback')
      throw new StoreError('expected the transaction to commit', { cause })
    }
  }

  function appendAll(org: OrgId, things: readonly NewThing[]): Appended[] {
    const orgBytes = fromHex(org)
    const row = sql.organisation.get(orgBytes)
    const state = { org: orgBytes, pos: Number(row?.pos ?? 0), bytes: Number(row?.bytes ?? 0) }
    const answers = things.map((thing) => appendOne(state, thing))
    if (answers.some((answer) => answer.ok && answer.fresh)) sql.saveOrganisation.run(orgBytes, state.pos, state.bytes)
    return answers
  }

  function appendOne(state: OrgState, thing: NewThing): Appended {
    const scope = fromHex(thing.kind === 'entry' || thing.kind === 'beacon' ? thing.space : thing.log)
    const key = fromHex(keyOf(thing))
    const held = sql.byKey.get(state.org, kindNumbers[thing.kind], scope, key)
    if (held !== undefined && !(thing.kind === 'beacon' && Number(held.seq) < thing.counter)) {
      const pos = Number(held.pos)
      if (thing.kind === 'receipt') return { ok: true, pos, fresh: false, kept: itemOfRow(held).bytes }
      const running = itemOfRow(held).running
      return { ok: true, pos, fresh: false, ...(running === undefined ? {} : { running }) }
    }
    if (state.bytes + thing.bytes.length > maxOrgBytes) return { ok: false, refused: 'quota' }
    if (thing.kind === 'entry') return appendEntry(state, scope, key, thing)
    if (held !== undefined) {
      sql.remove.run(state.org, Number(held.pos))
      state.bytes -= itemOfRow(held).bytes.length
    }
    insert(state, thing, scope, key, null)
    return thing.kind === 'receipt'
      ? { ok: true, pos: state.pos, fresh: true, kept: thing.bytes }
      : { ok: true, pos: state.pos, fresh: true }
  }

  function appendEntry(state: OrgState, scope: Bytes, key: Bytes, thing: EntryThing): Appended {
    const device = fromHex(thing.device)
    if (sql.byChain.get(state.org, scope, device, thing.seq) !== undefined) return { ok: false, refused: 'fork' }
    const before = thing.seq === 1 ? noHash : hashAt(state.org, scope, device, thing.seq - 1)
    if (before === undefined) return { ok: false, refused: 'gap' }
    if (before !== thing.prev) return { ok: false, refused: 'fork' }
    const last = sql.space.get(state.org, scope)?.running
    const running = nextRunning(last instanceof Uint8Array ? (toHex(last) as Hash) : noHash, thing.hash)
    insert(state, thing, scope, key, fromHex(running))
    sql.saveSpace.run(state.org, scope, fromHex(running))
    return { ok: true, pos: state.pos, fresh: true, running }
  }

  function hashAt(org: Bytes, scope: Bytes, device: Bytes, seq: number): Hash | undefined {
    const key = sql.byChain.get(org, scope, device, seq)?.key
    return key instanceof Uint8Array ? (toHex(key) as Hash) : undefined
  }

  function insert(state: OrgState, thing: NewThing, scope: Bytes, key: Bytes, running: Bytes | null): void {
    state.pos++
    state.bytes += thing.bytes.length
    const device = thing.kind === 'entry' || thing.kind === 'beacon' ? fromHex(thing.device) : null
    const seq = thing.kind === 'entry' ? thing.seq : thing.kind === 'beacon' ? thing.counter : null
    sql.insert.run(state.org, state.pos, kindNumbers[thing.kind], scope, key, device, seq, running, thing.bytes)
  }

  const position = (org?: OrgId): number => {
    const row = org === undefined ? sql.allPositions.get() : sql.organisation.get(fromHex(org))
    return Number(row?.pos ?? 0)
  }

  return {
    append: (org, things) => group.add({ org, things }),
    page: async (query) => readPage({ query, last: position(query.org), statement: sql.page }),
    control: async (org) => sql.control.all(fromHex(org)).map(itemOfRow) satisfies StoredItem[],
    async receipt(org, invite) {
      const row = sql.receipt.get(fromHex(org), fromHex(invite))
      return row === undefined ? undefined : itemOfRow(row).bytes
    },
    async foundedBy(root) {
      const org = sql.founded.get(fromHex(root))?.org
      return org instanceof Uint8Array ? (toHex(org) as OrgId) : undefined
    },
    position: async (org) => position(org),
    async close() {
      group.flush()
      db.close()
    },
  }
}

type EntryThing = Extract<NewThing, { kind: 'entry' }>
interface OrgState {
  readonly org: Bytes
  pos: number
  bytes: number
}

const keyOf = (thing: NewThing): string =>
  thing.kind === 'receipt' ? thing.invite : thing.kind === 'beacon' ? thing.device : thing.hash

function prepareStatements(db: DatabaseSync) {
  const prepare = (text: string): StatementSync => db.prepare(text)
  const columns = 'pos, kind, key, seq, running, body'
  return {
    organisation: prepare('select pos, bytes from organisations where org = ?'),
    // The issuer of an operation: magic2, version1, kind1 and log16 stand before it.
    founded: prepare('select org from items where pos = 1 and kind = 1 and substr(body, 21, 16) = ?'),
    allPositions: prepare('select coalesce(sum(pos), 0) as pos from organisations'),
    saveOrganisation: prepare(
      `insert into organisations (org, pos, bytes) values (?, ?, ?)
       on conflict (org) do update set pos = excluded.pos, bytes = excluded.bytes`,
    ),
    byKey: prepare(`select ${columns} from items where org = ? and kind = ? and scope = ? and key = ?`),
    byChain: prepare('select key from items where org = ? and scope = ? and device = ? and seq = ? and kind = 4'),
    remove: prepare('delete from items where org = ? and pos = ?'),
    insert: prepare(
      `insert into items (org, pos, kind, scope, key, device, seq, running, body)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    space: prepare('select running from spaces where org = ? and space = ?'),
    saveSpace: prepare(
      `insert into spaces (org, space, running) values (?, ?, ?)
       on conflict (org, space) do update set running = excluded.running`,
    ),
    control: prepare(`select ${columns} from items where org = ? and kind in (1, 3) order by pos`),
    receipt: prepare(`select ${columns} from items where org = ? and kind = 3 and key = ?`),
    // The inner query is answered by the index alone; bodies are read only for what is given.
    page: prepare(
      `select items.pos, items.kind, items.key, items.seq, items.running, items.body
       from (
         select items.id as id, items.pos as pos from json_each(?) as wanted
         join items on items.org = ? and items.scope = unhex(wanted.value) and items.pos > ? and items.pos <= ?
         order by items.pos limit ?
       ) as found
       join items on items.id = found.id order by found.pos`,
    ),
  }
}
