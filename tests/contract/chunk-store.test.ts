import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { openSqliteChunkStore } from '../../src/relay/chunk-store.sqlite.ts'
import { StoreError } from '../../src/relay/entry-store.port.ts'
import { chunkStoreContract } from './chunk-store.contract.ts'

const roomy = 1_000_000_000

chunkStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-chunks-'))
  return {
    open: async ({ maxOrgBytes = roomy } = {}) =>
      openSqliteChunkStore({ file: join(folder, 'chunks.sqlite'), maxOrgBytes }),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
})

it('the SQLite file of attachments is its owner’s only, and one relay’s at a time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-chunks-'))
  const file = join(folder, 'data', 'chunks.sqlite')
  const store = openSqliteChunkStore({ file, maxOrgBytes: roomy })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(() => openSqliteChunkStore({ file, maxOrgBytes: roomy })).toThrow(StoreError)
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
