// Before the first test file of each worker: a worker runs many, in any order.

// What stores asks for IndexedDB once, when it is first loaded.
import 'fake-indexeddb/auto'
import { loadWords } from '../src/ui/i18n/locale.ts'

// Tests read the sentences of any screen: all of them, as whoever has opened a notebook.
await loadWords()
