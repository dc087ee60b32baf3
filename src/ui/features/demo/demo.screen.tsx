import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { DemoWindow } from '../../../app/carnet-app.ts'
import { demoCode } from '../../../app/demo-code.ts'
import { eraseDemoProfiles, listDemoProfiles } from '../../../app/demo-profiles.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Progress } from '../../design/parts/progress.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { PlatformGuard } from '../onboarding/platform-guard.tsx'
import { DemoWindows } from './demo-windows.tsx'
import { EraseDemo } from './erase-demo.tsx'
import './demo.css'

/** Words for how far it is: nobody waits for a percentage. */
const stepAt = (done: number): 'spring' | 'july' | 'august' | 'moving' => {
  if (done < 0.25) return 'spring'
  if (done < 0.5) return 'july'
  return done < 0.8 ? 'august' : 'moving'
}

/** The example season: told in one sentence, built with a bar, then four notebooks to open. */
export function DemoScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const toasts = useToasts()
  const session = useLive(() => app.session)
  const [done, setDone] = createSignal<number>()
  const [failure, setFailure] = createSignal<string>()
  const [windows, { mutate: setWindows }] = createResource<readonly DemoWindow[]>(async () =>
    (await listDemoProfiles()).map(({ id, rank }) => ({ profile: id, rank, displayName: '' })),
  )
  const made = (): readonly DemoWindow[] => windows() ?? []

  const begin = async (): Promise<void> => {
    setFailure(undefined)
    setDone(0)
    const result = await app.tryDemonstration(setDone)
    setDone(undefined)
    if (result.ok) setWindows(result.value)
    else setFailure(errorSentence(result.error))
  }
  const openHere = async (profile: string): Promise<void> => {
    await app.openProfile(profile)
    if (app.session.get().at === 'elsewhere') await app.takeOver()
    await app.unlock(demoCode.text)
    navigate('/')
  }
  const erase = async (): Promise<void> => {
    const now = session()
    if (now.at === 'open' && now.demo) await app.lock()
    const result = await eraseDemoProfiles()
    if (!result.ok) {
      setFailure(errorSentence(result.error))
      return
    }
    setWindows([])
    toasts.show({ text: t('demo.erased') })
  }
  return (
    <Page
      title={t('demo.title')}
      windowTitle={t('demo.title')}
      lead={t('demo.lead')}
      back={{ href: '/', label: t('common.back') }}
    >
      <PlatformGuard link={() => `${location.origin}/demo`}>
        <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
        <Switch>
          <Match when={done() !== undefined}>
            <Progress
              label={t('demo.making')}
              value={done() ?? 0}
              max={1}
              text={t(`demo.steps.${stepAt(done() ?? 0)}`)}
            />
          </Match>
          <Match when={made().length > 0}>
            <Card kind="hero">
              <p role="status">{t('demo.ready')}</p>
              <p>{t('demo.codeIs', { code: demoCode.text })}</p>
            </Card>
            <DemoWindows windows={made()} onOpenHere={openHere} />
            <EraseDemo onErase={erase} />
          </Match>
          <Match when={!windows.loading}>
            <Button kind="main" onClick={() => void begin()}>
              {t('demo.begin')}
            </Button>
          </Match>
        </Switch>
      </PlatformGuard>
    </Page>
  )
}
