// Reads the interface's sources as syntax trees: which sentences they ask for, and which words they hold themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

interface Found {
  /** Every string constant, with template strings cut at their first hole. */
  readonly strings: Set<string>
  readonly prefixes: Set<string>
  /** Words written in JSX, or in an attribute that people read. */
  readonly loose: string[]
}

const readAttributes = new Set([
  'label',
  'title',
  'text',
  'help',
  'error',
  'hint',
  'lead',
  'kicker',
  'placeholder',
  'alt',
  'caption',
  'unit',
  'windowTitle',
  'closeLabel',
  'emptyLabel',
  'countLabel',
  'dotLabel',
  'aria-label',
  'aria-description',
  'aria-valuetext',
])
const hasLetters = (text: string): boolean => /\p{L}{2,}/u.test(text)

const isNode = (value: unknown): value is Record<string, unknown> & { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function visit(node: Record<string, unknown> & { type: string }, found: Found): void {
  if (node.type === 'Literal' && typeof node.value === 'string') found.strings.add(node.value)
  if (node.type === 'TemplateElement' && isRaw(node.value)) found.prefixes.add(node.value.raw)
  if (node.type === 'JSXText' && typeof node.value === 'string' && hasLetters(node.value))
    found.loose.push(node.value.trim())
  if (node.type === 'JSXAttribute' && isNode(node.name) && isNode(node.value)) {
    const { value } = node.value
    if (readAttributes.has(String(node.name.name)) && typeof value === 'string' && hasLetters(value))
      found.loose.push(value)
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'parent') continue
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, found)
  }
}

const isRaw = (value: unknown): value is { raw: string } =>
  typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string'

/** What one source holds. Throws on a source that does not parse. */
export function readSource(file: string, code: string): Found {
  const parsed = parseSync(file, code)
  if (parsed.errors.length > 0) throw new Error(`expected ${file} to parse, got ${parsed.errors[0]?.message}`)
  const found: Found = { strings: new Set(), prefixes: new Set(), loose: [] }
  if (isNode(parsed.program)) visit(parsed.program, found)
  return found
}

/** Every source of a folder, except the catalogues and the gallery. */
export function sourcesOf(folder: string): { file: string; code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^(i18n[\\/](fr|en)|gallery)[\\/.]/.test(name))
    .map((name) => ({ file: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }))
}
