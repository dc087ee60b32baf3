import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkMission, markSkill, startSkillsCheck } from '../../../../src/app/skills/skills-check.ts'
import {
  issueStatement,
  knownSigner,
  requestStatement,
  signCredential,
  verifyStatement,
  withdrawStatement,
} from '../../../../src/app/skills/skills-statement.ts'
import { fromHex, toHex } from '../../../../src/base/bytes.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { signKeyPairFromSeed } from '../../../../src/crypto/sign.ts'
import { canonicalJson } from '../../../../src/domain/skills/canonical-json.ts'
import type { SkillsCredential } from '../../../../src/domain/skills/skills-credential.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

const first = ({ ids: [id] }: { ids: readonly RecordId[] }): RecordId => {
  if (id === undefined) throw new Error('expected an id')
  return id
}
const words = { title: 'Attestation', description: 'Compétences observées', criteria: 'Observées en mission' }

/** Inès has asked for two skills, of which one was observed. */
async function createStatementCoop() {
  const test = await createTestCoop()
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const { coop } = test
  const person = ines.me.person
  const check = first(expectOk(await startSkillsCheck(anna, { coop, person, moment: 'exit' })))
  expectOk(await markSkill(anna, { coop, check, side: 'observed', skill: 'speak', level: 3 }))
  expectOk(await markSkill(anna, { coop, check, side: 'observed', skill: 'learn', level: 2 }))
  await test.exchange()
  const statement = first(expectOk(await requestStatement(ines, { coop, person, check, skills: ['speak', 'write'] })))
  await test.exchange()
  const label = (skill: string) => `Compétence ${skill}`
  const issue = (device = anna) =>
    issueStatement(device, { coop, statement, personName: 'Inès', organisation: 'Coop des tests', words, label })
  return { ...test, anna, ines, person, check, statement, issue }
}

describe('a statement of skills', () => {
  it('holds only what the person chose and staff observed, reaches the person, and is checked offline', async () => {
    const { anna, ines, statement, issue, exchange } = await createStatementCoop()
    const { credential } = expectOk(await issue())
    await exchange()
    expect(ines.record(statement)?.fields).toMatchObject({ credential, issuedOn: '2024-07-01' })
    const verified = expectOk(await verifyStatement(credential))
    expect(verified.credential.credentialSubject.result).toEqual([
      { type: ['Result'], resultDescription: 'urn:carnet-coop:framework:rectec12:speak', value: '3' },
    ])
    expect(credential).not.toContain('learn')
    expect(knownSigner(ines, verified)).toBe(anna.me.device)
    const stranger = await createTestCoop()
    expect(knownSigner(stranger.coordinator, verified)).toBeUndefined()
  })

  it('tells the missions that show a skill only when the person asked for them [D31]', async () => {
    const { coop, anna, ines, person, check, issue, exchange } = await createStatementCoop()
    const missions = [1, 2].map((n) => `pr:${String(n).padStart(22, '0')}` as RecordId)
    for (const mission of missions)
      expectOk(await linkMission(anna, { coop, check, skill: 'speak', mission, linked: true }))
    await exchange()
    expect(expectOk(await issue()).credential).not.toContain('evidence')

    const request = { coop, person, check, skills: ['speak'], withMissions: true }
    const statement = first(expectOk(await requestStatement(ines, request)))
    await exchange()
    // The second mission has not arrived on the device that signs.
    const mission = (id: RecordId) => (id === missions[0] ? 'Jardinage, 13/08/2024' : undefined)
    const about = { coop, statement, personName: 'Inès', organisation: 'Coop des tests', words, label: String, mission }
    const { credential } = expectOk(await issueStatement(anna, about))
    expect(expectOk(await verifyStatement(credential)).credential.evidence).toEqual([
      { type: ['Evidence'], name: 'speak', narrative: 'Jardinage, 13/08/2024' },
    ])
    expect(await verifyStatement(credential.replace('13/08/2024', '14/08/2024'))).toEqual({
      ok: false,
      error: { type: 'statement.forged' },
    })
    const told = { kind: 'skillsStatement', coop, person, id: statement, fields: { withMissions: false } }
    expect(await anna.save([told])).toMatchObject({ ok: false, error: { type: 'save.not_allowed' } })
  })

  it('that was altered in any letter is refused, whatever was altered', async () => {
    const { issue } = await createStatementCoop()
    const { credential } = expectOk(await issue())
    await fc.assert(
      fc.asyncProperty(fc.nat(credential.length - 1), fc.constantFrom('0', '4', 'z', '"', ' '), async (at, letter) => {
        const altered = credential.slice(0, at) + letter + credential.slice(at + 1)
        fc.pre(altered !== credential)
        expect((await verifyStatement(altered)).ok).toBe(false)
      }),
      { seed: 30, numRuns: 150 },
    )
  })

  it('forged is refused: a better level, another name, a stranger’s key in the organisation’s name, an added field', async () => {
    const { anna, issue } = await createStatementCoop()
    const { credential } = expectOk(await issue())
    const genuine = JSON.parse(credential) as SkillsCredential
    const forged = { ok: false, error: { type: 'statement.forged' } }
    const malformed = { ok: false, error: { type: 'statement.malformed' } }
    const level4 = credential.replace('"value":"3"', '"value":"4"')
    expect(level4).not.toBe(credential)
    expect(await verifyStatement(level4)).toEqual(forged)
    expect(await verifyStatement(credential.replace('"identityHash":"Inès"', '"identityHash":"Zoé"'))).toEqual(forged)

    const mallory = await signKeyPairFromSeed(fromHex('11'.repeat(32)))
    const signedByOther = await signCredential(genuine, mallory)
    expect(await verifyStatement(JSON.stringify(signedByOther))).toEqual(forged)
    const method = `urn:carnet-coop:key:${toHex(mallory.publicKey)}`
    const own = await signCredential({ ...genuine, proof: { ...genuine.proof, verificationMethod: method } }, mallory)
    const verified = expectOk(await verifyStatement(JSON.stringify(own)))
    expect(knownSigner(anna, verified)).toBeUndefined()

    expect(await verifyStatement(JSON.stringify({ ...genuine, rank: 'first' }))).toEqual(malformed)
    expect(await verifyStatement(credential.slice(1))).toEqual(malformed)
    expect(await verifyStatement('null')).toEqual(malformed)
  })

  it('stands whatever the spaces and the order of its keys', async () => {
    const { issue } = await createStatementCoop()
    const { credential } = expectOk(await issue())
    const { proof, ...rest } = JSON.parse(credential) as SkillsCredential
    expect((await verifyStatement(JSON.stringify({ proof, ...rest }, null, 4))).ok).toBe(true)
    expect(canonicalJson({ b: [1, 'é'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"é"]}')
  })

  it('is not made without an observed skill, nor once taken back, nor by a coopérant', async () => {
    const { coop, anna, ines, person, check, statement, issue, exchange } = await createStatementCoop()
    const other = first(expectOk(await requestStatement(ines, { coop, person, check, skills: ['write'] })))
    await exchange()
    const about = { coop, statement: other, personName: 'Inès', organisation: 'Coop', words, label: String }
    expect(await issueStatement(anna, about)).toMatchObject({ error: { type: 'statement.not_observed' } })
    expect(await issue(ines)).toMatchObject({ error: { type: 'save.not_allowed', field: 'credential' } })
    expectOk(await withdrawStatement(ines, { coop, statement }))
    await exchange()
    expect(await issue()).toMatchObject({ error: { type: 'statement.withdrawn' } })
  })

  it('is asked for by the person: staff cannot write a request as theirs', async () => {
    const { coop, anna, person, check } = await createStatementCoop()
    expect(await requestStatement(anna, { coop, person, check, skills: ['speak'], via: 'own' })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expect((await requestStatement(anna, { coop, person, check, skills: ['speak'] })).ok).toBe(true)
  })
})
