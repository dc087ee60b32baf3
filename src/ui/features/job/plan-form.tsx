import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { suggestedAmount } from '../../../app/job/amount.ts'
import { serviceList } from '../../../app/job/mission-view.ts'
import { checkPlan, type PlanPrestationInput, planPrestation } from '../../../app/job/plan-prestation.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { type Prestation, prestationNatures } from '../../../domain/job/prestation.schema.ts'
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDay, formatDuration, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { AmountField } from './amount-field.tsx'
import { GuardRefusals } from './guard-refusals.tsx'
import { serviceName } from './job-words.ts'
import { useList, useMembers, useNames, useReady } from './use-job.ts'

export interface PlanDraft {
  service: RecordId | ''
  day: string
  start: string
  end: string
  breakMinutes: number
  team: PersonId[]
  nature: Prestation['nature']
  cents: number | null
  privateHome: boolean
  note: string
}

const breaks = [0, 30, 45, 60] as const

export function PlanForm(props: {
  readonly title: string
  readonly draftKey: string
  readonly prestation?: RecordId | undefined
  /** Whose signed quote it is. */
  readonly client?: RecordId | undefined
  readonly initial: PlanDraft
  readonly back: { readonly href: string; readonly label: string }
  readonly onKept: () => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const ready = useReady(coop)
  const members = useMembers(coop)
  const nameOf = useNames(coop)
  const services = useList(coop, 'service')
  const draft = createDraft<PlanDraft>(props.draftKey, props.initial)
  const [tried, setTried] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  let refusals: HTMLDivElement | undefined
  const catalogue = createMemo(() => serviceList(services() ?? []).filter(({ retired }) => retired !== true))
  const service = () => catalogue().find(({ id }) => id === draft.value.service)

  const input = (): PlanPrestationInput => {
    const { day, start, end, team, nature, cents, privateHome, note, breakMinutes } = draft.value
    const endDay = end !== '' && end <= start && isLocalDate(day) ? addDays(day, 1) : day
    return {
      coop: coop(),
      prestation: props.prestation,
      service: draft.value.service || undefined,
      day,
      start: `${day}T${start}`,
      end: `${endDay}T${end}`,
      breakMinutes,
      team: [...team],
      nature,
      amountCents: nature === 'paid' && cents !== null ? cents : props.prestation ? null : undefined,
      privateHome,
      note,
      draft: props.draftKey,
    }
  }
  // From the first press on, the answer follows each change: what is put right disappears.
  const problem = createMemo(() => {
    if (!tried() || !ready()) return undefined
    const answer = checkPlan(app.device(), input())
    return answer.ok ? undefined : answer.error
  })
  const refused = () => {
    const found = problem()
    return found?.type === 'guard.planning_refused' ? found : undefined
  }
  const suggestion = (): string | undefined => {
    const time = ready() ? checkPlanMinutes(draft.value) : undefined
    const cents = suggestedAmount({ service: service(), minutes: time, people: Math.max(1, draft.value.team.length) })
    return cents === undefined ? undefined : t('job.plan.amountHelp', { amount: formatMoney(cents) })
  }
  const plan = onePress(async (): Promise<void> => {
    setTried(true)
    if (problem() !== undefined) refusals?.scrollIntoView({ block: 'center' })
    if (!ready() || problem() !== undefined || (draft.value.nature === 'paid' && unreadable())) return
    await draft.settle()
    const words = { service: serviceName(service()), day: formatDay(draft.value.day) }
    const said = props.prestation ? t('job.plan.changed', words) : t('job.plan.done', words)
    const saved = await keep.run(() => planPrestation(app.device(), { ...input(), client: props.client }), said)
    if (saved) props.onKept()
  })

  return (
    <Page
      title={props.title}
      windowTitle={props.title}
      back={props.back}
      action={
        <Button kind="main" type="submit" form="plan-mission" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && services() && members()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="plan-mission" onSubmit={() => void plan()}>
          <SelectField
            label={t('job.plan.service')}
            value={draft.value.service}
            emptyLabel={t('job.plan.serviceEmpty')}
            choices={catalogue().map(({ id, label }) => ({ value: id, label }))}
            onChange={(chosen) => draft.set({ service: chosen })}
          />
          <Columns>
            <DateField
              label={t('job.plan.day')}
              value={draft.value.day}
              error={problem()?.type === 'job.day_invalid' ? errorSentence({ type: 'job.day_invalid' }) : undefined}
              onInput={(day) => draft.set({ day })}
            />
            <TimeField
              label={t('job.plan.start')}
              value={draft.value.start}
              onInput={(start) => draft.set({ start })}
            />
            <TimeField
              label={t('job.plan.end')}
              value={draft.value.end}
              error={problem()?.type === 'job.times_invalid' ? errorSentence({ type: 'job.times_invalid' }) : undefined}
              onInput={(end) => draft.set({ end })}
            />
          </Columns>
          <SegmentedChoice
            label={t('job.plan.pause')}
            value={`${draft.value.breakMinutes}`}
            choices={breaks.map((minutes) => ({
              value: `${minutes}`,
              label: minutes === 0 ? t('job.log.noBreak') : formatDuration(minutes),
            }))}
            onChange={(minutes) => draft.set({ breakMinutes: Number(minutes) })}
          />
          <Show when={(members() ?? []).length > 0} fallback={<p>{t('job.plan.teamEmpty')}</p>}>
            <Chips
              label={t('job.plan.team')}
              values={draft.value.team}
              choices={(members() ?? []).map(({ person, name }) => ({ value: person, label: name }))}
              onChange={(team) => draft.set({ team: [...team] })}
            />
          </Show>
          <div ref={refusals} role="status">
            <Show when={refused()}>
              {(found) => <GuardRefusals reasons={found().reasons} refusals={found().refusals} nameOf={nameOf} />}
            </Show>
          </div>
          <SegmentedChoice
            label={t('job.plan.nature')}
            value={draft.value.nature}
            choices={prestationNatures.map((nature) => ({ value: nature, label: t(`job.natures.${nature}`) }))}
            onChange={(nature) => draft.set({ nature })}
          />
          <Show when={draft.value.nature === 'paid'}>
            <AmountField
              label={t('job.plan.amount')}
              hint={t('common.optional')}
              help={suggestion()}
              cents={draft.value.cents}
              onInput={(cents, wrong) => {
                setUnreadable(wrong)
                draft.set({ cents })
              }}
            />
          </Show>
          <CheckField
            label={t('job.plan.privateHome')}
            help={t('job.plan.privateHomeHelp')}
            helpStays
            checked={draft.value.privateHome}
            onChange={(privateHome) => draft.set({ privateHome })}
          />
          <TextField
            label={t('job.plan.note')}
            hint={t('common.optional')}
            help={t('job.plan.noteHelp')}
            helpStays
            value={draft.value.note}
            maxLength={200}
            onInput={(note) => draft.set({ note })}
          />
        </Form>
      </Show>
    </Page>
  )
}

/** Worked minutes between two 'HH:MM' of one day, or undefined. */
function checkPlanMinutes({ start, end, breakMinutes }: PlanDraft): number | undefined {
  const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const minutes = minuteOf(end) - minuteOf(start) - breakMinutes
  return Number.isFinite(minutes) && minutes > 0 ? minutes : undefined
}
