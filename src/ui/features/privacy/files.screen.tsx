import FolderClock from 'lucide-solid/icons/folder-clock'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { readHostRules } from '../../../app/path/read-way.ts'
import type { FileToReview } from '../../../app/privacy/files-to-review.ts'
import type { PersonId } from '../../../base/ids.ts'
import { closedFileKind } from '../../../domain/privacy/closed-file.schema.ts'
import { countClosedFiles } from '../../../domain/privacy/empty-file.rules.ts'
import { dayNumber } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions, Stack } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDate } from '../../i18n/format.ts'
import { formatKeeping } from '../../i18n/keep-time.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { useClock, useList, useMe, useNames } from '../job/use-job.ts'
import { useReads } from '../path/use-reads.ts'
import { daysLeftWords } from '../path/way-words.ts'
import { EmptyFileDialog } from './empty-file-dialog.tsx'
import { ContactSheet, KeepSheet } from './file-sheets.tsx'
import { useFiles } from './use-files.ts'

interface Doing {
  readonly what: 'contact' | 'keep' | 'empty'
  readonly person: PersonId
}

/** « Dossiers à revoir »: the host's time after the last contact that came from the person, somebody decides. */
export function FilesScreen(): JSX.Element {
  const me = useMe()
  return (
    <Show when={me.staff} fallback={<NotFoundScreen />}>
      <Files />
    </Show>
  )
}

function Files(): JSX.Element {
  const coop = useCoop()
  const app = useApp()
  const files = useFiles(coop)
  const nameOf = useNames(coop)
  const [doing, setDoing] = createSignal<Doing>()
  const is = (what: Doing['what']): Doing | undefined => {
    const now = doing()
    return now?.what === what ? now : undefined
  }
  const close = (): void => {
    setDoing(undefined)
  }
  const reads = useReads(coop, ['coop', 'hostRules'])
  const lead = (): string => {
    const found = reads()
    return found ? t('privacy.files.lead', { keep: formatKeeping(readHostRules(found, coop()).keepMonths) }) : ''
  }
  const nothing = (): boolean => {
    const all = files()
    return all !== undefined && all.files.length + all.unknown.length + all.applications.length === 0
  }
  return (
    <Page
      title={t('privacy.files.title')}
      windowTitle={t('privacy.files.title')}
      lead={lead()}
      back={
        app.device().me.rank === 'animator'
          ? { href: `/c/${coop()}/a-verifier`, label: t('animator.check.title') }
          : { href: `/c/${coop()}`, label: t('organisation.toCoop') }
      }
    >
      <Show when={files()} fallback={<Loading label={t('common.loading')} />}>
        {(all) => (
          <Stack>
            <Show when={nothing()}>
              <EmptyState picture={FolderClock} text={t('privacy.files.none')} />
            </Show>
            <For each={all().files}>
              {(file) => (
                <FileCard
                  file={file}
                  name={nameOf(file.person)}
                  onDo={(what) => setDoing({ what, person: file.person })}
                />
              )}
            </For>
            <Show when={all().unknown.length > 0}>
              <SectionTitle>{t('privacy.files.unknown')}</SectionTitle>
              <p>{t('privacy.files.unknownText')}</p>
              <For each={all().unknown}>
                {(person) => (
                  <Card
                    level={3}
                    title={<bdi>{nameOf(person)}</bdi>}
                    end={<PersonDisc name={nameOf(person)} id={person} />}
                  >
                    <FileActions name={nameOf(person)} onDo={(what) => setDoing({ what, person })} />
                  </Card>
                )}
              </For>
            </Show>
            <Show when={all().applications.length > 0}>
              <List label={t('privacy.files.applications')}>
                <ListRow
                  href={`/c/${coop()}/candidatures`}
                  title={t('privacy.files.applications')}
                  text={t('privacy.files.applicationsText', { n: all().applications.length })}
                />
              </List>
            </Show>
            <Emptied />
          </Stack>
        )}
      </Show>
      <Show when={is('contact')}>
        {(now) => <ContactSheet coop={coop()} person={now().person} name={nameOf(now().person)} onClose={close} />}
      </Show>
      <Show when={is('keep')}>
        {(now) => <KeepSheet coop={coop()} person={now().person} name={nameOf(now().person)} onClose={close} />}
      </Show>
      <Show when={is('empty')}>
        {(now) => <EmptyFileDialog coop={coop()} person={now().person} name={nameOf(now().person)} onClose={close} />}
      </Show>
    </Page>
  )
}

function FileCard(props: {
  readonly file: FileToReview
  readonly name: string
  readonly onDo: (what: Doing['what']) => void
}): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const left = (): number => dayNumber(props.file.dueOn) - dayNumber(clock.today())
  return (
    <Card
      title={<bdi>{props.name}</bdi>}
      end={
        <Chip tone={props.file.state === 'due' ? 'clay' : 'sun'}>
          {props.file.state === 'due' ? t('privacy.files.due') : daysLeftWords(left())}
        </Chip>
      }
    >
      <p>{t('privacy.files.lastContact', { day: formatDate(props.file.lastContact) })}</p>
      <p>{t('privacy.files.dueOn', { day: formatDate(props.file.dueOn) })}</p>
      <Show when={props.file.waitsForSending}>
        <Banner kind="news" actions={<LinkButton href="/envoi">{t('shell.nav.sending')}</LinkButton>}>
          {t('privacy.files.waits')}
        </Banner>
      </Show>
      <FileActions
        name={props.name}
        onDo={props.onDo}
        mayEmpty={props.file.state === 'due' && !props.file.waitsForSending}
        card={`/c/${coop()}/personnes/${props.file.person}`}
      />
    </Card>
  )
}

function FileActions(props: {
  readonly name: string
  readonly mayEmpty?: boolean | undefined
  readonly card?: string | undefined
  readonly onDo: (what: Doing['what']) => void
}): JSX.Element {
  const whose = (): JSX.Element => <span class="sr-only">, {props.name}</span>
  return (
    <Actions>
      <Button onClick={() => props.onDo('contact')}>
        {t('privacy.contact.title')}
        {whose()}
      </Button>
      <Button onClick={() => props.onDo('keep')}>
        {t('privacy.keep.title')}
        {whose()}
      </Button>
      <Show when={props.mayEmpty}>
        <Button kind="danger" onClick={() => props.onDo('empty')}>
          {t('privacy.empty.title')}
          {whose()}
        </Button>
      </Show>
      <Show when={props.card}>
        {(card) => (
          <LinkButton kind="quiet" href={card()}>
            {t('privacy.files.open')}
            {whose()}
          </LinkButton>
        )}
      </Show>
    </Actions>
  )
}

/** What stays of those that were emptied: numbers, and by exit only when no line is of few people. */
function Emptied(): JSX.Element {
  const coop = useCoop()
  const closed = useList(coop, 'closedFile')
  const counts = createMemo(() => countClosedFiles({ files: readRecords(closedFileKind, closed() ?? []) }))
  return (
    <Show when={counts().files > 0}>
      <SectionTitle>{t('privacy.files.emptied')}</SectionTitle>
      <p>{t('privacy.files.emptiedCount', { n: counts().files })}</p>
      <Show when={counts().byExit} fallback={<p class="field-help">{t('privacy.files.tooFew')}</p>}>
        {(byExit) => (
          <List label={t('privacy.files.emptied')}>
            <For each={[...byExit()]}>
              {([exit, n]) => <ListRow title={t(`welcome.exit.categories.${exit}`)} end={<strong>{n}</strong>} />}
            </For>
          </List>
        )}
      </Show>
    </Show>
  )
}
