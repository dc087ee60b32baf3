import { For, type JSX, Show } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { CheckField } from '../../design/parts/check-field.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import type { CoopChoice } from './use-office.ts'

export interface CoopsAndPeriodForm {
  coops: CoopId[]
  from: string
  to: string
}

/** The first and last days of the chosen coops, today for one that goes on. */
export function spanOf(choices: readonly CoopChoice[], chosen: readonly CoopId[], today: string) {
  const coops = choices.filter(({ coop }) => chosen.includes(coop))
  const starts = coops.flatMap(({ start }) => start ?? []).sort()
  const ends = coops.map(({ end }) => end ?? today).sort()
  return { from: starts[0] ?? today, to: ends.at(-1) ?? today }
}

/** Which coops, and from when to when. */
export function CoopsAndPeriod(props: {
  readonly choices: readonly CoopChoice[]
  readonly value: CoopsAndPeriodForm
  readonly coopsError?: string | undefined
  readonly periodError?: string | undefined
  readonly onCoops: (coops: CoopId[]) => void
  readonly onPeriod: (period: { from?: string; to?: string }) => void
}): JSX.Element {
  const all = (): CoopId[] => props.choices.map(({ coop }) => coop)
  const toggle = (coop: CoopId, on: boolean): void =>
    props.onCoops(all().filter((one) => (one === coop ? on : props.value.coops.includes(one))))
  return (
    <>
      <fieldset class="field">
        <legend class="field-label">{t('report.new.coops')}</legend>
        <Show when={props.choices.length > 1}>
          <CheckField
            label={t('report.new.all')}
            checked={all().every((coop) => props.value.coops.includes(coop))}
            onChange={(on) => props.onCoops(on ? all() : [])}
          />
        </Show>
        <For each={props.choices}>
          {({ coop, name }) => (
            <CheckField label={name} checked={props.value.coops.includes(coop)} onChange={(on) => toggle(coop, on)} />
          )}
        </For>
        <Show when={props.coopsError}>
          {(error) => (
            <p class="field-error" role="alert">
              {error()}
            </p>
          )}
        </Show>
      </fieldset>
      <Columns>
        <DateField label={t('report.new.from')} value={props.value.from} onInput={(from) => props.onPeriod({ from })} />
        <DateField
          label={t('report.new.to')}
          value={props.value.to}
          error={props.periodError}
          onInput={(to) => props.onPeriod({ to })}
        />
      </Columns>
    </>
  )
}
