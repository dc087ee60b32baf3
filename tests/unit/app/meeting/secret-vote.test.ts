import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openSecretUrn } from '../../../../src/app/meeting/secret-urn.ts'
import { recordKinds } from '../../../../src/domain/record-kinds.ts'
import type { Voice } from '../../../../src/domain/vote/urn.rules.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

async function createSecretVote() {
  const world = await createWorld()
  const { people, present, propose, anna, coop } = world
  await present(people.ines, people.yanis, people.malo, people.lina)
  const motion = await propose({ method: 'secret' })
  const open = async (device = anna) => expectOk(await openSecretUrn(device, { coop, motion }))
  return { ...world, motion, open }
}

/** Every record that a device can read, with everything that it knows of it. */
const everythingOn = (device: OpenDevice, coop: Parameters<OpenDevice['records']>[0]) =>
  recordKinds.flatMap(({ kind }) => device.records(coop, kind))

describe('A secret vote [J15]', () => {
  it('writes who voted and the totals, and no record of anybody names a voter with a choice', async () => {
    const { anna, coop, exchange, ines, yanis, coordinator, motion, open, people, vote } = await createSecretVote()
    const before = everythingOn(anna, coop).length
    const urn = await open()
    const voices: [keyof typeof people, Voice][] = [
      ['yanis', { choice: 'against' }],
      ['ines', { choice: 'for' }],
      ['malo', { choice: 'for' }],
    ]
    for (const [who, voice] of voices) expectOk(urn.vote(people[who], voice))
    expect(everythingOn(anna, coop)).toHaveLength(before)
    const { closing } = expectOk(await urn.close())
    expect(closing).toMatchObject({ for: 2, against: 1, result: 'accepted' })
    expect(closing.voters).toEqual([people.ines, people.yanis, people.malo].sort())
    await exchange()
    for (const device of [anna, ines, yanis, coordinator]) {
      expect(vote(device, motion)).toMatchObject({ state: 'closed', choices: {}, late: [] })
      expect(device.records(coop, 'ballot')).toEqual([])
      const written = everythingOn(device, coop)
      for (const { kind, fields } of written.filter((one) => JSON.stringify(one.fields).includes(motion))) {
        expect(['motion', 'closing', 'decision']).toContain(kind)
        if (kind !== 'motion') expect(fields).not.toHaveProperty('choice')
      }
    }
  })

  it('writes the same whoever of the voters chose what, and in whatever order they came', async () => {
    const written = async (order: readonly ('ines' | 'yanis' | 'malo')[], against: string) => {
      const { motion, open, people, anna, coop } = await createSecretVote()
      const urn = await open()
      for (const who of order) expectOk(urn.vote(people[who], { choice: who === against ? 'against' : 'for' }))
      expectOk(await urn.close())
      const [record] = anna.records(coop, 'closing')
      const named = Object.entries(people).map(([name, id]) => [id, name] as const)
      let text = JSON.stringify({ ...record?.fields, voters: [] }).replaceAll(motion, 'motion')
      for (const [id, name] of named) text = text.replaceAll(id, name)
      const voters = record?.fields.voters
      return { text, sorted: Array.isArray(voters) && voters.join() === [...voters].sort().join() }
    }
    const first = await written(['ines', 'yanis', 'malo'], 'ines')
    expect(first.sorted).toBe(true)
    expect(await written(['malo', 'yanis', 'ines'], 'malo')).toEqual(first)
  })

  it('keeps nothing of an urn that stops before the end: everybody votes again', async () => {
    const { anna, coop, open, people, vote, motion } = await createSecretVote()
    expectOk((await open()).vote(people.ines, { choice: 'against' }))
    const again = await open()
    expect(again.voters()).toEqual([])
    expect(vote(anna, motion)).toMatchObject({ state: 'open', voters: [] })
    expect(anna.records(coop, 'closing')).toEqual([])
    expectOk(again.vote(people.ines, { choice: 'for' }))
  })

  it('says nothing when it is printed or turned into text', async () => {
    const { open, people } = await createSecretVote()
    const urn = await open()
    expectOk(urn.vote(people.ines, { choice: 'objection' }))
    const shown = JSON.stringify(urn) + Object.values(urn).join()
    expect(shown).not.toContain(people.ines)
    expect(JSON.parse(JSON.stringify(urn))).toEqual({ motion: urn.motion })
  })

  it('takes one voice each, none after its end, no ballot with a name, and no end by another way', async () => {
    const { anna, coop, ines, motion, open, people } = await createSecretVote()
    const urn = await open()
    expectOk(urn.vote(people.ines, { choice: 'for' }))
    expect(urn.vote(people.ines, { choice: 'against' })).toMatchObject({ error: { type: 'urn.already_voted' } })
    expect(await castBallot(ines, { coop, motion, choice: 'for' })).toMatchObject({
      error: { type: 'vote.secret_needs_urn' },
    })
    expect(await closeVote(anna, { coop, motion })).toMatchObject({ error: { type: 'vote.secret_needs_urn' } })
    expectOk(await urn.close())
    expect(urn.vote(people.yanis, { choice: 'for' })).toMatchObject({ error: { type: 'urn.sealed' } })
    expect(await urn.close()).toMatchObject({ error: { type: 'vote.closed' } })
  })

  it('two urns for one vote are two results, for the meeting to settle [J16]', async () => {
    const { anna, coordinator, exchange, hub, motion, open, people, vote } = await createSecretVote()
    hub.setOnline(coordinator, false)
    const [one, two] = [await open(), await open(coordinator)]
    for (const urn of [one, two]) expectOk(urn.vote(people.ines, { choice: 'for' }))
    expectOk(await one.close())
    expectOk(await two.close())
    hub.setOnline(coordinator, true)
    await exchange()
    expect(vote(anna, motion).state).toBe('disputed')
  })
})
