// What stands on the screen while the device is in somebody else's hands: one page, and the owner's code to end it.
// It has no link, and nothing of the owner's pages is in the document.

import { useNavigate } from '@solidjs/router'
import HandHelping from 'lucide-solid/icons/hand-helping'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { SessionState } from '../../../app/carnet-app.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { CodeEntry } from '../onboarding/code-entry.tsx'
import { HandedPageView } from './handed-pages.tsx'
import './handing.css'

type Handed = Extract<SessionState, { at: 'handed' }>

export function HandedScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const handed = (): Handed | undefined => {
    const state = session()
    return state.at === 'handed' ? state : undefined
  }
  return <Show when={handed()}>{(state) => <Handing state={state()} />}</Show>
}

function Handing(props: { readonly state: Handed }): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const [giving, setGiving] = createSignal(false)
  const [withPhrase, setWithPhrase] = createSignal(false)
  const quick = (): boolean => props.state.quick === true && !withPhrase()
  const board = useLive(() => app.reads().board(props.state.handed.page.coop))
  const owner = (): string => board()?.people[props.state.me.person]?.displayName || t('handing.owner')
  const takeBack = async (text: string) => {
    const { back } = props.state.handed
    const result = await app.takeBack(text, quick())
    // The address may have moved meanwhile: the owner finds the page that was left.
    if (result.ok) navigate(back, { replace: true })
    return result
  }
  return (
    <Switch>
      <Match when={giving()}>
        <Page
          title={t('handing.backTo', { name: owner() })}
          windowTitle={t('common.appName')}
          lead={t('handing.typeCode', { name: owner() })}
        >
          <div class="unlock">
            <CodeEntry
              label={quick() ? t('onboarding.dayCode') : t('handing.ownersCode')}
              kind={quick() ? 'pin' : props.state.code}
              onTry={takeBack}
              submitLabel={t('handing.take')}
              tryingText={t('onboarding.opening')}
            />
            <Show when={quick()}>
              <Button kind="quiet" onClick={() => setWithPhrase(true)}>
                {t('onboarding.typePhrase')}
              </Button>
            </Show>
            <Button kind="quiet" onClick={() => setGiving(false)}>
              {t('handing.stay')}
            </Button>
          </div>
        </Page>
      </Match>
      <Match when={true}>
        <div class="handed">
          <HandedPageView handed={props.state.handed} />
          <Button icon={HandHelping} wide onClick={() => setGiving(true)}>
            {t('handing.give', { name: owner() })}
          </Button>
        </div>
      </Match>
    </Switch>
  )
}
