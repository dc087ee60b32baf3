import Download from 'lucide-solid/icons/download'
import { type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'
import { canInstall, install, isInstalled } from '../../shell/install.ts'

/** The browser's own offer where there is one, and the pictures; nothing once installed. */
export function InstallationCard(): JSX.Element {
  return (
    <Show when={!isInstalled()}>
      <Card title={t('shell.install')}>
        <p>{t('shell.installWhy')}</p>
        <Actions>
          <Show when={canInstall()}>
            <Button icon={Download} onClick={() => void install()}>
              {t('shell.install')}
            </Button>
          </Show>
          <LinkButton kind={canInstall() ? 'quiet' : 'plain'} href="/installer">
            {t('discover.install.see')}
          </LinkButton>
        </Actions>
      </Card>
    </Show>
  )
}
