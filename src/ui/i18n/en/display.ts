import type { Shape } from '../catalogue.ts'
import type { display as french } from '../fr/display.ts'

export const display: Shape<typeof french> = {
  title: 'Display and language',
  text: 'Language, colours, size of the words, reading aloud',
  here: 'These choices stay on this device. They change nothing for others.',
  duet: 'Two languages',
  duetHelp: 'Your language above, French below.',
  duetNeedsLanguage: 'First choose a language other than French.',
  partly: 'This language is on the co-op members’ pages. The rest is in French.',
  size: 'Size of the words',
  sizes: { usual: 'Usual', large: 'Large', largest: 'Very large' },
  easyHelp: 'Stronger colours, bigger buttons, fewer explanations.',
  aloud: 'Listen to pages',
  aloudHelp: 'A “Listen” button reads the page. The voice is this device’s own. Nothing is sent.',
  noVoice: 'This device has no voice for this language. The button stays hidden.',
  listen: 'Listen',
  stop: 'Stop',
  reading: 'The page is being read aloud.',
  notChanged: 'This language has not arrived here yet. Wait for the network, then try again.',
}
