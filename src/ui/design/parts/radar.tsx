import { For, type JSX } from 'solid-js'
import { ChartFrame, type ChartProps } from './chart.tsx'

export interface RadarProps extends ChartProps {
  /** The value of the outer ring; there is a ring for each whole value. */
  readonly max: number
}

const middle = 160
const reach = 116

/** Axes around a centre, numbered as in the table: for a shape at a glance. It ranks nobody. */
export function Radar(props: RadarProps): JSX.Element {
  const count = (): number => props.axes.length
  const pointAt = (index: number, value: number): { x: number; y: number } => {
    const angle = (2 * Math.PI * index) / count() - Math.PI / 2
    const length = (reach * value) / props.max
    return { x: middle + length * Math.cos(angle), y: middle + length * Math.sin(angle) }
  }
  const place = ({ x, y }: { x: number; y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`
  const ring = (value: number): string => props.axes.map((_, index) => place(pointAt(index, value))).join(' ')
  const marks = (values: readonly (number | null)[]) =>
    values.flatMap((value, index) => (value === null ? [] : [pointAt(index, value)]))
  /** A closed line through the marks; what is not known is left out rather than drawn at zero. */
  const shape = (values: readonly (number | null)[]): string => {
    const points = marks(values)
    return points.length < 3 ? '' : `M${points.map(place).join('L')}z`
  }
  return (
    <ChartFrame {...props} axes={props.axes.map((axis, index) => `${index + 1}. ${axis}`)}>
      <svg class="radar" viewBox="0 0 320 320" role="img" aria-label={props.label}>
        <For each={Array.from({ length: props.max }, (_, index) => index + 1)}>
          {(value) => <polygon class="chart-grid" points={ring(value)} />}
        </For>
        <For each={props.axes}>
          {(_, index) => {
            const end = () => pointAt(index(), props.max)
            const number = () => pointAt(index(), props.max * 1.18)
            return (
              <>
                <line class="chart-grid" x1={middle} y1={middle} x2={end().x} y2={end().y} />
                <text class="chart-word" x={number().x} y={number().y}>
                  {index() + 1}
                </text>
              </>
            )
          }}
        </For>
        <For each={props.series}>
          {(series, index) => (
            <>
              <path class="chart-line" data-tone={series.tone} data-series={index()} d={shape(series.values)} />
              <For each={marks(series.values)}>
                {({ x, y }) =>
                  index() === 0 ? (
                    <circle class="chart-mark" data-tone={series.tone} cx={x} cy={y} r="4.5" />
                  ) : (
                    <rect class="chart-mark" data-tone={series.tone} x={x - 3.5} y={y - 3.5} width="7" height="7" />
                  )
                }
              </For>
            </>
          )}
        </For>
      </svg>
    </ChartFrame>
  )
}
