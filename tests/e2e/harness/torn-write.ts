// What a process killed in the middle of a write leaves in Chromium's storage.

import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Ends IndexedDB's log with a record that announces more bytes than it has: crc4 ‖ length2 ‖ type1 ‖ payload (LevelDB). */
export function tearLastWrite(profileDir: string): void {
  const databases = join(profileDir, 'Default', 'IndexedDB')
  const logs = readdirSync(databases, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'))
  const newest = logs.sort().at(-1)
  if (newest === undefined) throw new Error('expected a log of IndexedDB')
  appendFileSync(join(databases, newest), Uint8Array.of(1, 2, 3, 4, 0xf4, 0x01, 1, ...new Uint8Array(20)))
}
