// A workshop (« séance »): its title, who leads it, and its half-days. Everyone in the coop reads it; who came and what
// they signed lies elsewhere (`signature`, `emargement`).

import * as v from 'valibot'
import { line, maybe, monthOf, personId } from '../field-types.ts'
import { defineKind, staffOnly, value } from '../record-kind.ts'
import { halfDayKey, slotSchema } from './half-day.ts'

const slots = v.pipe(
  v.array(slotSchema),
  v.minLength(1),
  v.maxLength(60),
  v.check((list) => new Set(list.map(halfDayKey)).size === list.length, 'slot_twice'),
)

/** An information session is for people who are not members yet: who came are applications that name it. */
export const workshopPurposes = ['workshop', 'collectiveInfo'] as const
export type WorkshopPurpose = (typeof workshopPurposes)[number]

export const workshopSchema = v.object({
  title: v.pipe(line, v.minLength(1)),
  trainer: personId,
  slots,
  place: maybe(line),
  /** A workshop when unsaid. */
  purpose: maybe(v.picklist(workshopPurposes)),
  cancelled: maybe(v.boolean()),
  /** Why it was called off; everyone of the coop reads it. */
  cancelReason: maybe(line),
})
export type Workshop = v.InferOutput<typeof workshopSchema>

export const workshopKind = defineKind({
  kind: 'workshop',
  code: 'ws',
  space: 'coop',
  version: 1,
  schema: workshopSchema,
  fields: {
    title: value('t', staffOnly),
    trainer: value('f', staffOnly),
    slots: value('s', staffOnly),
    place: value('p', staffOnly),
    purpose: value('u', staffOnly),
    cancelled: value('x', staffOnly),
    cancelReason: value('r', staffOnly),
  },
  month: ({ slots }) => (Array.isArray(slots) ? monthOf(slots[0]?.day) : ''),
  search: ['title'],
})
