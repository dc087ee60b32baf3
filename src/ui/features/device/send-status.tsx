// The header's chip: where what one wrote is now. It opens the list of what waits.

import type { JSX } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { StatusChip } from '../../design/parts/status-chip.tsx'
import { sendStatusChip } from '../../shell/send-status.ts'
import { thisDeviceKind } from './this-device.ts'

export function SendStatusChip(): JSX.Element {
  const app = useApp()
  const status = useLive(() => app.status)
  const chip = () => sendStatusChip({ status: status(), device: thisDeviceKind(), now: Date.now() })
  return <StatusChip icon={chip().icon} text={chip().text} tone={chip().tone} href="/envoi" />
}
