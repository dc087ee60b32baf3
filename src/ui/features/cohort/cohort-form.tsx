import { createSignal, type JSX, Show } from 'solid-js'
import { saveCohort } from '../../../app/cohort/save-cohort.ts'
import { changedFields } from '../../../app/job/changed-fields.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Cohort } from '../../../domain/cohort/cohort.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock } from '../job/use-job.ts'
import { dayOrNothing } from '../path/contract-draft.ts'
import { useKeep } from '../record/use-keep.ts'

interface FormProps {
  readonly coop: CoopId
  /** The one to change; without it, a new one. */
  readonly known?: Read<Cohort> | undefined
  readonly onDone: () => void
}

interface CohortDraft {
  name: string
  opensOn: string
  closesOn: string
  target?: number | undefined
}

/** A promotion: its name, its days, how many people are aimed at. A change says what it changed, and is taken back. */
export function CohortForm(props: FormProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const { known } = props
  const key = known ? `promotion:${known.id}` : `promotion:new:${props.coop}`
  const draft = createDraft<CohortDraft>(key, {
    name: known?.name ?? '',
    opensOn: known?.opensOn ?? useClock().today(),
    closesOn: known?.closesOn ?? '',
    target: known?.target ?? undefined,
  })
  const [tried, setTried] = createSignal(false)
  const wrong = () => {
    const { name, opensOn, closesOn, target } = draft.value
    return {
      name: name.trim() === '' ? t('errors.cohort.name_missing') : undefined,
      opensOn: isLocalDate(opensOn) ? undefined : t('errors.cohort.day_missing'),
      closesOn: closesOn !== '' && closesOn < opensOn ? t('errors.cohort.closes_before') : undefined,
      target:
        target === undefined || (Number.isInteger(target) && target >= 0)
          ? undefined
          : t('errors.cohort.target_invalid'),
    }
  }
  const told = (field: keyof CohortDraft): string | undefined => (tried() ? wrong()[field] : undefined)
  const create = () => {
    const { name, opensOn, closesOn, target } = draft.value
    const days = { opensOn: dayOrNothing(opensOn), closesOn: dayOrNothing(closesOn) }
    const values = { name: name.trim(), ...days, target }
    return keep.run(() => saveCohort(app.device(), { coop: props.coop, values, draft: key }), name.trim())
  }
  const change = (before: Read<Cohort>) => {
    const { id, name, opensOn, closesOn, target } = before
    const saving = { coop: props.coop, id }
    const told = {
      name: draft.value.name.trim(),
      opensOn: dayOrNothing(draft.value.opensOn),
      closesOn: dayOrNothing(draft.value.closesOn) ?? null,
      target: draft.value.target ?? null,
    }
    const values = changedFields(before, told)
    const back = { name, opensOn, closesOn: closesOn ?? null, target: target ?? null }
    const backOf = Object.fromEntries(Object.entries(back).filter(([field]) => field in values))
    return keep.run(
      () => saveCohort(app.device(), { ...saving, values, draft: key }),
      t('cohort.changed'),
      () => saveCohort(app.device(), { ...saving, values: backOf }),
    )
  }
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (Object.values(wrong()).some((one) => one !== undefined) || keep.busy()) return
    await draft.settle()
    if (!(await (known ? change(known) : create()))) return
    await draft.discard()
    props.onDone()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <TextField
          label={t('cohort.name')}
          maxLength={60}
          value={draft.value.name}
          error={told('name')}
          onInput={(name) => draft.set({ name })}
        />
        <DateField
          label={t('cohort.opensOn')}
          value={draft.value.opensOn}
          error={told('opensOn')}
          onInput={(opensOn) => draft.set({ opensOn })}
        />
        <DateField
          label={t('cohort.closesOn')}
          hint={t('common.optional')}
          value={draft.value.closesOn}
          error={told('closesOn')}
          onInput={(closesOn) => draft.set({ closesOn })}
        />
        <NumberField
          label={t('cohort.target')}
          hint={t('common.optional')}
          whole={true}
          value={draft.value.target}
          error={told('target')}
          onInput={(target) => draft.set('target', target)}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
