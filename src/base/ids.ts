// Identifiers are lower-case hexadecimal strings in memory and raw bytes in every format.

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** 16 bytes. */
export type OrgId = Branded<'OrgId'>
/** 16 bytes: the id of a coop is the id of its control log. */
export type CoopId = Branded<'CoopId'>
/** 16 bytes: the organisation's control log (its id is the OrgId) or a coop's. */
export type LogId = OrgId | CoopId
/** 16 bytes. */
export type SpaceId = Branded<'SpaceId'>
/** 16 bytes: SHA-256(signPk ‖ kemPk)[0..16]. Devices, invites and the organisation's root all have one. */
export type DeviceId = Branded<'DeviceId'>
/** 16 bytes. */
export type PersonId = Branded<'PersonId'>
/** 16 bytes. */
export type EpochId = Branded<'EpochId'>
/** 16 bytes: one term of one person in a space that is open to them for a while. */
export type TermId = Branded<'TermId'>
/** 32 bytes: hash of a control operation, an entry or a blob. */
export type Hash = Branded<'Hash'>
/** `<kind code>:<22 lower-case base-36 characters>`, e.g. `in:0k3…`. */
export type RecordId = Branded<'RecordId'>

export const spaceKinds = ['office', 'staff', 'desk', 'coop', 'self', 'case'] as const
export type SpaceKind = (typeof spaceKinds)[number]

/** Ranks, highest first. A rank issues strictly lower ones. */
export const ranks = ['root', 'coordinator', 'animator', 'cooperant'] as const
export type Rank = (typeof ranks)[number]
