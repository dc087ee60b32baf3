import { describe, expect, it } from 'vitest'
import { giveRole } from '../../../../src/app/group/give-role.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { decisionViews } from '../../../../src/app/meeting/motion-view.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { markAction, saveAction } from '../../../../src/app/meeting/save-action.ts'
import { printedClosing, signClosing, verifyClosing } from '../../../../src/app/meeting/sign-closing.ts'
import { readHouseRules, writeHouseRules } from '../../../../src/app/rules/write-house-rules.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld, idOf } from './world.ts'

const hands = { for: 3, against: 0, abstain: 0, objections: 0 }

describe('A signed closing', () => {
  it('is one small code that anyone checks offline, and that no altered byte passes', async () => {
    const { anna, coop, exchange, ines, people, present, propose } = await createWorld()
    await present(people.ines, people.yanis, people.malo)
    const motion = await propose({ method: 'hands' })
    const closing = expectOk(await closeVote(anna, { coop, motion, hands })).closing.id
    await exchange()
    const unsigned = await printedClosing(anna, { coop, closing })
    if (unsigned === undefined) throw new Error('expected the closing')
    expect(await verifyClosing(unsigned)).toMatchObject({ error: { type: 'minutes.unsigned' } })
    expectOk(await signClosing(anna, { coop, closing, role: 'chair' }))
    expectOk(await signClosing(ines, { coop, closing, role: 'secretary' }))
    await exchange()
    const code = await printedClosing(anna, { coop, closing })
    if (code === undefined) throw new Error('expected the closing')
    expect(await printedClosing(ines, { coop, closing })).toEqual(code)
    expect(code.length).toBeLessThanOrEqual(414)
    const { snapshot, signers } = expectOk(await verifyClosing(code))
    expect(snapshot).toMatchObject({
      coop,
      result: 'accepted',
      for: 3,
      excerpt: 'Passer le jardinage à 18 € de l’heure',
    })
    expect(signers.map(({ role }) => role)).toEqual(['chair', 'secretary'])
    for (let at = 0; at < code.length; at++) {
      const altered = code.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect((await verifyClosing(altered)).ok).toBe(false)
    }
    expect(await verifyClosing(code.slice(0, -1))).toMatchObject({ error: { type: 'minutes.malformed' } })
  })
})

describe('What a meeting decides', () => {
  it('a decision that replaces another names it, and both stay', async () => {
    const { anna, coop, people, present, propose } = await createWorld()
    await present(people.ines, people.yanis, people.malo)
    const first = expectOk(await closeVote(anna, { coop, motion: await propose({ method: 'hands' }), hands })).decision
    const motion = await propose({ method: 'hands', wording: 'Revenir à 16 €', supersedes: first })
    expectOk(await closeVote(anna, { coop, motion, hands }))
    const decisions = decisionViews(roomRecordsOf(anna, coop)).map(({ decision }) => decision)
    expect(decisions.map(({ number, supersedes }) => [number, supersedes])).toEqual([
      [2, first],
      [1, undefined],
    ])
  })

  it('elects by phones and by proxy, and gives the function to who was elected', async () => {
    const { anna, coop, exchange, ines, people, present, propose, yanis } = await createWorld()
    await present(people.ines, people.yanis, people.malo)
    const motion = await propose({ rule: 'election', candidates: [people.yanis, people.malo] })
    const choose = { coop, motion, choice: 'for' as const }
    expectOk(await castBallot(ines, { ...choose, candidate: people.yanis }))
    expectOk(await castBallot(yanis, { ...choose, candidate: people.malo }))
    expectOk(await castBallot(anna, { ...choose, candidate: people.yanis, voter: people.malo, via: 'qr' }))
    await exchange()
    expect(expectOk(await closeVote(anna, { coop, motion })).closing).toMatchObject({ elected: people.yanis, for: 3 })
    const decision = decisionViews(roomRecordsOf(anna, coop)).find((view) => view.decision.motion === motion)?.decision
      .id
    const term = { coop, person: people.yanis, function: 'president' as const, decision }
    const role = idOf(expectOk(await giveRole(anna, term)))
    expect(anna.record(role)?.fields).toMatchObject({ person: people.yanis, function: 'president', decision })
  })

  it('keeps actions until they are done, and house rules by version', async () => {
    const { anna, coop, people } = await createWorld()
    expect(await saveAction(anna, { coop, values: { wording: ' ' } })).toMatchObject({
      error: { type: 'action.wording_missing' },
    })
    const id = idOf(expectOk(await saveAction(anna, { coop, values: { wording: 'Imprimer', owner: people.ines } })))
    expectOk(await markAction(anna, { coop, id, done: true }))
    expect(anna.record(id)?.fields).toMatchObject({ wording: 'Imprimer', doneOn: '2024-07-01' })
    const article = { title: 'Arriver à l’heure', text: 'On prévient quand on est en retard.' }
    expectOk(await writeHouseRules(anna, { coop, articles: [article] }))
    expectOk(await writeHouseRules(anna, { coop, articles: [article, { title: ' ', text: '' }] }))
    expect(readHouseRules(anna, coop)).toMatchObject({ version: 2, articles: [article] })
  })
})
