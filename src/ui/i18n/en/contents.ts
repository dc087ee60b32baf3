import type { Shape } from '../catalogue.ts'
import type { contents as french } from '../fr/contents.ts'

export const contents: Shape<typeof french> = {
  lead: 'All the pages, sorted by subject.',
  groups: {
    network: 'All the coops',
    work: 'Work',
    people: 'People',
    group: 'Life of the group',
    enterprise: 'The enterprise',
    host: 'The host organisation',
    mine: 'My notebook and this device',
  },
}
