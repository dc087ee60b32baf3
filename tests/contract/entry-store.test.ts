import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'

import { StoreError } from '../../src/relay/entry-store.port.ts'
import { openSqliteStore } from '../../src/relay/entry-store.sqlite.ts'
import { entryStoreContract } from './entry-store.contract.ts'

const roomy = 1_000_000_000

entryStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-store-'))
  return {
    open: async ({ maxOrgBytes = roomy } = {}) => openSqliteStore({ file: join(folder, 'relay.sqlite'), maxOrgBytes }),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
})

describe('the SQLite store', () => {
  function inFolder(work: (file: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'carnet-store-'))
    try {
      work(join(folder, 'data', 'relay.sqlite'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('is readable by its owner only', () =>
    inFolder((file) => {
      const store = openSqliteStore({ file, maxOrgBytes: roomy })
      expect(statSync(file).mode & 0o777).toBe(0o600)
      void store.close()
    }))

  it('refuses to open a file that another relay uses', () =>
    inFolder((file) => {
      const store = openSqliteStore({ file, maxOrgBytes: roomy })
      expect(() => openSqliteStore({ file, maxOrgBytes: roomy })).toThrow(StoreError)
      void store.close()
    }))

  it('refuses a file of a newer version', () =>
    inFolder((file) => {
      void openSqliteStore({ file, maxOrgBytes: roomy }).close()
      const db = new DatabaseSync(file)
      db.exec('pragma user_version = 99')
      db.close()
      expect(() => openSqliteStore({ file, maxOrgBytes: roomy })).toThrow(/version/)
    }))

  it('syncs every commit to disk in WAL mode', () =>
    inFolder((file) => {
      void openSqliteStore({ file, maxOrgBytes: roomy }).close()
      const db = new DatabaseSync(file)
      expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
      db.close()
    }))
})
