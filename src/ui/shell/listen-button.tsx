import { useLocation } from '@solidjs/router'
import Square from 'lucide-solid/icons/square'
import Volume2 from 'lucide-solid/icons/volume-2'
import { createEffect, type JSX, on, Show } from 'solid-js'
import { Button } from '../design/parts/button.tsx'
import { t } from '../i18n/t.ts'
import { textsOf } from './page-text.ts'
import { preferences } from './preferences.ts'
import { createSpeech } from './speech.ts'

/** « Écouter »: reads the page. It stops when one leaves the page, and when the notebook closes, for it goes with it. */
export function ListenButton(): JSX.Element {
  const location = useLocation()
  const speech = createSpeech()
  createEffect(on(() => location.pathname + location.search, speech.stop, { defer: true }))
  const toggle = (): void => {
    const page = document.getElementById('page')
    if (speech.speaking()) speech.stop()
    else if (page !== null) speech.say(...textsOf(page))
  }
  return (
    <Show when={preferences().aloud && speech.available()}>
      <Button kind="quiet" icon={speech.speaking() ? Square : Volume2} onClick={toggle}>
        {speech.speaking() ? t('display.stop') : t('display.listen')}
      </Button>
      <span class="sr-only" role="status">
        <Show when={speech.speaking()}>{t('display.reading')}</Show>
      </span>
    </Show>
  )
}
