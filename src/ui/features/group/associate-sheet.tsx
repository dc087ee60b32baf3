import { createSignal, type JSX, Show } from 'solid-js'
import { saveAssociate } from '../../../app/group/save-associate.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import type { Associate } from '../../../domain/coop/associate.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft, type Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClock, useMembers } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { useCollegeLines } from './use-college-lines.ts'
import { useDecisionChoices } from './use-decisions.ts'

export interface AssociateDraft {
  what: 'person' | 'organisation'
  person: PersonId | ''
  name: string
  /** One of the register's, or empty when it is written in `newCategory`. */
  category: string
  newCategory: string
  college: RecordId | ''
  delegate: PersonId | ''
  delegateName: string
  decision: RecordId | ''
  joined: string
}

function draftOf(associate: Read<Associate> | undefined, categories: readonly string[]): AssociateDraft {
  return {
    what: associate?.isOrganisation === false ? 'person' : 'organisation',
    person: '',
    name: associate?.name ?? '',
    category: associate?.category ?? categories[0] ?? '',
    newCategory: '',
    college: associate?.college ?? '',
    delegate: associate?.delegate ?? '',
    delegateName: associate?.delegateName ?? '',
    decision: associate?.decision ?? '',
    joined: associate?.joined ?? '',
  }
}

/** A new line of the register, or a change of one. Who it is never changes: another voter is another line. */
export function AssociateSheet(props: {
  readonly associate: Read<Associate> | undefined
  /** Those of the register, to choose from. */
  readonly categories: readonly string[]
  readonly onClose: () => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const members = useMembers(coop)
  const key = `societaire:${props.associate?.id ?? coop()}`
  const draft = createDraft<AssociateDraft>(key, draftOf(props.associate, props.categories))
  const [tried, setTried] = createSignal(false)
  const name = (): string => {
    const { person, name: typed, what } = draft.value
    const known = what === 'person' ? members()?.find((one) => one.person === person)?.name : undefined
    return (known ?? typed).trim()
  }
  const category = (): string => (draft.value.category || draft.value.newCategory).trim()
  const save = onePress(async (): Promise<void> => {
    setTried(true)
    if (name() === '' || category() === '') return
    await draft.settle()
    const { what, person, college, delegate, delegateName, decision, joined } = draft.value
    const isOrganisation = what === 'organisation'
    const values = {
      name: name(),
      category: category(),
      college,
      delegate: isOrganisation ? delegate : ('' as const),
      delegateName: isOrganisation && delegate === '' ? delegateName.trim() : '',
      decision,
      joined: isLocalDate(joined) ? joined : ('' as const),
    }
    const input = { coop: coop(), values: props.associate ? values : { ...values, isOrganisation }, draft: key }
    const id = props.associate?.id
    const of = isOrganisation || person === '' ? undefined : person
    const kept = await keep.run(
      () => saveAssociate(app.device(), { ...input, id, person: of }),
      t('register.form.kept', { name: name() }),
    )
    if (!kept) return
    await draft.discard()
    props.onClose()
  })
  const leave = async (id: RecordId): Promise<void> => {
    const where = { coop: coop(), id }
    const kept = await keep.run(
      () => saveAssociate(app.device(), { ...where, values: { left: clock.today() } }),
      t('register.form.leftSaid', { name: name() }),
      () => saveAssociate(app.device(), { ...where, values: { left: null } }),
    )
    if (kept) props.onClose()
  }
  return (
    <BottomSheet
      open
      onClose={() => props.onClose()}
      title={t(props.associate ? 'register.change' : 'register.add')}
      closeLabel={t('common.close')}
    >
      <Show when={draft.ready() && members()}>
        <Form onSubmit={() => void save()}>
          <Show when={!props.associate}>
            <SegmentedChoice
              label={t('register.form.what')}
              value={draft.value.what}
              choices={[
                { value: 'organisation', label: t('register.organisation') },
                { value: 'person', label: t('register.person') },
              ]}
              onChange={(what) => draft.set({ what })}
            />
            <Show when={draft.value.what === 'person'}>
              <SelectField<PersonId>
                label={t('register.form.inNotebook')}
                value={draft.value.person}
                emptyLabel={t('register.form.notInNotebook')}
                choices={(members() ?? []).map((one) => ({ value: one.person, label: one.name }))}
                onChange={(person) => draft.set({ person })}
              />
            </Show>
          </Show>
          <Show when={draft.value.what === 'organisation' || draft.value.person === ''}>
            <TextField
              label={t('register.form.name')}
              value={draft.value.name}
              maxLength={120}
              required
              error={tried() && name() === '' ? t('register.form.nameMissing') : undefined}
              onInput={(typed) => draft.set({ name: typed })}
            />
          </Show>
          <CategoryFields draft={draft} categories={props.categories} missing={tried() && category() === ''} />
          <VoteFields draft={draft} />
          <Actions>
            <Button kind="main" type="submit" icon={Check} busy={keep.busy()}>
              {t('common.save')}
            </Button>
            <Show when={props.associate?.joined != null && props.associate.left == null && props.associate}>
              {(associate) => (
                <Button kind="quiet" busy={keep.busy()} onClick={() => void leave(associate().id)}>
                  {t('register.form.leave')}
                </Button>
              )}
            </Show>
          </Actions>
        </Form>
      </Show>
    </BottomSheet>
  )
}

function CategoryFields(props: {
  readonly draft: Draft<AssociateDraft>
  readonly categories: readonly string[]
  readonly missing: boolean
}): JSX.Element {
  const error = () => (props.missing ? t('register.form.categoryMissing') : undefined)
  return (
    <>
      <Show when={props.categories.length > 0}>
        <SelectField<string>
          label={t('register.form.category')}
          help={t('register.form.categoryHelp')}
          value={props.draft.value.category}
          emptyLabel={t('register.form.newCategory')}
          choices={props.categories.map((value) => ({ value, label: value }))}
          onChange={(category) => props.draft.set({ category })}
        />
      </Show>
      <Show when={props.draft.value.category === ''}>
        <TextField
          label={t(props.categories.length > 0 ? 'register.form.newCategory' : 'register.form.category')}
          help={props.categories.length > 0 ? undefined : t('register.form.categoryHelp')}
          value={props.draft.value.newCategory}
          maxLength={120}
          required
          error={error()}
          onInput={(newCategory) => props.draft.set({ newCategory })}
        />
      </Show>
    </>
  )
}

/** The college, the delegate of an organisation, and the decision that admits. */
function VoteFields(props: { readonly draft: Draft<AssociateDraft> }): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const members = useMembers(coop)
  const colleges = useCollegeLines(coop)
  const decisions = useDecisionChoices(coop)
  const { draft } = props
  return (
    <>
      <Show when={colleges().length > 0}>
        <SelectField<RecordId>
          label={t('register.form.college')}
          value={draft.value.college}
          emptyLabel={t('register.form.noCollege')}
          choices={colleges().map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(college) => draft.set({ college })}
        />
      </Show>
      <Show when={draft.value.what === 'organisation'}>
        <SelectField<PersonId>
          label={t('register.form.delegate')}
          value={draft.value.delegate}
          emptyLabel={t('register.form.notInNotebook')}
          choices={(members() ?? []).map(({ person, name }) => ({ value: person, label: name }))}
          onChange={(delegate) => draft.set({ delegate })}
        />
        <Show when={draft.value.delegate === ''}>
          <TextField
            label={t('register.form.delegateName')}
            hint={t('common.optional')}
            value={draft.value.delegateName}
            maxLength={120}
            onInput={(delegateName) => draft.set({ delegateName })}
          />
        </Show>
      </Show>
      <SelectField<RecordId>
        label={t('register.form.decision')}
        value={draft.value.decision}
        emptyLabel={t('register.founder')}
        choices={decisions()}
        onChange={(decision) =>
          draft.set({ decision, ...(decision !== '' && draft.value.joined === '' ? { joined: clock.today() } : {}) })
        }
      />
      <DateField
        label={t('register.form.joined')}
        hint={t('common.optional')}
        help={t('register.form.joinedHelp')}
        value={draft.value.joined}
        onInput={(joined) => draft.set({ joined })}
      />
    </>
  )
}
