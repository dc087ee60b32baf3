import { For, type JSX, Show } from 'solid-js'
import type { ReadLine, WrongRow } from '../../../domain/office/bank-file.rules.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

const shown = 12

/** The lines as they will be kept; those that are here already are marked, and stay as they are. */
export function ImportPreview(props: {
  readonly lines: readonly ReadLine[]
  readonly fresh: readonly ReadLine[]
}): JSX.Element {
  const known = (): number => props.lines.length - props.fresh.length
  return (
    <>
      <SectionTitle>{t('bank.preview')}</SectionTitle>
      <p role="status">
        {t('bank.freshLines', { n: props.fresh.length })}{' '}
        <Show when={known() > 0}>{t('bank.knownLines', { n: known() })}</Show>
      </p>
      <Show when={props.lines.length > 0}>
        <Table
          caption={t('bank.preview')}
          captionHidden
          rows={props.lines.slice(0, shown)}
          columns={[
            { title: t('bank.columns.day'), cell: ({ day }) => formatDate(day) },
            {
              title: t('bank.columns.label'),
              cell: (line) => (
                <>
                  <bdi>{line.label}</bdi>{' '}
                  <Show when={!props.fresh.includes(line)}>
                    <Chip tone="plain">{t('bank.here')}</Chip>
                  </Show>
                </>
              ),
            },
            { title: t('bank.columns.amount'), figures: true, cell: ({ amountCents }) => formatMoney(amountCents) },
          ]}
        />
        <Show when={props.lines.length > shown}>
          <p class="soft">{t('bank.more', { n: props.lines.length - shown })}</p>
        </Show>
      </Show>
    </>
  )
}

/** What cannot be read, with its words: to be put right in the columns, or typed. */
export function WrongRows(props: { readonly rows: readonly WrongRow[] }): JSX.Element {
  return (
    <Show when={props.rows.length > 0}>
      <SectionTitle>{t('bank.wrong', { n: props.rows.length })}</SectionTitle>
      <p class="field-help">{t('bank.wrongHelp')}</p>
      <List label={t('bank.wrong', { n: props.rows.length })}>
        <For each={props.rows.slice(0, 50)}>
          {({ row, why, text }) => (
            <ListRow title={t('bank.wrongRow', { row, why: t(`bank.whys.${why}`) })} text={<bdi>{text}</bdi>} />
          )}
        </For>
      </List>
    </Show>
  )
}
