import type { Shape } from '../catalogue.ts'
import type { common as reference } from '../fr/common.ts'

export const common: Shape<typeof reference> = {
  appName: 'Carnet de\u00a0coop',
  save: 'Keep',
  saved: 'Kept',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  change: 'Change',
  see: 'See',
  retry: 'Try again',
  print: 'Print',
  copied: 'Copied',
  share: 'Share',
  yes: 'Yes',
  no: 'No',
  optional: 'optional',
  loading: 'One moment…',
  step: '{n} of {total}',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  timeFrom: 'from {start} to {end}',
  people: { one: '{n} person', other: '{n} people' },
}
