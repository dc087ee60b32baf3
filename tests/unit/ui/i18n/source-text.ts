// Reads the interface's sources as syntax trees: which sentences they ask for, and which words they hold themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export interface Found {
  /** Every string constant. */
  readonly strings: Set<string>
  /** What stands before the first hole of every template string: the beginnings of keys built at run time. */
  readonly prefixes: Set<string>
  /** Words written in JSX, or in an attribute that people read. */
  readonly loose: string[]
}

type Node = Record<string, unknown> & { type: string }

/** Attributes and properties whose words are shown or read aloud. */
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
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
])
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text)

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode)
const rawOf = (quasi: Node): string => {
  const { value } = quasi
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : ''
}

/** The words that an expression may give: constants, templates, and both sides of a choice; not what it calls. */
function wordsOf(node: Node): string[] {
  const deeper = (...names: string[]): string[] => names.flatMap((name) => nodesOf(node[name]).flatMap(wordsOf))
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return nodesOf(node.quasis).map(rawOf)
    case 'ConditionalExpression':
      return deeper('consequent', 'alternate')
    case 'LogicalExpression':
    case 'BinaryExpression':
      return deeper('left', 'right')
    default:
      return deeper('expression')
  }
}

function looseIn(node: Node): string[] {
  if (node.type === 'JSXText' && typeof node.value === 'string') return [node.value]
  if (node.type === 'JSXAttribute' && isNode(node.name) && readAttributes.has(String(node.name.name)))
    return nodesOf(node.value).flatMap(wordsOf)
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return nodesOf(node.children)
      .filter(({ type }) => type === 'JSXExpressionContainer')
      .flatMap(wordsOf)
  return []
}

function visit(node: Node, found: Found): void {
  if (node.type === 'Literal' && typeof node.value === 'string') found.strings.add(node.value)
  if (node.type === 'TemplateLiteral') found.prefixes.add(nodesOf(node.quasis).map(rawOf)[0] ?? '')
  found.loose.push(
    ...looseIn(node)
      .filter(hasWords)
      .map((text) => text.trim()),
  )
  for (const [key, child] of Object.entries(node))
    if (key !== 'parent') for (const one of nodesOf(child)) visit(one, found)
}

/** What one source holds. Throws on a source that does not parse. */
export function readSource(file: string, code: string): Found {
  const parsed = parseSync(file, code)
  if (parsed.errors.length > 0) throw new Error(`expected ${file} to parse, got ${parsed.errors[0]?.message}`)
  const found: Found = { strings: new Set(), prefixes: new Set(), loose: [] }
  if (isNode(parsed.program)) visit(parsed.program, found)
  return found
}

/** Every source of a folder, except the catalogues and the gallery, whose words are samples. */
export function sourcesOf(folder: string): { file: string; code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^(i18n[\\/](fr|en|ar)|gallery)[\\/.]/.test(name))
    .map((name) => ({ file: join(folder, name), code: readFileSync(join(folder, name), 'utf8') }))
}
