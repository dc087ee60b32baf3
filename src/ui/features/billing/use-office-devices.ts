// The devices of the office, by name: who can be handed the numbering.

import { type Accessor, createMemo } from 'solid-js'
import type { DeviceId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'
import { useNames } from '../device/use-names.ts'

export function useOfficeDevices(): Accessor<readonly { readonly id: DeviceId; readonly name: string }[]> {
  const app = useApp()
  const names = useNames()
  return createMemo(() =>
    app.officeDevices().map(({ device, person }) => ({
      id: device,
      // Two devices of one person differ by their last signs.
      name: t('billing.numbering.deviceOf', {
        name: names()(person) ?? t('device.unknownPerson'),
        id: device.slice(-4).toUpperCase(),
      }),
    })),
  )
}
