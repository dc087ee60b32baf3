import { type JSX, Show } from 'solid-js'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { locale, localeFacts } from '../../i18n/locale.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { prefer, preferences, textSizes, themes } from '../../shell/preferences.ts'
import { createSpeech } from '../../shell/speech.ts'
import { LanguageChoice } from './language-choice.tsx'

const themeWords = { auto: 'shell.themeAuto', light: 'shell.themeLight', dark: 'shell.themeDark' } as const

/** « Affichage et langue »: how this notebook looks and sounds. Each choice shows at once. */
export function DisplayScreen(): JSX.Element {
  const speech = createSpeech()
  return (
    <Page
      title={words('display.title')}
      windowTitle={t('display.title')}
      lead={t('display.here')}
      back={{ href: '/carnet', label: t('shell.nav.myNotebook') }}
    >
      <LanguageChoice />
      <Show when={localeFacts[locale()].partial}>
        <p class="field-help">{t('display.partly')}</p>
      </Show>
      <CheckField
        label={words('display.duet')}
        help={locale() === 'fr' ? t('display.duetNeedsLanguage') : t('display.duetHelp')}
        checked={preferences().duet && locale() !== 'fr'}
        disabled={locale() === 'fr'}
        onChange={(duet) => prefer({ duet })}
      />
      <SegmentedChoice
        label={words('shell.theme')}
        value={preferences().theme}
        choices={themes.map((value) => ({ value, label: words(themeWords[value]) }))}
        onChange={(theme) => prefer({ theme })}
      />
      <SegmentedChoice
        label={words('display.size')}
        value={preferences().size}
        choices={textSizes.map((value) => ({ value, label: words(`display.sizes.${value}`) }))}
        onChange={(size) => prefer({ size })}
      />
      <CheckField
        label={words('shell.easyMode')}
        help={t('display.easyHelp')}
        checked={preferences().easy}
        onChange={(easy) => prefer({ easy })}
      />
      <CheckField
        label={words('display.aloud')}
        help={speech.available() ? t('display.aloudHelp') : t('display.noVoice')}
        checked={preferences().aloud}
        onChange={(aloud) => prefer({ aloud })}
      />
    </Page>
  )
}
