import type { Shape } from '../catalogue.ts'
import type { demo as reference } from '../fr/demo.ts'

export const demo: Shape<typeof reference> = {
  title: 'Try it with sample data',
  lead: 'An invented season is built here, on this device: a team of 15 young people, 2 animators, from July to August. Nothing is real, and you can try everything.',
  begin: 'Start',
  making: 'The season is being built',
  steps: {
    spring: 'In spring: the first welcomes…',
    july: 'In July: the first jobs…',
    august: 'In August: meetings and votes…',
    moving: 'The four notebooks are being prepared…',
    done: 'It is ready.',
  },
  ready: 'The season is ready. Open each notebook in its own window, like four people.',
  windows: {
    coordinator: 'Coordination',
    coordinatorText: 'Carole sees every coop.',
    animator: 'The animator’s tablet',
    animatorText: 'Amel follows the team, the meetings and the welcomes.',
    first: 'Inès’s phone',
    firstText: 'Inès notes her jobs and votes.',
    second: 'Yanis’s phone',
    secondText: 'Yanis keeps the accounts with his committee.',
  },
  openWindow: 'Open in a window',
  openWindowOf: 'Open in a window: {window}',
  openHere: 'Open here',
  openHereOf: 'Open here: {window}',
  opening: 'Opening…',
  codeIs: 'If a notebook closes, its code is {code}.',
  erase: 'Erase the sample data',
  eraseTitle: 'Erase the sample data?',
  eraseText: 'The four sample notebooks leave this device. Your real notebooks stay.',
  erased: 'The sample data are erased.',
}
