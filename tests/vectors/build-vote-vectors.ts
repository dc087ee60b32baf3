// The codes of a vote from screen to camera, made from one seed: the bytes of docs/spec/vote-codes.md.
import { toHex } from '../../src/base/bytes.ts'
import type { CoopId, PersonId, RecordId } from '../../src/base/ids.ts'
import { sign } from '../../src/crypto/sign.ts'
import type { LocalDateTime } from '../../src/domain/time/local-time.ts'
import { ballotCodeBytes } from '../../src/domain/vote/ballot-code.ts'
import type { Motion } from '../../src/domain/vote/motion.schema.ts'
import { frozenHash, motionCodeBytes, motionCodeOf, signedCode } from '../../src/domain/vote/motion-code.ts'
import { newDeviceSecrets } from '../../src/keys/device-secrets.ts'
import { seededRandom } from './build-vectors.ts'

export async function buildVoteVectors() {
  const random = seededRandom('carnet-coop vote vectors 1')
  const coop = toHex(random.bytes(16)) as CoopId
  const people = Array.from({ length: 3 }, () => toHex(random.bytes(16)) as PersonId)
  const [tablet, phone] = [await newDeviceSecrets(random), await newDeviceSecrets(random)]
  const id = (kind: string, n: number) => `${kind}:${n.toString(36).padStart(22, '0')}` as RecordId
  const frozen = {
    method: 'open',
    quorumPercent: 50,
    tieRule: 'rejected',
    openedAt: '2024-07-16T17:20' as LocalDateTime,
  } as const
  const motions: (Motion & { readonly id: RecordId })[] = [
    { ...frozen, id: id('mo', 1), wording: 'Passer le jardinage à 18 € de l’heure', rule: 'consent', eligible: people },
    {
      ...frozen,
      id: id('mo', 2),
      wording: `${'É'.repeat(90)}lire`,
      rule: 'election',
      eligible: people,
      candidates: people.slice(1),
    },
  ]
  const [first, second] = motions
  if (first === undefined || second === undefined) throw new Error('expected two propositions')
  const shown = await Promise.all(
    motions.map(async (motion) => {
      const code = motionCodeOf(coop, motion, tablet.id)
      if (code === undefined) throw new Error('expected a code')
      const bytes = motionCodeBytes(code)
      return { motion, bytes: toHex(signedCode(bytes, await sign('motion-code', tablet.sign, bytes))) }
    }),
  )
  const cast = { coop, castAt: 1_721_143_261_005, device: phone.id }
  const codes = [
    {
      ...cast,
      motion: first.id,
      frozen: frozenHash(first),
      ballot: id('ba', 11),
      choice: 'objection',
      reason: 'Trop cher.',
    },
    {
      ...cast,
      motion: second.id,
      frozen: frozenHash(second),
      ballot: id('ba', 12),
      choice: 'for',
      candidate: people[2],
    },
  ] as const
  const ballots = await Promise.all(
    codes.map(async ({ frozen: hash, ...told }) => {
      const bytes = ballotCodeBytes({ ...told, frozen: hash } as Parameters<typeof ballotCodeBytes>[0])
      return {
        ...told,
        frozen: toHex(hash),
        bytes: toHex(signedCode(bytes, await sign('ballot-code', phone.sign, bytes))),
      }
    }),
  )
  return {
    note: 'Test vectors of docs/spec/vote-codes.md, version 1. Bytes are hexadecimal; every secret here is public.',
    coop,
    tablet: { id: tablet.id, signPk: toHex(tablet.sign.publicKey) },
    phone: { id: phone.id, signPk: toHex(phone.sign.publicKey) },
    shown,
    ballots,
  }
}
