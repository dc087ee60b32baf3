// The recovery sheet: the organisation's root secret, 32 bytes, as a person can copy it.
//   52 Crockford base-32 characters (256 bits, big-endian, then four zero bits) and one check character
//   check = the secret as an integer, shifted by those four bits, modulo 37, in 0-9A-Z without I L O U, then * ~ $ = U
// The check catches every wrong character and every two neighbours swapped.
// Reading is lenient: any case, O for 0, I and L for 1, spaces and hyphens anywhere.
// Keys: root's sign seed = HKDF(secret, "", "root-sign"), KEM seed = HKDF(secret, "", "root-kem").
import { type Bytes, fromHex, toHex } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Malformed, malformed } from './malformed.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checkAlphabet = `${alphabet}*~$=U`
const symbols = 52
const groupLength = 4

/** HKDF labels of the root's keys; salt and context are empty. */
export const rootSignLabel = 'root-sign'
export const rootKemLabel = 'root-kem'

/** 53 characters in groups of four, joined by hyphens. @param secret 32 bytes */
export function recoveryToText(secret: Bytes): string {
  if (secret.length !== 32) throw new Error(`expected 32 bytes, got ${secret.length}`)
  const value = BigInt(`0x${toHex(secret)}`) << 4n
  let text = ''
  for (let i = symbols - 1; i >= 0; i--) text += alphabet[Number((value >> BigInt(5 * i)) & 31n)]
  text += checkAlphabet[Number(value % 37n)]
  return text.replace(new RegExp(`.{${groupLength}}(?=.)`, 'g'), '$&-')
}

/** The 32-byte secret. `what` begins with `length`, `character` or `check`, for the form to say what to look at. */
export function parseRecoveryText(typed: string): Result<Bytes, Malformed> {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (text.length !== symbols + 1)
    return err(malformed(`length: expected ${symbols + 1} characters, got ${text.length}`))
  let value = 0n
  for (const char of text.slice(0, symbols)) {
    const digit = alphabet.indexOf(char)
    if (digit < 0) return err(malformed('character: expected Crockford base 32'))
    value = (value << 5n) | BigInt(digit)
  }
  const isRight = checkAlphabet[Number(value % 37n)] === text[symbols] && (value & 15n) === 0n
  return isRight ? ok(fromHex((value >> 4n).toString(16).padStart(64, '0'))) : err(malformed('check: expected another'))
}
