import { createSignal, For, type JSX } from 'solid-js'
import type { DemoWindow } from '../../../app/carnet-app.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'

type Name = 'coordinator' | 'animator' | 'first' | 'second' | 'network'

/** By rank, and the phones in the order in which they were made. */
const nameOf = (window: DemoWindow, windows: readonly DemoWindow[]): Name => {
  if (window.example === 'network') return 'network'
  if (window.rank === 'coordinator' || window.rank === 'animator') return window.rank
  return windows.find(({ rank }) => rank === 'cooperant') === window ? 'first' : 'second'
}

/** One card for each notebook. A window of its own has its own address, and knows nothing of this one. */
export function DemoWindows(props: {
  readonly windows: readonly DemoWindow[]
  readonly onOpenHere: (profile: string) => Promise<void>
}): JSX.Element {
  const [opening, setOpening] = createSignal<string>()
  const openHere = async (profile: string): Promise<void> => {
    if (opening() !== undefined) return
    setOpening(profile)
    await props.onOpenHere(profile)
    setOpening(undefined)
  }
  return (
    <div class="demo-windows">
      <For each={props.windows}>
        {(window) => {
          const name = (): Name => nameOf(window, props.windows)
          const title = (): string => t(`demo.windows.${name()}`)
          return (
            <Card title={title()} level={3}>
              <p>{t(`demo.windows.${name()}Text`)}</p>
              <Actions>
                <a
                  class="btn"
                  data-kind="main"
                  href={`/?profile=${window.profile}`}
                  target="_blank"
                  rel="noopener"
                  aria-label={t('demo.openWindowOf', { window: title() })}
                >
                  <span class="btn-words">{t('demo.openWindow')}</span>
                </a>
                <Button kind="quiet" busy={opening() === window.profile} onClick={() => void openHere(window.profile)}>
                  <span aria-hidden="true">
                    {opening() === window.profile ? t('demo.opening') : t('demo.openHere')}
                  </span>
                  <span class="sr-only">{t('demo.openHereOf', { window: title() })}</span>
                </Button>
              </Actions>
            </Card>
          )
        }}
      </For>
    </div>
  )
}
