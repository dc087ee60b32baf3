import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { onePress } from '../../../../src/ui/shell/one-press.ts'

it('a second press while the steps of the first go on does nothing; the next one works again', async () => {
  const kept: string[] = []
  let endStep: () => void = () => undefined
  const press = onePress(async (word: string) => {
    await new Promise<void>((resolve) => {
      endStep = resolve
    })
    kept.push(word)
    return kept.length
  })
  const first = press('one')
  const second = press('two')
  endStep()
  expect([await first, await second]).toEqual([1, undefined])
  const third = press('three')
  endStep()
  expect(await third).toBe(2)
  expect(kept).toEqual(['one', 'three'])
})

it('a press that failed leaves the button usable', async () => {
  let tries = 0
  const press = onePress(async () => {
    tries++
    if (tries === 1) throw new Error('expected no room')
  })
  await expect(press()).rejects.toThrow('no room')
  await press()
  expect(tries).toBe(2)
})

it('whatever keeps a draft and then a record is one press: the draft takes a moment, in which a finger presses again', () => {
  const root = join(import.meta.dirname, '../../../../src/ui')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const settling = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    return lines.flatMap((line, at) =>
      /await .*settle\(\)/.test(line) ? [{ where: `${file}:${at + 1}`, handler: startOf(lines, at) }] : [],
    )
  })
  expect(settling.length).toBeGreaterThan(50)
  expect(settling.filter(({ handler }) => !handler.includes('onePress(async'))).toEqual([])
})

it('a page that is left after a save is left as soon as the save is told: later, it would take away who pressed a link', () => {
  const root = join(import.meta.dirname, '../../../../src/ui')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const late = files.filter((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    return /await draft\.discard\(\)\s+navigate\(/.test(source) && /\bdraft: (key|draftKey)\b/.test(source)
  })
  expect(late).toEqual([])
})

/** The line where the function around a line begins: the nearest one before it that opens an async function further out. */
function startOf(lines: readonly string[], at: number): string {
  const depth = (line: string): number => line.length - line.trimStart().length
  const before = lines.slice(0, at).findLast((line) => /\basync\b/.test(line) && depth(line) < depth(lines[at] ?? ''))
  return before ?? ''
}
