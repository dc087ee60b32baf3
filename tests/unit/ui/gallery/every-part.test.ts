// Each part of the design stands in a sample, where the tests of the gallery look at it: as `<Part` in a file of
// `src/ui/gallery`, or within a part or a frame that does.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const filesOf = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const partFiles = filesOf('src/ui/design/parts', '.tsx')
const samples = filesOf('src/ui/gallery', '.sample.tsx')
const frames = ['app-shell', 'frames', 'nav', 'curtain'].map((name) =>
  readFileSync(join('src/ui/shell', `${name}.tsx`), 'utf8'),
)

const componentsOf = (file: string): string[] =>
  [...file.matchAll(/^export (?:function|const) ([A-Z]\w*[a-z]\w*)/gm)].map(([, name = '']) => name)

const renders = (file: string, name: string): boolean => new RegExp(`<${name}\\b(?! extends)`).test(file)

/** Components of the part files that no sample shows, neither itself nor within another that one does. */
function missing(parts: readonly string[], shownIn: readonly string[]): string[] {
  const looked = [...shownIn]
  const left = new Map(parts.flatMap((file) => componentsOf(file).map((name) => [name, file] as const)))
  for (const one of looked)
    for (const [name, file] of [...left])
      if (renders(one, name)) {
        left.delete(name)
        // What stands in its file is drawn with it; a file may be looked at again for another of its components.
        if (!looked.includes(file)) looked.push(file)
      }
  return [...left.keys()].sort()
}

test('every part of the design is shown in the gallery [B2]', () => {
  expect(partFiles.flatMap(componentsOf).length).toBeGreaterThan(60)
  expect(
    missing(partFiles, [...samples, ...frames]),
    'add these parts to a file src/ui/gallery/<family>.sample.tsx, in each of their states',
  ).toEqual([])
})

test('a part that no sample shows is told', () => {
  const planted = 'export function Planted(props: { readonly label: string }): JSX.Element {\n  return <p />\n}\n'
  expect(missing([...partFiles, planted], [...samples, ...frames])).toContain('Planted')
})
