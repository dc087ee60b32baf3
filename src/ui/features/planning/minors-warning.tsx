import { createMemo, type JSX, Show } from 'solid-js'
import type { Device } from '../../../app/device/device.port.ts'
import type { GatheringWarning } from '../../../app/planning/guard-gathering.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { t } from '../../i18n/t.ts'
import { GuardRefusals } from '../job/guard-refusals.tsx'
import { useNames, useReady } from '../job/use-job.ts'

/**
 * Whom the hours of a session or a meeting do not suit, and why, as soon as they are chosen. It is told, and the form
 * may be kept all the same. [D166]
 */
export function MinorsWarning(props: { readonly warnings: (device: Device) => GatheringWarning[] }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const ready = useReady(coop)
  const nameOf = useNames(coop)
  const found = createMemo(() => (ready() ? props.warnings(app.device()) : []))
  return (
    <div role="status">
      <Show when={found().length > 0}>
        <p>{t('planning.minors.text')}</p>
        <GuardRefusals kicker={t('planning.minors.title')} refusals={found()} nameOf={nameOf} />
      </Show>
    </div>
  )
}
