// « Aller à… »: any page, coop, person or action by a few letters. A text box that drives a list, as the ARIA authoring
// practices describe: the focus stays in the box, the arrows move the choice, Enter takes it.

import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { Dialog } from '../design/parts/dialog.tsx'
import { t } from '../i18n/t.ts'
import { entryGroups, findEntries, type PaletteEntry } from './find-entries.ts'
import './palette.css'
import { usePaletteEntries } from './use-entries.ts'

export function Palette(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={t('palette.title')} closeLabel={t('common.close')}>
      <Finder onDone={() => props.onClose()} />
    </Dialog>
  )
}

function Finder(props: { readonly onDone: () => void }): JSX.Element {
  const navigate = useNavigate()
  const id = createUniqueId()
  const entries = usePaletteEntries()
  const [text, setText] = createSignal('')
  const [at, setAt] = createSignal(0)
  const found = createMemo(() => findEntries(entries(), text()))
  const chosen = (): number => Math.min(at(), found().length - 1)
  const optionId = (index: number): string => `${id}-${index}`
  const take = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return
    props.onDone()
    if (typeof entry.go === 'string') navigate(entry.go)
    else entry.go()
  }
  const move = (to: number): void => {
    const last = found().length - 1
    setAt(to < 0 ? last : to > last ? 0 : to)
    document.getElementById(optionId(at()))?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent): void => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(chosen() + 1),
      ArrowUp: () => move(chosen() - 1),
      Enter: () => take(found()[chosen()]),
    }
    const act = event.isComposing ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div class="palette">
      <input
        class="control"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={found().length > 0 ? optionId(chosen()) : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        autofocus
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <p class="sr-only" role="status">
        {t('palette.found', { n: found().length })}
      </p>
      <div class="palette-list" role="listbox" id={`${id}-list`} aria-label={t('palette.title')}>
        <For each={entryGroups.filter((group) => found().some((entry) => entry.group === group))}>
          {(group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
            <div role="group" aria-labelledby={`${id}-${group}`}>
              <p class="palette-group" id={`${id}-${group}`}>
                {t(`palette.groups.${group}`)}
              </p>
              <For each={found().filter((entry) => entry.group === group)}>
                {(entry) => {
                  const index = (): number => found().indexOf(entry)
                  return (
                    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the active option.
                    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the box's.
                    <div
                      class="palette-option"
                      role="option"
                      id={optionId(index())}
                      aria-selected={index() === chosen()}
                      onPointerMove={() => setAt(index())}
                      onClick={() => take(entry)}
                    >
                      <bdi>{entry.label}</bdi>
                      <Show when={entry.hint}>
                        <bdi class="palette-hint">{entry.hint}</bdi>
                      </Show>
                    </div>
                  )
                }}
              </For>
            </div>
          )}
        </For>
        <Show when={found().length === 0}>
          <p class="palette-none">{t('palette.none')}</p>
        </Show>
      </div>
    </div>
  )
}
