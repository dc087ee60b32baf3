import Building from 'lucide-solid/icons/building'
import LifeBuoy from 'lucide-solid/icons/life-buoy'
import Sparkles from 'lucide-solid/icons/sparkles'
import Ticket from 'lucide-solid/icons/ticket'
import { type JSX, Show } from 'solid-js'
import { Mark } from '../../design/icons/mark.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tile } from '../../design/parts/tile.tsx'
import { t } from '../../i18n/t.ts'
import { isInstalled } from '../../shell/install.ts'
import { LanguageChoice } from '../display/language-choice.tsx'
import './onboarding.css'

export function WelcomeScreen(): JSX.Element {
  return (
    <Page
      windowTitle={t('common.appName')}
      title={
        <span class="welcome-title">
          <Mark />
          {t('common.appName')}
        </span>
      }
      lead={t('onboarding.what')}
    >
      <div class="welcome-doors">
        <Tile
          href="/rejoindre"
          icon={Ticket}
          title={t('onboarding.haveInvitation')}
          text={t('onboarding.haveInvitationText')}
        />
        <Tile
          href="/commencer"
          icon={Building}
          tone="sky"
          title={t('onboarding.createOrganisation')}
          text={t('onboarding.createOrganisationText')}
        />
        <Tile
          href="/retrouver"
          icon={LifeBuoy}
          title={t('onboarding.haveSheet')}
          text={t('onboarding.haveSheetText')}
        />
        <Tile
          href="/demo"
          icon={Sparkles}
          tone="sun"
          title={t('onboarding.tryDemo')}
          text={t('onboarding.tryDemoText')}
        />
      </div>
      <Show when={!isInstalled()}>
        <LinkButton kind="quiet" href="/installer">
          {t('shell.install')}
        </LinkButton>
      </Show>
      <LanguageChoice />
    </Page>
  )
}
