import type { Shape } from '../catalogue.ts'
import type { welcome as french } from '../fr/welcome.ts'

export const welcome: Shape<typeof french> = {
  similar: {
    title: 'This person may already be in the coop:',
    same: 'It is the same person',
    born: '{role}, born in {year}',
  },
}
