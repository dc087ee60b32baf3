// Masks French social-security numbers (NIR) in free text, before a draft is stored.
// Source: décret 91-1404 and INSEE's description of the NIR: sex, year, month, department, commune, order, and a key
// of two digits = 97 − (number mod 97), Corsica's 2A read as 19 and 2B as 18.
//
// Only numbers of fifteen characters whose key is right are masked. A SIRET (14 digits) and French telephones (10, or
// after +33) cannot match: the number may not touch other digits, nor follow a plus sign, nor leave its last digit alone.

/** What stands in place of a masked number. */
export const nirMask = '•••••••••••••••'

// Spaces of any kind, dots, hyphens, at most two in a row.
const gap = '[\\s.\\u00b7-]{0,2}'
const numbers = '[0-9]'
const symbols = ['[1-478]', ...Array(5).fill(numbers), '[0-9ABab]', ...Array(6).fill(numbers)]
const nirPattern = new RegExp(`(?<![\\p{N}+])${symbols.join(gap)}${gap}[0-9]{2}(?!\\p{N})`, 'gu')

/** Whether fifteen characters without separators are a NIR with a right key. */
export function isNir(compact: string): boolean {
  const parts = /^([1-478]\d{2}(\d{2}))(\d{2}|2[AB])(\d{6})(\d{2})$/.exec(compact.toUpperCase())
  if (parts === null) return false
  const [, head = '', month = '', department = '', tail = '', key = ''] = parts
  const monthNumber = Number(month)
  // 20–42 and 50–99 stand for months that the register does not know.
  const isMonth =
    (monthNumber >= 1 && monthNumber <= 12) || (monthNumber >= 20 && monthNumber <= 42) || monthNumber >= 50
  const digits = head + department.replace('2A', '19').replace('2B', '18') + tail
  return isMonth && department !== '00' && 97n - (BigInt(digits) % 97n) === BigInt(key)
}

export interface MaskedText {
  readonly text: string
  /** How many numbers were masked: told to whoever types. */
  readonly masked: number
  /** Where they were in the text given, to mask a shared text by small edits. */
  readonly ranges: readonly { readonly start: number; readonly length: number }[]
}

/** The same text with every social-security number replaced by `nirMask`; the rest is kept. [J4] */
export function maskSocialSecurityNumbers({ text }: { text: string }): MaskedText {
  const ranges: { start: number; length: number }[] = []
  let out = ''
  let done = 0
  nirPattern.lastIndex = 0
  for (let match = nirPattern.exec(text); match !== null; match = nirPattern.exec(text)) {
    if (!isNir(match[0].replace(/[^0-9ABab]/g, ''))) {
      // A wrong start may hide a right one a character later.
      nirPattern.lastIndex = match.index + 1
      continue
    }
    ranges.push({ start: match.index, length: match[0].length })
    out += text.slice(done, match.index) + nirMask
    done = match.index + match[0].length
  }
  return { text: out + text.slice(done), masked: ranges.length, ranges }
}
