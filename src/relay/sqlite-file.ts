// Opens one SQLite file of the relay: its only connection, an fsync before every commit returns, numbered migrations.

import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StoreError } from './entry-store.port.ts'

/** Throws `StoreError` when the file cannot be opened, is in use, or comes from a newer version. */
export function openSqliteFile(file: string, migrations: readonly string[]): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    db = new DatabaseSync(file)
    prepareDatabase(db, migrations)
    chmodSync(file, 0o600)
    return db
  } catch (cause) {
    db?.close()
    throw cause instanceof StoreError ? cause : new StoreError('expected a database that can be opened', { cause })
  }
}

/** `user_version` is the number of the migrations applied. */
function prepareDatabase(db: DatabaseSync, migrations: readonly string[]): void {
  // Exclusive: a second relay on the same file would acknowledge what the first never pushes to its devices.
  db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;')
  db.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma wal_autocheckpoint = 2000;')
  const version = Number(db.prepare('pragma user_version').get()?.user_version ?? 0)
  if (version > migrations.length) {
    throw new StoreError(`expected a store of version ${migrations.length} or older, got ${version}`)
  }
  for (const [at, migration] of migrations.entries()) {
    if (at < version) continue
    db.exec(`begin immediate; ${migration} pragma user_version = ${at + 1}; commit;`)
  }
}
