// Five faces for how content someone is; words always stand beside them.

import { pictograms } from './pictogram.tsx'

const head = 'M24 5a19 19 0 1 0 .1 0z'
const eyes = 'M17 19v2M31 19v2'

export const facePictograms = pictograms({
  // brows down, mouth turned down
  no: { fill: head, line: `${head}M13 15l7 4M35 15l-7 4M17 21v1M31 21v1M15 35c4-8 14-8 18 0` },
  // mouth turned down a little
  ratherNo: { fill: head, line: `${head}${eyes}M16 33c4-4 12-4 16 0` },
  // a straight mouth
  soSo: { fill: head, line: `${head}${eyes}M16 31h16` },
  // a small smile
  ratherYes: { fill: head, line: `${head}${eyes}M16 29c4 5 12 5 16 0` },
  // a wide open smile
  yes: { fill: head, line: `${head}${eyes}M14 27h20c0 6-4 10-10 10s-10-4-10-10z` },
})

export type Face = keyof typeof facePictograms
