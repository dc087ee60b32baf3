// A consent, or its withdrawal, each use apart (DOMAIN §3): facts, so that what was agreed to and when stays provable
// (RGPD art. 7.1). What stands is the last word on each use: `consent.rules.ts`.

import * as v from 'valibot'
import { localDate, maybe, monthOf } from '../field-types.ts'
import { creatorWho, defineKind, fact } from '../record-kind.ts'
import { type Via, viaRule, vias } from './via.ts'

/** Photographs by use; a testimony; the call six months after leaving; the skills badge. */
export const consentUses = ['photoInternal', 'photoPrint', 'photoWeb', 'testimony', 'followUp6', 'badge'] as const
export type ConsentUse = (typeof consentUses)[number]

export const consentSchema = v.object({
  use: v.picklist(consentUses),
  given: v.boolean(),
  day: localDate,
  /** Last day, when given for a time. A photograph always has one. */
  until: maybe(localDate),
  /** A minor's photograph needs the guardian's word too. */
  by: v.picklist(['self', 'guardian']),
  via: v.picklist(vias),
})
export type Consent = v.InferOutput<typeof consentSchema> & { readonly via: Via }

export const consentKind = defineKind({
  kind: 'consent',
  code: 'cs',
  space: 'self',
  version: 1,
  schema: consentSchema,
  fields: {
    use: fact('u', creatorWho(viaRule)),
    given: fact('g', creatorWho(viaRule)),
    day: fact('d', creatorWho(viaRule)),
    until: fact('e', creatorWho(viaRule)),
    by: fact('b', creatorWho(viaRule)),
    via: fact('v', creatorWho(viaRule)),
  },
  month: (fields) => monthOf(fields.day),
})
