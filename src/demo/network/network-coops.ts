// The coops of « Un réseau de coops ». One more is a file of its own and a line here.

import { citesCoopExample } from './cites-coop.ts'
import type { CoopExample } from './network-world.ts'

export const networkCoops: readonly CoopExample[] = [citesCoopExample]
