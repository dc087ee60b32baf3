import Monitor from 'lucide-solid/icons/monitor'
import Smartphone from 'lucide-solid/icons/smartphone'
import Tablet from 'lucide-solid/icons/tablet'
import { For, type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t, tMaybe } from '../../i18n/t.ts'
import { coopName } from '../organisation/coop-words.ts'
import { NotebooksHere } from '../tablet/notebooks-here.tsx'
import { AccessList } from './access-list.tsx'
import { ClaimCard } from './claim-card.tsx'
import { thisDeviceKind } from './this-device.ts'
import { useNames } from './use-names.ts'

const pictures = { phone: Smartphone, tablet: Tablet, computer: Monitor }

/** Who waits to come in, this device and its notebooks, and for staff who has access. */
export function DevicesScreen(): JSX.Element {
  const app = useApp()
  const claims = useLive(() => app.claims)
  const boards = useLive(() => app.reads().boards())
  const session = useLive(() => app.session)
  const names = useNames()
  const me = () => {
    const state = session()
    return state.at === 'open' ? state.me : undefined
  }
  const coopOf = (coop: string | undefined): string | undefined => {
    const board = boards()?.find((one) => one.coop === coop)
    return board === undefined ? undefined : coopName(board)
  }
  return (
    <Page title={t('shell.nav.devices')} windowTitle={t('shell.nav.devices')}>
      <Show when={me()?.rank !== 'cooperant'}>
        <SectionTitle>{t('device.waitingTitle')}</SectionTitle>
        {/* By id: someone else who asks meanwhile must not empty the code that is being typed. */}
        <For each={claims().map(({ claim }) => claim)} fallback={<p>{t('device.nobodyWaits')}</p>}>
          {(id) => (
            <Show when={claims().find(({ claim }) => claim === id)}>
              {(claim) => (
                <ClaimCard
                  claim={claim()}
                  name={names()(claim().person) ?? t('device.unknownPerson')}
                  coop={coopOf(claim().coop)}
                />
              )}
            </Show>
          )}
        </For>
      </Show>
      <SectionTitle>{t('device.thisDevice')}</SectionTitle>
      <List label={t('device.thisDevice')}>
        <ListRow
          start={<Icon of={pictures[thisDeviceKind()]} />}
          title={t(`device.kind.${thisDeviceKind()}`)}
          text={[names()(me()?.person), tMaybe(`organisation.rank.${me()?.rank}`)].filter(Boolean).join(', ')}
        />
      </List>
      <NotebooksHere />
      <Show when={me() && me()?.rank !== 'cooperant'}>
        <AccessList coopName={coopOf} />
      </Show>
      <Show when={me()?.rank === 'coordinator'}>
        <Card kind="note">
          <p>{t('device.keepSheet')}</p>
        </Card>
      </Show>
    </Page>
  )
}
