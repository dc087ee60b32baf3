import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareChecks } from '../../../../src/domain/skills/compare-checks.rules.ts'
import { defaultSkills } from '../../../../src/domain/skills/ready-skills.ts'
import { skillField } from '../../../../src/domain/skills/skills-check.schema.ts'
import type { FrameworkSkill } from '../../../../src/domain/skills/skills-framework.schema.ts'

const skill = (id: string, label = id): FrameworkSkill => ({ id, label, pole: 'Atelier', family: 'technical' })

describe('Checks side by side [D83]', () => {
  it('compare each skill by its id, wherever it stands in its own list', () => {
    const entry = { check: { s1: 1, o1: null, s2: 2 } as const, skills: [skill('sew'), skill('cook')] }
    const exit = { check: { s1: 4, s2: 3, o2: 3 } as const, skills: [skill('cook'), skill('sew')] }
    const { shared, added, retired } = compareChecks([entry, exit])
    expect(shared.map(({ skill: { id }, rows }) => [id, rows.map(({ self, observed }) => [self, observed])])).toEqual([
      [
        'cook',
        [
          [2, null],
          [4, null],
        ],
      ],
      [
        'sew',
        [
          [1, null],
          [3, 3],
        ],
      ],
    ])
    expect([added, retired]).toEqual([[], []])
  })

  it('leave out and tell what a later version added or retired, and say the name that a skill had before', () => {
    const entry = { check: {}, skills: [skill('sew', 'Coudre'), skill('cook')] }
    const mid = { check: {}, skills: [skill('sew', 'Coudre à la machine'), skill('paint')] }
    const exit = { check: {}, skills: [skill('sew', 'Coudre à la machine'), skill('paint'), skill('mend')] }
    const found = compareChecks([entry, mid, exit])
    expect(found.shared.map((one) => [one.skill.label, one.before?.label])).toEqual([['Coudre à la machine', 'Coudre']])
    expect(found.added.map(({ id }) => id)).toEqual(['paint', 'mend'])
    expect(found.retired.map(({ id }) => id)).toEqual(['cook'])
  })

  it('share the skills that a list of the coop took from the default one', () => {
    const [first] = defaultSkills
    const found = compareChecks([
      { check: { s1: 2 }, skills: defaultSkills },
      { check: { s2: 3 }, skills: [skill('sew'), ...(first ? [first] : [])] },
    ])
    expect(found.shared.map(({ skill: { id }, rows }) => [id, rows.map(({ self }) => self)])).toEqual([
      ['planWork', [2, 3]],
    ])
    expect(found.added.map(({ id }) => id)).toEqual(['sew'])
    expect(found.retired).toHaveLength(11)
  })

  it('tell every skill once, never invent a mark and never lose one', () => {
    const ids = ['a1', 'b1', 'c1', 'd1', 'e1']
    const drawn = fc.record({
      ids: fc.shuffledSubarray(ids),
      marks: fc.array(fc.option(fc.constantFrom(1, 2, 3, 4), { nil: null }), { minLength: 5, maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 3 }), (checks) => {
        const compared = checks.map(({ ids: of, marks }) => ({
          skills: of.map((id) => skill(id)),
          check: Object.fromEntries(
            of.map((id, n) => [skillField({ skill: id, side: 'self', skills: of }), marks[n] ?? null]),
          ),
        }))
        const { shared, added, retired } = compareChecks(compared)
        const told = [
          ...shared.map((one) => one.skill.id),
          ...added.map(({ id }) => id),
          ...retired.map(({ id }) => id),
        ]
        expect(told.toSorted()).toEqual([...new Set(checks.flatMap((one) => one.ids))].toSorted())
        for (const {
          skill: { id },
          rows,
        } of shared)
          expect(rows.map(({ self }) => self)).toEqual(
            checks.map(({ ids: of, marks }) => marks[of.indexOf(id)] ?? null),
          )
        for (const { id } of added) expect(checks.at(-1)?.ids).toContain(id)
        for (const { id } of retired) expect(checks.at(-1)?.ids).not.toContain(id)
      }),
      { seed: 83 },
    )
  })

  it('are nothing without a check', () => {
    expect(compareChecks([])).toEqual({ shared: [], added: [], retired: [] })
  })
})
