import { createSignal, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { discoverScenes } from '../../design/scenes/discover-scenes.tsx'
import { t } from '../../i18n/t.ts'
import './onboarding.css'

const steps = ['1', '2', '3'] as const

/** Three pictures of what one's role does, after joining and again from « Mon carnet ». */
export function DiscoverScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const [at, setAt] = createSignal(0)
  const rank = () => {
    const now = session()
    if (now.at !== 'open') return 'cooperant'
    return now.me.rank === 'root' ? 'coordinator' : now.me.rank
  }
  const last = (): boolean => at() === steps.length - 1
  return (
    <Page
      title={t('discover.title')}
      windowTitle={t('discover.title')}
      lead={t('common.step', { n: at() + 1, total: steps.length })}
      action={
        <Show
          when={last()}
          fallback={
            <Button kind="main" onClick={() => setAt(at() + 1)}>
              {t('common.next')}
            </Button>
          }
        >
          <LinkButton kind="main" href="/">
            {t('discover.begin')}
          </LinkButton>
        </Show>
      }
    >
      <div class="discover">
        <Dynamic component={discoverScenes[rank()][at()]} />
        <p class="discover-words" role="status">
          {t(`discover.${rank()}.${steps[at()] ?? '1'}`)}
        </p>
      </div>
      <Actions>
        <Show when={at() > 0}>
          <Button kind="quiet" onClick={() => setAt(at() - 1)}>
            {t('common.back')}
          </Button>
        </Show>
        <Show when={!last()}>
          <LinkButton kind="quiet" href="/">
            {t('discover.skip')}
          </LinkButton>
        </Show>
      </Actions>
    </Page>
  )
}
