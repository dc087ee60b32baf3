import { For, type JSX } from 'solid-js'
import { installScenes } from '../../design/scenes/install-scenes.tsx'
import { t } from '../../i18n/t.ts'
import './onboarding.css'

const steps = ['1', '2', '3'] as const

/** The installation in three pictures. */
export function InstallSteps(props: { readonly os: 'android' | 'ios' }): JSX.Element {
  return (
    <ol class="install-steps">
      <For each={installScenes[props.os]}>
        {(Scene, index) => (
          <li>
            <Scene />
            <p>{t(`discover.install.${props.os}.${steps[index()] ?? '1'}`)}</p>
          </li>
        )}
      </For>
    </ol>
  )
}
