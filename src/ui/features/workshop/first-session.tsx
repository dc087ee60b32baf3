import { For, type JSX } from 'solid-js'
import { SessionScene } from '../../design/scenes/session-scene.tsx'
import { t } from '../../i18n/t.ts'
import './workshop.css'

const steps = ['1', '2', '3'] as const

/** No session was ever planned: what one is for, from the first press to the printed sheet. */
export function FirstSession(): JSX.Element {
  return (
    <section class="empty first-session" aria-labelledby="first-session">
      <SessionScene />
      <h2 id="first-session">{t('workshop.first.title')}</h2>
      <ol class="first-steps" aria-label={t('workshop.first.steps')}>
        <For each={steps}>{(step) => <li>{t(`workshop.first.${step}`)}</li>}</For>
      </ol>
    </section>
  )
}
