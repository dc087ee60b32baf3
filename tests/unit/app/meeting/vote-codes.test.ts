import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import type { OpenMotionInput } from '../../../../src/app/meeting/open-motion.ts'
import { readBallot } from '../../../../src/app/meeting/read-ballot.ts'
import { castAsked, readMotion, showBallot, showMotion } from '../../../../src/app/meeting/show-codes.ts'
import { fromBase64Url, toBase64Url } from '../../../../src/base/bytes.ts'
import type { PersonId } from '../../../../src/base/ids.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

/** Anna's tablet and the phones meet with no network: what they open is on the tablet only. */
async function createOfflineVote(more: Partial<OpenMotionInput> = {}) {
  const world = await createWorld()
  const { anna, clock, coop, hub, ines, people, present, propose, yanis } = world
  await present(people.ines, people.yanis, people.malo)
  for (const device of [anna, ines, yanis]) hub.setOnline(device, false)
  const motion = await propose(more)
  const shown = expectOk(await showMotion(anna, { coop, motion }))
  /** The whole way on a phone: reads the tablet's code, chooses, shows its own. */
  const answer = async (phone: OpenDevice, choice: 'for' | 'against' | 'objection', reason?: string) => {
    clock.advance(1_000)
    const asked = expectOk(await readMotion(phone, { coop, text: shown }))
    const ballot = expectOk(await castAsked(phone, { asked, voice: { choice }, reason }))
    return expectOk(await showBallot(phone, { coop, ballot, frozen: asked.frozen }))
  }
  const read = (text: string, by = anna) => readBallot(by, { coop, motion, text })
  const reunite = async () => {
    for (const device of [anna, ines, yanis]) hub.setOnline(device, true)
    await world.exchange()
  }
  return { ...world, motion, shown, answer, read, reunite }
}

describe('A ballot shown to the tablet', () => {
  it('of a proposition that came by a code counts once, and is the same one when the network brings it [J13]', async () => {
    const { anna, answer, coop, ines, motion, people, read, reunite, vote } = await createOfflineVote()
    const code = await answer(ines, 'for')
    expect(await read(code)).toEqual({ ok: true, value: { voter: people.ines, known: false } })
    expect(vote(anna, motion)).toMatchObject({ voters: [people.ines], live: { for: 1 } })
    const { closing } = expectOk(await closeVote(anna, { coop, motion }))
    expect(closing).toMatchObject({ for: 1, voters: [people.ines], setAsideBallots: [] })
    await reunite()
    for (const device of [anna, ines]) {
      expect(vote(device, motion)).toMatchObject({ state: 'closed', voters: [people.ines], late: [] })
      expect(vote(device, motion).live).toMatchObject({ for: 1, against: 0 })
    }
  })

  it('mixes with the urn, the network and hands, and nobody counts twice', async () => {
    const { anna, answer, clock, coop, ines, motion, people, read, reunite, vote, yanis } = await createOfflineVote()
    expectOk(await castBallot(anna, { coop, motion, voter: people.ines, choice: 'against' }))
    expectOk(await read(await answer(ines, 'for')))
    expectOk(await read(await answer(yanis, 'for')))
    clock.advance(1_000)
    expectOk(await castBallot(anna, { coop, motion, voter: people.yanis, choice: 'against' }))
    const hands = { for: 1, against: 0, abstain: 0, objections: 0 }
    const tooMany = await closeVote(anna, { coop, motion, hands: { ...hands, for: 2 } })
    expect(tooMany).toMatchObject({ error: { type: 'vote.more_hands_than_people', votes: 2, people: 1 } })
    const { closing } = expectOk(await closeVote(anna, { coop, motion, hands }))
    expect(closing).toMatchObject({ for: 2, against: 1, hands: 1, present: 3 })
    await reunite()
    expect(vote(yanis, motion)).toMatchObject({ state: 'closed', late: [] })
  })

  it('is told when it is read again, older than another choice, or already there by the network', async () => {
    const { answer, ines, motion, people, read, reunite, vote, anna } = await createOfflineVote()
    const first = await answer(ines, 'for')
    const second = await answer(ines, 'against')
    expectOk(await read(second))
    expect(await read(second)).toMatchObject({ error: { type: 'code.replayed' } })
    expect(await read(first)).toMatchObject({ error: { type: 'code.older' } })
    expect(vote(anna, motion).live).toMatchObject({ for: 0, against: 1 })
    const third = await answer(ines, 'for')
    await reunite()
    expect(await read(third)).toEqual({ ok: true, value: { voter: people.ines, known: true } })
    expect(vote(anna, motion).live).toMatchObject({ for: 1, against: 0 })
  })

  it('passes with no altered byte, for no other proposition, and after no end', async () => {
    const { anna, answer, coop, ines, motion, propose, read } = await createOfflineVote()
    const code = await answer(ines, 'for')
    const bytes = fromBase64Url(code)
    if (bytes === undefined) throw new Error('expected base64url')
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect((await read(toBase64Url(altered))).ok).toBe(false)
    }
    for (const wrong of ['', 'bonjour', code.slice(0, -4), `${code}AAAA`]) {
      expect(await read(wrong)).toMatchObject({ error: { type: 'code.malformed' } })
    }
    const other = await propose()
    expect(await readBallot(anna, { coop, motion: other, text: code })).toMatchObject({
      error: { type: 'code.other_motion' },
    })
    expectOk(await closeVote(anna, { coop, motion }))
    expect(await read(code)).toMatchObject({ error: { type: 'vote.closed' } })
  })

  it('of a stranger, of someone who may not vote, or for changed words is told', async () => {
    const { anna, answer, coop, ines, motion, read, shown, coordinator } = await createOfflineVote({
      voters: 'present',
    })
    const foreign = await createTestCoop()
    const stranger = await foreign.newcomer('Zoé', 'cooperant')
    expect(await readMotion(stranger, { coop: foreign.coop, text: shown })).toMatchObject({
      error: { type: 'code.unknown_device' },
    })
    const asked = expectOk(await readMotion(ines, { coop, text: shown }))
    const ofStranger = expectOk(
      await castAsked(stranger, { asked: { ...asked, coop: foreign.coop }, voice: { choice: 'for' } }),
    )
    const strange = { coop: foreign.coop, ballot: ofStranger, frozen: asked.frozen }
    expect(await read(expectOk(await showBallot(stranger, strange)))).toMatchObject({
      error: { type: 'code.unknown_device' },
    })
    const staffs = expectOk(await castAsked(coordinator, { asked, voice: { choice: 'for' } }))
    const ofStaff = expectOk(await showBallot(coordinator, { coop, ballot: staffs, frozen: asked.frozen }))
    expect(await read(ofStaff)).toMatchObject({ error: { type: 'vote.not_eligible' } })
    const mine = expectOk(await castAsked(ines, { asked, voice: { choice: 'for' } }))
    const changed = expectOk(await showBallot(ines, { coop, ballot: mine, frozen: new Uint8Array(16) }))
    expect(await read(changed)).toMatchObject({ error: { type: 'code.changed' } })
    // A coopérant's device shows no proposition.
    const known = await answer(ines, 'for')
    expect(await readMotion(ines, { coop, text: known })).toMatchObject({ error: { type: 'code.malformed' } })
    expect(await readBallot(ines, { coop, motion, text: known })).toMatchObject({ error: { type: 'vote.unknown' } })
    expectOk(await closeVote(anna, { coop, motion }))
  })

  it('says why one objects, and whom one elects among those who may be', async () => {
    const consent = await createOfflineVote({ rule: 'consent' })
    const code = await consent.answer(consent.ines, 'objection', 'C’est trop cher.')
    expectOk(await consent.read(code))
    expect(consent.vote(consent.anna, consent.motion).ballots).toMatchObject([
      { choice: 'objection', via: 'qr', reason: 'C’est trop cher.' },
    ])
    const election = await createOfflineVote({ rule: 'election', candidates: [consent.people.malo] })
    const { anna, coop, ines, motion, people, read, shown, vote } = election
    const asked = expectOk(await readMotion(ines, { coop, text: shown }))
    expect(asked.candidates).toEqual([consent.people.malo])
    const choose = async (candidate: PersonId) => {
      const ballot = expectOk(await castAsked(ines, { asked, voice: { choice: 'for', candidate } }))
      return read(expectOk(await showBallot(ines, { coop, ballot, frozen: asked.frozen })))
    }
    expect(await choose(people.lina)).toMatchObject({ error: { type: 'code.malformed' } })
    expectOk(await choose(consent.people.malo))
    expect(vote(anna, motion).ballots).toMatchObject([{ voter: people.ines, candidate: consent.people.malo }])
  })

  it('is never made nor read for a secret vote, nor for raised hands', async () => {
    const { anna, coop, propose, people, present } = await createWorld()
    await present(people.ines, people.yanis, people.malo)
    for (const [method, type] of [
      ['secret', 'vote.secret_needs_urn'],
      ['hands', 'vote.by_hands'],
    ] as const) {
      const motion = await propose({ method })
      expect(await showMotion(anna, { coop, motion })).toMatchObject({ error: { type } })
    }
  })
})
