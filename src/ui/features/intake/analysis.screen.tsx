import { useParams } from '@solidjs/router'
import Milestone from 'lucide-solid/icons/milestone'
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import { saveIntake } from '../../../app/intake/save-intake.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { Absent } from '../record/absent.tsx'
import { openQuestions, TwoAnswers } from '../record/two-answers.tsx'
import { useKeep } from '../record/use-keep.ts'
import { AnalysisFields } from './intake-fields.tsx'
import { formToIntake, type IntakeForm, intakeToForm } from './intake-form.ts'

const fields: readonly string[] = ['maturity', 'feasibility', 'workingApproach']

/** « Analyse de l'équipe »: the second step of the welcome, apart from what the person says of themself. */
export function AnalysisScreen(): JSX.Element {
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
    <Page
      title={t('intake.analysis.title')}
      windowTitle={t('intake.analysis.title')}
      lead={t('intake.analysis.lead')}
      back={{ href: `/c/${coop()}/accueil/${id()}`, label: t('intake.analysis.back') }}
      action={
        <Show when={view()?.person}>
          <Button kind="main" type="submit" form="analysis" icon={Check}>
            {t('intake.keep')}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={found() === 'absent'}>
          <Absent
            text={t('errors.record.unknown')}
            back={{ href: `/c/${coop()}/personnes`, label: t('intake.back') }}
          />
        </Match>
        <Match when={view()?.person}>
          {(person) => <Analysis coop={coop()} id={id()} person={person()} view={view} />}
        </Match>
      </Switch>
    </Page>
  )
}

function Analysis(props: {
  readonly coop: CoopId
  readonly id: RecordId
  readonly person: PersonId
  readonly view: () => RecordView | undefined
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const key = `analysis:${props.id}`
  const draft = createDraft<{ changes: Partial<IntakeForm> }>(key, { changes: {} })
  const form = createMemo(
    (): IntakeForm => ({ ...intakeToForm(props.view() ?? { fields: {} }), ...draft.value.changes }),
  )
  const submit = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person, id } = props
    const input = { coop, person, id, values: formToIntake({ ...draft.value.changes }), draft: key }
    const saved = await keep.run(() => saveIntake(app.device(), input), t('intake.analysis.kept'))
    if (saved !== undefined) await draft.discard()
  })
  return (
    <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
      <Show when={props.view()}>
        {(record) => (
          <For each={openQuestions(record()).filter((field) => fields.includes(field))}>
            {(field) => <TwoAnswers coop={props.coop} record={record()} field={field} />}
          </For>
        )}
      </Show>
      <Form id="analysis" onSubmit={() => void submit()}>
        <AnalysisFields
          form={form()}
          change={(changes) => draft.set('changes', changes)}
          onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
        />
      </Form>
      <Show when={form().feasibility === 'no' || form().feasibility === 'review'}>
        <Card kind="note" title={t('intake.analysis.partner')}>
          <Actions>
            <LinkButton icon={Milestone} href={`/c/${props.coop}/personnes/${props.person}/orienter`}>
              {t('welcome.referral.open')}
            </LinkButton>
          </Actions>
        </Card>
      </Show>
    </Show>
  )
}
