// The bundle budget: gzip size of the JavaScript that the page's entry loads before anything lazy.
// What the first screen loads on top is measured in a real browser by tests/e2e/smoke.spec.ts.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { root, say } from './processes.ts'

/** A phone on a slow mobile network (about 50 kB/s) has the whole first screen in under three seconds. */
export const firstLoadBudget = 130_000

const manifestSchema = v.record(
  v.string(),
  v.object({ file: v.string(), isEntry: v.optional(v.boolean()), imports: v.optional(v.array(v.string())) }),
)

export type BuildManifest = v.InferOutput<typeof manifestSchema>

/** Files of the entries and of all that they import statically, each once. */
export function firstLoadFiles(manifest: BuildManifest): string[] {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry === true) visit(key)
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'))
}

/** Prints each file's size and the total. The result is an exit code. */
export function checkBudget(folder = join(root, 'dist')): number {
  const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')))
  const sizes = firstLoadFiles(manifest).map((file) => ({
    file,
    size: gzipSync(readFileSync(join(folder, file))).length,
  }))
  if (sizes.length === 0) {
    say('The build manifest names no entry: nothing was measured.')
    return 1
  }
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  for (const { file, size } of sizes.sort((a, b) => b.size - a.size)) say(`${kB(size).padStart(9)}  ${file}`)
  say(`${kB(total).padStart(9)}  first-load JavaScript, gzip; at most ${kB(firstLoadBudget)}`)
  return total <= firstLoadBudget ? 0 : 1
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (import.meta.main) process.exitCode = checkBudget()
