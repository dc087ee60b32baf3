import { createSignal, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { discoverScenes } from '../../design/scenes/discover-scenes.tsx'
import { t } from '../../i18n/t.ts'
import './discover.css'

const steps = ['1', '2', '3'] as const

/** Three pictures of what one's role does, after joining and again from « Mon carnet ». */
export function DiscoverScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const [at, setAt] = createSignal(0)
  let moves: HTMLDivElement | undefined
  const rank = () => {
    const now = session()
    if (now.at !== 'open') return 'cooperant'
    return now.me.rank === 'root' ? 'coordinator' : now.me.rank
  }
  const last = (): boolean => at() === steps.length - 1
  const go = (to: number): void => {
    setAt(to)
    // The pressed button may be gone: the keyboard goes on from the next one.
    if (!moves?.contains(document.activeElement)) (moves?.lastElementChild as HTMLElement | null)?.focus()
  }
  return (
    <Page
      title={t('discover.title')}
      windowTitle={t('discover.title')}
      lead={t('common.step', { n: at() + 1, total: steps.length })}
      action={
        <div class="discover-moves" ref={moves}>
          <Show
            when={at() > 0}
            fallback={
              <LinkButton kind="quiet" href="/">
                {t('discover.skip')}
              </LinkButton>
            }
          >
            <Button kind="quiet" onClick={() => go(at() - 1)}>
              {t('common.back')}
            </Button>
          </Show>
          <Show
            when={last()}
            fallback={
              <Button kind="main" onClick={() => go(at() + 1)}>
                {t('common.next')}
              </Button>
            }
          >
            <LinkButton kind="main" href="/">
              {t('discover.begin')}
            </LinkButton>
          </Show>
        </div>
      }
    >
      <div class="discover">
        <Dynamic component={discoverScenes[rank()][at()]} />
        <p class="discover-words" role="status">
          {t(`discover.${rank()}.${steps[at()] ?? '1'}`)}
        </p>
        <div class="discover-marks" aria-hidden="true">
          <For each={steps}>{(_, n) => <span class="discover-mark" data-now={n() === at() ? '' : undefined} />}</For>
        </div>
      </div>
    </Page>
  )
}
