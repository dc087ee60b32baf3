// Build step for Trusted Types: every constant template that Solid compiles, ours or a library's, is registered with
// the page's policy by wrapping it in `admit(…)`. Only literals are wrapped; a computed one fails the build.
// A literal style attribute fails it too: the headers forbid inline styles.

import type { Plugin } from 'vite'

const moduleWithPolicy = 'src/ui/shell/trusted-types.ts'
const templateImport = /import\s*\{[^}]*\btemplate as (_\$template\w*|\w+)[^}]*\}\s*from\s*["']solid-js\/web["']/
const literal = /^(`(?:\\[\s\S]|[^`\\$]|\$(?!\{))*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/

/** Wraps the first argument of each `template(…)` call of a compiled module; undefined when it has none. */
export function admitTemplates(code: string, file: string): string | undefined {
  const name = templateImport.exec(code)?.[1]
  if (name === undefined) return undefined
  const call = `${name}(`
  let out = ''
  let from = 0
  for (let at = code.indexOf(call); at !== -1; at = code.indexOf(call, from)) {
    const start = at + call.length
    const found = literal.exec(code.slice(start))?.[1]
    if (found === undefined) throw new Error(`expected a literal template, got something computed in ${file}`)
    if (/\sstyle=/.test(found)) throw new Error(`expected no style attribute in a template, got one in ${file}`)
    out += `${code.slice(from, start)}/*#__PURE__*/__admit(${found})`
    from = start + found.length
  }
  return `import { admit as __admit } from ${JSON.stringify(`/${moduleWithPolicy}`)};\n${out}${code.slice(from)}`
}

export function admitTemplatesPlugin(): Plugin {
  return {
    name: 'carnet-admit-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      const changed = admitTemplates(code, id)
      return changed === undefined ? null : { code: changed, map: null }
    },
  }
}
