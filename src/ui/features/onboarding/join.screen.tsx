import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js'
import { readInvitation } from '../../../app/organisation/read-invitation.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Working } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { later } from '../../later.tsx'
import { ChooseCode } from './choose-code.tsx'
import { forgottenNotebook, rememberForgotten } from './forgotten-code.ts'
import { GiveInvitation } from './give-invitation.tsx'
import { caughtInvitation, forgetInvitation } from './invitation-link.ts'
import { PlatformGuard } from './platform-guard.tsx'

const Forgotten = later(async () => (await import('./choose-notebook.tsx')).ForgottenNotebook)

/** What waiting or typing again does not cure: the invitation itself must be another one. */
const lastingErrors = /^(keys\.|sync\.refused|protocol\.)/

/** Joining: the invitation, then a code, then the notebook; nothing is asked twice after a lost network. */
export function JoinScreen(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const notebooks = useLive(() => app.notebooks)
  const hasClosed = (): boolean => {
    const now = session()
    return now.at === 'locked' && !now.demo
  }
  const [invitation, setInvitation] = createSignal<string>()
  const [wrong, setWrong] = createSignal<string>()
  const [failure, setFailure] = createSignal<{ readonly type: string }>()
  const [code, setCode] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  const take = (text: string): void => {
    const read = readInvitation(text, Date.now())
    setFailure(undefined)
    setWrong(read.ok ? undefined : errorSentence(read.error))
    setInvitation(read.ok ? text : undefined)
  }
  createEffect(
    on(caughtInvitation, (text) => {
      if (text === undefined || busy()) return
      take(text)
      setCode(undefined)
    }),
  )
  const restart = (): void => {
    forgetInvitation()
    setInvitation(undefined)
    setFailure(undefined)
    setCode(undefined)
  }
  const join = async (chosen: string): Promise<void> => {
    const text = invitation()
    if (text === undefined || busy()) return
    setCode(chosen)
    setFailure(undefined)
    setBusy(true)
    const replaces = forgottenNotebook()
    const code = { kind: 'pin', text: chosen } as const
    const result = await app.join({ invitation: text, code, ...(replaces ? { replaces } : {}) })
    setBusy(false)
    if (!result.ok) {
      setFailure(result.error)
      return
    }
    restart()
    rememberForgotten(undefined)
    navigate('/decouvrir', { replace: true })
  }
  const link = (): string => {
    const text = invitation() ?? caughtInvitation()
    const page = `${location.origin}/rejoindre`
    return text === undefined ? page : `${page}#${text.slice(text.indexOf('#') + 1)}`
  }
  return (
    <Page
      title={t('onboarding.joinTitle')}
      windowTitle={t('onboarding.joinTitle')}
      lead={invitation() === undefined ? t('onboarding.joinLead') : undefined}
      back={{ href: '/', label: t('common.back') }}
    >
      <Switch>
        <Match when={session().at === 'open' && !busy()}>
          <Card title={t('onboarding.alreadyTitle')}>
            <p>{t('onboarding.alreadyJoinText')}</p>
            <Actions>
              <LinkButton kind="main" href="/">
                {t('onboarding.alreadyOpen')}
              </LinkButton>
              <Button onClick={() => void app.lock()}>{t('onboarding.lockAndJoin')}</Button>
            </Actions>
          </Card>
        </Match>
        <Match when={busy()}>
          <Working label={t('onboarding.joining')} />
        </Match>
        <Match when={failure()}>
          {(error) => (
            <ErrorState
              text={error().type === 'sync.unreachable' ? t('onboarding.joinNoNetwork') : errorSentence(error())}
              action={
                <Actions>
                  <Show when={!lastingErrors.test(error().type)}>
                    <Button onClick={() => void join(code() ?? '')}>{t('common.retry')}</Button>
                  </Show>
                  <Button kind="quiet" onClick={restart}>
                    {t('onboarding.otherInvitation')}
                  </Button>
                </Actions>
              }
            />
          )}
        </Match>
        <Match when={true}>
          <PlatformGuard link={link}>
            <Show when={hasClosed()}>
              <Show when={forgottenNotebook() === undefined}>
                <Banner kind="news">{t('onboarding.otherNotebookHere')}</Banner>
              </Show>
              <Forgotten notebooks={notebooks()} chosen={forgottenNotebook()} onChosen={rememberForgotten} />
            </Show>
            <Show when={invitation()} fallback={<GiveInvitation error={wrong()} onGiven={take} />}>
              <ChooseCode onChosen={(chosen) => void join(chosen)} />
            </Show>
          </PlatformGuard>
        </Match>
      </Switch>
    </Page>
  )
}
