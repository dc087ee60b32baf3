// Pictograms of what would help someone, and of what lets them be at ease. Never of a cause.

import { pictograms } from './pictogram.tsx'

export const needPictograms = pictograms({
  // a bus
  mobility: {
    fill: 'M9 14h30v12H9z',
    line: 'M9 37V12c0-4 2-6 6-6h18c4 0 6 2 6 6v25zM9 26h30M14 37v6M34 37v6M16 32h.1M32 32h.1M4 17v7M44 17v7',
  },
  // a pram
  childcare: {
    fill: 'M22 21V6A16 15 0 0 0 6 21z',
    line: 'M22 21V6A16 15 0 0 0 6 21zM6 21h31c0 8-5 12-12 12h-7C11 33 6 29 6 21zM37 21l3-9h4M15 37a3 3 0 1 0 .1 0zM29 37a3 3 0 1 0 .1 0z',
  },
  // a word in a bubble
  french: {
    fill: 'M5 6h38v28H23l-9 8v-8H5z',
    line: 'M5 6h38v28H23l-9 8v-8H5zM17 27l7-14 7 14M20 22h8',
  },
  // a laptop
  digital: {
    fill: 'M10 9h28v20H10z',
    line: 'M10 29V12c0-2 1-3 3-3h22c2 0 3 1 3 3v17M10 29h28l5 10H5zM21 35h6',
  },
  housing: {
    fill: 'M11 19v23h26V19L24 8z',
    line: 'M5 24L24 7l19 17M11 19v23h26V19M20 42V30h8v12',
  },
  // a card with one's face
  rights: {
    fill: 'M8 10h32c2 0 3 1 3 3v22c0 2-1 3-3 3H8c-2 0-3-1-3-3V13c0-2 1-3 3-3z',
    line: 'M8 10h32c2 0 3 1 3 3v22c0 2-1 3-3 3H8c-2 0-3-1-3-3V13c0-2 1-3 3-3zM17 16a4.5 4.5 0 1 0 .1 0zM10 33c1-4 3-6 7-6s6 2 7 6M31 20h6M31 28h6',
  },
  // a first-aid case
  health: {
    fill: 'M6 15h36v27H6z',
    line: 'M6 15h36v27H6zM17 15V7h14v8M24 21v15M16.5 28.5h15',
  },
  // a coin
  money: {
    fill: 'M24 5a19 19 0 1 0 .1 0z',
    line: 'M24 5a19 19 0 1 0 .1 0zM31 16a10 10 0 1 0 0 16M12 21h13M12 27h13',
  },
  // two bubbles, two languages
  interpreter: {
    fill: 'M4 6h25v18H17l-6 6v-6H4z',
    line: 'M4 6h25v18H17l-6 6v-6H4zM35 16h9v19h-5v7l-7-7H21v-4M11 15h11',
  },
  // a large letter and a small one
  largeText: {
    fill: 'M4 39L15 9l11 30z',
    line: 'M4 39L15 9l11 30M8 29h14M31 39l6-17 7 17M33 33h9',
  },
  // a hot drink
  breaks: {
    fill: 'M8 19h28v11c0 7-4 11-11 11h-6C12 41 8 37 8 30z',
    line: 'M8 19h28v11c0 7-4 11-11 11h-6C12 41 8 37 8 30zM36 22h2a5 5 0 0 1 0 11h-3M17 12c-3-3 2-4 0-7M27 12c-3-3 2-4 0-7',
  },
  // a wheelchair
  stepFree: {
    fill: 'M14 22a11 11 0 1 0 15 16z',
    line: 'M18 4a3.5 3.5 0 1 0 .1 0zM18 15v15h12l5 11h6M18 22h10M14 22a11 11 0 1 0 15 16',
  },
  // an ear
  readAloud: {
    fill: 'M18 20a6 6 0 0 1 12 0c0 4-5 4-5 9z',
    line: 'M11 19a13 13 0 0 1 26 0c0 8-8 9-8 16a7 7 0 0 1-13 4M18 20a6 6 0 0 1 12 0c0 4-5 4-5 9',
  },
})
