// Attachments in a SQLite file of their own: the file of entries stays small and quick to copy, and its commits are not
// made longer by photos. Both lie in the data folder and belong in the same backup.

import type { StatementSync } from 'node:sqlite'

import { fromHex, toHex } from '../base/bytes.ts'
import type { Hash, OrgId, SpaceId } from '../base/ids.ts'
import type { ChunkStore, PutAnswer, StoredChunk } from './chunk-store.port.ts'
import { StoreError } from './entry-store.port.ts'
import { createGroupCommit } from './group-commit.ts'
import { openSqliteFile } from './sqlite-file.ts'

export interface SqliteChunkStoreOptions {
  readonly file: string
  /** Bytes that the attachments of one organisation may take. */
  readonly maxOrgBytes: number
}

/** As for entries: never edit one that was released; add the next. */
const migrations: readonly string[] = [
  `
  create table organisations (
    org blob primary key,
    bytes integer not null
  ) strict, without rowid;

  create table chunks (
    id integer primary key,
    org blob not null,
    name blob not null,
    space blob not null,
    body blob not null
  ) strict;
  create unique index chunks_name on chunks (org, name, space);
  `,
]

interface PutJob {
  readonly org: OrgId
  readonly chunks: readonly StoredChunk[]
}

/** The event loop is blocked meanwhile: entries wait no longer than for four chunks. */
const maxGroupBytes = 256 * 1024

/** Throws `StoreError` when the file cannot be opened, is in use, or comes from a newer version. */
export function openSqliteChunkStore({ file, maxOrgBytes }: SqliteChunkStoreOptions): ChunkStore {
  const db = openSqliteFile(file, migrations)
  const prepare = (text: string): StatementSync => db.prepare(text)
  const sql = {
    used: prepare('select bytes from organisations where org = ?'),
    saveUsed: prepare(
      'insert into organisations (org, bytes) values (?, ?) on conflict (org) do update set bytes = excluded.bytes',
    ),
    // Answered by the index alone.
    space: prepare('select space from chunks where org = ? and name = ?'),
    chunk: prepare('select space, body from chunks where org = ? and name = ?'),
    insert: prepare('insert into chunks (org, name, space, body) values (?, ?, ?, ?)'),
  }
  const group = createGroupCommit<PutJob, readonly PutAnswer[]>({
    commit: commitJobs,
    weigh: ({ chunks }) => chunks.reduce((sum, { bytes }) => sum + bytes.length, 0),
    maxWeight: maxGroupBytes,
  })

  function commitJobs(jobs: readonly PutJob[]): readonly (readonly PutAnswer[])[] {
    try {
      db.exec('begin immediate')
      const answers = jobs.map(({ org, chunks }) => putAll(org, chunks))
      db.exec('commit')
      return answers
    } catch (cause) {
      if (db.isTransaction) db.exec('rollback')
      throw new StoreError('expected the transaction to commit', { cause })
    }
  }

  function putAll(org: OrgId, chunks: readonly StoredChunk[]): PutAnswer[] {
    const orgBytes = fromHex(org)
    let used = usedBy(org)
    const answers = chunks.map(({ name, space, bytes }): PutAnswer => {
      if (spaceOf(org, name) !== undefined) return 'kept'
      if (used + bytes.length > maxOrgBytes) return 'quota'
      sql.insert.run(orgBytes, fromHex(name), fromHex(space), bytes)
      used += bytes.length
      return 'kept'
    })
    sql.saveUsed.run(orgBytes, used)
    return answers
  }

  const usedBy = (org: OrgId): number => Number(sql.used.get(fromHex(org))?.bytes ?? 0)

  function spaceOf(org: OrgId, name: Hash): string | undefined {
    const space = sql.space.get(fromHex(org), fromHex(name))?.space
    return space instanceof Uint8Array ? toHex(space) : undefined
  }

  return {
    put: (org, chunks) => group.add({ org, chunks }),
    async get(org, name) {
      const row = sql.chunk.get(fromHex(org), fromHex(name))
      if (row === undefined) return undefined
      const { space, body } = row
      if (!(space instanceof Uint8Array && body instanceof Uint8Array))
        throw new StoreError('expected bytes in the row')
      return { name, space: toHex(space) as SpaceId, bytes: new Uint8Array(body) }
    },
    lacking: async (org, names, spaces) => names.filter((name) => !spaces.has(spaceOf(org, name) ?? '')),
    used: async (org) => usedBy(org),
    async close() {
      group.flush()
      db.close()
    },
  }
}
