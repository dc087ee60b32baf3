// What the person and the staff know, and the rest of the coop does not. One per person and coop, in the `self`
// space; its id is `recordIdFor(privateCardKind, person)`.

import * as v from 'valibot'
import { line, listOf, localDate, maybe } from '../field-types.ts'
import { defineKind, ownerOrStaff, staffOnly, value } from '../record-kind.ts'

export const genders = ['F', 'M', 'X', 'unsaid'] as const
export const guardianCapacities = ['parent', 'tutor', 'childWelfare'] as const

export const privateCardSchema = v.object({
  birthDate: maybe(localDate),
  gender: maybe(v.picklist(genders)),
  phone: maybe(line),
  /** With the year of the list it comes from: derived from the address, which is not kept. */
  qpvCode: maybe(line),
  qpvListYear: maybe(v.pipe(v.number(), v.integer())),
  diplomaLevel: maybe(line),
  guardianName: maybe(line),
  guardianPhone: maybe(line),
  guardianCapacity: maybe(v.picklist(guardianCapacities)),
  guardianSignedAt: maybe(localDate),
  /** The day the host's insurer agreed. */
  insuranceOkAt: maybe(localDate),
  /** Visite d'information et de prévention (code du travail R4624-18). */
  preventionVisitAt: maybe(localDate),
  emergencyName: maybe(line),
  emergencyPhone: maybe(line),
  /** Uses of photographs agreed to, each apart, until a day. */
  photoUses: maybe(listOf(v.picklist(['internal', 'print', 'web']))),
  photoUntil: maybe(localDate),
})
export type PrivateCard = v.InferOutput<typeof privateCardSchema>

export const privateCardKind = defineKind({
  kind: 'privateCard',
  code: 'pc',
  space: 'self',
  version: 1,
  schema: privateCardSchema,
  fields: {
    birthDate: value('b', staffOnly),
    gender: value('g', ownerOrStaff),
    phone: value('p', ownerOrStaff),
    qpvCode: value('q', staffOnly),
    qpvListYear: value('qy', staffOnly),
    diplomaLevel: value('d', ownerOrStaff),
    guardianName: value('gn', ownerOrStaff),
    guardianPhone: value('gp', ownerOrStaff),
    guardianCapacity: value('gc', ownerOrStaff),
    // The guards of minors rest on these four: nobody lifts their own guard.
    guardianSignedAt: value('gs', staffOnly),
    insuranceOkAt: value('i', staffOnly),
    preventionVisitAt: value('v', staffOnly),
    emergencyName: value('en', ownerOrStaff),
    emergencyPhone: value('ep', ownerOrStaff),
    photoUses: value('f', ownerOrStaff),
    photoUntil: value('fu', ownerOrStaff),
  },
  month: () => '',
})
