import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import type { DemoWindow } from '../../../app/carnet-app.ts'
import { demoCode } from '../../../app/demo-code.ts'
import { eraseDemoProfiles, listDemoProfiles } from '../../../app/demo-profiles.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { PlatformGuard } from '../onboarding/platform-guard.tsx'
import { EraseDemo } from './erase-demo.tsx'
import { OneExample } from './one-example.tsx'
import './demo.css'

const examples = ['season', 'network'] as const

/** The two examples: a season in four notebooks, and a network of coops in its coordination's. */
export function DemoScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const toasts = useToasts()
  const session = useLive(() => app.session)
  const [making, setMaking] = createSignal<{ readonly example: DemoWindow['example']; readonly done: number }>()
  const [failure, setFailure] = createSignal<string>()
  const [windows, { mutate: setWindows }] = createResource<readonly DemoWindow[]>(async () =>
    (await listDemoProfiles()).map(({ id, rank, example }) => ({ profile: id, rank, example })),
  )
  const made = (): readonly DemoWindow[] => windows() ?? []

  const madeOf = (wanted: DemoWindow['example']): readonly DemoWindow[] =>
    made().filter(({ example }) => example === wanted)

  const begin = async (example: DemoWindow['example']): Promise<void> => {
    if (making()) return
    setFailure(undefined)
    setMaking({ example, done: 0 })
    const result = await app.tryDemonstration(example, (done) => setMaking({ example, done }))
    setMaking(undefined)
    if (result.ok) setWindows([...made().filter((one) => one.example !== example), ...result.value])
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
        <Show when={!windows.loading}>
          <Show when={made().length > 0}>
            <p>{t('demo.codeIs', { code: demoCode.text })}</p>
          </Show>
          <For each={examples}>
            {(example) => (
              <OneExample
                example={example}
                windows={madeOf(example)}
                done={making()?.example === example ? making()?.done : undefined}
                waits={making() !== undefined}
                onBegin={() => void begin(example)}
                onOpenHere={openHere}
              />
            )}
          </For>
          <Show when={made().length > 0 && making() === undefined}>
            <EraseDemo onErase={erase} />
          </Show>
        </Show>
      </PlatformGuard>
    </Page>
  )
}
