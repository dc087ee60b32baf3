import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Simulated } from '../../../app/pay/simulate-distribution.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Sharer } from '../../../domain/money/distribution.rules.ts'
import { sumOf } from '../../../domain/money/rounding.ts'
import { useCoop } from '../../coop-param.ts'
import { Card } from '../../design/parts/card.tsx'
import { type Column, Table } from '../../design/parts/table.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDuration, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useNames } from '../job/use-job.ts'
import { pathOfMethod, ruleName } from './share-words.ts'

interface Row {
  readonly person: PersonId | undefined
  readonly minutes: number
}

/** One line a person, one column a way, and their sums. */
export function ShareComparison(props: {
  readonly sharers: readonly Sharer[]
  readonly simulated: readonly Simulated[]
  readonly poolCents: number
}): JSX.Element {
  const names = useNames(useCoop())
  const able = createMemo(() =>
    props.simulated.flatMap(({ rule, shared }) =>
      shared.ok ? [{ rule, cents: new Map(shared.value.lines.map((line) => [line.person, line.cents])) }] : [],
    ),
  )
  const rows = (): Row[] => [
    ...props.sharers.map(({ person, minutes }) => ({ person, minutes: minutes ?? 0 })),
    { person: undefined, minutes: sumOf(props.sharers.map(({ minutes }) => minutes ?? 0)) },
  ]
  const columns = (): Column<Row>[] => [
    {
      title: t('money.table.person'),
      cell: ({ person }) => (person === undefined ? t('money.table.inAll') : <bdi>{names(person)}</bdi>),
    },
    ...(able().some(({ rule }) => pathOfMethod(rule.method) === 'hours')
      ? [{ title: t('money.table.hours'), figures: true, cell: ({ minutes }: Row) => formatDuration(minutes) }]
      : []),
    ...able().map(({ rule, cents }) => ({
      title: ruleName(rule),
      figures: true,
      cell: ({ person }: Row) =>
        formatMoney(person === undefined ? sumOf([...cents.values()]) : (cents.get(person) ?? 0)),
    })),
  ]
  return (
    <Show when={props.poolCents > 0} fallback={<p>{t('money.new.typePool')}</p>}>
      <For each={props.simulated}>
        {({ rule, shared }) => (
          <Show when={!shared.ok && shared.error}>
            {(error) => (
              <Card kind="note" title={ruleName(rule)} level={3}>
                <p>{errorSentence(error())}</p>
              </Card>
            )}
          </Show>
        )}
      </For>
      <Show when={able().length > 0}>
        <div class="share-compare">
          <Table
            caption={t('money.new.table', { amount: formatMoney(props.poolCents) })}
            columns={columns()}
            rows={rows()}
          />
        </div>
      </Show>
    </Show>
  )
}
