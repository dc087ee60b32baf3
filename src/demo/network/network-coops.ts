// The coops of « Un réseau de coops ». One more is a file of its own and a line here. Only the KPA is still open: its days
// are told from the day on which the example is made.

import type { LocalDate } from '../../domain/time/local-date.ts'
import { citesCoopExample } from './cites-coop.ts'
import { cjmSaintAveExample } from './cjm-saint-ave.ts'
import { cooperativeExample } from './cooperer-pour-entreprendre.ts'
import { kerCoopExample } from './ker-coop.ts'
import { kpaExample } from './kpa.ts'
import { laBelleCoopExample } from './la-belle-coop.ts'
import type { CoopExample } from './network-world.ts'
import { quatreRecuperateursExample } from './quatre-recuperateurs.ts'

export const networkCoops = (today: LocalDate): readonly CoopExample[] => [
  cjmSaintAveExample,
  kerCoopExample,
  quatreRecuperateursExample,
  laBelleCoopExample,
  citesCoopExample,
  cooperativeExample,
  kpaExample(today),
]
