// What the person and the staff know, and the rest of the coop does not. One per person and coop, in the `self`
// space; its id is `recordIdFor(privateCardKind, person)`. Consents are records of their own: `consent`.

import * as v from 'valibot'
import { line, localDate, maybe } from '../field-types.ts'
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
  /** The other holder of parental authority. */
  secondGuardianName: maybe(line),
  secondGuardianPhone: maybe(line),
  secondGuardianCapacity: maybe(v.picklist(guardianCapacities)),
  /** Someone who speaks for an adult; no reason is asked. */
  representativeName: maybe(line),
  representativePhone: maybe(line),
  /** The day the host's insurer agreed. */
  insuranceOkAt: maybe(localDate),
  /** Visite d'information et de prévention (code du travail R4624-18). */
  preventionVisitAt: maybe(localDate),
  emergencyName: maybe(line),
  emergencyPhone: maybe(line),
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
    secondGuardianName: value('hn', ownerOrStaff),
    secondGuardianPhone: value('hp', ownerOrStaff),
    secondGuardianCapacity: value('hc', ownerOrStaff),
    representativeName: value('rn', ownerOrStaff),
    representativePhone: value('rp', ownerOrStaff),
    // The guards of minors rest on these three and the birth date: nobody lifts their own guard.
    guardianSignedAt: value('gs', staffOnly),
    insuranceOkAt: value('i', staffOnly),
    preventionVisitAt: value('v', staffOnly),
    emergencyName: value('en', ownerOrStaff),
    emergencyPhone: value('ep', ownerOrStaff),
  },
  month: () => '',
})
