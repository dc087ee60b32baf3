// Arbitrary values of every format, well-formed by construction.
import fc from 'fast-check'
import { type Bytes, fromHex, toHex } from '../../../src/base/bytes.ts'
import {
  type DeviceId,
  type EpochId,
  type Hash,
  type LogId,
  type OrgId,
  type PersonId,
  type SpaceId,
  spaceKinds,
  type TermId,
} from '../../../src/base/ids.ts'
import {
  type ClaimBody,
  type ControlBody,
  type CoopBody,
  type DeviceBody,
  encodeOpBody,
  type GenesisBody,
  type GrantBody,
  type InviteBody,
  type IssuedRank,
  type RotateBody,
  type SpaceBody,
  type TermBody,
} from '../../../src/protocol/control-body.format.ts'
import type { UnsignedOp } from '../../../src/protocol/control-op.format.ts'
import { coopIdOf, deviceIdOf, orgIdOf, spaceIdOf } from '../../../src/protocol/identity.ts'

export const bytesOf = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => new Uint8Array(bytes))

export const bytesUpTo = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ maxLength: length }).map((bytes) => new Uint8Array(bytes))

/** Never zeros: those mean "none" where an id is optional. */
export const idOf = <Id extends string>(length: number): fc.Arbitrary<Id> =>
  bytesOf(length)
    .filter((bytes) => bytes.some((byte) => byte !== 0))
    .map((bytes) => toHex(bytes) as Id)

export const idsOf = <Id extends string>(length: number, most: number): fc.Arbitrary<Id[]> =>
  fc.uniqueArray(idOf<Id>(length), { maxLength: most }).map((ids) => ids.sort())

/** From 1, often small, sometimes the largest. */
export const count = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.maxSafeInteger().filter((n) => n >= 1),
)

const rank = fc.constantFrom<IssuedRank>('coordinator', 'animator', 'cooperant')
const keys = fc.record({ signPk: bytesOf(32), kemPk: bytesOf(32).filter((kemPk) => kemPk[5] !== kemPk[7]) })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const genesis: fc.Arbitrary<GenesisBody> = fc
  .tuple(keys, bytesOf(16))
  .map(([pair, nonce]) => ({ kind: 'genesis', ...pair, nonce }))

const coop: fc.Arbitrary<CoopBody> = fc.record({ kind: fc.constant('coop'), org: idOf<OrgId>(16), nonce: bytesOf(16) })

const space = (log: LogId): fc.Arbitrary<SpaceBody> =>
  fc.tuple(fc.constantFrom(...spaceKinds), idOf<PersonId>(16)).map(([spaceKind, person]) => {
    const owner = spaceKind === 'self' || spaceKind === 'case' ? { person } : {}
    return { kind: 'space', spaceKind, space: spaceIdOf(spaceKind, log, owner.person), ...owner }
  })

const device: fc.Arbitrary<DeviceBody> = fc.tuple(keys, idOf<PersonId>(16), rank).map(([pair, person, r]) => ({
  kind: 'device',
  device: deviceIdOf(pair.signPk, pair.kemPk),
  ...pair,
  person,
  rank: r,
}))

const invite: fc.Arbitrary<InviteBody> = fc
  .record({
    keys,
    person: idOf<PersonId>(16),
    rank,
    relay: optional(idOf(32)),
    expiry: count,
    wrapsHash: idOf<Hash>(32),
  })
  .map(({ keys: pair, relay, ...rest }) => ({
    kind: 'invite',
    ...pair,
    ...rest,
    ...(relay === undefined ? {} : { relaySign: fromHex(relay) }),
  }))

const claim: fc.Arbitrary<ClaimBody> = fc
  .tuple(keys, idOf<Hash>(32), bytesOf(64))
  .map(([pair, inviteOp, inviteSig]) => ({
    kind: 'claim',
    inviteOp,
    device: deviceIdOf(pair.signPk, pair.kemPk),
    ...pair,
    inviteSig,
  }))

const grant: fc.Arbitrary<GrantBody> = fc.record({
  kind: fc.constant('grant'),
  claimOp: idOf<Hash>(32),
  wrapsHash: idOf<Hash>(32),
})

const rotate: fc.Arbitrary<RotateBody> = fc
  .record({
    space: idOf<SpaceId>(16),
    gen: fc.nat(),
    epoch: idOf<EpochId>(16),
    commit: bytesOf(32),
    prevEpoch: optional(idOf<EpochId>(16)),
    parentEpoch: optional(idOf<EpochId>(16)),
    wrapsHash: idOf<Hash>(32),
  })
  .map(({ prevEpoch, parentEpoch, ...rest }) => ({
    kind: 'rotate',
    ...rest,
    ...(prevEpoch && { prevEpoch }),
    ...(parentEpoch && { parentEpoch }),
  }))

const term: fc.Arbitrary<TermBody> = fc.record({
  kind: fc.constantFrom('seat', 'unseat'),
  space: idOf<SpaceId>(16),
  person: idOf<PersonId>(16),
  term: idOf<TermId>(16),
})

/** Operations whose parts agree with each other; nothing says that their issuer was allowed to. */
export const unsignedOps: fc.Arbitrary<UnsignedOp> = idOf<LogId>(16)
  .chain((log) =>
    fc.record({
      log: fc.constant(log),
      issuer: idOf<DeviceId>(16),
      seq: count,
      prevs: idsOf<Hash>(32, 16).filter((prevs) => prevs.length > 0),
      body: fc.oneof<fc.Arbitrary<ControlBody>[]>(
        genesis,
        coop,
        space(log),
        device,
        invite,
        claim,
        grant,
        rotate,
        term,
      ),
    }),
  )
  .map(consistent)

function consistent(op: UnsignedOp): UnsignedOp {
  const { body } = op
  if (body.kind === 'genesis') {
    const issuer = deviceIdOf(body.signPk, body.kemPk)
    return { ...op, log: orgIdOf(encodeOpBody(body)), issuer, seq: 1, prevs: [] }
  }
  if (body.kind === 'coop') return { ...op, log: coopIdOf(encodeOpBody(body)), seq: 1 }
  return body.kind === 'claim' ? { ...op, issuer: body.device } : op
}
