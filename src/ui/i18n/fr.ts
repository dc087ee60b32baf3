// The French catalogue: the reference. One file per feature in fr/; each also exists in en/ with the same keys.

import { common } from './fr/common.ts'
import { errors } from './fr/errors.ts'
import { meeting } from './fr/meeting.ts'
import { shell } from './fr/shell.ts'
import { states } from './fr/states.ts'

export const fr = { common, shell, states, meeting, errors } as const
