// What a signature on a sheet is made of: the sign itself, and whose device it was given on.

import * as v from 'valibot'
import { isSignature, type Signature } from '../../base/signature.ts'

export const signatureMark = v.custom<Signature>(isSignature, 'signature')

/** `own`: on the signer's own device. `tablet`: on the device of the record's author, handed over for this. */
export const signedVia = ['own', 'tablet'] as const
