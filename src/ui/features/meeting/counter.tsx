import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import type { JSX } from 'solid-js'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { t } from '../../i18n/t.ts'

/** A number that one makes with two buttons: raised hands, objections. */
export function Counter(props: {
  readonly label: string
  readonly value: number
  readonly most?: number | undefined
  readonly onChange: (value: number) => void
}): JSX.Element {
  return (
    <fieldset class="counter">
      <legend class="sr-only">{props.label}</legend>
      <span class="counter-label" aria-hidden="true">
        {props.label}
      </span>
      <IconButton
        icon={Minus}
        label={t('meeting.motion.less', { what: props.label })}
        disabled={props.value === 0}
        onClick={() => props.onChange(props.value - 1)}
      />
      <output class="counter-value">{props.value}</output>
      <IconButton
        icon={Plus}
        label={t('meeting.motion.more', { what: props.label })}
        disabled={props.most !== undefined && props.value >= props.most}
        onClick={() => props.onChange(props.value + 1)}
      />
    </fieldset>
  )
}
