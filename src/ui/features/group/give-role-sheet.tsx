import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { giveRole } from '../../../app/group/give-role.ts'
import type { MotionView } from '../../../app/meeting/motion-view.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import { type RoleFunction, roleFunctions } from '../../../domain/coop/role.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { PeoplePicker } from '../../design/parts/people-picker.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useMembers, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { useDecisionChoices } from './use-decisions.ts'

interface RoleDraft {
  person: PersonId | ''
  function: RoleFunction
  title: string
  until: string
  decision: RecordId | ''
}

const empty: RoleDraft = { person: '', function: 'president', title: '', until: '', decision: '' }

export function GiveRoleSheet(props: {
  readonly coop: CoopId
  readonly open: boolean
  /** The vote that one comes from. */
  readonly elected?: MotionView | undefined
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const clock = useClock()
  const members = useMembers(() => props.coop)
  const nameOf = useNames(() => props.coop)
  const decisions = useDecisionChoices(() => props.coop)
  const key = `role:${props.coop}`
  const draft = createDraft<RoleDraft>(key, empty)
  const [tried, setTried] = createSignal(false)
  createEffect(() => {
    const vote = props.elected
    const person = vote?.closing?.elected
    if (!draft.ready() || vote === undefined || person == null) return
    draft.set({ person, decision: vote.decision?.id ?? '' })
  })
  const isUntilWrong = (): boolean => draft.value.until !== '' && draft.value.until < clock.today()
  const give = onePress(async (): Promise<void> => {
    setTried(true)
    const { person, function: name, title, until, decision } = draft.value
    if (person === '' || isUntilWrong()) return
    await draft.settle()
    const said = t('group.roles.kept', { role: t(`group.roles.functions.${name}`), name: nameOf(person) })
    const kept = await keep.run(
      () =>
        giveRole(app.device(), {
          coop: props.coop,
          person,
          function: name,
          title: title || undefined,
          until: until || undefined,
          decision: decision || undefined,
          draft: key,
        }),
      said,
    )
    if (!kept) return
    await draft.discard()
    setTried(false)
    props.onClose()
  })
  return (
    <BottomSheet open={props.open} onClose={props.onClose} title={t('group.roles.give')} closeLabel={t('common.close')}>
      <Show when={draft.ready() && members()}>
        {(people) => (
          <Form onSubmit={() => void give()}>
            <SelectField<RoleFunction>
              label={t('group.roles.what')}
              value={draft.value.function}
              choices={roleFunctions.map((value) => ({ value, label: t(`group.roles.functions.${value}`) }))}
              onChange={(name) => name !== '' && draft.set({ function: name })}
            />
            <PeoplePicker<PersonId>
              label={t('group.roles.who')}
              people={people()
                .filter(({ role }) => role === 'cooperant')
                .map(({ person, name }) => ({ id: person, name }))}
              chosen={draft.value.person === '' ? [] : [draft.value.person]}
              single
              filterLabel={t('group.roles.filter')}
              noneFound={t('group.roles.noneFound')}
              error={tried() && draft.value.person === '' ? t('group.roles.whoMissing') : undefined}
              onChange={([person]) => draft.set({ person: person ?? '' })}
            />
            <TextField
              label={t('group.roles.own')}
              hint={t('common.optional')}
              help={t('group.roles.ownHelp')}
              value={draft.value.title}
              maxLength={80}
              onInput={(title) => draft.set({ title })}
            />
            <DateField
              label={t('group.roles.until')}
              hint={t('common.optional')}
              value={draft.value.until}
              min={clock.today()}
              error={tried() && isUntilWrong() ? errorSentence({ type: 'role.until_invalid' }) : undefined}
              onInput={(until) => draft.set({ until })}
            />
            <SelectField<RecordId>
              label={t('group.roles.decision')}
              value={draft.value.decision}
              emptyLabel={t('group.roles.noDecision')}
              choices={decisions()}
              onChange={(decision) => draft.set({ decision })}
            />
            <Actions>
              <Button kind="main" type="submit" icon={Check} busy={keep.busy()}>
                {t('common.save')}
              </Button>
            </Actions>
          </Form>
        )}
      </Show>
    </BottomSheet>
  )
}
