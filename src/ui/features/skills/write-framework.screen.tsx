import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readFramework, readVersions } from '../../../app/skills/frameworks.ts'
import { writeFramework } from '../../../app/skills/write-framework.ts'
import { changesBetween, faultOf, hasChanges, versionsOf } from '../../../domain/skills/framework.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check, TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { FrameworkChangesView } from './framework-changes.tsx'
import { draftOf, emptyDraft, type FrameworkDraft, skillsOf, startingSkills } from './framework-draft.ts'
import { mayWriteFrameworks } from './framework-rights.ts'
import { FrameworkThemes } from './framework-themes.tsx'
import { useFrameworks } from './use-framework.ts'
import './skills.css'

const starts = ['default', 'trades', 'blank'] as const

/** A new list, or the next version of one: it begins with the version in force, and says what it changes. */
export function WriteFrameworkScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const reads = useFrameworks(coop)
  const mayWrite = mayWriteFrameworks(app.device().me)
  const list = (): string => `/c/${coop()}/listes-competences`
  const key = `framework:${coop()}:${params.record ?? 'new'}`
  const draft = createDraft<FrameworkDraft>(key, emptyDraft)
  const [tried, setTried] = createSignal(false)
  const [begun, setBegun] = createSignal(false)

  /** All versions of the list that is changed, the latest first; none for a new list. */
  const versions = createMemo(() => {
    const known = reads()
    return known === undefined || params.record === undefined
      ? []
      : versionsOf(readVersions(known, coop()), params.record)
  })
  const latest = () => versions()[0]
  createEffect(() => {
    const known = reads()
    if (begun() || !draft.ready() || known === undefined) return
    setBegun(true)
    if (draft.restored() || params.record === undefined) return
    const from = latest()?.skills ?? readFramework(known, params.record)?.skills ?? []
    draft.set({ start: 'default', base: latest()?.id ?? '', name: latest()?.name ?? '', ...draftOf(from) })
  })
  const start = (from: (typeof starts)[number]): void => {
    const begin = draftOf(startingSkills(from))
    draft.set({ start: from, ...begin, themes: begin.themes.length > 0 ? begin.themes : [{ key: 't0', pole: '' }] })
  }

  const skills = createMemo(() => skillsOf(draft.value))
  const fault = () => faultOf({ name: draft.value.name, skills: faultless(skills()) })
  const changes = () => changesBetween(latest()?.skills ?? [], skills())
  const changed = (): boolean =>
    latest() === undefined || hasChanges(changes()) || draft.value.name.trim() !== latest()?.name
  const next = (): number => (latest()?.version ?? 0) + 1
  const publish = onePress(async (): Promise<void> => {
    setTried(true)
    if (fault() !== undefined || keep.busy()) return
    await draft.settle()
    const { name, use } = draft.value
    const replaces = latest()?.id
    const input = { coop: coop(), name, skills: skills(), replaces, use: replaces === undefined && use, draft: key }
    const saved = await keep.run(() => writeFramework(app.device(), input), t('frameworks.published', { n: next() }))
    if (!saved) return
    const [id] = saved.ids
    void draft.discard()
    navigate(`${list()}/${id}`, { replace: true })
  })
  const nameFault = (): string | undefined => {
    const found = tried() ? fault() : undefined
    return found?.type === 'framework.name_missing' ? errorSentence(found) : undefined
  }
  const otherFault = (): string | undefined => {
    const found = tried() ? fault() : undefined
    return found === undefined || found.type === 'framework.name_missing' ? undefined : errorSentence(found)
  }

  return (
    <Page
      title={t(latest() === undefined ? 'frameworks.new' : 'frameworks.change')}
      windowTitle={t('frameworks.title')}
      back={{ href: params.record === undefined ? list() : `${list()}/${params.record}`, label: t('frameworks.back') }}
      wide
      action={
        <Show when={mayWrite && draft.value.start !== ''}>
          <Button
            kind="main"
            type="submit"
            form="write-framework"
            icon={Check}
            busy={keep.busy()}
            disabled={!changed()}
          >
            {t('frameworks.publish', { n: next() })}
          </Button>
        </Show>
      }
    >
      <Show when={mayWrite} fallback={<p>{t('frameworks.only')}</p>}>
        <Show when={begun()} fallback={<Loading label={t('common.loading')} />}>
          <Show
            when={draft.value.start !== ''}
            fallback={
              <ChoiceTiles
                label={t('frameworks.start')}
                value={undefined}
                choices={starts.map((value) => ({
                  value,
                  label: t(`frameworks.starts.${value}`),
                  text: t(`frameworks.startTexts.${value}`),
                }))}
                onChange={start}
              />
            }
          >
            <Form id="write-framework" onSubmit={() => void publish()}>
              <Show when={draft.value.base !== (latest()?.id ?? '')}>
                <Banner kind="attention" icon={TriangleAlert}>
                  {t('frameworks.newer')}
                </Banner>
              </Show>
              <TextField
                label={t('frameworks.name')}
                help={t('frameworks.nameHelp')}
                value={draft.value.name}
                maxLength={80}
                required
                error={nameFault()}
                onInput={(name) => draft.set({ name })}
              />
              <FrameworkThemes draft={draft} earlier={versions().flatMap((version) => version.skills)} />
              <Card title={t('frameworks.whatChanges')}>
                <p>{t('frameworks.count', { n: skills().length })}</p>
                <Show when={latest() !== undefined}>
                  <FrameworkChangesView changes={changes()} />
                </Show>
                <div role="status">
                  <Show when={otherFault()}>
                    {(sentence) => (
                      <Banner kind="attention" icon={TriangleAlert}>
                        {sentence()}
                      </Banner>
                    )}
                  </Show>
                </div>
                <Show when={latest() === undefined}>
                  <CheckField
                    label={t('frameworks.use')}
                    help={t('frameworks.followText')}
                    checked={draft.value.use}
                    onChange={(use) => draft.set({ use })}
                  />
                </Show>
              </Card>
            </Form>
          </Show>
        </Show>
      </Show>
    </Page>
  )
}

/** New skills have no id before they are published: each stands for itself. */
const faultless = (skills: ReturnType<typeof skillsOf>) =>
  skills.map((skill, index) => (skill.id === '' ? { ...skill, id: `new${index}` } : skill))
