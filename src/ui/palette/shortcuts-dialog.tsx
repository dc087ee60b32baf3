import { createSignal, For, type JSX } from 'solid-js'
import { CheckField } from '../design/parts/check-field.tsx'
import { Dialog } from '../design/parts/dialog.tsx'
import { t } from '../i18n/t.ts'
import { setSingleKeys, singleKeys } from '../shell/shortcuts.ts'
import './palette.css'

const shortcuts = [
  { what: 'find', keys: ['Ctrl', 'K'] },
  { what: 'main', keys: ['N'] },
  { what: 'search', keys: ['/'] },
  { what: 'list', keys: ['?'] },
  { what: 'close', keys: ['Esc'] },
] as const

/** « ? »: the keys that save time, and a way to do without those that a slip of the hand could press. */
export function ShortcutsDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const [single, setSingle] = createSignal(singleKeys())
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('palette.shortcuts.title')}
      closeLabel={t('common.close')}
    >
      <dl class="shortcut-list">
        <For each={shortcuts}>
          {({ what, keys }) => (
            <>
              <dt>
                <For each={keys}>{(key) => <kbd class="key">{key}</kbd>}</For>
              </dt>
              <dd>{t(`palette.shortcuts.${what}`)}</dd>
            </>
          )}
        </For>
      </dl>
      <CheckField
        label={t('palette.shortcuts.single')}
        help={t('palette.shortcuts.singleHelp')}
        checked={single()}
        onChange={(value) => {
          setSingle(value)
          setSingleKeys(value)
        }}
      />
    </Dialog>
  )
}
