// Three scenes for each role, in the order they are shown.

import type { Component } from 'solid-js'
import { Finger, Padlock, Phone, Scene, Someone, SquareCode, Tablet, Tick } from './scene-parts.tsx'

const LogOne: Component = () => (
  <Scene>
    <path class="scene-line" d="M20 138h62M50 138V98" />
    <path class="scene-seed" d="M50 108c0-13 8-20 22-20 0 14-8 20-22 20zM50 97c-14 0-22-7-22-21 14 0 22 7 22 21z" />
    <Phone x={102} y={28}>
      <rect class="scene-sky" x="9" y="18" width="18" height="18" rx="4" />
      <rect class="scene-sun" x="31" y="18" width="18" height="18" rx="4" />
      <path class="scene-line" d="M10 48h38M10 58h24" />
      <rect class="scene-seed" x="9" y="76" width="40" height="16" rx="6" />
    </Phone>
    <Finger x={138} y={113} />
    <Tick x={176} y={44} />
  </Scene>
)

const KeptOne: Component = () => (
  <Scene>
    <Phone x={34} y={38}>
      <Tick x={29} y={46} />
      <path class="scene-line" d="M16 74h26M20 84h18" />
    </Phone>
    <path class="scene-sky" d="M124 62a14 14 0 0 1-2-28 18 18 0 0 1 34-2 15 15 0 0 1 2 30z" />
    <path class="scene-line" d="M112 22l52 50" />
    <path class="scene-way" d="M104 106h26M158 106h12" />
    <path class="scene-paper" d="M126 104l30-14-9 29-7-11zM140 108l16-18" />
    <Phone x={180} y={78} scale={0.7}>
      <path class="scene-line" d="M14 34h30M14 48h30M14 62h18" />
    </Phone>
  </Scene>
)

const VoteOne: Component = () => (
  <Scene>
    <Someone x={58} y={66} tone="sun" handUp={true} />
    <Someone x={178} y={66} tone="clay" handUp={true} />
    <Someone x={116} y={54} tone="sky" handUp={true} />
    <rect class="scene-paper" x="18" y="112" width="204" height="30" rx="15" />
    <path class="scene-line" d="M48 142v12M192 142v12" />
    <rect class="scene-seed" x="102" y="104" width="36" height="24" rx="4" />
    <path class="scene-paper" d="M111 104V90h18v14z" />
  </Scene>
)

const WelcomeOne: Component = () => (
  <Scene>
    <Someone x={56} y={60} tone="sun" />
    <Someone x={184} y={60} tone="sky" />
    <path class="scene-paper" d="M92 22h56v28h-26l-10 10V50H92z" />
    <path class="scene-line" d="M103 32h34M103 41h20" />
    <rect class="scene-paper" x="14" y="112" width="212" height="26" rx="13" />
    <path class="scene-line" d="M40 138v16M200 138v16" />
    <rect class="scene-seed" x="96" y="100" width="48" height="14" rx="4" />
  </Scene>
)

const MeetingOne: Component = () => (
  <Scene>
    <Someone x={52} y={48} tone="clay" />
    <Someone x={188} y={48} tone="sun" handUp={true} />
    <Someone x={120} y={38} tone="sky" />
    <Tablet x={62} y={74}>
      <path class="scene-line" d="M14 20l5 5 9-11M14 40l5 5 9-11M14 60l5 5 9-11M42 21h58M42 41h40M42 61h50" />
    </Tablet>
  </Scene>
)

const HideOne: Component = () => (
  <Scene>
    <path class="scene-line" d="M18 140h204" />
    <Tablet x={48} y={48}>
      <rect class="scene-seed" x="8" y="8" width="100" height="64" rx="5" />
      <Padlock x={58} y={36} scale={1.3} />
    </Tablet>
    <Finger x={186} y={92} />
  </Scene>
)

const SheetOne: Component = () => (
  <Scene>
    <path class="scene-line" d="M18 146h204" />
    <path class="scene-paper" d="M40 34h58l14 14v84H40z" />
    <path class="scene-line" d="M98 34v14h14M54 104h44M54 116h30" />
    <SquareCode x={58} y={56} />
    <rect class="scene-sky" x="142" y="70" width="66" height="76" rx="8" />
    <path class="scene-line" d="M142 96h66" />
    <Padlock x={175} y={114} />
    <path class="scene-way" d="M122 60c14-10 30-12 44-2" />
  </Scene>
)

const InviteOne: Component = () => (
  <Scene>
    <rect class="scene-paper" x="22" y="32" width="112" height="76" rx="8" />
    <path class="scene-line" d="M78 108v22M52 132h52" />
    <SquareCode x={61} y={53} />
    <path class="scene-way" d="M108 58l56 22M108 84l56 14" />
    <Phone x={168} y={48} scale={0.82}>
      <path class="scene-line" d="M13 32v-8h8M37 24h8v8M45 54v8h-8M21 62h-8v-8M21 43h16" />
    </Phone>
  </Scene>
)

const NewsOne: Component = () => (
  <Scene>
    <Phone x={16} y={16} scale={0.5} />
    <Phone x={28} y={100} scale={0.5} />
    <path class="scene-way" d="M56 46c18 6 28 14 42 30M66 124c14-4 24-12 32-24" />
    <path class="scene-paper" d="M56 56h50v44H56z" />
    <Padlock x={81} y={78} scale={0.75} />
    <rect class="scene-paper" x="116" y="36" width="106" height="78" rx="8" />
    <path class="scene-line" d="M169 114v20M144 136h50M150 56h54M150 75h42M150 94h54" />
    <circle class="scene-sun" cx="134" cy="56" r="6" />
    <circle class="scene-seed" cx="134" cy="75" r="6" />
    <circle class="scene-sky" cx="134" cy="94" r="6" />
  </Scene>
)

export const discoverScenes: Readonly<Record<'cooperant' | 'animator' | 'coordinator', readonly Component[]>> = {
  cooperant: [LogOne, KeptOne, VoteOne],
  animator: [WelcomeOne, MeetingOne, HideOne],
  coordinator: [SheetOne, InviteOne, NewsOne],
}
