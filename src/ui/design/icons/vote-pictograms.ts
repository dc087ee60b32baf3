// Pictograms of the ways to decide together, and of the answers one gives.

import { pictograms } from './pictogram.tsx'

export const votePictograms = pictograms({
  // two raised hands
  hands: {
    fill: 'M7 44V35c-2-3-3-6-3-11V14a3 3 0 0 1 6 0V9a3 3 0 0 1 6 0v4a3 3 0 0 1 6 0v12c0 5-1 7-3 10v9z',
    line: 'M7 44V35c-2-3-3-6-3-11V14a3 3 0 0 1 6 0v8M10 22V9a3 3 0 0 1 6 0v13M16 22V13a3 3 0 0 1 6 0v12c0 5-1 7-3 10v9M29 44v-2c-2-3-3-6-3-11V21a3 3 0 0 1 6 0v8M32 29V16a3 3 0 0 1 6 0v13M38 29V20a3 3 0 0 1 6 0v12c0 5-1 7-3 10v2',
  },
  // names and ticks on a tablet that everyone sees
  open: {
    fill: 'M12 4h24c2 0 3 1 3 3v34c0 2-1 3-3 3H12c-2 0-3-1-3-3V7c0-2 1-3 3-3z',
    line: 'M12 4h24c2 0 3 1 3 3v34c0 2-1 3-3 3H12c-2 0-3-1-3-3V7c0-2 1-3 3-3zM15 16l3 3 6-7M30 16h3M15 31l3 3 6-7M30 31h3',
  },
  // a folded paper into the urn
  secret: {
    fill: 'M6 25h36v18H6z',
    line: 'M6 25h36v18H6zM15 25V5h18v20M15 15h18M6 25l5-9M42 25l-5-9',
  },
  // a round table: everyone speaks
  consent: {
    fill: 'M24 16.5a7.5 7.5 0 1 0 .1 0z',
    line: 'M24 16.5a7.5 7.5 0 1 0 .1 0zM24 2.5a4.2 4.2 0 1 0 .1 0zM41 19.8a4.2 4.2 0 1 0 .1 0zM24 37a4.2 4.2 0 1 0 .1 0zM7 19.8a4.2 4.2 0 1 0 .1 0z',
  },
  // someone chosen
  election: {
    fill: 'M4 43c0-9 5-14 14-14s14 5 14 14z',
    line: 'M18 7a8 8 0 1 0 .1 0zM4 43c0-9 5-14 14-14s14 5 14 14zM31 15l5 5 8-11',
  },
  // thumb up
  for: {
    fill: 'M6 22h9v19H6z',
    line: 'M15 23L22 6c4 0 6 2 6 5v8h10c3 0 5 2 4 5l-3 12c-1 3-3 5-6 5H15zM6 22h9v19H6z',
  },
  // thumb down
  against: {
    fill: 'M6 7h9v19H6z',
    line: 'M15 25l7 17c4 0 6-2 6-5v-8h10c3 0 5-2 4-5l-3-12c-1-3-3-5-6-5H15zM6 7h9v19H6z',
  },
  // the palm that says stop
  objection: {
    fill: 'M17 24V10c0-3.5 5-3.5 5 0V7c0-3.5 5-3.5 5 0v4c0-3.5 5-3.5 5 0v5c0-3.5 5-3.5 5 0v13c0 8-5 13-12 13-5 0-8-2-10-7L8 22c-2-3 2-6 4-3z',
    line: 'M17 24V10c0-3.5 5-3.5 5 0M22 20V7c0-3.5 5-3.5 5 0v13M27 11c0-3.5 5-3.5 5 0v10M32 16c0-3.5 5-3.5 5 0v13c0 8-5 13-12 13-5 0-8-2-10-7L8 22c-2-3 2-6 4-3l5 6',
  },
  // the hand that lets pass
  abstain: {
    fill: 'M5 20h8l7-4h7c3 0 4 4 1 5h12c3 0 3 5 0 5 3 0 2 5-1 5 2 0 2 5-1 5H20l-6-4H5z',
    line: 'M5 20h8l7-4h7c3 0 4 5 0 5h-6M26 21h14c4 0 4 5 0 5H28M39 26c3 0 3 5-1 5H27M37 31c3 0 2 5-1 5H20l-7-4H5',
  },
})
