// The rules that tests and sources cite are those of docs/spec, each told once.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

function textsUnder(folder: string, ends: RegExp): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8'))
}

const told = textsUnder('docs/spec/', /\.md$/).flatMap((text) =>
  [...text.matchAll(/^(?:- )?\*\*\[([RCK]\d+)\]/gm)].map(([, rule]) => rule ?? ''),
)
const cited = new Set(
  [...textsUnder('tests/', /\.tsx?$/), ...textsUnder('src/', /\.tsx?$/)].flatMap((text) =>
    [...text.matchAll(/\[([RCK]\d+)\]/g)].map(([, rule]) => rule ?? ''),
  ),
)

test('every rule that is cited is in the specification', () => {
  expect(told.length).toBeGreaterThan(60)
  expect([...cited].filter((rule) => !told.includes(rule))).toEqual([])
})

test('no rule is told twice', () => {
  expect(told.filter((rule, at) => told.indexOf(rule) !== at)).toEqual([])
})
