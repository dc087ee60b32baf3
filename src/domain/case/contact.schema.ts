// « Elle est passée », « il a appelé »: a contact that came from the person. Only such contacts, and what the person
// does in the notebook, restart the time for which their file is kept (DOMAIN §4.10).

import * as v from 'valibot'
import { localDate, monthOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly } from '../record-kind.ts'

export const contactWays = ['visit', 'phone', 'message', 'letter'] as const

export const contactSchema = v.object({ day: localDate, way: v.picklist(contactWays) })
export type Contact = v.InferOutput<typeof contactSchema>

export const contactKind = defineKind({
  kind: 'contact',
  code: 'cn',
  space: 'case',
  version: 1,
  schema: contactSchema,
  fields: { day: fact('d', creatorWho(staffOnly)), way: fact('w', creatorWho(staffOnly)) },
  month: (fields) => monthOf(fields.day),
})
