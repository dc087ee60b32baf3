import { For, type JSX } from 'solid-js'
import { facePictograms } from '../design/icons/face-pictograms.ts'
import { needPictograms } from '../design/icons/need-pictograms.ts'
import { servicePictograms } from '../design/icons/service-pictograms.ts'
import { skillPictograms } from '../design/icons/skill-pictograms.ts'
import { statusPictograms } from '../design/icons/status-pictograms.ts'
import { votePictograms } from '../design/icons/vote-pictograms.ts'
import { SectionTitle } from '../design/parts/card.tsx'
import { Icon, type IconPart } from '../design/parts/icon.tsx'
import { Page } from '../design/parts/page.tsx'
import { FrameSample } from './frame.sample.tsx'
import './pictograms.css'

const families: Readonly<Record<string, Readonly<Record<string, IconPart>>>> = {
  Services: servicePictograms,
  Compétences: skillPictograms,
  Votes: votePictograms,
  États: statusPictograms,
  Besoins: needPictograms,
  Visages: facePictograms,
}

/** Every pictogram, in a big tile and at the size of words. */
export function PictogramsSample(): JSX.Element {
  return (
    <FrameSample>
      <Page title="Pictogrammes" windowTitle="Pictogrammes" wide={true}>
        <For each={Object.entries(families)}>
          {([family, drawings]) => (
            <>
              <SectionTitle>{family}</SectionTitle>
              <ul class="pictogram-sheet">
                <For each={Object.entries(drawings)}>
                  {([name, drawing]) => (
                    <li>
                      <span class="pic" data-big="">
                        <Icon of={drawing} />
                      </span>
                      <Icon of={drawing} class="pictogram-small" />
                      {name}
                    </li>
                  )}
                </For>
              </ul>
            </>
          )}
        </For>
      </Page>
    </FrameSample>
  )
}
