import { describe, expect, it } from 'vitest'
import type { PersonId, RecordId } from '../../../../../src/base/ids.ts'
import type { AboutGroup, AboutRecord } from '../../../../../src/domain/notebook/held-about.rules.ts'
import { recordKinds } from '../../../../../src/domain/record-kinds.ts'
import { dayWords, families, familiesOf, shownAnswers } from '../../../../../src/ui/features/notebook/held-words.ts'
import { codeWords, kindWords, knownFieldWords } from '../../../../../src/ui/features/record/answer-words.ts'
import { t } from '../../../../../src/ui/i18n/t.ts'

const person = 'a'.repeat(32) as PersonId
const record = (fields: AboutRecord['fields'], texts: AboutRecord['texts'] = {}): AboutRecord => ({
  id: 'in:x' as RecordId,
  why: 'owner',
  fields,
  texts,
  createdBy: person,
  createdAt: Date.UTC(2024, 6, 13),
  updatedBy: person,
  updatedAt: 0,
})

describe('what is held about someone', () => {
  it('has a family for every kind of record, and one only', () => {
    const kinds: string[] = families.flatMap((family) => [...family.kinds])
    expect(kinds.toSorted()).toEqual(recordKinds.map(({ kind }) => kind).toSorted())
  })

  it('names every kind of record', () => {
    expect(
      recordKinds.map(({ kind }) => kind).filter((kind) => kindWords(kind) === t('animator.fields.other')),
    ).toEqual([])
  })

  it('has words for every answer about a person: those without any are technical, and in the file only', () => {
    const personal = recordKinds.filter(({ space }) => space === 'self' || space === 'case')
    const silent = personal.flatMap(({ kind, fields }) =>
      Object.keys(fields)
        .filter((field) => knownFieldWords(kind, field) === undefined)
        .map((field) => `${kind}.${field}`),
    )
    // Frameworks and half of 24 places that a framework of 12 skills does not have; the print of a paper's file.
    expect(silent.filter((name) => !/^skillsCheck\.([soew]\d+|framework)$|\.fileHash$/.test(name))).toEqual([])
  })

  it('has words for every coded answer that it shows', () => {
    const missing = recordKinds.flatMap(({ kind, schema }) =>
      Object.entries(schema.entries as Record<string, unknown>).flatMap(([field, rule]) =>
        knownFieldWords(kind, field) === undefined
          ? []
          : optionsOf(rule)
              .filter((code) => codeWords(field, code) === undefined)
              .map((code) => `${kind}.${field}.${code}`),
      ),
    )
    expect(missing).toEqual([])
  })

  it('tells a neighbourhood with its list, and that someone lives in none of it [D153]', () => {
    const said = (fields: AboutRecord['fields']) =>
      shownAnswers('privateCard', record(fields), undefined).map(({ label, text }) => `${label} : ${text}`)
    expect(said({ qpvCode: 'QP063001', qpvListYear: 2015 })).toEqual(['Quartier prioritaire : QP063001, liste de 2015'])
    expect(said({ qpvListYear: 2024 })).toEqual(['Quartier prioritaire : Pas en quartier prioritaire, liste de 2024'])
    expect(said({ qpvCode: '', qpvListYear: null })).toEqual([])
  })

  it('tells answers in the order of their kind, the long text last, and no empty one', () => {
    const intake = record({ likes: [], strengths: ['couture'], place: 'shelter', alias: '' }, { note: 'Vient mardi.' })
    expect(shownAnswers('intake', intake, undefined).map(({ label, text }) => `${label} : ${text}`)).toEqual([
      'Lieu : Hébergement',
      'Forces : couture',
      'Remarque : Vient mardi.',
    ])
  })

  it('[D157] puts what the team gave to read under « Ce que l’équipe a noté », and not what it took back', () => {
    const group = (...records: AboutRecord[]): AboutGroup => ({
      kind: 'caseCopy',
      space: 'self',
      readers: ['self', 'animators', 'coordinators'],
      writers: {},
      records,
    })
    const given = record({ of: `sn:${'0'.repeat(22)}`, day: '2024-07-13', content: {}, note: 'Aime les fleurs.' })
    const takenBack = record({ of: `sn:${'1'.repeat(22)}`, day: '2024-07-13', content: {} })
    const told = familiesOf([group(given, takenBack)])
    expect(told.map(({ id, groups }) => [id, groups.map(({ records }) => records)])).toEqual([['team', [[given]]]])
    expect(familiesOf([group(takenBack)])).toEqual([])
    expect(shownAnswers('caseCopy', given, undefined).map(({ label, text }) => `${label} : ${text}`)).toEqual([
      'À propos de : Note de l’équipe',
      'Jour : 13 juillet 2024',
      'Remarque : Aime les fleurs.',
    ])
  })

  it('tells the day that a record is about, or the day it was written', () => {
    expect(dayWords(record({ day: '2024-07-06' }))).toBe('6 juillet 2024')
    expect(dayWords(record({}))).toBe('13 juillet 2024')
  })
})

/** The codes of a picklist, whatever wraps it. */
function optionsOf(rule: unknown): string[] {
  if (typeof rule !== 'object' || rule === null) return []
  if ('type' in rule && rule.type === 'picklist' && 'options' in rule && Array.isArray(rule.options))
    return rule.options.filter((option) => typeof option === 'string')
  if ('wrapped' in rule) return optionsOf(rule.wrapped)
  return 'item' in rule ? optionsOf(rule.item) : []
}
