// Pictograms of the twelve skills: the tool or the gesture of someone who has it.

import { pictograms } from './pictogram.tsx'

export const skillPictograms = pictograms({
  // a toolbox, packed
  planWork: {
    fill: 'M5 20h38v9H5z',
    line: 'M5 20h38v21H5zM5 29h15M28 29h15M16 20v-6c0-3 1-4 4-4h8c3 0 4 1 4 4v6M20 25h8v8h-8z',
  },
  // a hard hat
  followRules: {
    fill: 'M9 33v-4a15 15 0 0 1 30 0v4z',
    line: 'M9 33v-4a15 15 0 0 1 30 0v4M5 33h38v7H5zM19 23V11h10v12',
  },
  // an alarm clock
  beReliable: {
    fill: 'M24 10a16 16 0 1 0 .1 0z',
    line: 'M24 10a16 16 0 1 0 .1 0zM24 18v9l6 4M5 12l6-6M43 12l-6-6M12 39l-3 4M36 39l3 4',
  },
  // someone who speaks
  speak: {
    fill: 'M23 5h20v15H33l-6 6v-6h-4z',
    line: 'M13 17a6 6 0 1 0 .1 0zM4 43c0-6 3-9 9-9s9 3 9 9M23 5h20v15H33l-6 6v-6h-4z',
  },
  // a pencil and the line it writes
  write: {
    fill: 'M31 6l9 9-20 20-9-9z',
    line: 'M31 6l9 9-20 20-12 3 3-12zM24 13l9 9M8 44h32',
  },
  // two people, shoulder to shoulder
  workInTeam: {
    fill: 'M4 41c0-10 4-14 11-14 5 0 9 2 9 5 0-3 4-5 9-5 7 0 11 4 11 14z',
    line: 'M15 8a6 6 0 1 0 .1 0zM33 8a6 6 0 1 0 .1 0zM4 41c0-10 4-14 11-14 5 0 9 2 9 5 0-3 4-5 9-5 7 0 11 4 11 14zM24 32v9',
  },
  // a pocket calculator
  useNumbers: {
    fill: 'M17 11h14v8H17z',
    line: 'M13 4h22c2 0 3 1 3 3v34c0 2-1 3-3 3H13c-2 0-3-1-3-3V7c0-2 1-3 3-3zM17 11h14v8H17zM17 27h2M29 27h2M17 36h2M29 36h2',
  },
  // a finger on a phone
  useDigital: {
    fill: 'M11 4h16c2 0 3 1 3 3v16c-2-2-6-1-6 2v12l-4-3c-3-2-6 2-4 4l3 4h-8c-2 0-3-1-3-3V7c0-2 1-3 3-3z',
    line: 'M30 15V7c0-2-1-3-3-3H11c-2 0-3 1-3 3v32c0 2 1 3 3 3h5M24 38V25a3 3 0 0 1 6 0v8l8 2c3 1 4 3 4 5v4M24 38l-3-3c-3-2-6 1-4 4l4 5',
  },
  // a magnifying glass on a line of text
  findInformation: {
    fill: 'M20 6a14 14 0 1 0 .1 0z',
    line: 'M20 6a14 14 0 1 0 .1 0zM30 30l13 13M14 17h12M14 24h7',
  },
  // the key that fits
  solveProblems: {
    fill: 'M15 6a10 10 0 1 0 .1 0z',
    line: 'M15 6a10 10 0 1 0 .1 0zM22 23l19 19M32 33l6-6M38 39l5-5M15 14a2 2 0 1 0 .1 0z',
  },
  // an umbrella: the weather changed
  adapt: {
    fill: 'M5 26a19 19 0 0 1 38 0c-4-4-9-4-12.7 0-3.5-4-9-4-12.6 0-3.7-4-8.7-4-12.7 0z',
    line: 'M5 26a19 19 0 0 1 38 0c-4-4-9-4-12.7 0-3.5-4-9-4-12.6 0-3.7-4-8.7-4-12.7 0zM24 4v3M24 24v15a4.5 4.5 0 0 1-9 0',
  },
  // an open book
  learn: {
    fill: 'M24 13C20 9 13 8 5 9v28c8-1 15 0 19 4z',
    line: 'M24 13C20 9 13 8 5 9v28c8-1 15 0 19 4 4-4 11-5 19-4V9c-8-1-15 0-19 4zM24 13v28M30 19c2-1 4-1 7-1M30 27c2-1 4-1 7-1',
  },
})
