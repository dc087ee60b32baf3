import Lightbulb from 'lucide-solid/icons/lightbulb'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { ideaList } from '../../../app/job/ideas.ts'
import { writeIdea } from '../../../app/job/write-idea.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { PersonId } from '../../../base/ids.ts'
import type { Idea } from '../../../domain/meeting/idea.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { ForWhom } from './for-whom.tsx'
import { useList, useMe, useNames } from './use-job.ts'

interface IdeaDraft {
  wording: string
  unsigned: boolean
  person: PersonId
}

function whoseIdea(idea: Read<Idea>, nameOf: (person: PersonId) => string): string {
  const { author, saidBy, createdBy } = idea
  const day = formatDay(idea.day)
  if (author != null) return t('job.ideas.by', { name: nameOf(author), day })
  if (saidBy == null) return t('job.ideas.unsignedBy', { day })
  return t('job.ideas.by', { name: t('notebook.noted.by', { by: nameOf(createdBy), name: nameOf(saidBy) }), day })
}

/** One field, then the coop's ideas. */
export function IdeasScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const write = useKeep()
  const me = useMe()
  const nameOf = useNames(coop)
  const records = useList(coop, 'idea')
  const ideas = createMemo(() => ideaList(records() ?? []))
  const key = `idee:${coop()}`
  const draft = createDraft<IdeaDraft>(key, { wording: '', unsigned: false, person: me.person })
  const [tried, setTried] = createSignal(false)

  const keep = onePress(async (): Promise<void> => {
    setTried(true)
    if (draft.value.wording.trim() === '') return
    await draft.settle()
    const { wording, unsigned, person } = draft.value
    const saved = await write.run(
      () => writeIdea(app.device(), { coop: coop(), wording, unsigned, person, draft: key }),
      t('job.ideas.done'),
    )
    if (!saved) return
    setTried(false)
    await draft.restart()
  })

  return (
    <Page
      title={words('job.ideas.title')}
      windowTitle={t('job.ideas.title')}
      action={
        <Button kind="main" type="submit" form="idea" icon={Lightbulb} busy={write.busy()}>
          {words('job.ideas.send')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="idea" onSubmit={() => void keep()}>
          <TextArea
            label={words('job.ideas.write')}
            help={t('job.ideas.help')}
            rows={4}
            maxLength={1000}
            value={draft.value.wording}
            error={
              tried() && draft.value.wording.trim() === '' ? errorSentence({ type: 'idea.wording_missing' }) : undefined
            }
            onInput={(wording) => draft.set({ wording })}
          />
          <ForWhom coop={coop()} value={draft.value.person} onChange={(person) => draft.set({ person })} />
          <Show when={draft.value.person === me.person}>
            <CheckField
              label={words('job.ideas.unsigned')}
              checked={draft.value.unsigned}
              onChange={(unsigned) => draft.set({ unsigned })}
            />
          </Show>
        </Form>
      </Show>
      <List>
        <ListRow href={`/c/${coop()}/entraide`} title={words('help.open')} text={t('help.openText')} />
      </List>
      <SectionTitle>{words('job.ideas.list')}</SectionTitle>
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={ideas().length > 0} fallback={<EmptyState picture={Lightbulb} text={t('job.ideas.empty')} />}>
          <List label={t('job.ideas.list')}>
            <For each={ideas()}>
              {(idea) => (
                <ListRow
                  title={<bdi>{idea.wording}</bdi>}
                  text={<bdi>{whoseIdea(idea, nameOf)}</bdi>}
                  end={
                    <Show when={idea.status !== 'new'}>
                      <Chip tone={idea.status === 'dropped' ? 'plain' : 'sun'}>
                        {t(`job.ideas.statuses.${idea.status}`)}
                      </Chip>
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}
