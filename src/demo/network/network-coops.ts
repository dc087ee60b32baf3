// The coops of « Un réseau de coops ». One more is a file of its own and a line here.

import { citesCoopExample } from './cites-coop.ts'
import { cjmSaintAveExample } from './cjm-saint-ave.ts'
import { cooperativeExample } from './cooperer-pour-entreprendre.ts'
import { kerCoopExample } from './ker-coop.ts'
import { kpaExample } from './kpa.ts'
import { laBelleCoopExample } from './la-belle-coop.ts'
import type { CoopExample } from './network-world.ts'
import { quatreRecuperateursExample } from './quatre-recuperateurs.ts'

export const networkCoops: readonly CoopExample[] = [
  cjmSaintAveExample,
  kerCoopExample,
  quatreRecuperateursExample,
  laBelleCoopExample,
  citesCoopExample,
  cooperativeExample,
  kpaExample,
]
