// A small import scanner: TypeScript 7 has no compiler API to ask.
// It walks the text once, skipping comments, and reads the specifiers of `import`, `export … from`, `import(…)` and
// `new URL(…, import.meta.url)`. Not covered on purpose: computed specifiers, which `computed` reports instead.

export interface ImportFound {
  specifier: string
  line: number
  /** `import type` and `export type`: no cycle at run time, but a dependency between layers all the same. */
  typeOnly: boolean
  /** Loaded later (`import(…)`, workers). */
  dynamic: boolean
}

export interface Scan {
  imports: ImportFound[]
  /** Lines of dynamic imports whose specifier is not one literal, and of `import.meta.glob` beyond the file's folder. */
  computed: number[]
}

const statement =
  /(?:^|[;}\n])\s*(?:import|export)\b(\s+type\b(?!\s*(?:,|from)))?(?:[\w\s{},*$]*?\bfrom)?\s*(['"])([^'"\n]+)\2/g
const call = /\bimport\s*\(\s*(?:(['"])([^'"\n]+)\1\s*[,)]|([^)\n]*))/g
const worker = /\bnew\s+URL\s*\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url/g
const glob = /\bimport\.meta\.glob\b[^(]*\(([^)]*)/g

/** Reads the imports of one TypeScript or TSX source. */
export function scanImports(source: string): Scan {
  const text = withoutComments(source)
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length
  const imports: ImportFound[] = []
  const computed: number[] = []
  for (const match of text.matchAll(statement)) {
    const end = (match.index ?? 0) + match[0].length
    imports.push({ specifier: match[3] ?? '', line: lineOf(end), typeOnly: match[1] !== undefined, dynamic: false })
  }
  for (const match of text.matchAll(call)) {
    const line = lineOf(match.index ?? 0)
    if (match[2] === undefined) computed.push(line)
    else imports.push({ specifier: match[2], line, typeOnly: isTypeQuery(text, match.index ?? 0), dynamic: true })
  }
  for (const match of text.matchAll(worker)) {
    imports.push({ specifier: match[2] ?? '', line: lineOf(match.index ?? 0), typeOnly: false, dynamic: true })
  }
  for (const match of text.matchAll(glob)) {
    const patterns = [...(match[1] ?? '').matchAll(/['"]([^'"]*)/g)].filter((_, at) => at % 2 === 0)
    // The files of one's own folder are of one's own layer.
    const isHome = patterns.length > 0 && patterns.every(([, pattern = '']) => /^!?\.\/(?!.*\.\.)/.test(pattern))
    if (!isHome) computed.push(lineOf(match.index ?? 0))
  }
  return { imports: imports.sort((a, b) => a.line - b.line), computed }
}

/** `typeof import('…')` names a type; nothing is loaded. */
function isTypeQuery(text: string, index: number): boolean {
  return /\btypeof\s+$/.test(text.slice(Math.max(0, index - 20), index))
}

/** Blanks comments and keeps everything else, so that line numbers stay. Strings are skipped over, not into. */
function withoutComments(source: string): string {
  const pieces = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g
  return source.replace(pieces, (piece) => {
    if (piece.startsWith('/')) return piece.replace(/[^\n]/g, ' ')
    // A template may hold code-like text (build scripts, tests): its contents are no imports.
    return piece.startsWith('`') ? `\`${piece.slice(1, -1).replace(/[^\n]/g, ' ')}\`` : piece
  })
}
