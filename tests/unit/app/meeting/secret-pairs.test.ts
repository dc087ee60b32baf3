// Looks for a voter beside a choice in all that every device holds in clear, and in what it can print or export: there are
// as many as there are ballots in open votes, and none in secret ones.

import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openSecretUrn } from '../../../../src/app/meeting/secret-urn.ts'
import { closingCode } from '../../../../src/app/meeting/sign-closing.ts'
import { exportNotebook } from '../../../../src/app/notebook/held-about-me.ts'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { recordKinds } from '../../../../src/domain/record-kinds.ts'
import { ballotChoices } from '../../../../src/domain/vote/ballot.schema.ts'
import type { Voice } from '../../../../src/domain/vote/urn.rules.ts'
import { chanceOf } from '../../../sim/seeded.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

/** Objects and lists that hold, side by side, the id of a voter and a choice; and texts with both. */
function pairsIn(value: unknown, voters: readonly PersonId[]): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.values(value)
  const texts = parts.filter((part): part is string => typeof part === 'string')
  const names = (text: string): boolean => voters.some((voter) => text.includes(voter))
  const chooses = (text: string): boolean => ballotChoices.some((choice) => new RegExp(`\\b${choice}\\b`).test(text))
  const inside = parts.flatMap((part) => pairsIn(part, voters))
  const together = texts.filter((text) => names(text) && chooses(text))
  const isPair = together.length > 0 || (texts.some(names) && texts.some((text) => text.length < 12 && chooses(text)))
  return isPair ? [value, ...inside] : inside
}

async function createVotes() {
  const world = await createWorld()
  const { anna, coop, people, present, exchange } = world
  await present(...Object.values(people))
  const devices: readonly OpenDevice[] = [anna, world.ines, world.yanis, world.coordinator]
  const voters = Object.values(people)
  /** Records, with every answer that was ever counted; and what is written but not sealed yet. */
  const heldBy = async (device: OpenDevice): Promise<unknown[]> => [
    ...recordKinds
      .flatMap(({ kind }) => device.records(coop, kind))
      .map(({ fields, texts, conflicts }) => ({ ...fields, texts, conflicts })),
    ...(await device.core.ledger.pending.list()),
  ]
  const exportedBy = async (device: OpenDevice, motions: readonly RecordId[]): Promise<unknown[]> => {
    const { person } = device.me
    const closings = motions.flatMap((motion) => world.vote(device, motion).closing?.id ?? [])
    const codes = await Promise.all(closings.map((closing) => closingCode(device, { coop, closing })))
    const printed = codes.map((code) => Buffer.from(expectOk(code).text, 'base64url').toString('latin1'))
    return [JSON.parse(await exportNotebook(device, { coop, person, scope: 'all' })), printed]
  }
  const found = async (motions: readonly RecordId[]): Promise<number[]> => {
    await exchange()
    return Promise.all(
      devices.map(async (device) => {
        const all = [await heldBy(device), await exportedBy(device, motions)]
        return pairsIn(all, voters).length
      }),
    )
  }
  return { ...world, voters, found }
}

describe('No device and no export tells who chose what [J15] [D56]', () => {
  it('of twelve secret votes and elections, at random', async () => {
    const { anna, coop, voters, propose, found } = await createVotes()
    const chance = chanceOf(2026)
    const motions: RecordId[] = []
    for (let n = 0; n < 12; n++) {
      const isElection = n % 3 === 2
      const motion = await propose({
        wording: `Proposition ${n}`,
        method: 'secret',
        ...(isElection ? { rule: 'election', candidates: voters } : {}),
      })
      const urn = expectOk(await openSecretUrn(anna, { coop, motion }))
      for (const voter of voters) {
        const voice: Voice = isElection
          ? { choice: 'for', candidate: chance.pick(voters) }
          : { choice: chance.pick(['for', 'against', 'abstain'] as const) }
        expectOk(urn.vote(voter, voice))
      }
      expectOk(await urn.close())
      motions.push(motion)
    }
    expect(await found(motions)).toEqual([0, 0, 0, 0])
  })

  it('and the search sees: an open vote is found on every device, and in the export of who voted', async () => {
    const { anna, ines, coop, people, propose, found, exchange } = await createVotes()
    const motion = await propose()
    expectOk(await castBallot(ines, { coop, motion, choice: 'against' }))
    expectOk(await castBallot(anna, { coop, motion, choice: 'for', voter: people.malo }))
    await exchange()
    expectOk(await closeVote(anna, { coop, motion }))
    const seen = await found([motion])
    for (const pairs of seen) expect(pairs).toBeGreaterThanOrEqual(2)
    expect(seen[1]).toBeGreaterThan(2)
    const said = { wording: JSON.stringify({ voter: people.malo, choice: 'for' }) }
    expect(pairsIn([said], Object.values(people))).toEqual([said])
  })
})
