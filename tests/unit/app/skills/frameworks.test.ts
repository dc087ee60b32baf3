import { describe, expect, it } from 'vitest'
import { giveTemplates } from '../../../../src/app/commons/give-templates.ts'
import { takeTemplate } from '../../../../src/app/commons/take-template.ts'
import {
  frameworkInUse,
  readFramework,
  readFrameworkSkills,
  readFrameworks,
  readVersions,
} from '../../../../src/app/skills/frameworks.ts'
import { linkMission, markSkill, startSkillsCheck, wantSkill } from '../../../../src/app/skills/skills-check.ts'
import { issueStatement, requestStatement, verifyStatement } from '../../../../src/app/skills/skills-statement.ts'
import { chooseFramework, putFrameworkAway, writeFramework } from '../../../../src/app/skills/write-framework.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { parseCommons } from '../../../../src/domain/commons/commons.rules.ts'
import { defaultFrameworkId } from '../../../../src/domain/skills/framework.ts'
import { defaultSkills } from '../../../../src/domain/skills/ready-skills.ts'
import { skillRows } from '../../../../src/domain/skills/skills-check.schema.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}
const sew = { id: 'sew', pole: 'trades', family: 'technical', pictogram: 'sewing' } as const
const greet = { label: ' Accueillir ', text: 'Dire bonjour, écouter.', pole: 'Clients', family: 'savoirEtre' } as const
const cook = { id: 'cook', pole: 'trades', family: 'technical' } as const

/** A coordinator, an animator and a coopérant; the coop follows « Couture », of two skills. */
async function createSkillsCoop() {
  const test = await createTestCoop()
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const { coop, coordinator, exchange } = test
  const list = { coop, name: 'Couture', skills: [sew, greet] }
  const one = first(expectOk(await writeFramework(coordinator, { ...list, use: true })))
  await exchange()
  const greetId = readFrameworkSkills(anna, one)[1] ?? ''
  const publish = async (skills: Parameters<typeof writeFramework>[1]['skills'], replaces: RecordId) =>
    writeFramework(coordinator, { ...list, skills, replaces })
  const start = async (moment: 'entry' | 'mid' | 'exit', device = anna) =>
    first(expectOk(await startSkillsCheck(device, { coop, person: ines.me.person, moment })))
  return { ...test, anna, ines, list, one, greetId, publish, start }
}

describe('A framework of skills [D81]', () => {
  it('is written by the coordinator, and an edit is a new version that leaves the old one readable', async () => {
    const { coop, coordinator, anna, list, one, greetId, publish, exchange } = await createSkillsCoop()
    expect(await writeFramework(anna, list)).toMatchObject({ error: { type: 'save.not_allowed' } })
    expect(await writeFramework(coordinator, { ...list, skills: [sew, sew] })).toMatchObject({
      error: { type: 'framework.skill_twice' },
    })
    const two = first(expectOk(await publish([sew, { ...greet, id: greetId }, cook], one)))
    await exchange()
    expect(readFrameworks(anna, coop).map(({ id, version }) => [id, version])).toEqual([[two, 2]])
    expect(readFramework(anna, one)?.skills).toEqual([
      sew,
      { id: greetId, label: 'Accueillir', text: 'Dire bonjour, écouter.', pole: 'Clients', family: 'savoirEtre' },
    ])
    expect(readFrameworkSkills(anna, two)).toEqual(['sew', greetId, 'cook'])
  })

  it('gives a new skill an id that no other has', async () => {
    const { coop, coordinator, greetId, one, publish } = await createSkillsCoop()
    expect(greetId).toMatch(/^k[0-9a-f]{16}$/)
    const two = first(expectOk(await publish([sew, greet], one)))
    expect(readFrameworkSkills(coordinator, two)[1]).not.toBe(greetId)
    expect(readVersions(coordinator, coop)).toHaveLength(2)
  })

  it('is not published over a version that arrived meanwhile', async () => {
    const { one, publish } = await createSkillsCoop()
    expectOk(await publish([sew, cook], one))
    expect(await publish([sew], one)).toEqual({ ok: false, error: { type: 'framework.replaced' } })
  })
})

describe('The framework that a coop follows [D82]', () => {
  it('is the default one until a coordinator chooses, then always the latest version of the one chosen', async () => {
    const { coop, coordinator, anna, one, publish, exchange } = await createSkillsCoop()
    const elsewhere = await createTestCoop()
    expect(frameworkInUse(elsewhere.coordinator, elsewhere.coop)).toMatchObject({
      id: defaultFrameworkId,
      skills: defaultSkills,
    })
    expect(frameworkInUse(anna, coop).id).toBe(one)
    const two = first(expectOk(await publish([sew, cook], one)))
    await exchange()
    expect(frameworkInUse(anna, coop).id).toBe(two)
    expect(await chooseFramework(anna, { coop, framework: defaultFrameworkId })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expectOk(await putFrameworkAway(coordinator, { coop, framework: two, away: true }))
    await exchange()
    expect(frameworkInUse(anna, coop).id).toBe(defaultFrameworkId)
    expectOk(await putFrameworkAway(coordinator, { coop, framework: two, away: false }))
    expect(frameworkInUse(coordinator, coop).id).toBe(two)
    expectOk(await chooseFramework(coordinator, { coop, framework: defaultFrameworkId }))
    expect(frameworkInUse(coordinator, coop).id).toBe(defaultFrameworkId)
  })

  it('leaves a check the version that it was begun with: its marks stay readable, by both, for ever', async () => {
    const { coop, anna, ines, one, greetId, hub, publish, start, exchange } = await createSkillsCoop()
    const entry = await start('entry')
    expectOk(await markSkill(anna, { coop, check: entry, side: 'observed', skill: greetId, level: 2 }))
    await exchange()
    // Inès is without a network when the list changes: what she answers goes to the skills that she was shown.
    hub.setOnline(ines, false)
    const two = first(expectOk(await publish([cook, { ...greet, id: greetId, label: 'Recevoir' }], one)))
    expectOk(await markSkill(ines, { coop, check: entry, side: 'self', skill: 'sew', level: 3 }))
    hub.setOnline(ines, true)
    await exchange()
    const exit = await start('exit')
    await exchange()
    for (const device of [anna, ines]) {
      const old = device.record(entry)?.fields ?? {}
      expect(old.framework).toBe(one)
      expect(
        skillRows(old, readFrameworkSkills(device, one)).map(({ skill, self, observed }) => [skill, self, observed]),
      ).toEqual([
        ['sew', 3, null],
        [greetId, null, 2],
      ])
      expect(device.record(exit)?.fields.framework).toBe(two)
    }
    expect(await markSkill(anna, { coop, check: exit, side: 'self', skill: 'sew', level: 1 })).toMatchObject({
      error: { type: 'record.unknown' },
    })
  })

  it('leaves it in its own order when a version puts the skills in another: no mark changes place', async () => {
    const { coop, anna, ines, one, greetId, publish, start, exchange } = await createSkillsCoop()
    const entry = await start('entry')
    expectOk(await markSkill(anna, { coop, check: entry, side: 'observed', skill: 'sew', level: 1 }))
    const two = first(expectOk(await publish([{ ...greet, id: greetId }, sew], one)))
    await exchange()
    expect(readFrameworkSkills(anna, two)).toEqual([greetId, 'sew'])
    // Marked once the other order is in force.
    expectOk(await markSkill(anna, { coop, check: entry, side: 'observed', skill: greetId, level: 4 }))
    const exit = await start('exit')
    expectOk(await markSkill(anna, { coop, check: exit, side: 'observed', skill: greetId, level: 2 }))
    await exchange()
    const marks = (check: RecordId) => {
      const fields = ines.record(check)?.fields ?? {}
      const skills = readFrameworkSkills(ines, String(fields.framework))
      return skillRows(fields, skills).map(({ skill, observed }) => [skill, observed])
    }
    expect(marks(entry)).toEqual([
      ['sew', 1],
      [greetId, 4],
    ])
    expect(marks(exit)).toEqual([
      [greetId, 2],
      ['sew', null],
    ])
  })

  it('is needed to mark a check: until it has arrived, nothing is written in its place', async () => {
    const { coop, anna, ines } = await createSkillsCoop()
    const fields = { day: '2024-07-01', moment: 'mid', framework: `sf:${'7'.repeat(22)}` }
    const { person } = ines.me
    const check = first(expectOk(await anna.save([{ kind: 'skillsCheck', coop, person, fields }])))
    expect(await markSkill(anna, { coop, check, side: 'observed', skill: 'sew', level: 1 })).toEqual({
      ok: false,
      error: { type: 'record.unknown' },
    })
  })
})

describe('A check with a coop’s own list', () => {
  it('links missions to a skill and says what to learn, without two people answering over one another', async () => {
    const { coop, anna, ines, hub, greetId, start, exchange } = await createSkillsCoop()
    const check = await start('mid')
    const mission = (n: number) => `pr:${String(n).padStart(22, '0')}` as RecordId
    await exchange()
    for (const device of [anna, ines]) hub.setOnline(device, false)
    expectOk(await linkMission(ines, { coop, check, skill: 'sew', mission: mission(1), linked: true }))
    expectOk(await linkMission(anna, { coop, check, skill: greetId, mission: mission(2), linked: true }))
    expectOk(await wantSkill(ines, { coop, check, skill: 'sew', wanted: true }))
    expectOk(await wantSkill(anna, { coop, check, skill: greetId, wanted: true }))
    for (const device of [anna, ines]) hub.setOnline(device, true)
    await exchange()
    expect(anna.record(check)?.conflicts).toEqual({})
    const rows = () => skillRows(anna.record(check)?.fields ?? {}, ['sew', greetId])
    expect(rows().map(({ evidence, wanted }) => [evidence, wanted])).toEqual([
      [[mission(1)], true],
      [[mission(2)], true],
    ])
    // A proof and a wish are said together: neither says whose tablet the person's marks were given on.
    expect(anna.record(check)?.fields.selfVia).toBeUndefined()
    expectOk(await linkMission(anna, { coop, check, skill: 'sew', mission: mission(1), linked: false }))
    expectOk(await wantSkill(anna, { coop, check, skill: 'sew', wanted: false }))
    expect(rows()[0]).toMatchObject({ evidence: [], wanted: false })
  })

  it('is stated in the words of its version, whatever the list says since', async () => {
    const { coop, anna, ines, one, greetId, publish, start, exchange } = await createSkillsCoop()
    const check = await start('exit')
    expectOk(await markSkill(anna, { coop, check, side: 'observed', skill: greetId, level: 4 }))
    await exchange()
    const { person } = ines.me
    const statement = first(expectOk(await requestStatement(ines, { coop, person, check, skills: [greetId] })))
    expectOk(await publish([sew], one))
    await exchange()
    const label = (skill: string) =>
      readFramework(anna, one)?.skills.find(({ id }) => id === skill)?.label ?? 'without words'
    const words = { title: 'Attestation', description: 'Compétences', criteria: 'En mission' }
    const { credential } = expectOk(
      await issueStatement(anna, { coop, statement, personName: 'Inès', organisation: 'Coop', words, label }),
    )
    const subject = expectOk(await verifyStatement(credential)).credential.credentialSubject
    expect(subject.achievement.id).toBe(`urn:carnet-coop:framework:${one}`)
    expect(subject.achievement.resultDescription.map(({ name }) => name)).toEqual(['Accueillir'])
    expect(subject.result.map(({ value }) => value)).toEqual(['4'])
  })
})

describe('A list of skills from another coop [D64]', () => {
  const names = { houseRules: 'Règlement', agenda: 'Conseil', prices: 'Prix', skills: 'Compétences' }

  it('keeps its words and pictures, and becomes a new list that replaces none and that no check follows yet', async () => {
    const from = await createSkillsCoop()
    const given = expectOk(await giveTemplates(from.anna, { coop: from.coop, types: ['skills'], names }))
    const read = expectOk(parseCommons(JSON.stringify(given.file)))
    const [template] = read.templates
    if (template?.type !== 'skills') throw new Error('expected a list of skills')
    expect(template).toMatchObject({ name: 'Couture', skills: [sew, { label: 'Accueillir', text: greet.text }] })

    const to = await createSkillsCoop()
    // Even where the very same list stands already.
    for (const { coordinator, coop, one } of [from, to]) {
      expectOk(await takeTemplate(coordinator, { coop, template }))
      const taken = readFrameworks(coordinator, coop).filter(({ id }) => id !== one)
      expect(taken.map(({ version, replaces, skills }) => [version, replaces, skills])).toEqual([
        [1, undefined, template.skills],
      ])
      expect(frameworkInUse(coordinator, coop).id).toBe(one)
      expect(readFramework(coordinator, one)?.version).toBe(1)
    }
    expect(await takeTemplate(to.anna, { coop: to.coop, template })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
  })

  it('is given without a skill whose words name somebody, and under a neutral name if its own tells the coop', async () => {
    const { coop, coordinator, exchange } = await createSkillsCoop()
    const named = {
      label: 'Aider aux retouches',
      text: 'Comme Inès en juillet.',
      pole: 'Atelier',
      family: 'technical',
    } as const
    expectOk(await writeFramework(coordinator, { coop, name: 'Savoirs de la coop des tests', skills: [cook, named] }))
    await exchange()
    const given = expectOk(await giveTemplates(coordinator, { coop, types: ['skills'], names }))
    expect(given.removed).toBe(1)
    expect(given.file.templates.map(({ name }) => name).toSorted()).toEqual(['Compétences', 'Couture'])
    expect(JSON.stringify(given.file)).not.toMatch(/Inès|coop des tests/i)
  })
})
