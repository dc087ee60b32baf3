// One device's signature of a closing: docs/spec/minutes.md. It adds nothing to the result; it lets a stranger check it.

import * as v from 'valibot'
import { recordIdOf } from '../field-types.ts'
import { creatorOnly, defineKind, fact } from '../record-kind.ts'

export const signerRoles = ['chair', 'secretary'] as const
export type SignerRole = (typeof signerRoles)[number]

export const closingSignatureSchema = v.object({
  closing: recordIdOf('cl'),
  role: v.picklist(signerRoles),
  /** 64 hexadecimal digits. */
  publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** 64 bytes in base64url. */
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
})
export type ClosingSignature = v.InferOutput<typeof closingSignatureSchema>

export const closingSignatureKind = defineKind({
  kind: 'closingSignature',
  code: 'vs',
  space: 'coop',
  version: 1,
  schema: closingSignatureSchema,
  fields: {
    closing: fact('c', creatorOnly),
    role: fact('r', creatorOnly),
    publicKey: fact('k', creatorOnly),
    signature: fact('s', creatorOnly),
  },
  month: () => '',
})
