// The least a code must be. A PIN is short and guessable offline (the threat model says how fast): it is only
// kept from being the first guess of anyone. Nothing here judges a passphrase beyond its length.
import type { VaultSecret } from './vault.port.ts'

/** Long enough that Argon2id makes guessing ordinary phrases expensive. */
const passphraseLength = 10
/** A long phrase of one or two repeated characters is not a phrase. */
const distinctCharacters = 4
/** First guesses that no rule below catches: walks on the keypad and mirrored or doubled runs. */
const commonPins = new Set(['112233', '332211', '123321', '321123', '147258', '258147', '159753', '159357', '789456'])

export function isWeakCode(secret: VaultSecret): boolean {
  const text = secret.text.normalize('NFKC')
  if (secret.kind === 'pin') return !/^[0-9]{6}$/.test(text) || isTrivialPin(text)
  const characters = [...text.trim()]
  return characters.length < passphraseLength || new Set(characters).size < distinctCharacters
}

function isTrivialPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10)
  const firstStep = steps[0] ?? 0
  const isRun = [0, 1, 9].includes(firstStep) && steps.every((step) => step === firstStep)
  const isRepeated = pin === pin.slice(0, 2).repeat(3) || pin === pin.slice(0, 3).repeat(2)
  return isRun || isRepeated || commonPins.has(pin)
}
