import type { Shape } from '../catalogue.ts'
import type { help as reference } from '../fr/help.ts'

export const help: Shape<typeof reference> = {
  title: 'Mutual help',
  lead: 'A hand to give or to ask for. The whole coop reads this page.',
  open: 'Help between members',
  openText: 'Ask for a hand, or offer one',
  what: 'What do you want?',
  wording: 'In your words',
  wordingHelp: 'For example: “I am looking for someone to practise for the driving theory test.”',
  until: 'Until',
  untilHelp: 'Without a date, the notice stays for a month.',
  send: 'Post the notice',
  kept: 'notice',
  asked: 'Who can help?',
  offered: 'Help on offer',
  before: 'My past notices',
  noneAsked: 'Nobody is looking for help at the moment.',
  noneOffered: 'No offer yet. The first can be yours.',
  by: '{name}, until {day}',
  on: 'Posted on {day}',
  end: 'It is over',
  ended: 'notice taken down',
}
