import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { Signature } from '../../../base/signature.ts'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { SignaturePad } from '../../design/parts/signature-pad.tsx'
import { t } from '../../i18n/t.ts'

/** Long enough to lift the finger between two strokes of one name. */
const settleMs = 2000

/** A name and a pad: what is drawn is kept by itself soon after the last stroke, or at once by « C'est bon ». */
export function SignHere(props: {
  readonly name: string
  readonly onSign: (mark: Signature) => Promise<void>
  readonly busy: boolean
  readonly cancel?: { readonly label: string; readonly onClick: () => void } | undefined
}): JSX.Element {
  const [mark, setMark] = createSignal<Signature>()
  let frame: HTMLDivElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const keep = (): void => {
    wait()
    const drawn = mark()
    if (drawn !== undefined && !props.busy) void props.onSign(drawn)
  }
  const change = (drawn: Signature | undefined): void => {
    wait()
    setMark(drawn)
    if (drawn !== undefined) timer = setTimeout(keep, settleMs)
  }
  // The finger is back on the glass: the name is not finished.
  onMount(() => frame?.addEventListener('pointerdown', wait))
  // Whoever gives the tablet back at once has signed all the same.
  onCleanup(() => {
    if (timer !== undefined) keep()
  })
  return (
    <div class="sign-frame" ref={frame}>
      <SignaturePad
        label={t('workshop.sign.title', { name: props.name })}
        help={t('workshop.sign.help')}
        signature={mark()}
        onChange={change}
        disabled={props.busy}
        padText={t('workshop.sign.pad')}
        clearLabel={t('workshop.sign.clear')}
        tickLabel={t('workshop.sign.tick', { name: props.name })}
        signedText={t('workshop.sign.signed')}
      />
      <Actions>
        <Button kind="main" icon={Check} disabled={mark() === undefined} busy={props.busy} onClick={keep}>
          {t('workshop.sign.now')}
        </Button>
        <Show when={props.cancel}>
          {(cancel) => (
            <Button
              kind="quiet"
              onClick={() => {
                wait()
                cancel().onClick()
              }}
            >
              {cancel().label}
            </Button>
          )}
        </Show>
      </Actions>
    </div>
  )
}
