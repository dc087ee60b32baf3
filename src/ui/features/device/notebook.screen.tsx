import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import Send from 'lucide-solid/icons/send'
import Smartphone from 'lucide-solid/icons/smartphone'
import { createSignal, type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { formatList } from '../../i18n/format.ts'
import { chooseLocale, locale, localeFacts, locales } from '../../i18n/locale.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { applyEasy, applyTheme, storedEasy, storedTheme, themes } from '../../shell/theme.ts'
import { coopName } from '../organisation/coop-words.ts'
import { InstallationCard } from './installation-card.tsx'
import { StorageCard } from './storage-card.tsx'
import { useNames } from './use-names.ts'

/** « Mon carnet »: who I am here, how it looks, how it is kept. */
export function NotebookScreen(): JSX.Element {
  const app = useApp()
  const session = useLive(() => app.session)
  const boards = useLive(() => app.reads().boards())
  const names = useNames()
  const [theme, setTheme] = createSignal(storedTheme())
  const [easy, setEasy] = createSignal(storedEasy())
  const me = () => {
    const state = session()
    return state.at === 'open' ? state.me : undefined
  }
  const name = (): string | undefined => names()(me()?.person)
  const role = (): string => tMaybe(`organisation.rank.${me()?.rank}`) ?? ''
  const themeWords = { auto: 'shell.themeAuto', light: 'shell.themeLight', dark: 'shell.themeDark' } as const
  return (
    <Page
      title={t('shell.nav.myNotebook')}
      windowTitle={t('shell.nav.myNotebook')}
      action={
        <Button kind="main" icon={statusPictograms.locked} onClick={() => void app.lock()}>
          {t('shell.lock')}
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
        <Show when={me()?.rank === 'cooperant' && me()?.coop}>
          {(coop) => (
            <ListRow
              start={<Icon of={ClipboardCheck} />}
              title={t('workshop.mine.title')}
              text={t('workshop.mine.text')}
              href={`/c/${coop()}/presences`}
            />
          )}
        </Show>
        <ListRow start={<Icon of={Send} />} title={t('shell.nav.sending')} text={t('device.sendLead')} href="/envoi" />
        <ListRow
          start={<Icon of={Smartphone} />}
          title={t('shell.nav.devices')}
          text={t('device.devicesText')}
          href="/appareils"
        />
      </List>
      <SectionTitle>{t('device.display')}</SectionTitle>
      <SegmentedChoice
        label={t('shell.language')}
        value={locale()}
        choices={locales.map((value) => ({ value, label: localeFacts[value].name }))}
        onChange={(value) => void chooseLocale(value)}
      />
      <SegmentedChoice
        label={t('shell.theme')}
        value={theme()}
        choices={themes.map((value) => ({ value, label: t(themeWords[value]) }))}
        onChange={(value) => {
          setTheme(value)
          applyTheme(value)
        }}
      />
      <CheckField
        label={t('shell.easyMode')}
        help={t('device.easyHelp')}
        checked={easy()}
        onChange={(value) => {
          setEasy(value)
          applyEasy(value)
        }}
      />
      <StorageCard />
      <InstallationCard />
      <Card kind="note" title={t('device.about')}>
        <p>{t('device.aboutText')}</p>
        <p>{t('device.licence')}</p>
      </Card>
    </Page>
  )
}
