import type { JSX } from 'solid-js'
import { Finger, Scene, Someone, Tablet } from './scene-parts.tsx'

/** People around a tablet on a table: one of them signs. */
export function SessionScene(): JSX.Element {
  return (
    <Scene>
      <Someone x={50} y={46} tone="sun" />
      <Someone x={120} y={36} tone="sky" />
      <Someone x={190} y={46} tone="clay" />
      <Tablet x={62} y={72}>
        <path class="scene-line" d="M12 18l5 5 9-11M12 36l5 5 9-11M38 19h24M38 37h24M76 20h26M76 38h26" />
        <path class="scene-line" d="M38 62c8-14 12-14 10 0 6-8 10-10 10 0 5-6 8-6 12 0h26" />
      </Tablet>
      <Finger x={172} y={120} />
    </Scene>
  )
}
