import { For, type JSX } from 'solid-js'
import { Chip } from '../../design/parts/chip.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { daysLeftWords } from './way-words.ts'

export interface DayToWatch {
  readonly words: string
  readonly day: string
  readonly daysLeft: number
  readonly href: string
}

/** Days to watch, each with how long is left: the last month stands out. */
export function ReminderRows(props: { readonly rows: readonly DayToWatch[] }): JSX.Element {
  return (
    <List label={t('shell.nav.deadlines')}>
      <For each={props.rows}>
        {({ href, day, words, daysLeft }) => (
          <ListRow
            href={href}
            title={<bdi>{words}</bdi>}
            text={formatDate(day)}
            end={<Chip tone={daysLeft <= 30 ? 'sun' : 'plain'}>{daysLeftWords(daysLeft)}</Chip>}
          />
        )}
      </For>
    </List>
  )
}
