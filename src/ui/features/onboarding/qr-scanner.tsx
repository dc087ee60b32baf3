// The camera on a QR code. Frames never leave the page; the camera stops as soon as one is read.

import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button } from '../../design/parts/button.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t, tMaybe } from '../../i18n/t.ts'
import { cameraFailure, createFrameReader } from './frame-reader.ts'
import './onboarding.css'

export interface QrScannerProps {
  readonly label: string
  /** Why the last code was not the right one; scanning goes on. */
  readonly error: string | undefined
  readonly onRead: (text: string) => void
  readonly onStop: () => void
  /** Of the button that stops the camera; else « Coller un lien à la place ». */
  readonly stopLabel?: string | undefined
}

/** Often enough to feel instant, seldom enough for a cheap phone. */
const everyMs = 180

export function QrScanner(props: QrScannerProps): JSX.Element {
  const [failure, setFailure] = createSignal<string>()
  let video: HTMLVideoElement | undefined
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let last = ''

  const stop = (): void => {
    stopped = true
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const look = async (read: (video: HTMLVideoElement) => Promise<string | undefined>): Promise<void> => {
    if (stopped || video === undefined) return
    const text = video.readyState >= 2 ? await read(video) : undefined
    if (text !== undefined && text !== last && !stopped) {
      last = text // A wrong code in front of the camera is told once.
      props.onRead(text)
    }
    if (!stopped) timer = setTimeout(() => void look(read), everyMs)
  }
  const start = async (): Promise<void> => {
    setFailure(undefined)
    try {
      if (navigator.mediaDevices === undefined) throw new DOMException('', 'SecurityError')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      if (stopped || video === undefined) {
        stop()
        return
      }
      video.srcObject = stream
      await video.play()
      await look(await createFrameReader())
    } catch (error) {
      setFailure(cameraFailure(error))
    }
  }
  onMount(() => void start())
  onCleanup(stop)
  return (
    <div class="scanner">
      <Show
        when={failure()}
        fallback={
          <>
            <video class="scanner-view" ref={video} muted playsinline aria-label={props.label} />
            <p>{t('onboarding.scanHelp')}</p>
          </>
        }
      >
        {(kind) => (
          <ErrorState
            text={tMaybe(`onboarding.camera.${kind()}`) ?? t('onboarding.camera.failed')}
            action={<Button onClick={() => void start()}>{t('common.retry')}</Button>}
          />
        )}
      </Show>
      <Show when={props.error}>{(text) => <ErrorState text={text()} />}</Show>
      <Actions>
        <Button onClick={() => props.onStop()}>{props.stopLabel ?? t('onboarding.pasteInstead')}</Button>
      </Actions>
    </div>
  )
}
