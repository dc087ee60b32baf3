import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { t } from '../../i18n/t.ts'
import { readChoice, writeChoice } from '../../shell/device-choice.ts'
import { isInstalled } from '../../shell/install.ts'
import { askPersistence, hasSaved, persistence } from '../../shell/persist.ts'
import { useToasts } from '../../shell/toast-context.tsx'

const answered = 'carnet.keep'

/**
 * Asks once that the browser keep the notebook, with the reason: back home after a first save, or once installed. Never
 * while a page is in use: it would move under the finger.
 */
export function KeepNotice(props: { readonly home: boolean }): JSX.Element {
  const toasts = useToasts()
  const [shown, setShown] = createSignal(false)
  const look = async (home: boolean): Promise<void> => {
    const worth = home && (hasSaved() || isInstalled()) && readChoice(answered) === null
    setShown(worth && (await persistence()) === 'not_kept')
  }
  createEffect(on(() => props.home, look))
  const close = (): void => {
    writeChoice(answered, 'yes')
    setShown(false)
  }
  const ask = async (): Promise<void> => {
    const answer = await askPersistence()
    close()
    toasts.show({ text: t(answer === 'kept' ? 'shell.persistYes' : 'shell.persistNo') })
  }
  return (
    <Show when={shown()}>
      <Banner
        kind="news"
        actions={
          <>
            <Button kind="quiet" onClick={close}>
              {t('shell.persistLater')}
            </Button>
            <Button onClick={() => void ask()}>{t('shell.persistAsk')}</Button>
          </>
        }
      >
        {t('shell.persistWhy')}
      </Banner>
    </Show>
  )
}
