import type { Shape } from '../catalogue.ts'
import type { room as french } from '../fr/room.ts'

export const room: Shape<typeof french> = {
  nobody: 'None of these people',
  urn: {
    method: 'Secret vote',
    methodText: 'With the tablet’s ballot box. Nobody knows who chose what.',
    onTablet: 'This vote is secret. Vote on the meeting’s tablet, alone with the screen.',
    open: 'Open the ballot box',
    opened: 'the ballot box is open',
    memory:
      'The ballot box is in this tablet’s memory and nowhere else. If the tablet stops or closes, everybody votes again.',
    progress: {
      one: '{n} person has voted, out of {total}',
      other: '{n} people have voted, out of {total}',
    },
    alone: 'Look around: be alone with the screen. A vote in the ballot box cannot be changed.',
    chosen: 'Your choice: {choice}',
    drop: 'Put it into the ballot box',
    closeText: 'The result and the names of who voted will be kept. What each one chose is written nowhere.',
  },
  hands: {
    with: 'Count raised hands too',
    withHelp: 'Only those of people who have not voted another way.',
  },
  objection: {
    why: 'Why this objection?',
    whyHelp: 'In one sentence. The group talks about it before deciding.',
    whyMissing: 'Objection: the reason is missing. Write it in one sentence.',
    keep: 'Keep my objection',
    noReason: 'No written reason',
    treat: 'Talk about them one by one. One is lifted when the person chooses something else, or as the vote ends.',
    lifted: 'Objections lifted after talking',
    of: 'Objection lifted: {name}',
  },
  election: {
    candidates: 'Candidates',
    candidatesHelp: 'Without candidates, each one chooses anybody in the group.',
    find: 'Find a first name',
    noneFound: 'Nobody has that name.',
    voices: { one: '{n} vote', other: '{n} votes' },
    again: 'Vote again to elect',
  },
  ruleTexts: {
    election: 'One person is chosen, with more than half of the votes.',
    colleges: 'Each college counts by its weight.',
  },
  proxy: {
    speaks: 'Represented by {name}',
    for: '{by}, for {name}',
    also: 'You also vote for {name}',
  },
}
