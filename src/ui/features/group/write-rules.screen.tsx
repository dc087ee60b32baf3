import { useNavigate } from '@solidjs/router'
import BookOpenText from 'lucide-solid/icons/book-open-text'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, For, type JSX, Show } from 'solid-js'
import { readRuleVersions, writeHouseRules } from '../../../app/rules/write-house-rules.ts'
import type { RecordId } from '../../../base/ids.ts'
import { houseRulesOn } from '../../../domain/rules/house-rules.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check, Plus } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useList } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { useDecisionChoices } from './use-decisions.ts'

interface RulesDraft {
  articles: { title: string; text: string }[]
  decision: RecordId | ''
}

const modelParts = ['meetings', 'votes', 'work', 'respect', 'money', 'premises'] as const

/** The next version of the house rules: begins with the one in force. */
export function WriteRulesScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const views = useList(coop, 'houseRules')
  const decisions = useDecisionChoices(coop)
  const key = `reglement:${coop()}`
  const draft = createDraft<RulesDraft>(key, { articles: [], decision: '' })
  const current = () => {
    const known = views()
    return known && houseRulesOn({ versions: readRuleVersions(known), day: clock.today() })
  }
  const [begun, setBegun] = createSignal(false)
  createEffect(() => {
    if (begun() || !draft.ready() || views() === undefined) return
    setBegun(true)
    if (draft.restored()) return
    const articles = current()?.articles.map((article) => ({ ...article })) ?? [{ title: '', text: '' }]
    draft.set({ articles })
  })
  const useModel = (): void =>
    draft.set({
      articles: modelParts.map((part) => ({
        title: t(`group.rules.model.${part}.title`),
        text: t(`group.rules.model.${part}.text`),
      })),
    })
  const write = onePress(async (): Promise<void> => {
    await draft.settle()
    const { articles, decision } = draft.value
    const of = coop()
    const n = (current()?.version ?? 0) + 1
    const input = { coop: of, articles: articles.map((article) => ({ ...article })), draft: key }
    const kept = await keep.run(
      () => writeHouseRules(app.device(), decision === '' ? input : { ...input, decision }),
      t('group.rules.kept', { n }),
    )
    if (!kept) return
    void draft.discard()
    navigate(`/c/${of}/reglement`, { replace: true })
  })
  return (
    <Page
      title={words('group.rules.change')}
      windowTitle={t('group.rules.title')}
      back={{ href: `/c/${coop()}/reglement`, label: words('group.rules.back') }}
      action={
        <Button kind="main" type="submit" form="write-rules" icon={Check} busy={keep.busy()}>
          {words('common.save')}
        </Button>
      }
    >
      <Show when={begun()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={current() === undefined}>
          <Actions>
            <Button icon={BookOpenText} onClick={useModel}>
              {words('group.rules.template')}
            </Button>
          </Actions>
        </Show>
        <Form id="write-rules" onSubmit={() => void write()}>
          <For each={draft.value.articles}>
            {(article, index) => (
              <Card
                title={t('group.rules.article', { n: index() + 1 })}
                end={
                  <IconButton
                    icon={X}
                    label={t('group.rules.remove', { n: index() + 1 })}
                    onClick={() => draft.set('articles', (all) => all.filter((_, at) => at !== index()))}
                  />
                }
              >
                <TextField
                  label={t('group.rules.articleTitle')}
                  value={article.title}
                  maxLength={120}
                  onInput={(title) => draft.set('articles', index(), { title })}
                />
                <TextArea
                  label={t('group.rules.articleText')}
                  value={article.text}
                  rows={3}
                  maxLength={2000}
                  onInput={(text) => draft.set('articles', index(), { text })}
                />
              </Card>
            )}
          </For>
          <Actions>
            <Button icon={Plus} onClick={() => draft.set('articles', (all) => [...all, { title: '', text: '' }])}>
              {words('group.rules.addArticle')}
            </Button>
          </Actions>
          <SelectField<RecordId>
            label={t('group.rules.decision')}
            value={draft.value.decision}
            emptyLabel={t('group.roles.noDecision')}
            choices={decisions()}
            onChange={(decision) => draft.set({ decision })}
          />
        </Form>
      </Show>
    </Page>
  )
}
