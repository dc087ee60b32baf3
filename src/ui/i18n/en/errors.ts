import type { Shape } from '../catalogue.ts'
import type { errors as reference } from '../fr/errors.ts'

export const errors: Shape<typeof reference> = {
  unknown: 'That did not work. What was kept is still here. Try again.',
  vault: {
    wrong_code: {
      one: 'That is not the right code. {n} try left before a pause.',
      other: 'That is not the right code. {n} tries left before a pause.',
    },
  },
}
