import type { Shape } from '../catalogue.ts'
import type { states as reference } from '../fr/states.ts'

export const states: Shape<typeof reference> = {
  keptPhone: 'Kept on this phone',
  keptTablet: 'Kept on this tablet',
  keptComputer: 'Kept on this computer',
  sending: 'Sending…',
  sentAt: 'Sent, {time}',
  receivedBy: { one: 'Received by {n} device', other: 'Received by {n} devices' },
  receivedByNone: 'Not received by another device yet',
  toReview: 'To review',
  offline: 'No network. Everything is kept here.',
  connecting: 'Looking for the network…',
  toSend: { one: '{n} to send', other: '{n} to send' },
  nothingToSend: 'Nothing to send',
  saved: 'Noted: {what}.',
  undone: 'Undone.',
  keeping: 'One moment…',
  notKeptYet: 'Not kept yet. Do not close this page, and try again.',
  sharedText: 'Several people may write at once. All words stay.',
  aside: 'Set aside: we must check who wrote it. Nothing is erased.',
  asideCount: { one: '{n} set aside', other: '{n} set aside' },
  missing: {
    one: '{n} item from another device is missing. It will arrive when that device has a network.',
    other: '{n} items from other devices are missing. They will arrive when those devices have a network.',
  },
  relayChanged:
    'This server is not the one this notebook knows. Nothing is sent to it. Everything is kept here. Tell the coordination.',
  relayRegressed: 'The relay lost items. Your devices still have them. Tell the coordination.',
  sendAgain: 'Send everything again',
  sentAgain: 'The relay had lost some of what was sent. This device offered it everything again, {time}.',
  absentLink: 'If you followed a link, it may be wrong.',
  twoAnswers: 'Two different answers. Choose the right one. The other stays kept.',
  uncertainTime: '{when}, uncertain time',
  seenAgo: 'Seen {when}',
  seenOn: 'Seen on {date}',
}
