import { createSignal, For, type JSX, Show } from 'solid-js'
import { coopKind } from '../../../domain/coop/coop.schema.ts'
import { recordIdFor } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { keptHere, sendStatusChip } from '../../shell/send-status.ts'
import { coopName } from '../organisation/coop-words.ts'
import { PhotosCard } from '../photo/photos-card.tsx'
import { groupAside } from './aside-words.ts'
import { thisDeviceKind } from './this-device.ts'
import { useNames } from './use-names.ts'

const weekMs = 7 * 24 * 3_600_000
const lately = (at: number | undefined): number | undefined =>
  at !== undefined && Date.now() - at < weekMs ? at : undefined

const receivedWords = (n: number): string => (n === 0 ? t('states.receivedByNone') : t('states.receivedBy', { n }))

/** Where everything written here is: kept, sent, received; and what does not hold. */
export function SendScreen(): JSX.Element {
  const app = useApp()
  const status = useLive(() => app.status)
  const boards = useLive(() => app.reads().boards())
  const names = useNames()
  const chip = () => sendStatusChip({ status: status(), device: thisDeviceKind(), now: Date.now() })
  const receivedBy = (coop: NonNullable<ReturnType<typeof boards>>[number]['coop']): number => {
    status() // Read again when something was sent or received.
    return app.receivedBy(recordIdFor(coopKind, coop))
  }
  const lastSent = (): string | undefined => {
    const at = status().lastSentAt
    return at === undefined ? undefined : t('states.sentAt', { time: formatInstant(at, Date.now()) })
  }
  const [sending, setSending] = createSignal(false)
  const [failure, setFailure] = createSignal<string>()
  const sendAgain = async (): Promise<void> => {
    setSending(true)
    const done = await app.sendAgain()
    setSending(false)
    setFailure(done.ok ? undefined : errorSentence(done.error))
  }
  return (
    <Page title={t('shell.nav.sending')} windowTitle={t('shell.nav.sending')} lead={t('device.sendLead')}>
      <Show when={status().relayRegressed}>
        <Banner
          kind="attention"
          actions={
            <Button busy={sending()} onClick={() => void sendAgain()}>
              {t('states.sendAgain')}
            </Button>
          }
        >
          {t('states.relayRegressed')}
        </Banner>
      </Show>
      <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
      <Show when={lately(status().sentAgainAt)}>
        {(at) => (
          <Card kind="note">
            <p>{t('states.sentAgain', { time: formatInstant(at(), Date.now()) })}</p>
          </Card>
        )}
      </Show>
      <Show when={status().relayChanged}>
        <Banner kind="attention">{t('states.relayChanged')}</Banner>
      </Show>
      <Show when={status().refused}>
        {(code) => (
          <Banner kind="attention">
            {errorSentence({ type: 'sync.refused', code: code() } as { readonly type: string })}
          </Banner>
        )}
      </Show>
      <Card title={chip().text} kicker={t('device.now')}>
        <Show when={chip().text !== keptHere(thisDeviceKind())}>
          <CardLine icon={<Icon of={statusPictograms.kept} />}>{keptHere(thisDeviceKind())}</CardLine>
        </Show>
        <p>{status().toSend > 0 ? t('states.toSend', { n: status().toSend }) : t('states.nothingToSend')}</p>
        {/* Beside things to send, the hour of the last sending would read as theirs; the title may say it already. */}
        <Show when={status().toSend === 0 && lastSent()}>
          {(sentence) => (
            <Show when={chip().text !== sentence()}>
              <p>{sentence()}</p>
            </Show>
          )}
        </Show>
        <Show when={status().link !== 'online'}>
          <p>{status().link === 'offline' ? t('states.offline') : t('states.connecting')}</p>
        </Show>
      </Card>
      <PhotosCard />
      <Show when={status().missing > 0}>
        <Card kind="note">
          <p>{t('states.missing', { n: status().missing })}</p>
        </Card>
      </Show>
      <Show when={(boards() ?? []).length > 0}>
        <SectionTitle>{t('device.receivedTitle')}</SectionTitle>
        <List label={t('device.receivedTitle')}>
          <For each={boards()}>
            {(board) => (
              <ListRow
                start={<Icon of={statusPictograms.received} />}
                title={<bdi>{coopName(board)}</bdi>}
                text={receivedWords(receivedBy(board.coop))}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={status().aside.length > 0}>
        <SectionTitle>{t('states.asideCount', { n: status().aside.length })}</SectionTitle>
        <p>{t('states.aside')}</p>
        <List label={t('device.asideTitle')}>
          <For each={groupAside(status().aside)}>
            {(group) => (
              <ListRow
                start={<Icon of={statusPictograms.aside} />}
                title={<bdi>{names()(group.person) ?? t('device.unknownPerson')}</bdi>}
                text={t('device.asideReason')}
                end={<Chip tone="clay">{t('device.items', { n: group.n })}</Chip>}
              />
            )}
          </For>
        </List>
      </Show>
    </Page>
  )
}
