import type { JSX } from 'solid-js'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'

/** What a page says of a record that is not on this device: not arrived yet, or an address that leads nowhere. Calm. */
export function Absent(props: {
  readonly text: string
  readonly back: { readonly href: string; readonly label: string }
}): JSX.Element {
  return (
    <EmptyState
      picture={statusPictograms.received}
      text={`${props.text} ${t('states.absentLink')}`}
      action={<LinkButton href={props.back.href}>{props.back.label}</LinkButton>}
    />
  )
}
