import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordId } from '../../../../src/base/ids.ts'
import {
  changesBetween,
  faultOf,
  hasChanges,
  latestVersions,
  polesOf,
  rootOf,
  versionsOf,
} from '../../../../src/domain/skills/framework.rules.ts'
import { mostSkills, poles, skillIds } from '../../../../src/domain/skills/framework.ts'
import { defaultSkills, isReadySkill, readySkills } from '../../../../src/domain/skills/ready-skills.ts'
import type { FrameworkSkill } from '../../../../src/domain/skills/skills-framework.schema.ts'

const idOf = (n: number): RecordId => `sf:${String(n).padStart(22, '0')}` as RecordId
const skill = (id: string, rest: Partial<FrameworkSkill> = {}): FrameworkSkill => ({
  id,
  label: id,
  pole: 'Atelier',
  family: 'technical',
  ...rest,
})

describe('Skills that the application has words for', () => {
  it('are the twelve of the default list, in the order of the marks, and others that fill it up to the most', () => {
    expect(defaultSkills.map(({ id }) => id)).toEqual(skillIds)
    expect(polesOf(defaultSkills).map(({ pole }) => pole)).toEqual(poles.map(({ id }) => id))
    const technical = readySkills.filter(({ family }) => family === 'technical')
    expect(defaultSkills.length + technical.length).toBe(mostSkills)
    const ids = [...defaultSkills, ...readySkills].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isReadySkill)).toBe(true)
    expect(isReadySkill('swim')).toBe(false)
  })
})

describe('Versions of a list of skills [D81]', () => {
  it('are those of one chain; the latest stands, and of two written without a network the larger id', () => {
    const versions = [
      { id: idOf(1), version: 1 },
      { id: idOf(5), version: 2, replaces: idOf(1) },
      { id: idOf(3), version: 2, replaces: idOf(1) },
      { id: idOf(9), version: 1, replaces: null },
    ]
    expect(versionsOf(versions, idOf(3)).map(({ id }) => id)).toEqual([idOf(5), idOf(3), idOf(1)])
    expect(latestVersions(versions).map(({ id }) => id)).toEqual([idOf(5), idOf(9)])
    expect(versionsOf(versions, idOf(7))).toEqual([])
  })

  it('stay together when their first one has not arrived yet', () => {
    const versions = [
      { id: idOf(5), version: 2, replaces: idOf(1) },
      { id: idOf(6), version: 3, replaces: idOf(5) },
    ]
    expect(versionsOf(versions, idOf(1)).map(({ id }) => id)).toEqual([idOf(6), idOf(5)])
  })

  it('are read alike in any order of arrival, whatever replaces whatever, even in a ring', () => {
    const chain = fc.array(
      fc.record({ version: fc.integer({ min: 1, max: 4 }), replaces: fc.option(fc.nat({ max: 8 }), { nil: null }) }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(chain, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const versions = drawn.map(({ version, replaces }, n) => ({
          id: idOf(n),
          version,
          replaces: replaces === null ? null : idOf(replaces),
        }))
        const shuffled = versions
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        for (const { id } of versions) {
          expect(versionsOf(shuffled, id)).toEqual(versionsOf(versions, id))
          // Each version is in its own list, and in no other.
          expect(versionsOf(versions, id).some((one) => one.id === id)).toBe(true)
          for (const other of versionsOf(versions, id)) expect(rootOf(versions, other.id)).toBe(rootOf(versions, id))
        }
        const latest = latestVersions(shuffled).map(({ id }) => id)
        expect(latest.toSorted()).toEqual(
          latestVersions(versions)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
      { seed: 81 },
    )
  })
})

describe('What a version changes', () => {
  it('is told skill by skill: added, retired, said otherwise, or moved', () => {
    const before = [skill('sew'), skill('cook'), skill('clean')]
    const after = [skill('sew', { label: 'Coudre à la machine' }), skill('clean', { pole: 'Chantier' }), skill('paint')]
    const changes = changesBetween(before, after)
    expect(changes.added.map(({ id }) => id)).toEqual(['paint'])
    expect(changes.retired.map(({ id }) => id)).toEqual(['cook'])
    expect(changes.renamed.map((pair) => [pair.before.label, pair.after.label])).toEqual([
      ['sew', 'Coudre à la machine'],
    ])
    expect(changes.changed.map(({ id }) => id)).toEqual(['clean'])
    expect(hasChanges(changes)).toBe(true)
    expect(hasChanges(changesBetween(before, before))).toBe(false)
  })

  it('tells a new order by as few skills as explain it, inside a theme and of themes among themselves', () => {
    const moved = (before: FrameworkSkill[], after: FrameworkSkill[]) =>
      changesBetween(before, after).moved.map(({ id }) => id)
    const [sew, cook, clean] = [skill('sew'), skill('cook'), skill('clean')]
    expect(moved([sew, cook, clean], [cook, clean, sew])).toEqual(['sew'])
    expect(hasChanges(changesBetween([sew, cook], [cook, sew]))).toBe(true)
    const [dig, plant] = [skill('dig', { pole: 'Jardin' }), skill('plant', { pole: 'Jardin' })]
    expect(moved([sew, cook, clean, dig, plant], [dig, plant, sew, cook, clean])).toEqual(['dig', 'plant'])
    // What was added or retired pushes nothing, and skills are shown by theme, however they are written down.
    expect(moved([sew, cook, clean], [skill('paint'), sew, clean])).toEqual([])
    expect(moved([sew, dig, cook], [sew, cook, dig])).toEqual([])
  })

  it('moves nothing but what stands elsewhere: without those, both orders are the same', () => {
    const order = fc.shuffledSubarray(['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'])
    fc.assert(
      fc.property(order, order, (one, other) => {
        const changes = changesBetween(
          one.map((id) => skill(id)),
          other.map((id) => skill(id)),
        )
        const gone = new Set([...changes.moved, ...changes.added, ...changes.retired].map(({ id }) => id))
        const stays = (ids: readonly string[]) => ids.filter((id) => !gone.has(id))
        expect(stays(one)).toEqual(stays(other))
        // As few as can be: any one of them put back among the others would be out of order.
        for (const { id } of changes.moved) {
          const back = (ids: readonly string[]) => ids.filter((each) => each === id || !gone.has(each))
          expect(back(one)).not.toEqual(back(other))
        }
      }),
      { seed: 83 },
    )
  })

  it('is the same read backwards: what one way adds, the other retires', () => {
    const list = fc
      .uniqueArray(fc.constantFrom('a1', 'b1', 'c1', 'd1', 'e1', 'f1'))
      .map((ids) => ids.map((id) => skill(id)))
    fc.assert(
      fc.property(list, list, (one, other) => {
        const there = changesBetween(one, other)
        const back = changesBetween(other, one)
        expect(there.added).toEqual(back.retired)
        expect(there.retired).toEqual(back.added)
        expect(there.renamed.length).toBe(back.renamed.length)
      }),
      { seed: 82 },
    )
  })
})

describe('A list of skills to publish', () => {
  it('has a name, a skill at least, words for each, and none twice', () => {
    const faulty = (skills: FrameworkSkill[], name = 'Couture') => faultOf({ name, skills })?.type
    expect(faulty([skill('sew')])).toBeUndefined()
    expect(faulty([skill('sew')], '  ')).toBe('framework.name_missing')
    expect(faulty([])).toBe('framework.skill_missing')
    expect(faulty([skill('swim', { label: ' ' })])).toBe('framework.skill_unnamed')
    // The application says this one in every language.
    expect(faulty([skill('sew', { label: null })])).toBeUndefined()
    expect(faulty([skill('one'), skill('one')])).toBe('framework.skill_twice')
    expect(faulty([skill('one', { label: 'Écouter' }), skill('two', { label: 'ecouter ' })])).toBe(
      'framework.skill_twice',
    )
  })
})
