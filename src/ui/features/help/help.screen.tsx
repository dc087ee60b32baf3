import HeartHandshake from 'lucide-solid/icons/heart-handshake'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { endHelpPost, helpLists, writeHelpPost } from '../../../app/help/help-posts.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { type HelpPost, type HelpType, helpTypes } from '../../../domain/help/help-post.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate, formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useList, useMe, useNames } from '../job/use-job.ts'
import { dayOrNothing } from '../path/contract-draft.ts'
import { useKeep } from '../record/use-keep.ts'

/** « Entraide »: what members look for and offer one another, with a day until which it stands. */
export function HelpScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const keep = useKeep()
  const day = useClock().today()
  const records = useList(coop, 'helpPost')
  const lists = createMemo(() => {
    const views = records()
    return views && helpLists(views, { day, me: me.person })
  })
  const key = `entraide:${coop()}`
  const draft = createDraft<{ type: HelpType; wording: string; until: string }>(key, {
    type: 'ask',
    wording: '',
    until: '',
  })
  const [tried, setTried] = createSignal(false)
  const missing = (): boolean => draft.value.wording.trim() === ''

  const send = onePress(async (): Promise<void> => {
    setTried(true)
    if (missing() || keep.busy()) return
    await draft.settle()
    const { type, wording, until } = draft.value
    const input = { coop: coop(), type, wording, until: dayOrNothing(until), draft: key }
    if (!(await keep.run(() => writeHelpPost(app.device(), input), t('help.kept')))) return
    setTried(false)
    await draft.restart()
  })
  return (
    <Page
      title={words('help.title')}
      windowTitle={t('help.title')}
      lead={words('help.lead')}
      back={{ href: `/c/${coop()}/idees`, label: t('job.ideas.title') }}
      action={
        <Button kind="main" type="submit" form="help" icon={HeartHandshake} busy={keep.busy()}>
          {words('help.send')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="help" onSubmit={() => void send()}>
          <SegmentedChoice
            label={words('help.what')}
            value={draft.value.type}
            choices={helpTypes.map((type) => ({ value: type, label: t(`record.codes.type.${type}`) }))}
            onChange={(type) => draft.set({ type })}
          />
          <TextArea
            label={words('help.wording')}
            help={t('help.wordingHelp')}
            rows={3}
            maxLength={500}
            value={draft.value.wording}
            error={tried() && missing() ? errorSentence({ type: 'help.wording_missing' }) : undefined}
            onInput={(wording) => draft.set({ wording })}
          />
          <DateField
            label={words('help.until')}
            help={t('help.untilHelp')}
            hint={t('common.optional')}
            value={draft.value.until}
            onInput={(until) => draft.set({ until })}
          />
        </Form>
      </Show>
      <Show when={lists()} fallback={<Loading label={t('common.loading')} />}>
        {(all) => (
          <>
            <Posts
              title={words('help.asked')}
              label={t('help.asked')}
              empty={t('help.noneAsked')}
              posts={all().asked}
            />
            <Posts
              title={words('help.offered')}
              label={t('help.offered')}
              empty={t('help.noneOffered')}
              posts={all().offered}
            />
            <Show when={all().mineBefore.length > 0}>
              <Posts title={words('help.before')} label={t('help.before')} empty="" posts={all().mineBefore} past />
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

function Posts(props: {
  readonly title: JSX.Element
  readonly label: string
  readonly empty: string
  /** They stand no longer. */
  readonly past?: boolean
  readonly posts: readonly Read<HelpPost>[]
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const keep = useKeep()
  const nameOf = useNames(coop)
  const mayEnd = (post: Read<HelpPost>): boolean => props.past !== true && (post.createdBy === me.person || me.staff)
  const end = (post: Read<HelpPost>): Promise<unknown> =>
    keep.run(
      () => endHelpPost(app.device(), { coop: coop(), post: post.id }),
      t('help.ended'),
      () => endHelpPost(app.device(), { coop: coop(), post: post.id, again: true }),
    )
  const about = (post: Read<HelpPost>): string =>
    props.past
      ? t('help.on', { day: formatDay(post.day) })
      : t('help.by', { name: nameOf(post.createdBy), day: formatDate(post.until) })
  return (
    <>
      <SectionTitle>{props.title}</SectionTitle>
      <Show when={props.posts.length > 0} fallback={<EmptyState picture={HeartHandshake} text={props.empty} />}>
        <List label={props.label}>
          <For each={props.posts}>
            {(post) => (
              <ListRow
                title={<bdi>{post.wording}</bdi>}
                text={<bdi>{about(post)}</bdi>}
                end={
                  <Show when={mayEnd(post)}>
                    <Button kind="quiet" busy={keep.busy()} onClick={() => void end(post)}>
                      {t('help.end')}
                      <span class="sr-only"> {post.wording}</span>
                    </Button>
                  </Show>
                }
              />
            )}
          </For>
        </List>
      </Show>
    </>
  )
}
