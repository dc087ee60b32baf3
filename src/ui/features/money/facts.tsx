import { For, type JSX, Show } from 'solid-js'
import { formatMoney } from '../../i18n/format.ts'

type Fact = readonly [name: JSX.Element, value: JSX.Element]

/** Facts one under the other, and what they come to. */
export function Facts(props: { readonly rows: readonly Fact[]; readonly total?: Fact | undefined }): JSX.Element {
  return (
    <dl class="money-facts">
      <For each={props.rows}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
      <Show when={props.total}>
        {(total) => (
          <div data-total="">
            <dt>{total()[0]}</dt>
            <dd>{total()[1]}</dd>
          </div>
        )}
      </Show>
    </dl>
  )
}

type Amount = readonly [name: JSX.Element, cents: number]

export function Amounts(props: { readonly rows: readonly Amount[]; readonly total: Amount }): JSX.Element {
  // What is taken off may be nothing: that is no minus zero.
  const shown = ([name, cents]: Amount): Fact => [name, formatMoney(cents + 0)]
  return <Facts rows={props.rows.map(shown)} total={shown(props.total)} />
}
