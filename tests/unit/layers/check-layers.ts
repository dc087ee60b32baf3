// Turns scanned imports into violations of the table and into cycles. Pure: files come in as text.

import { posix } from 'node:path'
import { allowedImports, type LayerRule } from './allowed-imports.ts'
import { type ImportFound, scanImports } from './scan-imports.ts'

/** Source text by path from `src/`, with `/`: `{'ui/shell/home.tsx': '…'}`. */
export type SourceFiles = Record<string, string>

/** The layer of a file, by its path from `src/`: the deepest folder that has a rule; `main` for `main.tsx`. */
export function layerOf(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.length === 1) return parts[0] === 'main.tsx' ? 'main' : undefined
  const nested = parts.slice(0, 2).join('/')
  if (nested in allowedImports) return nested
  return parts[0] !== undefined && parts[0] in allowedImports ? parts[0] : undefined
}

/** One sentence per forbidden import, each with what the layer may import instead. */
export function layerViolations(files: SourceFiles): string[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const layer = layerOf(path)
    const rule = layer === undefined ? undefined : allowedImports[layer]
    if (layer === undefined || rule === undefined) return [`src/${path} belongs to no layer of the table.`]
    const { imports, computed } = scanImports(source)
    return [
      ...computed.map((line) => `src/${path}:${line} has a computed import, which this test cannot follow.`),
      ...imports
        .filter((found) => !isAllowed(path, layer, rule, found))
        .map((found) => sentence(path, layer, rule, found)),
    ]
  })
}

function isAllowed(path: string, layer: string, rule: LayerRule, { specifier }: ImportFound): boolean {
  if (!specifier.startsWith('.')) return rule.packages.some((name) => matchesPackage(specifier, name))
  const target = resolve(path, specifier)
  const targetLayer = layerOf(target)
  return targetLayer === layer || (targetLayer !== undefined && rule.layers.includes(targetLayer))
}

function matchesPackage(specifier: string, name: string): boolean {
  if (name.endsWith('/') || name.endsWith(':')) return specifier.startsWith(name)
  return specifier === name || specifier.startsWith(`${name}/`)
}

function sentence(path: string, layer: string, rule: LayerRule, { specifier, line }: ImportFound): string {
  const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))
  return `src/${path}:${line} (layer ${layer}) imports ${specifier}. Allowed layers: ${list(rule.layers)}; allowed packages: ${list(rule.packages)}.`
}

/** Path from `src/` of a relative import; a query such as `?worker` is dropped. */
function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier.split('?')[0] ?? ''))
}

/** Cycles of imports that are evaluated when a file loads, as `a → b → a`; types and lazy imports make none. */
export function importCycles(files: SourceFiles): string[] {
  const edges = new Map(Object.entries(files).map(([path, source]) => [path, loadedWith(files, path, source)]))
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    state.set(path, 'open')
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    state.set(path, 'done')
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}

function loadedWith(files: SourceFiles, path: string, source: string): string[] {
  return scanImports(source)
    .imports.filter(({ specifier, typeOnly, dynamic }) => specifier.startsWith('.') && !typeOnly && !dynamic)
    .map(({ specifier }) => resolve(path, specifier))
    .filter((target) => target in files)
}
