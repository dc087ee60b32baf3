import Download from 'lucide-solid/icons/download'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { t } from '../../i18n/t.ts'
import { canInstall, install } from '../../shell/install.ts'
import { osOf } from '../../shell/platform.ts'

const installed = (): boolean => window.matchMedia('(display-mode: standalone)').matches

/** The browser's own offer where there is one; the three steps on iOS; nothing once installed. */
export function InstallationCard(): JSX.Element {
  return (
    <Show when={!installed() && (canInstall() || osOf(navigator) === 'ios')}>
      <Card title={t('shell.install')}>
        <p>{t('shell.installWhy')}</p>
        <Switch>
          <Match when={canInstall()}>
            <Button icon={Download} onClick={() => void install()}>
              {t('shell.install')}
            </Button>
          </Match>
          <Match when={true}>
            <ol class="steps">
              <li>{t('shell.installIos1')}</li>
              <li>{t('shell.installIos2')}</li>
              <li>{t('shell.installIos3')}</li>
            </ol>
          </Match>
        </Switch>
      </Card>
    </Show>
  )
}
