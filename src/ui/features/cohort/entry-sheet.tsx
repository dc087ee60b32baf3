import { createSignal, type JSX, Show } from 'solid-js'
import type { CohortRow } from '../../../app/cohort/read-funnel.ts'
import { enterCohort } from '../../../app/cohort/save-cohort.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { useMembers, useNames } from '../job/use-job.ts'
import { dayOrNothing } from '../path/contract-draft.ts'
import { useKeep } from '../record/use-keep.ts'

interface EntryProps {
  readonly coop: CoopId
  readonly cohort: RecordId
  /** Nobody yet: someone joins. */
  readonly row: CohortRow | undefined
  readonly inside: readonly PersonId[]
  readonly today: LocalDate
  readonly onClose: () => void
}

/** Someone of a promotion: their trade once it is known, the day they left. */
export function EntrySheet(props: EntryProps): JSX.Element {
  const nameOf = useNames(() => props.coop)
  const title = (): string => (props.row ? nameOf(props.row.entry.person) : t('cohort.enter'))
  return (
    <BottomSheet open={true} onClose={props.onClose} title={title()} closeLabel={t('common.close')}>
      <EntryForm {...props} />
    </BottomSheet>
  )
}

function EntryForm(props: EntryProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const members = useMembers(() => props.coop)
  const nameOf = useNames(() => props.coop)
  const [person, setPerson] = createSignal<PersonId | ''>(props.row?.entry.person ?? '')
  const [joinedOn, setJoinedOn] = createSignal<string>(props.row?.entry.joinedOn ?? props.today)
  const [leftOn, setLeftOn] = createSignal<string>(props.row?.entry.leftOn ?? '')
  const [project, setProject] = createSignal(props.row?.entry.project ?? '')
  const choices = () =>
    (members() ?? [])
      .filter((one) => one.role === 'cooperant' && !props.inside.includes(one.person))
      .map((one) => ({ value: one.person, label: one.name }))
  const submit = async (): Promise<void> => {
    const someone = person()
    if (someone === '' || keep.busy()) return
    const joined = dayOrNothing(joinedOn())
    const saved = await keep.run(
      () =>
        enterCohort(app.device(), {
          coop: props.coop,
          cohort: props.cohort,
          person: someone,
          ...(joined === undefined ? {} : { joinedOn: joined }),
          leftOn: dayOrNothing(leftOn()) ?? null,
          project: project().trim() || null,
        }),
      nameOf(someone),
    )
    if (saved) props.onClose()
  }
  return (
    <Form onSubmit={() => void submit()}>
      <Show when={props.row === undefined}>
        <SelectField
          label={t('cohort.who')}
          emptyLabel={t('cohort.choose')}
          value={person()}
          choices={choices()}
          onChange={setPerson}
        />
      </Show>
      <TextField
        label={t('cohort.trade')}
        help={t('cohort.tradeHelp')}
        hint={t('common.optional')}
        maxLength={200}
        value={project()}
        onInput={setProject}
      />
      <DateField label={t('cohort.joinedOn')} value={joinedOn()} onInput={setJoinedOn} />
      <Show when={props.row}>
        <DateField label={t('cohort.leftOn')} hint={t('common.optional')} value={leftOn()} onInput={setLeftOn} />
      </Show>
      <Actions>
        <Button kind="main" type="submit" busy={keep.busy()} disabled={person() === ''}>
          {t('common.save')}
        </Button>
        <Show when={props.row}>
          {(row) => (
            <LinkButton href={`/c/${props.coop}/parcours/${row().entry.person}`}>{t('cohort.seeWay')}</LinkButton>
          )}
        </Show>
      </Actions>
    </Form>
  )
}
