// A statement of skills: asked for by the person, signed by staff with their device's key, checked offline by anyone.

import * as v from 'valibot'
import type { Bytes } from '../../base/bytes.ts'
import { fromBase64Url, fromHex, toBase64Url, toHex, utf8 } from '../../base/bytes.ts'
import type { CoopId, DeviceId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type SignKeyPair, sign, verify } from '../../crypto/sign.ts'
import type { Via } from '../../domain/notebook/via.ts'
import { isStaff } from '../../domain/record-kind.ts'
import { skillRows, skillsCheckKind } from '../../domain/skills/skills-check.schema.ts'
import {
  publicKeyOf,
  type SkillsCredential,
  type StatedSkill,
  type StatementWords,
  signedText,
  skillsCredentialSchema,
  unsignedCredential,
} from '../../domain/skills/skills-credential.ts'
import { skillsStatementKind } from '../../domain/skills/skills-statement.schema.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { readFrameworkSkills } from './frameworks.ts'

/** `own` on the person's device; on a tablet passed to them `handed`. */
export function requestStatement(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly check: RecordId
    /** The skills to show; no other is. */
    readonly skills: readonly string[]
    /** The missions that show them are told too. */
    readonly withMissions?: boolean
    readonly via?: Via
  },
): Promise<Result<SavedMasked, WriteError>> {
  const { person, check, skills } = input
  const withMissions = input.withMissions === true ? true : undefined
  const via = input.via ?? (person === device.me.person ? 'own' : 'handed')
  return writeRecord(device, input, {
    kind: 'skillsStatement',
    values: { requestedOn: todayOf(device), via, check, skills, withMissions },
  })
}

export type IssueError =
  | WriteError
  | { readonly type: 'statement.withdrawn' }
  | { readonly type: 'statement.not_observed' }

export interface IssueInput {
  readonly coop: CoopId
  readonly statement: RecordId
  readonly personName: string
  readonly organisation: string
  readonly words: StatementWords
  /** The name of each skill in words. */
  readonly label: (skill: string) => string
  /** What a mission was and when, in words; undefined for one that is not on this device. */
  readonly mission?: (id: RecordId) => string | undefined
}

/** Signs the levels that staff observed, of the skills asked for; those not observed are left out, never guessed. */
export async function issueStatement(
  device: Pick<OpenDevice, 'core'> & Device,
  input: IssueInput,
): Promise<Result<{ readonly credential: string }, IssueError>> {
  const { coop, statement } = input
  await device.ready(coop)
  const person = device.record(statement)?.person
  const asked = readRecord(skillsStatementKind, device.record(statement))
  const check = readRecord(skillsCheckKind, asked && device.record(asked.check))
  if (person === undefined || asked === undefined || check === undefined) return err({ type: 'record.unknown' })
  if (asked.withdrawnOn != null) return err({ type: 'statement.withdrawn' })
  const skills = skillRows(check, readFrameworkSkills(device, check.framework)).flatMap(
    ({ skill, observed, evidence }): StatedSkill[] => {
      if (observed === null || !asked.skills.includes(skill)) return []
      const shown = asked.withMissions === true ? evidence : []
      const missions = shown.flatMap((id) => input.mission?.(id) ?? [])
      return [{ id: skill, label: input.label(skill), level: observed, missions }]
    },
  )
  if (skills.length === 0) return err({ type: 'statement.not_observed' })
  const keys = device.core.secrets.sign
  const credential = await signCredential(
    unsignedCredential({
      ...input,
      skills,
      framework: check.framework,
      device: device.me.device,
      publicKey: toHex(keys.publicKey),
      at: new Date(device.clock.now()).toISOString(),
    }),
    keys,
  )
  const text = JSON.stringify(credential)
  const saved = await device.save([
    { kind: 'skillsStatement', coop, person, id: statement, fields: { credential: text, issuedOn: todayOf(device) } },
  ])
  return saved.ok ? ok({ credential: text }) : saved
}

/** The person takes their statement back: it is shown no more. A copy already given out stays checkable. */
export const withdrawStatement = (
  device: Device,
  { coop, statement }: { readonly coop: CoopId; readonly statement: RecordId },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id: statement }, { kind: 'skillsStatement', values: { withdrawnOn: todayOf(device) } })

export async function signCredential(credential: SkillsCredential, keys: SignKeyPair): Promise<SkillsCredential> {
  const signature = await sign('badge', keys, utf8(signedText(credential)))
  return { ...credential, proof: { ...credential.proof, proofValue: toBase64Url(signature) } }
}

export type StatementError = { readonly type: 'statement.malformed' } | { readonly type: 'statement.forged' }

export interface VerifiedStatement {
  readonly credential: SkillsCredential
  /** The key that signed, 64 hexadecimal digits. */
  readonly publicKey: string
}

/** Whether the text is a credential signed, unaltered, by the key it names. Whose key that is, `knownSigner` says. */
export async function verifyStatement(text: string): Promise<Result<VerifiedStatement, StatementError>> {
  const credential = credentialOf(text)
  if (credential === undefined) return err({ type: 'statement.malformed' })
  const signature = signatureOf(credential)
  if (signature === undefined) return err({ type: 'statement.malformed' })
  const publicKey = publicKeyOf(credential)
  const isRight = await verify('badge', fromHex(publicKey), utf8(signedText(credential)), signature)
  return isRight ? ok({ credential, publicKey }) : err({ type: 'statement.forged' })
}

/** The credential of a statement's text, unchecked: to show what staff of this organisation signed. */
export function credentialOf(text: string | null | undefined): SkillsCredential | undefined {
  const parsed = v.safeParse(skillsCredentialSchema, jsonOf(text ?? ''))
  return parsed.success ? (parsed.output as SkillsCredential) : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const signatureOf = ({ proof }: SkillsCredential): Bytes | undefined => {
  const signature = fromBase64Url(proof.proofValue)
  return signature?.length === 64 ? signature : undefined
}

/** The staff device of this organisation that has the key, if one has: anyone else's statement is only well formed. */
export function knownSigner(device: Pick<OpenDevice, 'core'>, { publicKey }: VerifiedStatement): DeviceId | undefined {
  return device.core.view.devices().find(({ signPk, rank }) => toHex(signPk) === publicKey && isStaff(rank))?.id
}

export interface CheckedStatement extends VerifiedStatement {
  /** The person whose staff device signed, when it is one of this notebook's organisation. */
  readonly signedBy?: PersonId
}

/** Checks a statement offline; without an open notebook nobody's key is known. */
export async function checkStatement(
  text: string,
  device: Pick<OpenDevice, 'core'> | undefined,
): Promise<Result<CheckedStatement, StatementError>> {
  const verified = await verifyStatement(text)
  if (!verified.ok || device === undefined) return verified
  const signer = knownSigner(device, verified.value)
  const known = signer === undefined ? undefined : device.core.view.device(signer)
  return ok(known === undefined ? verified.value : { ...verified.value, signedBy: known.person })
}
