// Every part in its states, for looking at. Developers only: its words are samples, outside the catalogues.

import { useParams } from '@solidjs/router'
import type { Component, JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { BoardSample } from './board.sample.tsx'
import { ChartsSample } from './charts.sample.tsx'
import { FieldStatesSample } from './field-states.sample.tsx'
import { FieldsSample } from './fields.sample.tsx'
import { HomeSample } from './home.sample.tsx'
import { InputsSample } from './inputs.sample.tsx'
import { MeetingSample } from './meeting.sample.tsx'
import { PanesSample } from './panes.sample.tsx'
import { PaperSample } from './paper.sample.tsx'
import { PartsSample } from './parts.sample.tsx'
import { PictogramsSample } from './pictograms.sample.tsx'
import { ScenesSample } from './scenes.sample.tsx'

const samples: Record<string, Component> = {
  accueil: HomeSample,
  champs: FieldsSample,
  etats: FieldStatesSample,
  reunion: MeetingSample,
  coops: BoardSample,
  pieces: PartsSample,
  pictogrammes: PictogramsSample,
  scenes: ScenesSample,
  saisir: InputsSample,
  parcours: ChartsSample,
  papier: PaperSample,
  volets: PanesSample,
}

export function GalleryScreen(): JSX.Element {
  const params = useParams()
  return <Dynamic component={samples[params.part ?? ''] ?? PartsSample} />
}
