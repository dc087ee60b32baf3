import { For, type JSX } from 'solid-js'
import { FieldGroup, type FieldGroupProps } from './field.tsx'
import { Stepper } from './stepper.tsx'

export interface DurationFieldProps extends FieldGroupProps {
  /** Whole minutes. */
  readonly minutes: number | undefined
  readonly onChange: (minutes: number) => void
  /** The lengths that come most often, in minutes: one press each. */
  readonly presets: readonly number[]
  /** « 1 h 30 » from 90. */
  readonly show: (minutes: number) => string
  /** Over − and +, for example « Autre durée ». */
  readonly otherLabel: string
  readonly lessLabel: string
  readonly moreLabel: string
  /** In minutes; a quarter of an hour, to a day, by quarters without them. */
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
}

const quarter = 15
const day = 24 * 60

/** A length of time in hours and minutes: the usual ones as chips, any other by − and +. */
export function DurationField(props: DurationFieldProps): JSX.Element {
  return (
    <FieldGroup {...props}>
      {(facts) => (
        <div class="duration">
          <div class="chips">
            <For each={props.presets}>
              {(minutes) => (
                <label class="segment">
                  <input
                    class="sr-only"
                    type="radio"
                    name={facts.id}
                    checked={props.minutes === minutes}
                    autocomplete="off"
                    onChange={() => props.onChange(minutes)}
                  />
                  <span>{props.show(minutes)}</span>
                </label>
              )}
            </For>
          </div>
          <Stepper
            label={props.otherLabel}
            disabled={props.disabled}
            value={props.minutes}
            onChange={props.onChange}
            min={props.min ?? quarter}
            max={props.max ?? day}
            step={props.step ?? quarter}
            start={props.presets[0]}
            show={props.show}
            lessLabel={props.lessLabel}
            moreLabel={props.moreLabel}
          />
        </div>
      )}
    </FieldGroup>
  )
}
