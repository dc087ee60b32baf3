import { describe, expect, it } from 'vitest'
import { giveRole } from '../../../../src/app/group/give-role.ts'
import { saveAssociate } from '../../../../src/app/group/save-associate.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { decisionEffects, subjectOf } from '../../../../src/app/meeting/decision-effects.ts'
import { readRecord } from '../../../../src/app/meeting/read-records.ts'
import { shareSpeaking } from '../../../../src/app/meeting/share-speaking.ts'
import { writeHouseRules } from '../../../../src/app/rules/write-house-rules.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { decisionKind } from '../../../../src/domain/vote/decision.schema.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

async function createDecided() {
  const world = await createWorld()
  const { anna, coop, people, present, propose } = world
  await present(...Object.values(people))
  const decide = async (wording: string, more = {}): Promise<RecordId> => {
    const motion = await propose({ wording, method: 'hands', voters: 'present', ...more })
    const hands = { for: 4, against: 0, abstain: 0, objections: 0 }
    const { decision } = expectOk(await closeVote(anna, { coop, motion, hands }))
    if (decision === undefined) throw new Error('expected a decision')
    return decision
  }
  const effects = (decision: RecordId) => {
    const read = readRecord(decisionKind, anna.record(decision))
    if (read === undefined) throw new Error('expected the decision')
    const list = (kind: string) => anna.records(coop, kind)
    return decisionEffects(read, {
      services: list('service'),
      roles: list('role'),
      rules: list('houseRules'),
      associates: list('associate'),
      actions: list('action'),
      coops: list('coop'),
      decisions: list('decision'),
      distributions: list('distribution'),
    })
  }
  return { ...world, decide, effects }
}

describe('What came of a decision', () => {
  it('is found from it: functions, rules, associates, speaking; and its picture is of the first of them', async () => {
    const { anna, coop, people, decide, effects } = await createDecided()
    const decision = await decide('Trésorerie : Inès')
    expect(subjectOf(effects(decision))).toBe('other')
    expectOk(await shareSpeaking(anna, { coop, decision }))
    expect(subjectOf(effects(decision))).toBe('speaking')
    const values = {
      name: 'Ville',
      category: 'Partenaires',
      isOrganisation: true,
      decision,
      joined: localDate('2024-07-16'),
    }
    expectOk(await saveAssociate(anna, { coop, values }))
    expect(subjectOf(effects(decision))).toBe('associate')
    expectOk(await writeHouseRules(anna, { coop, articles: [{ title: 'Un', text: 'Article.' }], decision }))
    expectOk(await giveRole(anna, { coop, person: people.ines, function: 'treasurer', decision }))
    const found = effects(decision)
    expect(subjectOf(found)).toBe('role')
    expect(found).toMatchObject({
      roles: [{ person: people.ines }],
      rules: [{ version: 1 }],
      associates: [{ name: 'Ville' }],
      prices: [],
      speaking: true,
      replaces: undefined,
    })
  })

  it('is nothing for another decision, and one that replaces it is told on both', async () => {
    const { anna, coop, people, decide, effects } = await createDecided()
    const first = await decide('Trésorerie : Inès')
    expectOk(await giveRole(anna, { coop, person: people.ines, function: 'treasurer', decision: first }))
    const second = await decide('Trésorerie : Yanis', { supersedes: first })
    expect(effects(second)).toMatchObject({ roles: [], replaces: { id: first }, replacedBy: undefined })
    expect(effects(first)).toMatchObject({ replacedBy: { id: second } })
  })
})
