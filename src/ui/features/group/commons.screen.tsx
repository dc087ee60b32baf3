import FileDown from 'lucide-solid/icons/file-down'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { giveTemplates } from '../../../app/commons/give-templates.ts'
import { takeTemplate } from '../../../app/commons/take-template.ts'
import { linesOf, parseCommons } from '../../../domain/commons/commons.rules.ts'
import {
  type CommonsFile,
  type CommonsTemplate,
  type CommonsType,
  commonsTypes,
} from '../../../domain/commons/commons.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Check, TriangleAlert } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { saveFile } from '../../shell/save-file.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import '../meeting/meeting.css'
import './group.css'
import { FileChoice } from '../record/file-choice.tsx'
import { useKeep } from '../record/use-keep.ts'
import { poleName, skillName } from '../skills/skill-words.tsx'

/** « Modèles à partager »: a file to give to another coop, and one to look at before taking what one wants of it. */
export function CommonsScreen(): JSX.Element {
  const coop = useCoop()
  return (
    <Page
      title={words('group.commons.title')}
      windowTitle={t('group.commons.title')}
      lead={words('group.commons.lead')}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
    >
      <Give />
      <Take />
    </Page>
  )
}

function Give(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const toasts = useToasts()
  const [types, setTypes] = createSignal<readonly CommonsType[]>(['houseRules', 'prices'])
  const [removed, setRemoved] = createSignal(0)
  const give = async (): Promise<void> => {
    const names = Object.fromEntries(commonsTypes.map((type) => [type, t(`group.commons.types.${type}`)])) as Record<
      CommonsType,
      string
    >
    const given = await keep.run(() => giveTemplates(app.device(), { coop: coop(), types: types(), names }))
    if (!given) return
    setRemoved(given.removed)
    const text = `${JSON.stringify(given.file, null, 1)}\n`
    saveFile({ name: t('group.commons.file'), type: 'application/json', text })
    toasts.show({ text: t('group.commons.saved') })
  }
  return (
    <section class="room-part">
      <SectionTitle>{words('group.commons.give')}</SectionTitle>
      <Form onSubmit={() => void give()}>
        <Chips<CommonsType>
          label={t('group.commons.giveWhat')}
          values={types()}
          choices={commonsTypes.map((value) => ({ value, label: t(`group.commons.types.${value}`) }))}
          onChange={setTypes}
        />
        <div role="status">
          <Show when={removed() > 0}>
            <Banner kind="attention">{t('group.commons.removed', { n: removed() })}</Banner>
          </Show>
        </div>
        <Actions>
          <Button type="submit" icon={FileDown} busy={keep.busy()} disabled={types().length === 0}>
            {words('group.commons.save')}
          </Button>
        </Actions>
      </Form>
    </section>
  )
}

function Take(): JSX.Element {
  const [found, setFound] = createSignal<CommonsFile>()
  const [problem, setProblem] = createSignal('')
  const open = async (file: File): Promise<void> => {
    const read = parseCommons(await file.text())
    setFound(read.ok ? read.value : undefined)
    setProblem(read.ok ? '' : errorSentence(read.error))
  }
  return (
    <section class="room-part">
      <SectionTitle>{words('group.commons.take')}</SectionTitle>
      <FileChoice
        label={t('group.commons.open')}
        help={t('group.commons.takeHelp')}
        accept=".json,application/json"
        onChoose={(file) => void open(file)}
      />
      <div role="status">
        <Show when={problem() !== ''}>
          <Banner kind="attention" icon={TriangleAlert}>
            {problem()}
          </Banner>
        </Show>
      </div>
      <For each={found()?.templates}>{(template) => <Offered template={template} />}</For>
    </section>
  )
}

function Offered(props: { readonly template: CommonsTemplate }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const [taken, setTaken] = createSignal(false)
  const take = async (): Promise<void> => {
    const { template } = props
    const name = t(`group.commons.types.${template.type}`)
    const kept = await keep.run(
      () => takeTemplate(app.device(), { coop: coop(), template }),
      t('group.commons.taken', { name }),
    )
    if (kept !== undefined) setTaken(true)
  }
  return (
    <Card
      kicker={words(`group.commons.types.${props.template.type}`)}
      title={<bdi>{props.template.name}</bdi>}
      level={3}
    >
      <ul class="commons-lines">
        <For each={linesOf(props.template, { skill: skillName, pole: poleName })}>
          {(line) => (
            <li>
              <bdi>{line}</bdi>
            </li>
          )}
        </For>
      </ul>
      <p class="field-help">{words(`group.commons.takenText.${props.template.type}`)}</p>
      <Actions>
        <Button icon={Check} busy={keep.busy()} disabled={taken()} onClick={() => void take()}>
          {words('group.commons.takeThis')}
        </Button>
      </Actions>
    </Card>
  )
}
