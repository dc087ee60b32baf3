import EyeOff from 'lucide-solid/icons/eye-off'
import Search from 'lucide-solid/icons/search'
import { children, ErrorBoundary, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { Banner } from '../design/parts/banner.tsx'
import { Button } from '../design/parts/button.tsx'
import { ErrorState } from '../design/parts/error-state.tsx'
import { IconButton } from '../design/parts/icon-button.tsx'
import { ToastHost } from '../design/parts/toasts.tsx'
import { t } from '../i18n/t.ts'
import { closeOnBack } from './close-on-back.ts'
import { DesktopShell, PhoneShell, TabletShell } from './frames.tsx'
import type { NavItem } from './nav.tsx'
import { SectionNav } from './section-nav.tsx'
import { useToasts } from './toast-context.tsx'
import { createFrame } from './width.ts'

export interface AppShellProps {
  /** Empty before the notebook is open: then there is no navigation at all. */
  readonly nav: readonly NavItem[]
  /** The pages of the coop where one is, as index tabs over the page. */
  readonly section?: readonly NavItem[] | undefined
  /** « Données d’exemple » on every page. */
  readonly demo?: boolean | undefined
  /** Where the saves are: a StatusChip. */
  readonly status?: JSX.Element | undefined
  /** More buttons of the header, for example « Passer la tablette ». */
  readonly header?: JSX.Element | undefined
  /** Update offered, storage advice: banners. */
  readonly notices?: JSX.Element | undefined
  /** Gives the button « Chercher », where there is room for it: the palette is for keyboards first. */
  readonly onFind?: (() => void) | undefined
  /** Gives the button « Cacher l’écran ». */
  readonly onHide?: (() => void) | undefined
  readonly children: JSX.Element
}

export function AppShell(props: AppShellProps): JSX.Element {
  const frame = createFrame()
  const toasts = useToasts()
  closeOnBack()
  // Each reading of a prop that holds elements builds them again.
  const status = children(() => props.status)
  const header = children(() => props.header)
  const navProps = {
    get items() {
      return props.nav
    },
    get label() {
      return t('shell.mainNavigation')
    },
    get appName() {
      return t('common.appName')
    },
    get moreLabel() {
      return t('shell.nav.more')
    },
    get closeLabel() {
      return t('common.close')
    },
  }
  onMount(() => {
    // The system's list of open apps shows a picture of the page: make it blank.
    const update = (): void => {
      document.documentElement.toggleAttribute('data-away', document.hidden)
    }
    document.addEventListener('visibilitychange', update)
    onCleanup(() => document.removeEventListener('visibilitychange', update))
  })
  return (
    <div class="shell" data-nav={props.nav.length > 0 ? '' : undefined}>
      <div class="shell-top">
        <a class="skip" href="#page" target="_self">
          {t('shell.skipToContent')}
        </a>
        <Show when={props.demo}>
          <aside aria-label={t('shell.demoBanner')}>
            <Banner kind="demo">{t('shell.demoBanner')}</Banner>
          </aside>
        </Show>
      </div>
      <Show when={props.nav.length > 0}>
        <Switch>
          <Match when={frame() === 'phone'}>
            <PhoneShell {...navProps} />
          </Match>
          <Match when={frame() === 'tablet'}>
            <TabletShell {...navProps} />
          </Match>
          <Match when={frame() === 'desktop'}>
            <DesktopShell {...navProps} />
          </Match>
        </Switch>
      </Show>
      <div class="shell-main">
        <div>
          <Show when={status() || header() || props.onHide}>
            <header class="shell-header">
              {status()}
              <div class="shell-header-end">
                {header()}
                <Show when={frame() !== 'phone' && props.onFind}>
                  {(find) => (
                    <Button kind="quiet" icon={Search} keys="Control+K" onClick={() => find()()}>
                      {t('palette.open')}
                    </Button>
                  )}
                </Show>
                <Show when={props.onHide}>
                  {(hide) => (
                    <Show
                      when={frame() === 'phone'}
                      fallback={
                        <Button kind="quiet" icon={EyeOff} onClick={() => hide()()}>
                          {t('shell.hideScreen')}
                        </Button>
                      }
                    >
                      <IconButton icon={EyeOff} label={t('shell.hideScreen')} onClick={() => hide()()} />
                    </Show>
                  )}
                </Show>
              </div>
            </header>
          </Show>
          <div class="shell-notices">{props.notices}</div>
          <Show when={props.section}>
            {(items) => <SectionNav items={items()} label={t('shell.coopNavigation')} />}
          </Show>
        </div>
        <main id="page" tabindex="-1">
          <ErrorBoundary
            fallback={
              <ErrorState
                title={t('shell.brokenTitle')}
                text={t('shell.brokenText')}
                action={<Button onClick={() => window.location.reload()}>{t('shell.brokenAction')}</Button>}
              />
            }
          >
            {/* No Suspense: it takes a page that waits for one answer out of the document, and the focus with it. */}
            {props.children}
          </ErrorBoundary>
        </main>
      </div>
      <ToastHost toasts={toasts} closeLabel={t('common.close')} />
    </div>
  )
}
