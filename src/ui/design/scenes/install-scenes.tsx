// The three steps of an installation, for each kind of phone. Drawn, so that no browser's new look makes them wrong.

import type { Component, JSX } from 'solid-js'
import { AppIcon, Finger, Scene } from './scene-parts.tsx'

/** The upper or the lower part of a big phone, 112 wide. */
function Half(props: { readonly part: 'top' | 'bottom'; readonly children: JSX.Element }): JSX.Element {
  return (
    <Scene>
      <path
        class="scene-paper"
        d={
          props.part === 'top'
            ? 'M58 168V34c0-10 6-16 16-16h92c10 0 16 6 16 16v134'
            : 'M58 0v134c0 10 6 16 16 16h92c10 0 16-6 16-16V0'
        }
      />
      {props.children}
    </Scene>
  )
}

const ThreeDots: Component = () => (
  <Half part="top">
    <path class="scene-line" d="M72 44h66M58 60h124M76 82h70M76 98h56M76 114h64" />
    <circle class="scene-sun" cx="162" cy="43" r="13" />
    <path class="scene-ink" d="M162 37v.1M162 43v.1M162 49v.1" />
    <Finger x={166} y={60} />
  </Half>
)

const MenuLine: Component = () => (
  <Half part="top">
    <rect class="scene-sky" x="84" y="34" width="92" height="112" rx="8" />
    <path class="scene-line" d="M98 52h50M98 126h58" />
    <rect class="scene-sun" x="84" y="68" width="92" height="40" />
    <path class="scene-ink" d="M98 80h16v16H98zM106 84v8M102 88h8M124 88h38" />
    <Finger x={150} y={98} />
  </Half>
)

const ShareButton: Component = () => (
  <Half part="bottom">
    <path class="scene-line" d="M76 22h70M76 38h56M76 54h64M58 104h124M78 128h10M152 128h12" />
    <circle class="scene-sun" cx="120" cy="126" r="19" />
    <path class="scene-ink" d="M114 121h-4v14h20v-14h-4M120 130v-17M115 117l5-5 5 5" />
    <Finger x={126} y={142} />
  </Half>
)

const ShareLine: Component = () => (
  <Half part="bottom">
    <path class="scene-sky" d="M58 52c0-6 4-10 10-10h104c6 0 10 4 10 10v84c0 9-6 14-15 14H73c-9 0-15-5-15-14z" />
    <path class="scene-line" d="M76 60h46M76 130h60" />
    <rect class="scene-sun" x="58" y="76" width="124" height="38" />
    <path class="scene-ink" d="M150 87h16v16h-16zM158 91v8M154 95h8M76 95h58" />
    <Finger x={118} y={104} />
  </Half>
)

const OnHome: Component = () => (
  <Half part="top">
    <g class="scene-sky">
      <rect x="66" y="44" width="30" height="30" rx="7" />
      <rect x="105" y="44" width="30" height="30" rx="7" />
      <rect x="144" y="44" width="30" height="30" rx="7" />
      <rect x="66" y="86" width="30" height="30" rx="7" />
    </g>
    <AppIcon x={105} y={86} />
    <Finger x={122} y={112} />
  </Half>
)

export const installScenes: Readonly<Record<'android' | 'ios', readonly Component[]>> = {
  android: [ThreeDots, MenuLine, OnHome],
  ios: [ShareButton, ShareLine, OnHome],
}
