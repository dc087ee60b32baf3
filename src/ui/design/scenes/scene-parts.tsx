// What the scenes are made of: people, hands, phones, sheets. One line, flat fills, the colours of the notebook.

import type { JSX } from 'solid-js'
import './scenes.css'

/** A scene of 240 × 168. The words beside it say the same: it is hidden from screen readers. */
export function Scene(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <svg class="scene" viewBox="0 0 240 168" aria-hidden="true">
      <rect class="scene-ground" width="240" height="168" rx="18" />
      {props.children}
    </svg>
  )
}

interface At {
  readonly x: number
  readonly y: number
}
const at = (place: At, scale = 1): string => `translate(${place.x} ${place.y}) scale(${scale})`

export type SceneTone = 'seed' | 'sun' | 'sky' | 'clay'

/** Head and shoulders; `x`, `y` is the middle of the head. */
export function Someone(props: At & { readonly tone: SceneTone; readonly handUp?: boolean }): JSX.Element {
  return (
    <g transform={at(props)} class={`scene-${props.tone}`}>
      {props.handUp ? <path d="M12 34L19 2a5 5 0 0 1 10 2l-4 22a24 24 0 0 1-4 20z" /> : undefined}
      <path d="M-23 54c0-22 8-36 23-36s23 14 23 36z" />
      <circle class="scene-paper" r="12" />
    </g>
  )
}

/** An upright phone of 58 × 104, its top left corner at `x`, `y`. */
export function Phone(props: At & { readonly scale?: number; readonly children?: JSX.Element }): JSX.Element {
  return (
    <g transform={at(props, props.scale)}>
      <rect class="scene-paper" width="58" height="104" rx="9" />
      <path class="scene-line" d="M24 8h10" />
      {props.children}
    </g>
  )
}

/** A tablet lying on its long side, 116 × 80. */
export function Tablet(props: At & { readonly children?: JSX.Element }): JSX.Element {
  return (
    <g transform={at(props)}>
      <rect class="scene-paper" width="116" height="80" rx="9" />
      {props.children}
    </g>
  )
}

/** A hand from below; `x`, `y` is the tip of its finger. */
export function Finger(props: At): JSX.Element {
  return (
    <path
      class="scene-paper"
      transform={at(props)}
      d="M-5 5a5 5 0 0 1 10 0v20l15 5c7 2 10 6 10 13v17H2l-15-19c-5-6 2-12 8-7z"
    />
  )
}

export function Tick(props: At): JSX.Element {
  return (
    <g transform={at(props)}>
      <circle class="scene-seed" r="13" />
      <path class="scene-mark" d="M-6 0l4 5 8-10" />
    </g>
  )
}

export function Padlock(props: At & { readonly scale?: number }): JSX.Element {
  return (
    <g transform={at(props, props.scale)}>
      <path class="scene-line" d="M-8-4v-7a8 8 0 0 1 16 0v7" />
      <rect class="scene-sun" x="-14" y="-4" width="28" height="22" rx="4" />
      <path class="scene-ink" d="M0 4v5" />
    </g>
  )
}

/** A square code that a camera reads, 34 × 34. */
export function SquareCode(props: At): JSX.Element {
  return (
    <path
      class="scene-line"
      transform={at(props)}
      d="M1 1h10v10H1zM23 1h10v10H23zM1 23h10v10H1zM18 3v7M18 18h5M29 17v6M18 25v8M25 29h2M32 31v2M3 17h9"
    />
  )
}

/** The app's own icon, 30 × 30. */
export function AppIcon(props: At): JSX.Element {
  return (
    <g transform={at(props, 30 / 64)}>
      <rect class="mark-cover" width="64" height="64" rx="14" />
      <path class="mark-leaf" d="M33 33c-1-9 4-15 14-16 0 10-5 16-14 16zM31 38c-8 0-13-5-13-14 8 0 13 5 13 14z" />
      <path class="mark-line" d="M32 50c0-7 0-12 1-17M21 50h22" />
    </g>
  )
}
