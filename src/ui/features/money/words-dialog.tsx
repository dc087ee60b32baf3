import Check from 'lucide-solid/icons/check'
import { type JSX, Show } from 'solid-js'
import type { Result } from '../../../base/result.ts'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Form } from '../../design/parts/form.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'

/** A few words that all will read; kept as a draft until they are said. Mounted while it is open. */
export function WordsDialog<Kept>(props: {
  readonly title: string
  readonly label: string
  readonly help: string
  readonly button: string
  readonly draft: string
  readonly said: string
  readonly run: (words: string, draft: string) => Promise<Result<Kept, { readonly type: string }>>
  readonly undo: (kept: Kept) => Promise<Result<unknown, { readonly type: string }>>
  readonly onClose: () => void
}): JSX.Element {
  const keep = useKeep()
  // It belongs to what the dialog was opened for.
  const key = props.draft
  const draft = createDraft<{ words: string }>(key, { words: '' })
  const send = onePress(async (): Promise<void> => {
    await draft.settle()
    const { words } = draft.value
    const { run, undo, said } = props
    const kept = await keep.run(() => run(words, key), said, undo)
    if (kept === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Dialog
      open={true}
      onClose={() => props.onClose()}
      title={props.title}
      closeLabel={t('common.close')}
      actions={
        <Button kind="main" icon={Check} busy={keep.busy()} onClick={() => void send()}>
          {props.button}
        </Button>
      }
    >
      <Show when={draft.ready()}>
        <Form onSubmit={() => void send()}>
          <TextArea
            label={props.label}
            help={props.help}
            rows={3}
            maxLength={500}
            value={draft.value.words}
            onInput={(words) => draft.set({ words })}
          />
        </Form>
      </Show>
    </Dialog>
  )
}
