import Ticket from 'lucide-solid/icons/ticket'
import type { JSX } from 'solid-js'
import { Card } from '../../design/parts/card.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'

/** The browser erased the notebook: said plainly, with what brings it back. */
export function VanishedScreen(): JSX.Element {
  return (
    <Page
      title={t('onboarding.vanishedTitle')}
      windowTitle={t('common.appName')}
      lead={t('onboarding.vanishedLead')}
      action={
        <LinkButton kind="main" icon={Ticket} href="/rejoindre">
          {t('onboarding.haveInvitation')}
        </LinkButton>
      }
    >
      <Card title={t('onboarding.vanishedWhat')}>
        <ol class="steps">
          <li>{t('onboarding.vanished1')}</li>
          <li>{t('onboarding.vanished2')}</li>
          <li>{t('onboarding.vanished3')}</li>
        </ol>
      </Card>
      <LinkButton href="/retrouver">{t('onboarding.haveSheet')}</LinkButton>
      <LinkButton kind="quiet" href="/commencer">
        {t('onboarding.vanishedNew')}
      </LinkButton>
    </Page>
  )
}
