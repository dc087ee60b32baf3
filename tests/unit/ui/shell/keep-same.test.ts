import { expect, it } from 'vitest'
import { keepSame } from '../../../../src/ui/shell/keep-same.ts'

const icon = (): null => null
const items = (count: number) => [
  { href: '/', label: 'Aujourd’hui', icon },
  { href: '/envoi', label: 'Envoi', icon, count, countLabel: `${count} à envoyer` },
]

it('keeps the links that show the same, and gives the one that does not', () => {
  const before = items(1)
  const after = keepSame(before, items(2))
  expect(after[0]).toBe(before[0])
  expect(after[1]).toEqual(items(2)[1])
  expect(keepSame(before, items(1))).toBe(before)
  expect(keepSame(before, items(1).toReversed())).toEqual(before.toReversed())
  expect(keepSame(before, [])).toEqual([])
})
