import { type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js'
import { createLive } from '../base/live.ts'
import { useApp, useLive } from './app-context.tsx'
import { coopOfPath } from './coop-param.ts'
import { Banner } from './design/parts/banner.tsx'
import { Button } from './design/parts/button.tsx'
import { KeepNotice } from './features/device/keep-notice.tsx'
import { SendStatusChip } from './features/device/send-status.tsx'
import { rememberForgotten } from './features/onboarding/forgotten-code.ts'
import { forgetInvitation } from './features/onboarding/invitation-link.ts'
import { SessionGate } from './features/onboarding/session-gate.tsx'
import { hasNavigation } from './features/onboarding/session-view.ts'
import { CoopHere } from './features/organisation/coop-here.tsx'
import { coopName } from './features/organisation/coop-words.ts'
import { loadWords } from './i18n/locale.ts'
import { t } from './i18n/t.ts'
import { words } from './i18n/words.tsx'
import { later } from './later.tsx'
import { coopNav, roleNav } from './roles/role-nav.ts'
import { AppShell } from './shell/app-shell.tsx'
import { Curtain } from './shell/curtain.tsx'
import { handsOf } from './shell/hands.ts'
import { keepSame } from './shell/keep-same.ts'
import { ListenButton } from './shell/listen-button.tsx'
import type { NavItem } from './shell/nav.tsx'
import { paintLinksFirst } from './shell/paint-first.ts'
import { restorePreferences } from './shell/preferences.ts'
import { preloadLinks } from './shell/preload-links.ts'
import { keepScroll } from './shell/scroll-memory.ts'
import { listenForShortcuts } from './shell/shortcuts.ts'
import { useToasts } from './shell/toast-context.tsx'
import { applyUpdate, updateInstalling, updateReady } from './shell/update.ts'

const Palette = later(async () => (await import('./palette/palette.tsx')).Palette)
const ShortcutsDialog = later(async () => (await import('./palette/shortcuts-dialog.tsx')).ShortcutsDialog)

const noBoards = createLive<undefined>(undefined)

/** The frame around every page. The developers' gallery brings its own. */
export function RootLayout(props: RouteSectionProps): JSX.Element {
  const location = useLocation()
  const bare = (): boolean => import.meta.env.MODE !== 'production' && location.pathname.startsWith('/galerie')
  return (
    <Show when={bare()} fallback={<Framed {...props} />}>
      {props.children}
    </Show>
  )
}

function Framed(props: RouteSectionProps): JSX.Element {
  const app = useApp()
  const location = useLocation()
  const session = useLive(() => app.session)
  const status = useLive(() => app.status)
  const coops = useLive(() => app.coops)
  const claims = useLive(() => app.claims)
  const [hidden, setHidden] = createSignal(false)
  const open = createMemo(() => {
    const now = session()
    return now.at === 'open' ? now : undefined
  })
  createEffect(() => {
    // While the person types their code; a page that needs them asks again, and tells when they do not come.
    if (session().at === 'locked') void loadWords().catch(() => undefined)
  })
  createEffect(() => {
    if (session().at === 'locked' && location.pathname === '/')
      void import('./roles/home.screen.tsx').then((file) => file.preloadHomes())
  })
  // Another notebook in this window: its own language and looks.
  createEffect(
    on(
      () => session().at,
      () => void restorePreferences(),
      { defer: true },
    ),
  )
  const demo = (): boolean => {
    const now = session()
    return (now.at === 'open' || now.at === 'locked' || now.at === 'handed') && now.demo
  }
  const handed = createMemo(() => session().at === 'handed')
  const toasts = useToasts()
  const hands = createMemo(() => handsOf(session()))
  createEffect(on(hands, () => toasts.clear(), { defer: true }))
  createEffect(
    on(hands, () => {
      if (open() === undefined) return
      // What somebody put aside before is not for whoever comes after: they would get a notebook that is not theirs.
      forgetInvitation()
      rememberForgotten(undefined)
    }),
  )
  const navigates = createMemo(() => hasNavigation(location.pathname))
  const toSend = createMemo(() => status().toSend)
  const nav = createMemo((before: readonly NavItem[]) => {
    const now = open()
    if (!now || !navigates()) return []
    const counts = { toSend: toSend(), claims: claims().length }
    return keepSame(
      before,
      roleNav(now.me, coops()[0], counts, (key) => words(key)),
    )
  }, [])
  const boards = useLive(() => (open()?.me.rank === 'coordinator' ? app.reads().boards() : noBoards))
  const section = createMemo((before: readonly NavItem[] | undefined) => {
    const coop = coopOfPath(location.pathname)
    if (coop === undefined || open()?.me.rank !== 'coordinator' || nav().length === 0) return undefined
    return keepSame(before ?? [], coopNav(coop, coopName(boards()?.find((board) => board.coop === coop))))
  })
  const [over, setOver] = createSignal<'palette' | 'shortcuts'>()
  const overUsed = createMemo((before: boolean) => before || over() !== undefined, false)
  const mayFind = (): boolean => nav().length > 0 && !hidden()
  listenForShortcuts({ active: mayFind, find: () => setOver('palette'), list: () => setOver('shortcuts') })
  createEffect(() => {
    if (!mayFind()) setOver(undefined)
  })
  keepScroll(() => open() !== undefined)
  paintLinksFirst()
  preloadLinks(() => open() !== undefined)
  return (
    <>
      <AppShell
        nav={nav()}
        section={section()}
        demo={demo()}
        status={
          <Show when={open()}>
            <SendStatusChip />
          </Show>
        }
        header={
          <Show when={open()?.me.rank === 'cooperant'}>
            <ListenButton />
          </Show>
        }
        notices={
          <>
            <Show when={open() && !demo() && !handed()}>
              <KeepNotice home={location.pathname === '/'} />
            </Show>
            <Show when={updateReady() && !handed()}>
              <Banner
                kind="news"
                actions={
                  <Button
                    kind="quiet"
                    busy={updateInstalling()}
                    onClick={() => void app.lock().then(() => applyUpdate(() => open() === undefined))}
                  >
                    {updateInstalling() ? t('shell.updateRunning') : t('shell.updateNow')}
                  </Button>
                }
              >
                {t('shell.updateReady')}
              </Banner>
            </Show>
          </>
        }
        onFind={mayFind() ? () => setOver('palette') : undefined}
        onHide={open() && (() => setHidden(true))}
      >
        <SessionGate>
          <CoopHere>{props.children}</CoopHere>
        </SessionGate>
      </AppShell>
      <Show when={overUsed()}>
        <Palette open={over() === 'palette'} onClose={() => setOver(undefined)} />
        <ShortcutsDialog open={over() === 'shortcuts'} onClose={() => setOver(undefined)} />
      </Show>
      <Curtain open={hidden()} onShow={() => setHidden(false)} />
    </>
  )
}
