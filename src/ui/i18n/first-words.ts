// The French words of the first screen: the frame, the doors, the code. They come with the page's entry; all others
// (fr.ts) come with the first screen that is fetched. A test walks what the first screens say.

import { common } from './fr/common.ts'
import { display } from './fr/display.ts'
import { firstErrors } from './fr/first-errors.ts'
import { onboarding } from './fr/onboarding.ts'
import { shell } from './fr/shell.ts'
import { states } from './fr/states.ts'

export const firstWords = { common, shell, states, onboarding, display, errors: firstErrors } as const
