import { type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { PhotosSending } from './photos-sending.tsx'
import './photo.css'

/** On « Envoi »: photos on their way, and the choice that holds only where the platform tells what the network is. */
export function PhotosCard(): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const waiting = useLive(() => app.photos.toSend)
  const wifiOnly = useLive(() => app.photos.wifiOnly)
  const network = useLive(() => app.photos.network)
  const choose = (only: boolean): void => {
    void keep.run(() => app.choosePhotosWifiOnly(only), t(only ? 'photo.wifiOnlyKept' : 'photo.anywhereKept'))
  }
  return (
    <Show when={waiting().waiting > 0 || network() !== 'unknown'}>
      <Card title={t('photo.title')}>
        <PhotosSending />
        <Show when={network() !== 'unknown'}>
          <CheckField
            label={t('photo.wifiOnly')}
            help={t('photo.wifiOnlyHelp')}
            checked={wifiOnly()}
            onChange={choose}
          />
        </Show>
      </Card>
    </Show>
  )
}
