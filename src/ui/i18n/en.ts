// The English catalogue, typed from the French one. Loaded only when chosen.

import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { meeting } from './en/meeting.ts'
import { shell } from './en/shell.ts'
import { states } from './en/states.ts'
import type { Sentences } from './locale.ts'

export const en: Sentences = { common, shell, states, meeting, errors }
