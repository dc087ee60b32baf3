import { createSignal, type JSX } from 'solid-js'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'

/** Another tab holds the notebook. */
export function ElsewhereScreen(): JSX.Element {
  const app = useApp()
  const [busy, setBusy] = createSignal(false)
  const takeOver = async (): Promise<void> => {
    setBusy(true)
    await app.takeOver()
    setBusy(false)
  }
  return (
    <Page title={t('onboarding.elsewhereTitle')} windowTitle={t('common.appName')}>
      <p>{t('onboarding.elsewhereText')}</p>
      <Actions>
        <Button kind="main" busy={busy()} onClick={() => void takeOver()}>
          {t('onboarding.takeOver')}
        </Button>
      </Actions>
    </Page>
  )
}
