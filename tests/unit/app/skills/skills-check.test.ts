import { describe, expect, it } from 'vitest'
import { commentSkills, finishSkills, markSkill, startSkillsCheck } from '../../../../src/app/skills/skills-check.ts'
import { skillRows } from '../../../../src/domain/skills/skills-check.schema.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

async function createStartedCheck() {
  const world = await createTestCoop()
  const anna = await world.newcomer('Anna', 'animator')
  const ines = await world.newcomer('Inès', 'cooperant')
  const { coop } = world
  const { ids } = expectOk(await startSkillsCheck(anna, { coop, person: ines.me.person, moment: 'entry' }))
  const [check] = ids
  if (check === undefined) throw new Error('expected an id')
  await world.exchange()
  return { ...world, anna, ines, check }
}

describe('a skills check', () => {
  it('keeps the marks of the person and of the observer, made offline at the same moment [J3]', async () => {
    const { coop, hub, anna, ines, check, exchange } = await createStartedCheck()
    for (const device of [anna, ines]) hub.setOnline(device, false)
    expectOk(await markSkill(ines, { coop, check, side: 'self', skill: 'speak', level: 4 }))
    expectOk(await markSkill(anna, { coop, check, side: 'observed', skill: 'speak', level: 2 }))
    for (const device of [anna, ines]) hub.setOnline(device, true)
    await exchange()
    for (const device of [anna, ines]) {
      const view = device.record(check)
      expect(view?.conflicts).toEqual({})
      expect(skillRows(view?.fields ?? {}).find(({ skill }) => skill === 'speak')).toMatchObject({
        skill: 'speak',
        self: 4,
        observed: 2,
      })
    }
  })

  it('takes a mark back to not observed, which is not zero', async () => {
    const { coop, anna, check } = await createStartedCheck()
    const mark = { coop, check, side: 'observed', skill: 'learn' } as const
    expectOk(await markSkill(anna, { ...mark, level: 3 }))
    expectOk(await markSkill(anna, { ...mark, level: null }))
    expect(skillRows(anna.record(check)?.fields ?? {}).find(({ skill }) => skill === 'learn')?.observed).toBeNull()
  })

  it('refuses an observed mark from the person themself', async () => {
    const { coop, ines, check } = await createStartedCheck()
    const refused = await markSkill(ines, { coop, check, side: 'observed', skill: 'adapt', level: 4 })
    expect(refused).toMatchObject({ ok: false, error: { type: 'save.not_allowed' } })
  })

  it('says whether the person’s side was written on their own device or on the tablet handed to them [D17]', async () => {
    const { coop, anna, ines, check, exchange } = await createStartedCheck()
    const mark = { coop, check, side: 'self', skill: 'learn' } as const
    expectOk(await markSkill(anna, { ...mark, level: 3 }))
    expect(anna.record(check)?.fields.selfVia).toBe('tablet')
    await exchange()
    expectOk(await markSkill(ines, { ...mark, level: 4 }))
    expect(ines.record(check)?.fields.selfVia).toBe('own')
    const { person } = ines.me
    const claimed = await anna.save([{ kind: 'skillsCheck', coop, person, id: check, fields: { selfVia: 'own' } }])
    expect(claimed).toMatchObject({ ok: false, error: { type: 'save.not_allowed', field: 'selfVia' } })
  })

  it('is not seen by another coopérant', async () => {
    const { coop, newcomer, check, exchange } = await createStartedCheck()
    const yanis = await newcomer('Yanis', 'cooperant')
    await exchange()
    expect(yanis.records(coop, 'skillsCheck')).toEqual([])
    const refused = await markSkill(yanis, { coop, check, side: 'self', skill: 'adapt', level: 4 })
    expect(refused).toEqual({ ok: false, error: { type: 'record.unknown' } })
  })

  it('keeps each side its own words and its own end', async () => {
    const { coop, anna, ines, check, exchange } = await createStartedCheck()
    expectOk(await commentSkills(ines, { coop, check, side: 'self', comment: ' J’aime parler. ' }))
    expectOk(await finishSkills(ines, { coop, check, side: 'self', done: true }))
    await exchange()
    expectOk(await commentSkills(anna, { coop, check, side: 'observed', comment: 'Très à l’aise.' }))
    expect(anna.record(check)?.fields).toMatchObject({
      selfComment: 'J’aime parler.',
      observedComment: 'Très à l’aise.',
      selfDoneAt: '2024-07-01T09:00',
    })
  })
})
