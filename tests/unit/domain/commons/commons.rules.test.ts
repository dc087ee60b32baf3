import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, parseCommons, withoutNames } from '../../../../src/domain/commons/commons.rules.ts'
import { type CommonsFile, commonsFormat, commonsVersion } from '../../../../src/domain/commons/commons.schema.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const file: CommonsFile = {
  format: commonsFormat,
  version: commonsVersion,
  date: localDate('2024-07-01'),
  licence: 'CC BY-SA 4.0',
  templates: [
    { type: 'houseRules', name: 'Règlement', articles: [{ title: 'Le local', text: 'Chacun range avant de partir.' }] },
    { type: 'agenda', name: 'Conseil', subjects: [{ title: 'Tour de table', kind: 'info', plannedMinutes: 10 }] },
    { type: 'prices', name: 'Prix', services: [{ label: 'Jardinage', unit: 'hour', priceCents: 1800 }] },
    {
      type: 'skills',
      name: 'Liste',
      skills: [{ id: 'savoirDire', label: 'Prendre la parole', pole: 'Parler', family: 'savoirEtre' }],
    },
  ],
}

describe('A file of templates [D64]', () => {
  test('is read as it was written', () => {
    expect(parseCommons(JSON.stringify(file))).toEqual({ ok: true, value: file })
  })

  test('of something else, of a later version or damaged is told as such, and nothing is taken', () => {
    const errorOf = (text: string) => {
      const read = parseCommons(text)
      return read.ok ? undefined : read.error
    }
    expect(errorOf('bonjour')).toEqual({ type: 'commons.not_templates' })
    expect(errorOf('{"a":1}')).toEqual({ type: 'commons.not_templates' })
    expect(errorOf(JSON.stringify({ ...file, version: 2 }))).toEqual({ type: 'commons.newer_version' })
    expect(errorOf(JSON.stringify({ ...file, templates: [] }))).toMatchObject({ type: 'commons.damaged' })
    const wrong = structuredClone(file) as { templates: { subjects?: { kind: string }[] }[] }
    const [subject] = wrong.templates[1]?.subjects ?? []
    if (subject) subject.kind = 'shout'
    expect(errorOf(JSON.stringify(wrong))).toEqual({ type: 'commons.damaged', place: 'templates.1.subjects.0.kind' })
    expect(errorOf('x'.repeat(400_001))).toEqual({ type: 'commons.too_large' })
  })

  test('never makes the reader throw, whatever it holds', () => {
    fc.assert(fc.property(fc.json(), (text) => void parseCommons(text)))
    fc.assert(fc.property(fc.string(), (text) => void parseCommons(text)))
  })
})

describe('What leaves the coop [D64]', () => {
  test('names nobody: a line with a first name is left out, with or without its accent', () => {
    const template = {
      type: 'agenda',
      name: 'Conseil',
      subjects: [
        { title: 'Les horaires d’Ines', kind: 'discuss' },
        { title: 'Le vélo de Jean Paul', kind: 'discuss' },
        { title: 'Jean apporte les outils', kind: 'info' },
        { title: 'Inespéré', kind: 'info' },
      ],
    } as const
    const { template: kept, removed } = withoutNames(template as never, ['Inès', 'Jean-Paul'])
    expect(kept && linesOf(kept)).toEqual(['Jean apporte les outils', 'Inespéré'])
    expect(removed).toBe(2)
  })

  test('is nothing when every line names someone', () => {
    const rules = { type: 'houseRules', name: 'R', articles: [{ title: 'Clés', text: 'Awa garde les clés.' }] } as const
    expect(withoutNames(rules as never, ['Awa'])).toEqual({ template: undefined, removed: 1 })
  })
})
