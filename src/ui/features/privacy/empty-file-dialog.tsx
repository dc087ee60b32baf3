import { createMemo, For, type JSX, Show } from 'solid-js'
import { emptyFile, wordsThatStay } from '../../../app/privacy/review-file.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import { kindWords } from '../record/answer-words.ts'
import { useKeep } from '../record/use-keep.ts'
import type { FileSheetProps } from './file-sheets.tsx'
import { useIsSent } from './use-files.ts'

/** « Vider le dossier »: what goes, what stays and where, before anything is done. */
export function EmptyFileDialog(props: FileSheetProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const isSent = useIsSent()
  const stays = createMemo(() => Object.entries(wordsThatStay(app.device(), props)))
  const empty = async (): Promise<void> => {
    if (keep.busy()) return
    const { coop, person } = props
    await keep.run(() => emptyFile(app.device(), { coop, person, isSent }), t('privacy.empty.done'))
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('privacy.empty.ask', { name: props.name })}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('privacy.empty.no')}</Button>
          <Button kind="danger" busy={keep.busy()} onClick={() => void empty()}>
            {t('privacy.empty.title')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('privacy.empty.goes')}</p>
        <p>{t('privacy.empty.counted')}</p>
        <Show when={stays().length > 0}>
          <p>{t('privacy.empty.stays')}</p>
          <ul>
            <For each={stays()}>
              {([kind, n]) => <li>{t('record.line', { label: kindWords(kind), text: `${n}` })}</li>}
            </For>
          </ul>
        </Show>
        <p>{t('privacy.empty.sealed')}</p>
        <p>{t('privacy.empty.elsewhere')}</p>
        <p>{t('privacy.empty.noUndo')}</p>
      </Stack>
    </Dialog>
  )
}
