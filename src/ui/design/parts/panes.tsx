// A list and one of its records: side by side where there is room, one after the other elsewhere. The same two pages
// stand in both; each knows from here where it stands.

import { type Accessor, createContext, type JSX, Show, useContext } from 'solid-js'

/**
 * `alone`: the whole width is the page's. `lead`: a list with nothing beside it yet. `beside`: a list that accompanies the
 * page of one of its records, `record`.
 */
export type Place = 'alone' | 'lead' | 'beside' | 'record'

interface Standing {
  readonly place: Accessor<Place>
  /** The address of the record that is open, for the row that leads to it. */
  readonly current: Accessor<string | undefined>
}

const alone: Standing = { place: () => 'alone', current: () => undefined }
const Context = createContext(alone)

export const useStanding = (): Standing => useContext(Context)

export function Panes(props: {
  readonly list: JSX.Element
  /** The record's page; shown when `current` says that one is open. */
  readonly record: JSX.Element
  readonly current: string | undefined
  /** Room for both. */
  readonly wide: boolean
  /** Where the record will be, until one is chosen. */
  readonly empty: JSX.Element
}): JSX.Element {
  const current = (): string | undefined => props.current
  const listPlace = (): Place => (props.wide ? (current() === undefined ? 'lead' : 'beside') : 'alone')
  const recordPlace = (): Place => (props.wide ? 'record' : 'alone')
  return (
    <div class={props.wide ? 'panes' : 'panes-one'}>
      <Show when={props.wide || current() === undefined}>
        <div class="pane-list">
          <Context.Provider value={{ place: listPlace, current }}>{props.list}</Context.Provider>
        </div>
      </Show>
      <Show
        when={current() !== undefined}
        fallback={
          <Show when={props.wide}>
            <div class="pane-record pane-empty">{props.empty}</div>
          </Show>
        }
      >
        <div class="pane-record">
          <Context.Provider value={{ place: recordPlace, current: () => undefined }}>{props.record}</Context.Provider>
        </div>
      </Show>
    </div>
  )
}
