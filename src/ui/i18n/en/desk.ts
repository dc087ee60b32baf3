import type { Shape } from '../catalogue.ts'
import type { desk as french } from '../fr/desk.ts'

export const desk: Shape<typeof french> = {
  title: 'The business',
  lead: 'What the coop sells, to whom, and for how much.',
  doors: {
    services: { title: 'Services and prices', text: 'What the coop can do, and what it costs.' },
    missions: { title: 'Jobs', text: 'What is planned, and what is done.' },
    planning: { title: 'Planning', text: 'Who does what this week.' },
    hours: { title: 'Hours to confirm', text: 'The hours written down, to read over.' },
    share: { title: 'Sharing the money', text: 'Compare, vote, and see one’s share.' },
  },
}
