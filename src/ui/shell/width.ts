// Which of the three frames fits: a phone's bottom bar, a tablet's rail, a desktop's side list.

import { type Accessor, createSignal, onCleanup } from 'solid-js'

export type Frame = 'phone' | 'tablet' | 'desktop'

/** Widths in CSS pixels; the same two numbers stand in the style sheets. */
export const frameOf = (width: number): Frame => (width < 700 ? 'phone' : width < 1200 ? 'tablet' : 'desktop')

/** The frame for the window's width, kept up to date. */
export function createFrame(): Accessor<Frame> {
  const [frame, setFrame] = createSignal(frameOf(window.innerWidth))
  const update = (): void => {
    setFrame(frameOf(window.innerWidth))
  }
  window.addEventListener('resize', update)
  onCleanup(() => window.removeEventListener('resize', update))
  return frame
}
