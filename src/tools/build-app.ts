// Builds the application when its sources changed since the last build.
// A stamp in dist/ holds the hash of the contents that went into it; emptying dist/ removes the stamp.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { precompress } from './precompress.ts'
import { bins, root, runNode, say } from './processes.ts'

/** What a build reads. The relay and the tools are run from source and never built; the build's own plugins are inputs. */
const inputs = [
  'src',
  'src/tools/vite',
  'public',
  'index.html',
  'vite.config.ts',
  'manifest.webmanifest',
  'package-lock.json',
]
const notBuilt = ['src/relay', 'src/tools']
/** A dot file, so neither the relay nor the service worker's precache serves it. */
const stampFile = '.build-stamp'

/** Hash of every input's path and contents, in a stable order. `folder` is the repository's folder. */
export function sourcesHash(folder: string): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesOf(folder, join(folder, input)))) {
    hash.update(`${relative(folder, file).split(sep).join('/')}\0`)
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

function filesOf(folder: string, path: string): string[] {
  if (!existsSync(path) || notBuilt.includes(relative(folder, path).split(sep).join('/'))) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(folder, join(path, name)))
}

/** Whether dist/ was built from the present sources. */
export function isFresh(folder: string): boolean {
  const stamp = join(folder, 'dist', stampFile)
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === sourcesHash(folder)
}

/** Builds dist/ unless it is fresh. The result is the exit code of the build. */
export async function buildIfStale(): Promise<number> {
  if (!isFresh(root)) return build()
  say('The build is up to date.')
  return 0
}

async function build(): Promise<number> {
  say('Building the application…')
  const before = sourcesHash(root)
  const code = await runNode(bins.vite, ['build', '--manifest', '--logLevel', 'warn'])
  if (code !== 0) return code
  await precompress(join(root, 'dist'))
  writeFileSync(join(root, 'dist', stampFile), `${before}\n`)
  return 0
}

if (import.meta.main) process.exitCode = await build()
