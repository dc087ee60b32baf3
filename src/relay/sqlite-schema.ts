// Tables of the SQLite store, as numbered migrations: `user_version` is the number of those applied. Never edit one
// that was released; add the next.

import type { DatabaseSync } from 'node:sqlite'

import { StoreError } from './entry-store.port.ts'

const migrations: readonly string[] = [
  `
  create table organisations (
    org blob primary key,
    pos integer not null,
    bytes integer not null
  ) strict, without rowid;

  -- kind: 1 op, 2 blob, 3 receipt, 4 entry, 5 beacon.
  -- scope: the log (1–3) or the space (4, 5). key: hash of an op, blob or entry; a receipt's invite; a beacon's device.
  -- device and seq: of an entry; of a beacon, seq is its counter.
  create table items (
    id integer primary key,
    org blob not null,
    pos integer not null,
    kind integer not null,
    scope blob not null,
    key blob not null,
    device blob,
    seq integer,
    running blob,
    body blob not null
  ) strict;
  create unique index items_position on items (org, pos);
  create unique index items_key on items (org, kind, scope, key);
  create index items_scope on items (org, scope, pos);
  create unique index items_chain on items (org, scope, device, seq) where kind = 4;

  create table spaces (
    org blob not null,
    space blob not null,
    running blob not null,
    primary key (org, space)
  ) strict, without rowid;
  `,
]

export const kindNumbers = { op: 1, blob: 2, receipt: 3, entry: 4, beacon: 5 } as const

/** Opens the only connection: WAL, and an fsync before every commit returns. Throws `StoreError`. */
export function prepareDatabase(db: DatabaseSync): void {
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
