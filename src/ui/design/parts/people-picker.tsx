import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { FieldGroup, type FieldGroupProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { Check, Search } from './lucide.ts'
import { PersonDisc } from './person.tsx'

export interface PickablePerson<Id extends string> {
  /** It chooses the colour of the disc. */
  readonly id: Id
  /** As the person wants to be called. */
  readonly name: string
  /** Small, under the name; tells apart two people of one name. */
  readonly text?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface PeoplePickerProps<Id extends string> extends FieldGroupProps {
  readonly people: readonly PickablePerson<Id>[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
  /** One person at most: the tiles are radio buttons, and `chosen` holds one id or none. */
  readonly single?: boolean | undefined
  /** Label of the box that filters, shown when there are more people than one sees at once. */
  readonly filterLabel: string
  /** Said when the filter leaves nobody. */
  readonly noneFound: string
}

/** What one takes in at a glance; with more, one writes the first letters. */
const mostWithoutFilter = 12

/** « Maëlle » is found by « mae ». */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** People as tiles with a disc and a big first name: native boxes or radio buttons, so that every keyboard knows them. */
export function PeoplePicker<Id extends string>(props: PeoplePickerProps<Id>): JSX.Element {
  const [filter, setFilter] = createSignal('')
  const long = (): boolean => props.people.length > mostWithoutFilter
  const shown = createMemo(() => {
    const wanted = fold(filter().trim())
    return wanted === '' || !long() ? props.people : props.people.filter(({ name }) => fold(name).includes(wanted))
  })
  const press = (id: Id): void => {
    if (props.single) props.onChange([id])
    else props.onChange(props.chosen.includes(id) ? props.chosen.filter((kept) => kept !== id) : [...props.chosen, id])
  }
  return (
    <FieldGroup {...props}>
      {(facts) => (
        <div class="people">
          <Show when={long()}>
            <span class="people-filter">
              <Icon of={Search} />
              <input
                class="control"
                type="search"
                aria-label={props.filterLabel}
                placeholder={props.filterLabel}
                autocomplete="off"
                autocapitalize="none"
                dir="auto"
                value={filter()}
                onInput={(event) => setFilter(event.currentTarget.value)}
                onKeyDown={(event) => {
                  // Enter would send the form around the picker.
                  if (event.key === 'Enter') event.preventDefault()
                }}
              />
            </span>
          </Show>
          <div class="people-tiles">
            <For each={shown()}>
              {(person) => (
                <label class="person-tile">
                  <input
                    class="sr-only"
                    type={props.single ? 'radio' : 'checkbox'}
                    name={facts.id}
                    checked={props.chosen.includes(person.id)}
                    disabled={person.disabled}
                    autocomplete="off"
                    onChange={() => press(person.id)}
                  />
                  <PersonDisc name={person.name} id={person.id} />
                  <span class="person-tile-words">
                    <span class="person-name">
                      <bdi>{person.name}</bdi>
                    </span>
                    <Show when={person.text}>
                      <span class="row-text">{person.text}</span>
                    </Show>
                  </span>
                  <span class="person-tick">
                    <Icon of={Check} />
                  </span>
                </label>
              )}
            </For>
          </div>
          <p class="people-none" role="status">
            {shown().length === 0 ? props.noneFound : ''}
          </p>
        </div>
      )}
    </FieldGroup>
  )
}
