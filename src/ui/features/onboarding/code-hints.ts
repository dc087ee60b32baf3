// Pure helpers of the forms about codes.

/** How hard a passphrase is to guess, in three words. Length is what counts against Argon2id; nothing else is judged. */
export type PassphraseHint = 'short' | 'fair' | 'good'

const enough = 10 // The vault refuses less.
const comfortable = 16

export function passphraseHint(text: string): PassphraseHint {
  const { length } = [...text.trim()]
  if (length < enough) return 'short'
  const words = text.trim().split(/\s+/).length
  return length >= comfortable || words >= 4 ? 'good' : 'fair'
}

/** What is left of a pause, rounded up to the second: minutes and seconds, or nothing once it is over. */
export function pauseLeft(
  until: number,
  now: number,
): { readonly minutes: number; readonly seconds: number } | undefined {
  const seconds = Math.ceil((until - now) / 1000)
  return seconds <= 0 ? undefined : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/** « 123 456 », easier to say. */
export const spacedCode = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1\u00a0')
