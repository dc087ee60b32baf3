import Lightbulb from 'lucide-solid/icons/lightbulb'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { ideaList } from '../../../app/job/ideas.ts'
import { writeIdea } from '../../../app/job/write-idea.ts'
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
import { useKeep } from '../record/use-keep.ts'
import { useList, useNames } from './use-job.ts'

/** One field, then the coop's ideas. */
export function IdeasScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const write = useKeep()
  const nameOf = useNames(coop)
  const records = useList(coop, 'idea')
  const ideas = createMemo(() => ideaList(records() ?? []))
  const key = `idee:${coop()}`
  const draft = createDraft(key, { wording: '', unsigned: false })
  const [tried, setTried] = createSignal(false)

  const keep = async (): Promise<void> => {
    setTried(true)
    if (draft.value.wording.trim() === '') return
    await draft.settle()
    const { wording, unsigned } = draft.value
    const saved = await write.run(
      () => writeIdea(app.device(), { coop: coop(), wording, unsigned, draft: key }),
      t('job.ideas.done'),
    )
    if (!saved) return
    setTried(false)
    await draft.discard()
  }

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
          <CheckField
            label={words('job.ideas.unsigned')}
            checked={draft.value.unsigned}
            onChange={(unsigned) => draft.set({ unsigned })}
          />
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
                  text={
                    <bdi>
                      {idea.author
                        ? t('job.ideas.by', { name: nameOf(idea.author), day: formatDay(idea.day) })
                        : t('job.ideas.unsignedBy', { day: formatDay(idea.day) })}
                    </bdi>
                  }
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
