import { createSignal, type JSX } from 'solid-js'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { locale, localeFacts, locales } from '../../i18n/locale.ts'
import { t } from '../../i18n/t.ts'
import { preferLanguage } from '../../shell/preferences.ts'

/** The languages, each in its own words: on the welcome and lock pages too, for who cannot read the others. */
export function LanguageChoice(): JSX.Element {
  const [failed, setFailed] = createSignal(false)
  return (
    <SegmentedChoice
      label={t('shell.language')}
      value={locale()}
      choices={locales.map((value) => ({
        value,
        label: (
          <span lang={value} dir={localeFacts[value].dir}>
            {localeFacts[value].name}
          </span>
        ),
      }))}
      error={failed() ? t('display.notChanged') : undefined}
      onChange={(value) => void preferLanguage(value).then((changed) => setFailed(!changed))}
    />
  )
}
