// Who buys from the coop, and the contacts with them. At the desk: coopérants on a job get a copy of what they need, in
// their own space (`jobDetails`).

import * as v from 'valibot'
import { line, localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, factsOf, valuesOf } from '../record-kind.ts'
import { hasDoorCode, isSiren } from './client.rules.ts'

export const clientKinds = ['person', 'company', 'association', 'public'] as const

export const clientSchema = v.object({
  kind: v.picklist(clientKinds),
  name: line,
  siren: maybe(v.pipe(v.string(), v.check(isSiren))),
  contact: maybe(line),
  address: maybe(
    v.pipe(
      line,
      v.check((address) => !hasDoorCode(address)),
    ),
  ),
  phone: maybe(line),
  email: maybe(line),
  /** They asked not to be called any more. */
  optOut: maybe(v.boolean()),
})
export type Client = v.InferOutput<typeof clientSchema>

export const clientKind = defineKind({
  kind: 'client',
  code: 'ci',
  space: 'desk',
  version: 1,
  schema: clientSchema,
  fields: valuesOf(anyoneInSpace, {
    kind: 'k',
    name: 'n',
    siren: 's',
    contact: 'c',
    address: 'a',
    phone: 'p',
    email: 'e',
    optOut: 'o',
  }),
  month: () => '',
  search: ['name', 'contact'],
})

export const followUpChannels = ['phone', 'visit', 'mail', 'letter'] as const

export const followUpSchema = v.object({
  client: recordIdOf('ci'),
  day: localDate,
  channel: v.picklist(followUpChannels),
  wording: maybe(line),
  /** To call again that day. */
  next: maybe(localDate),
  /** The note that it reminds of. */
  note: maybe(recordIdOf('no')),
})
export type FollowUp = v.InferOutput<typeof followUpSchema>

export const followUpKind = defineKind({
  kind: 'followUp',
  code: 'fu',
  space: 'desk',
  version: 1,
  schema: followUpSchema,
  fields: {
    ...factsOf(anyoneInSpace, { client: 'c', day: 'd', channel: 'h', wording: 'w', note: 't' }),
    ...valuesOf(anyoneInSpace, { next: 'n' }),
  },
  month: (fields) => monthOf(fields.day),
})
