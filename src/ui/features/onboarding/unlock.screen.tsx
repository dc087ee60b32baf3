import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import type { SecretKind } from '../../../app/carnet-app.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Mark } from '../../design/icons/mark.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { first } from '../../later.tsx'
import { LanguageChoice } from '../display/language-choice.tsx'
import { CodeEntry } from './code-entry.tsx'
import { rememberForgotten } from './forgotten-code.ts'

const Choose = first(async () => (await import('./choose-notebook.tsx')).ChooseNotebook)
const Kept = first(async () => (await import('./choose-notebook.tsx')).KeptNotebooks)
const Face = first(async () => (await import('./notebook-face.tsx')).FaceLine)

/** « Carnet fermé. Tapez votre code. » On a device of several people, first: who are you? */
export function UnlockScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const notebooks = useLive(() => app.notebooks)
  const [chosen, setChosen] = createSignal<string>()
  let trying = false
  onMount(() => rememberForgotten(undefined))
  const locked = () => {
    const state = session()
    return state.at === 'locked' ? state : undefined
  }
  const [withPhrase, setWithPhrase] = createSignal(false)
  /** The code of the day, until its owner says that they type the phrase. */
  const quick = (): boolean => locked()?.quick === true && !withPhrase()
  const kind = (): SecretKind => (quick() ? 'pin' : (locked()?.code ?? 'pin'))
  const shared = (): boolean => locked()?.demo === false && notebooks().filter(({ kept }) => !kept).length > 1
  const asked = () => {
    const one = notebooks().find(({ id }) => id === locked()?.profile)
    return one && (shared() || one.kept) ? one : undefined
  }
  /** What was open is still being sealed, or the pad is still that of the notebook before the chosen one. */
  const waitText = (): string | undefined => {
    if (trying) return undefined
    if (locked()?.busy === true) return t('onboarding.closing')
    return chosen() !== undefined && chosen() !== locked()?.profile ? t('onboarding.opening') : undefined
  }
  const unlock = async (text: string) => {
    trying = true
    const result = await app.unlock(text, quick())
    trying = false
    return result
  }
  const forgot = (): void => {
    rememberForgotten(locked()?.profile)
    navigate('/rejoindre')
  }
  const choose = (id: string): void => {
    setChosen(id)
    setWithPhrase(false)
    if (id === locked()?.profile) return
    // The page that was open is someone else's.
    navigate('/', { replace: true })
    void app.openProfile(id)
  }
  return (
    <Page
      windowTitle={t('common.appName')}
      title={
        <span class="welcome-title">
          <Mark />
          {t('common.appName')}
        </span>
      }
      lead={shared() && chosen() === undefined ? t('onboarding.who') : t('shell.locked')}
    >
      <div class="unlock">
        <Switch>
          <Match when={shared() && chosen() === undefined}>
            <Choose notebooks={notebooks()} onChosen={choose} />
          </Match>
          <Match when={true}>
            <Show when={asked()}>{(one) => <Face face={one().face} />}</Show>
            {/* Another notebook's pad begins empty, without what was typed for the one before. */}
            <Show when={locked()?.profile ?? true} keyed>
              <CodeEntry
                label={quick() ? t('onboarding.dayCode') : t('onboarding.yourCode')}
                kind={kind()}
                onTry={unlock}
                submitLabel={t('onboarding.open')}
                tryingText={t('onboarding.opening')}
                waitText={waitText()}
              />
            </Show>
            <Show when={quick()}>
              <Button kind="quiet" onClick={() => setWithPhrase(true)}>
                {t('onboarding.typePhrase')}
              </Button>
            </Show>
            <Show when={shared()}>
              <Button kind="quiet" onClick={() => setChosen(undefined)}>
                {t('onboarding.someoneElse')}
              </Button>
            </Show>
            <details class="more">
              <summary>{t('onboarding.forgotCode')}</summary>
              <p>{t('onboarding.forgotCodeText')}</p>
              <Button onClick={forgot}>{t('onboarding.haveInvitation')}</Button>
            </details>
            <Show when={!shared()}>
              <Kept notebooks={notebooks()} onChosen={choose} />
            </Show>
          </Match>
        </Switch>
        <LanguageChoice />
      </div>
    </Page>
  )
}
