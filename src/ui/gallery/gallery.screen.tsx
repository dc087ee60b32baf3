// Every part in its states, for looking at and for the tests that look. In no production build: its words are samples,
// outside the catalogues. A file `<family>.sample.tsx` that exports one component is a family; nothing lists them.

import { useParams, useSearchParams } from '@solidjs/router'
import { type Component, createEffect, For, type JSX, Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { List, ListRow } from '../design/parts/list.tsx'
import { Page } from '../design/parts/page.tsx'
import { prefer, preferLanguage } from '../shell/preferences.ts'
import { FrameSample } from './frame.sample.tsx'
import { type GalleryParams, readGalleryParams } from './gallery-params.ts'

const files = import.meta.glob<Record<string, Component>>(['./*.sample.tsx', '!./frame.sample.tsx'], { eager: true })
const families = new Map(
  Object.entries(files).flatMap(([path, file]) =>
    Object.values(file).map((sample) => [path.replace(/^\.\/|\.sample\.tsx$/g, ''), sample] as const),
  ),
)

export function GalleryScreen(): JSX.Element {
  const path = useParams()
  const [query] = useSearchParams()
  createEffect(() => {
    const [params, family] = [readGalleryParams({ ...query }), path.part]
    // What `show` reads of the preferences, it also changes.
    untrack(() => void show(params, family))
  })
  return (
    <Show when={families.get(path.part ?? '')} fallback={<Index />}>
      {(sample) => <Dynamic component={sample()} />}
    </Show>
  )
}

function Index(): JSX.Element {
  return (
    <FrameSample>
      <Page title="Galerie" windowTitle="Galerie">
        <List label="Familles">
          <For each={[...families.keys()]}>{(name) => <ListRow title={name} href={`/galerie/${name}`} />}</For>
        </List>
      </Page>
    </FrameSample>
  )
}

async function show(params: GalleryParams, family: string | undefined): Promise<void> {
  const root = document.documentElement
  prefer({ theme: params.theme, easy: params.easy === '1' })
  root.style.fontSize = params.text === '100' ? '' : '225%'
  await preferLanguage(params.lang)
  numberSamples(params.sample)
  // For those who wait until the page is as its address says.
  root.dataset.gallery = [family, params.theme, params.lang, params.text, params.easy].join(' ')
}

/** A sample is what stands directly in the page's body, or in its form. */
function numberSamples(only: number | undefined): void {
  const samples = document.querySelectorAll<HTMLElement>('.page-body > :not(form), .page-body > form > *')
  for (const [index, sample] of samples.entries()) {
    sample.id ||= `sample-${index + 1}`
    sample.dataset.sample = String(index + 1)
    sample.hidden = only !== undefined && only !== index + 1
  }
}
