import type { Shape } from '../catalogue.ts'
import type { palette as reference } from '../fr/palette.ts'

export const palette: Shape<typeof reference> = {
  open: 'Search',
  title: 'Go to',
  label: 'Page, coop, person or action',
  placeholder: 'A few letters are enough',
  found: { one: '{n} answer', other: '{n} answers' },
  none: 'Nothing starts with these letters.',
  groups: { actions: 'Actions', pages: 'Pages', coops: 'Coops', people: 'People' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    find: 'Go to a page, a coop, a person, an action',
    main: 'The main button of the page',
    search: 'Search',
    list: 'This list',
    close: 'Close what is open',
    single: 'Shortcuts of one key',
    singleHelp: 'Without them, only Ctrl K answers.',
  },
}
