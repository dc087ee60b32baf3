import { createSignal, type JSX } from 'solid-js'
import { FieldGroup, type FieldGroupProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { Minus, Plus } from './lucide.ts'

export interface StepperProps extends FieldGroupProps {
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step?: number | undefined
  /** What the first press gives while nothing is chosen; the least without it. */
  readonly start?: number | undefined
  /** Said by screen readers for − and +. */
  readonly lessLabel: string
  readonly moreLabel: string
  /** The value in words, for example « 1 h 30 »; the bare figure without it. */
  readonly show?: ((value: number) => string) | undefined
}

const tenSteps = 10

/**
 * − value +, for a small number. The value is a spinbutton (WAI-ARIA APG): arrows step, Page keys take ten steps, Home
 * and End go to the ends; the buttons are for fingers, so that Tab stops once.
 */
export function Stepper(props: StepperProps): JSX.Element {
  const [said, setSaid] = createSignal('')
  const step = (): number => props.step ?? 1
  const words = (value: number | undefined): string =>
    value === undefined ? '–' : (props.show?.(value) ?? String(value))
  const go = (to: number): number => {
    const next = Math.min(props.max, Math.max(props.min, to))
    if (next !== props.value && !props.disabled) props.onChange(next)
    return next
  }
  /** A value between two steps goes to the nearest one in that direction: 50 minutes and a quarter more make 60. */
  const move = (steps: number): number => {
    const { value } = props
    if (value === undefined) return go(props.start ?? props.min)
    const at = (value - props.min) / step()
    return go(props.min + step() * (steps > 0 ? Math.floor(at) + steps : Math.ceil(at) + steps))
  }
  const keys: Record<string, () => void> = {
    ArrowUp: () => move(1),
    ArrowDown: () => move(-1),
    PageUp: () => move(tenSteps),
    PageDown: () => move(-tenSteps),
    Home: () => go(props.min),
    End: () => go(props.max),
  }
  return (
    <FieldGroup {...props}>
      {(facts) => {
        const button = (label: string, icon: typeof Plus, steps: number, end: number): JSX.Element => (
          <button
            type="button"
            class="stepper-btn"
            tabindex="-1"
            aria-label={label}
            aria-controls={facts.id}
            aria-disabled={props.value === end ? 'true' : undefined}
            onClick={() => setSaid(words(move(steps)))}
          >
            <Icon of={icon} />
          </button>
        )
        return (
          <div class="stepper">
            {button(props.lessLabel, Minus, -1, props.min)}
            <span
              class="stepper-value"
              id={facts.id}
              role="spinbutton"
              tabindex={props.disabled ? -1 : 0}
              aria-labelledby={`${facts.id}-label`}
              aria-describedby={facts.describedBy()}
              aria-invalid={facts.invalid()}
              aria-disabled={props.disabled ? 'true' : undefined}
              aria-valuenow={props.value}
              aria-valuemin={props.min}
              aria-valuemax={props.max}
              aria-valuetext={words(props.value)}
              onKeyDown={(event) => {
                const act = keys[event.key]
                if (act === undefined) return
                event.preventDefault()
                act()
              }}
            >
              {words(props.value)}
            </span>
            {button(props.moreLabel, Plus, 1, props.max)}
            {/* The value changes away from the focus when a button is pressed: say it. */}
            <span class="sr-only" role="status">
              {said()}
            </span>
          </div>
        )
      }}
    </FieldGroup>
  )
}
