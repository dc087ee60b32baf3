// Masks social-security numbers in everything typed, before it is kept, and counts them: to be told. [J4]

import { maskSocialSecurityNumbers } from '../../domain/privacy/nir.rules.ts'

export function createMasking() {
  let masked = 0
  const one = (text: string): string => {
    const result = maskSocialSecurityNumbers({ text })
    masked += result.masked
    return result.text
  }
  const any = (value: unknown): unknown =>
    typeof value === 'string' ? one(value) : Array.isArray(value) ? value.map(any) : value
  return {
    one,
    all: <Values extends object>(values: Values): Values =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, any(value)])) as Values,
    count: () => masked,
  }
}
