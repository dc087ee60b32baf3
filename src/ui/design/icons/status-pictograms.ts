// Pictograms of where a thing is: words always stand beside them.

import { pictograms } from './pictogram.tsx'

export const statusPictograms = pictograms({
  // a page of the calendar
  planned: {
    fill: 'M7 11h34v10H7z',
    line: 'M7 11h34v31H7zM7 21h34M16 5v10M32 5v10M16 31h5M28 31h4',
  },
  // ticked
  done: {
    fill: 'M24 5a19 19 0 1 0 .1 0z',
    line: 'M24 5a19 19 0 1 0 .1 0zM15 24l7 7 12-14',
  },
  // a rubber stamp: someone checked
  checked: {
    fill: 'M9 27h30v9H9z',
    line: 'M19 27c1-5-3-7-3-12a8 8 0 0 1 16 0c0 5-4 7-3 12M9 27h30v9H9zM9 43h30',
  },
  // on this device
  kept: {
    fill: 'M14 4h20c2 0 3 1 3 3v34c0 2-1 3-3 3H14c-2 0-3-1-3-3V7c0-2 1-3 3-3z',
    line: 'M14 4h20c2 0 3 1 3 3v34c0 2-1 3-3 3H14c-2 0-3-1-3-3V7c0-2 1-3 3-3zM17 24l5 6 9-12',
  },
  // a folded plane of paper
  sent: {
    fill: 'M5 22L43 6 21 28z',
    line: 'M5 22L43 6 31 42 21 28zM21 28L43 6',
  },
  // into the tray
  received: {
    fill: 'M6 29h9l3 6h12l3-6h9v13H6z',
    line: 'M6 29h9l3 6h12l3-6h9v13H6zM24 5v18M16 16l8 8 8-8',
  },
  // in a box, closed and kept
  aside: {
    fill: 'M6 8h36v10H6z',
    line: 'M6 8h36v10H6zM9 18v23h30V18M19 27h10',
  },
  // a signpost: two answers
  conflict: {
    fill: 'M24 8h13l6 6-6 6H24z',
    line: 'M24 4v40M24 8h13l6 6-6 6H24M24 24H11l-6 6 6 6h13',
  },
  locked: {
    fill: 'M9 21h30v22H9z',
    line: 'M9 21h30v22H9zM16 21v-7a8 8 0 0 1 16 0v7M24 29v6',
  },
  offline: {
    fill: 'M13 38a9 9 0 0 1-1-18 12 12 0 0 1 23-1 9.5 9.5 0 0 1 1 19z',
    line: 'M20 12a12 12 0 0 1 15 7 9.5 9.5 0 0 1 6 16M33 38H13a9 9 0 0 1-1-18M6 6l36 37',
  },
  // an hourglass
  waiting: {
    fill: 'M15 43v-6c0-6 9-9 9-13 0 4 9 7 9 13v6z',
    line: 'M11 5h26M11 43h26M15 5v6c0 6 9 9 9 13s-9 7-9 13v6M33 5v6c0 6-9 9-9 13s9 7 9 13v6',
  },
  // a flag: have a look here
  toReview: {
    fill: 'M12 7h28l-8 9 8 9H12z',
    line: 'M12 44V5M12 7h28l-8 9 8 9H12',
  },
})
