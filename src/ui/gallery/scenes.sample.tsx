import { For, type JSX } from 'solid-js'
import { SectionTitle } from '../design/parts/card.tsx'
import { Page } from '../design/parts/page.tsx'
import { discoverScenes } from '../design/scenes/discover-scenes.tsx'
import { installScenes } from '../design/scenes/install-scenes.tsx'
import { SessionScene } from '../design/scenes/session-scene.tsx'
import { FrameSample } from './frame.sample.tsx'
import './pictograms.css'

/** Every scene of the first pages and of the installation. */
export function ScenesSample(): JSX.Element {
  return (
    <FrameSample>
      <Page title="Scènes" windowTitle="Scènes" wide={true}>
        <For each={Object.entries({ ...discoverScenes, ...installScenes, session: [SessionScene] })}>
          {([name, scenes]) => (
            <>
              <SectionTitle>{name}</SectionTitle>
              <div class="scene-sheet">
                <For each={scenes}>{(SceneOne) => <SceneOne />}</For>
              </div>
            </>
          )}
        </For>
      </Page>
    </FrameSample>
  )
}
