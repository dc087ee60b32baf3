// Tests read the sentences of any screen: all of them, as whoever has opened a notebook.

import { loadWords } from '../../src/ui/i18n/locale.ts'

await loadWords()
