// The files of the repository as the tests about them see them.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SourceFiles } from './check-layers.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Every TypeScript source under `src/`, by its path from there. */
export function readSources(): SourceFiles {
  const src = join(root, 'src')
  const paths = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.sort().map((file) => [relative(src, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

/** Text of every file that is committed or about to be, by its path from the repository's folder. */
export function readRepository(): SourceFiles {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const paths = listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
  const present = paths.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
  return Object.fromEntries(present.map((path) => [path, readFileSync(join(root, path), 'latin1')]))
}
