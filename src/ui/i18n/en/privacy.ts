import type { Shape } from '../catalogue.ts'
import type { privacy as reference } from '../fr/privacy.ts'

export const privacy: Shape<typeof reference> = {
  files: {
    title: 'Files to review',
    lead: 'Time kept: {keep} after the last sign from a person. Then the file is emptied. Somebody decides: nothing goes by itself.',
    none: 'No file to review.',
    lastContact: 'Last sign from the person: {day}.',
    dueOn: 'To be emptied from {day}.',
    due: 'To be emptied',
    waits: 'Notes of this device wait to be sent. The file is emptied afterwards.',
    open: 'Open the card',
    unknown: 'No known sign',
    unknownText: 'Nobody noted a sign from these people. Look at them with the team.',
    applications: 'Refused requests to be emptied',
    applicationsText: {
      one: '{n} request, refused more than six months ago',
      other: '{n} requests, refused more than six months ago',
    },
    emptied: 'Emptied files',
    emptiedCount: {
      one: '{n} emptied file. It still counts in the totals, without a name.',
      other: '{n} emptied files. They still count in the totals, without names.',
    },
    tooFew: 'The detail by exit is not shown: a figure under 5 would tell who it is.',
    count: { one: '{n} file to review', other: '{n} files to review' },
  },
  contact: {
    title: 'Note a sign',
    of: 'A sign from {name}',
    help: 'The person came, called or wrote. The time begins again that day.',
    way: 'How?',
    kept: 'sign of {day}',
  },
  keep: {
    title: 'Keep, with a reason',
    of: 'Keep the file of {name}',
    reason: 'Why keep it?',
    reasonHelp: 'A reason that the person may read. For example: a running contract.',
    months: 'Until when?',
    forMonths: '{n} months',
    kept: 'file kept',
  },
  empty: {
    title: 'Empty the file',
    ask: 'Empty the file of {name}?',
    goes: 'The name, the answers and the long notes are emptied. The card leaves the lists.',
    counted: 'To be counted, there stays: hours and missions without a name, the year of welcome, the sort of exit.',
    stays: 'What is written once keeps its words:',
    sealed: 'This version does not erase. The former text stays sealed on the team’s devices and on the relay.',
    elsewhere:
      'What is elsewhere stays: the person’s phone, minutes, paper. Their access stays: this version cannot take it away.',
    noUndo: 'This cannot be undone.',
    no: 'No, leave it',
    done: 'file emptied',
  },
}
