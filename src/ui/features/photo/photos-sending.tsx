import { type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Progress } from '../../design/parts/progress.tsx'
import { t } from '../../i18n/t.ts'

/** « Envoi des photos : 3 sur 20 », and why they wait when they do. Counted in what the relay acknowledged. */
export function PhotosSending(): JSX.Element {
  const app = useApp()
  const photos = useLive(() => app.photos.toSend)
  const wifiOnly = useLive(() => app.photos.wifiOnly)
  const network = useLive(() => app.photos.network)
  const status = useLive(() => app.status)
  const sent = (): number => photos().total - photos().waiting
  const why = (): string | undefined => {
    if (photos().refused === 'quota') return t('photo.relayFull')
    if (photos().refused !== undefined) return t('photo.relayRefuses')
    if (status().link !== 'online') return t('photo.waitsForNetwork')
    return wifiOnly() && network() === 'metered' ? t('photo.waitsForWifi') : undefined
  }
  return (
    <Show when={photos().waiting > 0}>
      <div class="photos-sending">
        <Progress
          label={t('photo.sending')}
          value={sent()}
          max={photos().total}
          text={t('photo.sendingPart', { n: sent(), of: photos().total })}
        />
        <Show when={why()}>{(text) => <p>{text()}</p>}</Show>
      </div>
    </Show>
  )
}
