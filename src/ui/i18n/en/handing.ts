import type { Shape } from '../catalogue.ts'
import type { handing as french } from '../fr/handing.ts'

export const handing: Shape<typeof french> = {
  to: 'Give the tablet to {name}. Only this page is open.',
  toAll: 'Pass the tablet around. Only this page is open.',
  give: 'Give the tablet back to {name}',
  owner: 'the team',
  backTo: 'Give the tablet back to {name}',
  typeCode: '{name} types their code to find their notebook again.',
  ownersCode: 'The notebook’s code',
  take: 'Take the tablet back',
  stay: 'Back to the page',
  thanks: 'Thank you {name}. It is kept.',
}
