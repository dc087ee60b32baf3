import Award from 'lucide-solid/icons/award'
import BadgeCheck from 'lucide-solid/icons/badge-check'
import BookOpen from 'lucide-solid/icons/book-open'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import Clock from 'lucide-solid/icons/clock'
import Handshake from 'lucide-solid/icons/handshake'
import Images from 'lucide-solid/icons/images'
import KeyRound from 'lucide-solid/icons/key-round'
import Languages from 'lucide-solid/icons/languages'
import ListChecks from 'lucide-solid/icons/list-checks'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import Send from 'lucide-solid/icons/send'
import Signpost from 'lucide-solid/icons/signpost'
import Smartphone from 'lucide-solid/icons/smartphone'
import Star from 'lucide-solid/icons/star'
import { For, type JSX, Show } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatInstant, formatList } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { coopName } from '../organisation/coop-words.ts'
import { InstallationCard } from './installation-card.tsx'
import { StorageCard } from './storage-card.tsx'
import { useNames } from './use-names.ts'

/** « Mon carnet »: who I am here, how it looks, how it is kept. */
export function NotebookScreen(): JSX.Element {
  const app = useApp()
  const boards = useLive(() => app.reads().boards())
  const session = useLive(() => app.session)
  const dayCode = useLive(() => app.dayCode)
  const hasPassphrase = (): boolean => {
    const state = session()
    return state.at === 'open' && state.code === 'passphrase'
  }
  const noted = (coop: CoopId): number => {
    const person = me()?.person
    return (person && boards()?.find((board) => board.coop === coop)?.counts.notedByPerson[person]) || 0
  }
  const names = useNames()
  const me = () => {
    const state = session()
    return state.at === 'open' ? state.me : undefined
  }
  const name = (): string | undefined => names()(me()?.person)
  const role = (): string => tMaybe(`organisation.rank.${me()?.rank}`) ?? ''
  return (
    <Page
      title={words('shell.nav.myNotebook')}
      windowTitle={t('shell.nav.myNotebook')}
      aside={
        <Button kind="quiet" icon={statusPictograms.locked} onClick={() => void app.lock()}>
          {words('shell.lock')}
        </Button>
      }
    >
      <List label={t('device.me')}>
        <ListRow
          start={<PersonDisc name={name() ?? role()} id={me()?.person ?? ''} />}
          title={<bdi>{name() ?? role()}</bdi>}
          text={[name() === undefined ? '' : role(), formatList((boards() ?? []).map(coopName))]
            .filter((part) => part !== '')
            .join(', ')}
        />
        <For each={boards() ?? []}>
          {(board) => (
            <ListRow
              start={<Icon of={BookOpen} />}
              title={words('notebook.title')}
              text={me()?.coop === undefined ? <bdi>{coopName(board)}</bdi> : t('notebook.rowText')}
              href={`/c/${board.coop}/carnet/${me()?.person}/sait`}
            />
          )}
        </For>
        <Show when={me()?.rank === 'cooperant' && me()?.coop}>
          {(coop) => (
            <>
              <ListRow
                start={<Icon of={ListChecks} />}
                title={words('notebook.parts.confirmer')}
                text={t('notebook.noted.rowText')}
                href={`/c/${coop()}/carnet/${me()?.person}/confirmer`}
                end={
                  <Show when={noted(coop())}>
                    {(n) => <Chip tone="sun">{t('notebook.noted.waiting', { n: n() })}</Chip>}
                  </Show>
                }
              />
              <ListRow
                start={<Icon of={Handshake} />}
                title={words('notebook.consents.title')}
                text={t('notebook.consents.rowText')}
                href={`/c/${coop()}/carnet/${me()?.person}/accords`}
              />
              <ListRow
                start={<Icon of={MessageSquareText} />}
                title={words('notebook.requests.title')}
                text={t('notebook.requests.rowText')}
                href={`/c/${coop()}/carnet/${me()?.person}/demandes`}
              />
              <ListRow
                start={<Icon of={Award} />}
                title={words('notebook.statement.title')}
                text={t('notebook.statement.rowText')}
                href={`/c/${coop()}/carnet/${me()?.person}/attestation`}
              />
            </>
          )}
        </Show>
        <Show when={me()?.rank === 'cooperant' && me()?.coop}>
          {(coop) => (
            <ListRow
              start={<Icon of={ClipboardCheck} />}
              title={words('workshop.mine.title')}
              text={t('workshop.mine.text')}
              href={`/c/${coop()}/presences`}
            />
          )}
        </Show>
        <Show when={me()?.rank === 'cooperant' && me()?.coop}>
          {(coop) => (
            <ListRow
              start={<Icon of={Signpost} />}
              title={words('way.mine')}
              text={t('way.mineLead')}
              href={`/c/${coop()}/parcours`}
            />
          )}
        </Show>
        <ListRow
          start={<Icon of={Send} />}
          title={words('shell.nav.sending')}
          text={t('device.sendLead')}
          href="/envoi"
        />
        <ListRow
          start={<Icon of={Smartphone} />}
          title={words('shell.nav.devices')}
          text={t('device.devicesText')}
          href="/appareils"
        />
        <ListRow
          start={<Icon of={KeyRound} />}
          title={words('tablet.changeCode')}
          text={t('tablet.changeCodeText')}
          href="/mon-code"
        />
        <Show when={hasPassphrase()}>
          <ListRow
            start={<Icon of={Clock} />}
            title={t('tablet.dayCode.title')}
            text={
              <Show when={dayCode()} fallback={t('tablet.dayCode.rowText')}>
                {(end) => t('tablet.dayCode.until', { until: formatInstant(end(), Date.now()) })}
              </Show>
            }
            href="/code-du-jour"
          />
        </Show>
        <ListRow
          start={<Icon of={Star} />}
          title={words('tablet.picture')}
          text={t('tablet.pictureText')}
          href="/mon-image"
        />
        <ListRow
          start={<Icon of={BadgeCheck} />}
          title={words('notebook.check.title')}
          text={t('notebook.check.rowText')}
          href="/attestation"
        />
        <ListRow
          start={<Icon of={Languages} />}
          title={words('display.title')}
          text={t('display.text')}
          href="/affichage"
        />
        <ListRow
          start={<Icon of={Images} />}
          title={t('discover.again')}
          text={t('discover.againText')}
          href="/decouvrir"
        />
      </List>
      <StorageCard />
      <InstallationCard />
      <Card kind="note" title={t('device.about')}>
        <p>{t('device.aboutText')}</p>
        <p>{t('device.licence')}</p>
      </Card>
    </Page>
  )
}
