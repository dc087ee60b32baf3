import { For, type JSX } from 'solid-js'
import { KnownFigure } from '../../features/organisation/known-figure.tsx'
import { coopFacts } from './coop-facts.ts'
import { CoopLink, type CoopRowsProps, CoopToDo, newsOf } from './coop-table.tsx'

/** The same rows as the table, for narrower screens. */
export function CoopCards(props: CoopRowsProps): JSX.Element {
  return (
    <ul class="coop-cards" aria-label={props.label}>
      <For each={props.rows}>
        {(row) => (
          <li class="coop-card">
            <CoopLink row={row} />
            <dl class="coop-facts">
              <For each={coopFacts()}>
                {({ term, value, say }) => (
                  <div>
                    <dt>{term}</dt>
                    <dd>
                      <KnownFigure value={value(row.board)} say={say} />
                    </dd>
                  </div>
                )}
              </For>
            </dl>
            <span class="board-foot">{newsOf(row)}</span>
            <CoopToDo row={row} claims={props.claims} />
          </li>
        )}
      </For>
    </ul>
  )
}
