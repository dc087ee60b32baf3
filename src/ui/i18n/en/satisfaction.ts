import type { Shape } from '../catalogue.ts'
import type { satisfaction as french } from '../fr/satisfaction.ts'

export const satisfaction: Shape<typeof french> = {
  title: 'What clients say',
  titleOne: 'What the client says',
  question: 'Are you content with the work?',
  optional: 'You need not answer.',
  thanks: 'Thank you. Give the device back.',
  answers: { no: 'Not at all', ratherNo: 'Rather not', soSo: 'So-so', ratherYes: 'Rather yes', yes: 'Very content' },
  none: 'No answer of the client.',
  ask: 'Ask the client',
  note: 'Note what they said',
  change: 'Change the answer',
  told: 'Is the client content?',
  kept: 'the client’s answer, {answer}',
  answered: {
    one: '{n} answer for {happened} jobs done.',
    other: '{n} answers for {happened} jobs done.',
  },
  forClient: 'For which client?',
  forClientHelp: 'Only the team and the people elected for it read this.',
  clientUnknown: 'Not told so far',
  clientKept: 'client of the job',
}
