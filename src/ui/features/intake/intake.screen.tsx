import { useParams } from '@solidjs/router'
import ListTodo from 'lucide-solid/icons/list-todo'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { saveIntake } from '../../../app/intake/save-intake.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { mustSayWhy } from '../../../domain/case/note-reading.rules.ts'
import { parisTimeAt } from '../../../domain/time/local-time.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { InTurn } from '../../in-turn.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { NotesGate } from '../case/notes-gate.tsx'
import { Absent } from '../record/absent.tsx'
import { SharedText } from '../record/shared-text.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { useKeep } from '../record/use-keep.ts'
import { SoftHint } from './free-text.tsx'
import { FullFields, QuickFields } from './intake-fields.tsx'
import { formToIntake, type IntakeForm, intakeToForm } from './intake-form.ts'
import { NoticeCard } from './notice-card.tsx'

/** A premier accueil that exists: its answers, its open questions, and its live note. */
export function IntakeScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const id = (): RecordId => (params.record ?? '') as RecordId
  const found = useLive(() => app.reads().record(id(), coop()))
  const view = createMemo(() => {
    const read = found()
    return read === 'absent' ? undefined : read
  })
  return (
    <Switch fallback={<Loading label={t('common.loading')} />}>
      <Match when={found() === 'absent'}>
        <Page
          title={t('intake.title')}
          windowTitle={t('intake.title')}
          back={{ href: `/c/${coop()}/personnes`, label: t('intake.back') }}
        >
          <Absent
            text={t('errors.record.unknown')}
            back={{ href: `/c/${coop()}/personnes`, label: t('intake.back') }}
          />
        </Page>
      </Match>
      <Match when={view()?.id}>{(shown) => <OneIntake coop={coop()} id={shown()} view={view} />}</Match>
    </Switch>
  )
}

function OneIntake(props: {
  readonly coop: CoopId
  readonly id: RecordId
  readonly view: () => RecordView | undefined
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const key = `intake:${props.id}`
  // Only what was touched here: other answers follow what others write meanwhile.
  const draft = createDraft<{ changes: Partial<IntakeForm> }>(key, { changes: {} })
  const form = createMemo(
    (): IntakeForm => ({ ...intakeToForm(props.view() ?? { fields: {} }), ...draft.value.changes }),
  )
  const touched = (): boolean => Object.keys(draft.value.changes).length > 0
  const tellMasked = (n: number): void => toasts.show({ text: t('intake.masked', { n }) })
  const fieldText = (name: string): string => {
    const value = props.view()?.fields[name]
    return typeof value === 'string' ? value : ''
  }

  const [opened, setOpened] = createSignal<RecordId>()
  const folded = (): boolean => {
    const view = props.view()
    return view !== undefined && opened() !== view.id && mustSayWhy(app.device().me, view)
  }

  const feasibilityWords = (): string => {
    const verdict = tMaybe(`intake.feasibilities.${fieldText('feasibility')}`)
    return verdict === undefined ? t('intake.analysis.notYet') : t('intake.analysis.verdict', { verdict })
  }

  const write = async (changes: Partial<IntakeForm>, withDraft: boolean): Promise<boolean> => {
    const person = props.view()?.person
    if (person === undefined) return false
    const input = { coop: props.coop, person, id: props.id, values: formToIntake(changes) }
    const saved = await keep.run(
      () => saveIntake(app.device(), withDraft ? { ...input, draft: key } : input),
      t('intake.kept'),
    )
    return saved !== undefined
  }
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy() || !touched()) return
    await draft.settle()
    if (await write({ ...draft.value.changes }, true)) await draft.discard()
  })
  const back = (): string => `/c/${props.coop}/personnes/${props.view()?.person ?? ''}`

  return (
    <Page
      title={
        <Show when={fieldText('name') !== ''} fallback={t('intake.aliasLater')}>
          <bdi>{fieldText('name')}</bdi>
        </Show>
      }
      windowTitle={t('intake.title')}
      lead={
        <>
          {t('intake.title')}, {fieldText('date') === '' ? '' : formatDate(fieldText('date'))}
        </>
      }
      back={{ href: back(), label: t('intake.backToPerson') }}
      action={
        <Show when={touched()}>
          <Button kind="main" type="submit" form="intake" icon={Check} busy={keep.busy()}>
            {t('intake.keep')}
          </Button>
        </Show>
      }
    >
      <Show when={props.view()}>{(record) => <OpenQuestions coop={props.coop} record={record()} />}</Show>
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <NoticeCard
          coop={props.coop}
          givenAt={fieldText('noticeGivenAt')}
          busy={keep.busy()}
          onGiven={(noticeVersion) =>
            void write({ noticeVersion, noticeGivenAt: parisTimeAt(app.device().clock.now()) }, false)
          }
        />
        <Form id="intake" onSubmit={() => void submit()}>
          <Show when={draft.restored() && touched()}>
            <p class="field-help" role="status">
              {t('intake.restored')}
            </p>
          </Show>
          <QuickFields form={form()} change={(changes) => draft.set('changes', changes)} onMasked={tellMasked} />
          <InTurn>
            <FullFields form={form()} change={(changes) => draft.set('changes', changes)} onMasked={tellMasked} />
          </InTurn>
        </Form>
        <InTurn>
          <Card title={t('intake.analysis.title')}>
            <p>{feasibilityWords()}</p>
            <Actions>
              <LinkButton icon={ListTodo} href={`/c/${props.coop}/accueil/${props.id}/analyse`}>
                {t('intake.analysis.open')}
              </LinkButton>
            </Actions>
          </Card>
          <SectionTitle>{t('intake.sections.note')}</SectionTitle>
          <Show
            when={fieldText('noticeGivenAt') !== ''}
            fallback={<p class="field-help">{t('intake.notice.first')}</p>}
          >
            <Show when={props.view()?.person}>
              {(person) => (
                <NotesGate
                  coop={props.coop}
                  person={person()}
                  part="welcome"
                  of={props.id}
                  folded={folded()}
                  onOpened={() => setOpened(props.id)}
                >
                  <SharedText
                    coop={props.coop}
                    record={props.id}
                    field="note"
                    label={t('intake.fields.note')}
                    help={t('intake.fields.noteHelp')}
                    rows={7}
                    hint={(text) => <SoftHint text={text()} field="note" />}
                  />
                </NotesGate>
              )}
            </Show>
          </Show>
        </InTurn>
      </Show>
    </Page>
  )
}
