// The notebooks of this device: who has one here, how someone else gets one, and how one's own leaves it.

import { useNavigate } from '@solidjs/router'
import LogOut from 'lucide-solid/icons/log-out'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { CodeTry } from '../../../app/carnet-app.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { CodeEntry } from '../onboarding/code-entry.tsx'
import { faceName, facePictograms } from '../onboarding/notebook-face.tsx'

export function NotebooksHere(): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const notebooks = useLive(() => app.notebooks)
  const [leaving, setLeaving] = createSignal(false)
  const open = () => {
    const state = session()
    return state.at === 'open' && !state.demo ? state : undefined
  }
  const textOf = (one: { readonly id: string; readonly kept: boolean }): string | undefined => {
    if (one.id === open()?.profile) return t('tablet.yours')
    return one.kept ? t('tablet.keptHere') : t('tablet.closedHere')
  }
  const add = async (): Promise<void> => {
    await app.lock()
    navigate('/rejoindre')
  }
  const remove = (code: string): Promise<CodeTry> => app.removeNotebook(code)
  return (
    <Show when={open()}>
      {(state) => (
        <>
          <SectionTitle>{t('tablet.here')}</SectionTitle>
          <List label={t('tablet.here')}>
            <For each={notebooks()}>
              {(one) => (
                <ListRow
                  start={<Icon of={facePictograms[one.face.picture]} />}
                  title={<bdi>{faceName(one.face)}</bdi>}
                  text={textOf(one)}
                  href={one.id === state().profile ? '/mon-image' : undefined}
                />
              )}
            </For>
          </List>
          <Actions>
            <Button icon={UserPlus} onClick={() => void add()}>
              {t('onboarding.addSomeone')}
            </Button>
            <Button kind="quiet" icon={LogOut} onClick={() => setLeaving(true)}>
              {t('tablet.remove')}
            </Button>
          </Actions>
          <BottomSheet
            open={leaving()}
            onClose={() => setLeaving(false)}
            title={t('tablet.remove')}
            closeLabel={t('common.close')}
          >
            <p>{t('tablet.removeText')}</p>
            <CodeEntry
              label={t('onboarding.yourCode')}
              kind={state().code}
              onTry={remove}
              submitLabel={t('tablet.remove')}
              tryingText={t('tablet.removing')}
            />
          </BottomSheet>
        </>
      )}
    </Show>
  )
}
