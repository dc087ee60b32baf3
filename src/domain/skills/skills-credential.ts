// A statement of skills as a credential in the manner of Open Badges 3.0 (1EdTech) over the W3C credentials data model
// 2.0. The proof is ours, not one of theirs: docs/spec/skills-statement.md. It is checked offline.

import * as v from 'valibot'
import type { DeviceId, RecordId } from '../../base/ids.ts'
import { canonicalJson } from './canonical-json.ts'
import type { SkillLevel } from './framework.ts'

export const credentialContext = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

const word = v.pipe(v.string(), v.maxLength(400))
const only = <const Text extends string>(...texts: readonly [Text, ...Text[]]) =>
  v.strictTuple(texts.map((text) => v.literal(text)) as [v.LiteralSchema<Text, undefined>])

const resultDescription = v.strictObject({
  id: word,
  type: only('ResultDescription'),
  name: word,
  resultType: v.literal('RubricCriterionLevel'),
})
const result = v.strictObject({
  type: only('Result'),
  resultDescription: word,
  value: v.picklist(['1', '2', '3', '4']),
})

export const skillsCredentialSchema = v.strictObject({
  '@context': v.strictTuple([v.literal(credentialContext[0]), v.literal(credentialContext[1])]),
  id: word,
  type: v.strictTuple([v.literal('VerifiableCredential'), v.literal('OpenBadgeCredential')]),
  name: word,
  issuer: v.strictObject({ id: word, type: only('Profile'), name: word }),
  validFrom: v.pipe(v.string(), v.isoTimestamp()),
  credentialSubject: v.strictObject({
    type: only('AchievementSubject'),
    identifier: v.strictTuple([
      v.strictObject({
        type: v.literal('IdentityObject'),
        identityType: v.literal('name'),
        hashed: v.literal(false),
        identityHash: word,
      }),
    ]),
    achievement: v.strictObject({
      id: word,
      type: only('Achievement'),
      name: word,
      description: word,
      criteria: v.strictObject({ narrative: word }),
      resultDescription: v.pipe(v.array(resultDescription), v.minLength(1), v.maxLength(24)),
    }),
    result: v.pipe(v.array(result), v.minLength(1), v.maxLength(24)),
  }),
  /** Missions that show a skill, when the person asked for them. */
  evidence: v.optional(
    v.pipe(
      v.array(v.strictObject({ type: only('Evidence'), name: word, narrative: word })),
      v.minLength(1),
      v.maxLength(120),
    ),
  ),
  proof: v.strictObject({
    type: v.literal('CarnetCoopSignature2026'),
    created: v.pipe(v.string(), v.isoTimestamp()),
    proofPurpose: v.literal('assertionMethod'),
    /** `urn:carnet-coop:key:` and the device's Ed25519 public key, 64 hexadecimal digits. */
    verificationMethod: v.pipe(v.string(), v.regex(/^urn:carnet-coop:key:[0-9a-f]{64}$/)),
    /** The signature, in base64url; empty while it is made. */
    proofValue: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/), v.maxLength(100)),
  }),
})
export type SkillsCredential = v.InferOutput<typeof skillsCredentialSchema>

/** A skill with its name in words, and the level that staff observed. */
export interface StatedSkill {
  readonly id: string
  readonly label: string
  readonly level: SkillLevel
  /** In words, the missions that show it: « Jardinage, 13/08/2024 ». */
  readonly missions?: readonly string[]
}

export interface StatementWords {
  readonly title: string
  readonly description: string
  readonly criteria: string
}

/** The credential with an empty proof value. `at` is ISO 8601 in UTC. */
export function unsignedCredential(about: {
  readonly statement: RecordId
  readonly framework: string
  readonly skills: readonly StatedSkill[]
  readonly personName: string
  readonly organisation: string
  readonly words: StatementWords
  readonly device: DeviceId
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  readonly at: string
}): SkillsCredential {
  const { words, skills, at } = about
  const achievement = `urn:carnet-coop:framework:${about.framework}`
  const evidence = skills.flatMap(({ label, missions }) =>
    (missions ?? []).map((narrative) => ({ type: ['Evidence' as const] as ['Evidence'], name: label, narrative })),
  )
  const idOf = (skill: StatedSkill): string => `${achievement}:${skill.id}`
  return {
    '@context': [...credentialContext],
    id: `urn:carnet-coop:statement:${about.statement}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.title,
    issuer: { id: `urn:carnet-coop:device:${about.device}`, type: ['Profile'], name: about.organisation },
    validFrom: at,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: about.personName }],
      achievement: {
        id: achievement,
        type: ['Achievement'],
        name: words.title,
        description: words.description,
        criteria: { narrative: words.criteria },
        resultDescription: skills.map((skill) => ({
          id: idOf(skill),
          type: ['ResultDescription'],
          name: skill.label,
          resultType: 'RubricCriterionLevel',
        })),
      },
      result: skills.map((skill) => ({
        type: ['Result'],
        resultDescription: idOf(skill),
        value: `${skill.level}`,
      })),
    },
    ...(evidence.length === 0 ? {} : { evidence }),
    proof: {
      type: 'CarnetCoopSignature2026',
      created: at,
      proofPurpose: 'assertionMethod',
      verificationMethod: `urn:carnet-coop:key:${about.publicKey}`,
      proofValue: '',
    },
  }
}

/** What is signed: the whole credential, its proof included but for the signature itself. */
export const signedText = (credential: SkillsCredential): string =>
  canonicalJson({ ...credential, proof: { ...credential.proof, proofValue: '' } })

/** The public key of a credential, 64 hexadecimal digits. */
export const publicKeyOf = (credential: SkillsCredential): string => credential.proof.verificationMethod.slice(-64)
