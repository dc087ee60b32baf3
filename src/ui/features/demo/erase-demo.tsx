import { createSignal, type JSX } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'

/** « Effacer les données d'exemple », asked twice. */
export function EraseDemo(props: { readonly onErase: () => Promise<void> }): JSX.Element {
  const [asked, setAsked] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const erase = async (): Promise<void> => {
    setBusy(true)
    await props.onErase()
    setBusy(false)
    setAsked(false)
  }
  return (
    <>
      <Actions>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('demo.erase')}
        </Button>
      </Actions>
      <Dialog
        open={asked()}
        onClose={() => setAsked(false)}
        title={t('demo.eraseTitle')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t('common.cancel')}</Button>
            <Button kind="danger" busy={busy()} onClick={() => void erase()}>
              {t('demo.erase')}
            </Button>
          </>
        }
      >
        <p>{t('demo.eraseText')}</p>
      </Dialog>
    </>
  )
}
