import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { checkPermanence, type PlanPermanenceInput, planPermanence } from '../../../app/planning/plan-permanence.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { type Permanence, permanencePlaces } from '../../../domain/planning/permanence.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { GuardRefusals } from '../job/guard-refusals.tsx'
import { useMembers, useNames, useReady } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { Rotation } from './rotation.tsx'

export interface PermanenceDraft {
  place: Permanence['place']
  day: string
  start: string
  end: string
  team: PersonId[]
  note: string
}

export function PermanenceForm(props: {
  readonly title: string
  readonly draftKey: string
  readonly permanence?: RecordId | undefined
  readonly initial: PermanenceDraft
  readonly onKept: () => void
  readonly more?: JSX.Element | undefined
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const ready = useReady(coop)
  const members = useMembers(coop)
  const nameOf = useNames(coop)
  const draft = createDraft<PermanenceDraft>(props.draftKey, props.initial)
  const [tried, setTried] = createSignal(false)
  let refusals: HTMLDivElement | undefined
  const input = (): PlanPermanenceInput => {
    const { place, day, start, end, team, note } = draft.value
    return {
      coop: coop(),
      permanence: props.permanence,
      place,
      day,
      start: `${day}T${start}`,
      end: `${day}T${end}`,
      team: [...team],
      note,
      draft: props.draftKey,
    }
  }
  // From the first press on, the answer follows each change: what is put right disappears.
  const problem = createMemo(() => {
    if (!tried() || !ready()) return undefined
    const answer = checkPermanence(app.device(), input())
    return answer.ok ? undefined : answer.error
  })
  const problemOf = (type: 'job.day_invalid' | 'job.times_invalid' | 'planning.team_missing'): string | undefined =>
    problem()?.type === type ? errorSentence({ type }) : undefined
  const refused = () => {
    const found = problem()
    return found?.type === 'guard.planning_refused' ? found : undefined
  }
  const plan = onePress(async (): Promise<void> => {
    setTried(true)
    if (problem() !== undefined) refusals?.scrollIntoView({ block: 'center' })
    if (!ready() || problem() !== undefined) return
    await draft.settle()
    const day = formatDay(draft.value.day)
    const said = props.permanence ? t('planning.permanence.changed', { day }) : t('planning.permanence.done', { day })
    if (await keep.run(() => planPermanence(app.device(), input()), said)) props.onKept()
  })
  return (
    <Page
      title={props.title}
      windowTitle={t('planning.title')}
      back={{ href: `/c/${coop()}/planning`, label: t('planning.permanence.back') }}
      action={
        <Button kind="main" type="submit" form="plan-permanence" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && members()} fallback={<Loading label={t('common.loading')} />}>
        {(people) => (
          <Form id="plan-permanence" onSubmit={() => void plan()}>
            <SegmentedChoice
              label={t('planning.permanence.place')}
              value={draft.value.place}
              choices={permanencePlaces.map((value) => ({ value, label: t(`planning.places.${value}`) }))}
              onChange={(place) => draft.set({ place })}
            />
            <DateField
              label={t('planning.permanence.day')}
              value={draft.value.day}
              error={problemOf('job.day_invalid')}
              onInput={(day) => draft.set({ day })}
            />
            <Columns>
              <TimeField
                label={t('planning.permanence.start')}
                value={draft.value.start}
                onInput={(start) => draft.set({ start })}
              />
              <TimeField
                label={t('planning.permanence.end')}
                value={draft.value.end}
                error={problemOf('job.times_invalid')}
                onInput={(end) => draft.set({ end })}
              />
            </Columns>
            <Show when={people().length > 0} fallback={<p>{t('job.plan.teamEmpty')}</p>}>
              <Chips
                label={t('planning.permanence.team')}
                values={draft.value.team}
                choices={people().map(({ person, name }) => ({ value: person, label: name }))}
                error={problemOf('planning.team_missing')}
                onChange={(team) => draft.set({ team: [...team] })}
              />
            </Show>
            <Rotation
              coop={coop()}
              id={props.permanence}
              day={draft.value.day}
              start={draft.value.start}
              end={draft.value.end}
              team={draft.value.team}
              onChange={(team) => draft.set({ team })}
            />
            <div ref={refusals} role="status">
              <Show when={refused()}>
                {(found) => <GuardRefusals reasons={found().reasons} refusals={found().refusals} nameOf={nameOf} />}
              </Show>
            </div>
            <TextField
              label={t('planning.permanence.note')}
              hint={t('common.optional')}
              help={t('planning.permanence.noteHelp')}
              value={draft.value.note}
              maxLength={200}
              onInput={(note) => draft.set({ note })}
            />
            {props.more}
          </Form>
        )}
      </Show>
    </Page>
  )
}
