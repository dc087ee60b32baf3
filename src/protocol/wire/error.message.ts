// relay → client: a request was refused as a whole (`ref`), or the connection is about to be closed.

import * as v from 'valibot'

import { ErrorCode } from '../errors.ts'
import { whole } from './wire-fields.ts'

export const ErrorMessage = v.object({ t: v.literal('error'), code: ErrorCode, ref: v.optional(whole) })
export type ErrorMessage = v.InferOutput<typeof ErrorMessage>
