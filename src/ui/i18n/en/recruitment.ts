import type { Shape } from '../catalogue.ts'
import type { recruitment as reference } from '../fr/recruitment.ts'

export const recruitment: Shape<typeof reference> = {
  title: 'Applications',
  lead: 'People who ask to join. Only the team reads this page.',
  tile: 'Requests, waiting list',
  add: 'Note a request',
  kept: 'request',
  parts: { open: 'To decide', waiting: 'Waiting list', accepted: 'Welcomed', no: 'Not this time' },
  none: {
    open: 'No request. A first name is enough to note one.',
    waiting: 'Nobody waits for a place.',
    accepted: 'Nobody yet. A first welcome makes a request a person of the coop.',
    no: 'No refusal.',
  },
  on: { received: 'Asked on {day}', accepted: 'Welcomed on {day}', no: 'Answered on {day}' },
  met: 'Met',
  metOn: 'Met on',
  due: 'To be emptied',
  contact: 'How to reach them',
  contactHelp: 'A number or an address, if the person agrees.',
  note: 'A few words',
  nothingMore: 'Nothing else is noted.',
  correct: 'Correct the request',
  corrected: 'request corrected',
  see: 'See the person',
  move: { met: 'We met', waiting: 'Put on the waiting list', no: 'Not this time', received: 'Open the request again' },
  moved: {
    met: '{name}, met',
    waiting: '{name}, on the waiting list',
    no: '{name}, answered',
    received: '{name}, opened again',
  },
  emptyTitle: 'Forget this request',
  goesOn: 'What tells who asked must go on {day}.',
  goesNow: 'What tells who asked had to go on {day}.',
  emptyHelp:
    'The first name, the contact and the words leave every page. Only the count stays. Earlier writing stays sealed in the team’s history.',
  empty: 'Empty the sheet',
  emptySure: 'Yes, empty the sheet',
  emptyDone: 'sheet emptied',
  emptied: { one: '{n} old request emptied.', many: '{n} old requests emptied.', other: '{n} old requests emptied.' },
}
