import { For, type JSX } from 'solid-js'
import { Chip } from '../../design/parts/chip.tsx'
import { t } from '../../i18n/t.ts'
import { type ToDo, toDoHref, toDoWords } from './to-do.ts'
import './organisation.css'

/** « À traiter » as links, each to where it is dealt with. */
export function ToDoChips(props: { readonly coop: string; readonly toDo: readonly ToDo[] }): JSX.Element {
  return (
    <span class="to-do">
      <For each={props.toDo} fallback={<span class="to-do-none">{t('organisation.nothingToDo')}</span>}>
        {(one) => (
          <a href={toDoHref(one.what, props.coop)}>
            <Chip tone={one.tone}>{toDoWords(one)}</Chip>
          </a>
        )}
      </For>
    </span>
  )
}
