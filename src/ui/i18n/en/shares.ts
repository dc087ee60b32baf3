import type { Shape } from '../catalogue.ts'
import type { shares as french } from '../fr/shares.ts'

export const shares: Shape<typeof french> = {
  title: 'Everyone’s shares',
  shownToGroup: 'shown to the whole group',
  hidden: 'Each person reads only their own share. To read everyone’s, the group votes at a meeting.',
  noneYet: 'The group chose to read everyone’s shares. They show here with the next sharing.',
  aloud: 'To share: {amount}. Each person names their share before the whole group. The whole coop reads these sums.',
  beforeSaying: 'The whole coop will read these sums. Say so first: anybody may disagree.',
  switch: 'Show everyone’s shares',
  switchHelp:
    'Only if the group decided so. The whole coop will read the shares, with first names: while they are voted, and in the sharings confirmed since that decision. Another decision may stop it. The shares that were shown are then taken away.',
  shown: 'everyone’s shares are shown to the group',
  notShown: 'everyone’s shares are no longer shown',
  confirmHelp: 'Each person will get their share in their notebook. The group will read everyone’s shares.',
  contest: {
    say: 'I do not agree',
    title: 'The share of {name}: what do you say?',
    wording: 'Your words',
    help: 'The whole coop and the team read these words.',
    send: 'Tell the group',
    kept: 'disagreement',
    by: '{name}, {day}',
    states: { open: 'Not agreed', answered: 'Answered', withdrawn: 'Taken back' },
    answer: 'The team’s answer:',
    takeBack: 'Take my words back',
    takenBack: 'disagreement taken back',
    reply: 'Answer',
    replyWords: 'The team’s answer',
    replied: 'answer to a disagreement',
    waits: 'Somebody does not agree. The sharing waits for an answer, or until they take their words back.',
  },
}
