import Download from 'lucide-solid/icons/download'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { t } from '../../i18n/t.ts'
import { canInstall, install } from '../../shell/install.ts'
import { osOf } from '../../shell/platform.ts'
import { InstallSteps } from './install-steps.tsx'

/** How to install, on the phone in hand first; the other kind is one press away, to help someone beside. */
export function InstallScreen(): JSX.Element {
  const [os, setOs] = createSignal<'android' | 'ios'>(osOf(navigator) === 'ios' ? 'ios' : 'android')
  return (
    <Page
      title={t('shell.install')}
      windowTitle={t('shell.install')}
      lead={t('shell.installWhy')}
      back={{ href: '/', label: t('common.back') }}
      wide={true}
    >
      <Show when={canInstall()}>
        <Card>
          <Button kind="main" icon={Download} onClick={() => void install()}>
            {t('shell.install')}
          </Button>
        </Card>
      </Show>
      <SegmentedChoice
        label={t('discover.install.which')}
        value={os()}
        choices={[
          { value: 'android', label: t('discover.install.androidName') },
          { value: 'ios', label: t('discover.install.iosName') },
        ]}
        onChange={setOs}
      />
      <InstallSteps os={os()} />
    </Page>
  )
}
