// What a client's record must not hold, and what it must look like.

// « digicode 12B45 », « code porte : 4821 »; and keypad codes that stand alone, as A1234 or 1234B. A postal code is none.
const announced =
  /\b(digicode|interphone|codes?(?!\s+postal)(\s+(de\s+)?(la\s+)?(porte|immeuble|entr[ée]e|portail))?)\s*[:=°]?\s*[a-z]?\d[a-z0-9]{2,5}/i
const alone = /(^|[\s,;(])([ab]\d{4,5}|\d{4,5}[ab])(?=$|[\s,;).])/i

/** A door code would stay on every device of the desk long after the job: it is said, not written. */
export const hasDoorCode = (address: string): boolean => announced.test(address) || alone.test(address)

/** Nine digits whose weighted sum is a multiple of ten (Luhn). */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false
  let sum = 0
  for (const [index, digit] of [...text].entries()) {
    const weighted = Number(digit) * (index % 2 === 1 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
