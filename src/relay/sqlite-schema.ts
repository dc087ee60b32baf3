// Tables of the SQLite store, as numbered migrations: `user_version` is the number of those applied. Never edit one
// that was released; add the next.

export const migrations: readonly string[] = [
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
