import { For, type JSX } from 'solid-js'
import { formatMoney } from '../../i18n/format.ts'

type Fact = readonly [JSX.Element, number]

/** Amounts one under the other, and what they come to. */
export function Facts(props: { readonly rows: readonly Fact[]; readonly total: Fact }): JSX.Element {
  return (
    <dl class="money-facts">
      <For each={props.rows}>
        {([name, cents]) => (
          <div>
            <dt>{name}</dt>
            <dd>{formatMoney(cents)}</dd>
          </div>
        )}
      </For>
      <div data-total="">
        <dt>{props.total[0]}</dt>
        <dd>{formatMoney(props.total[1])}</dd>
      </div>
    </dl>
  )
}
