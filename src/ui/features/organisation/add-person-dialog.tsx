import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { SimilarPeople } from '../person/similar-people.tsx'
import type { Invitee } from './invite-dialog.tsx'

export interface AddPersonDialogProps {
  readonly coop: CoopId
  readonly open: boolean
  readonly onClose: () => void
  /** The person exists now: invite them next. */
  readonly onAdded: (invitee: Invitee) => void
}

/** The least to bring someone in: a first name and a role. The rest is noted later. */
export function AddPersonDialog(props: AddPersonDialogProps): JSX.Element {
  return (
    <BottomSheet
      open={props.open}
      onClose={props.onClose}
      title={t('organisation.addPerson')}
      closeLabel={t('common.close')}
    >
      <AddPersonForm coop={props.coop} onAdded={props.onAdded} />
    </BottomSheet>
  )
}

function AddPersonForm(props: Pick<AddPersonDialogProps, 'coop' | 'onAdded'>): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const draft = createDraft<{ name: string; rank: Invitee['rank'] }>(`add-person:${props.coop}`, {
    name: '',
    rank: 'cooperant',
  })
  const [nameError, setNameError] = createSignal<string>()
  const [failure, setFailure] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)

  const submit = async (): Promise<void> => {
    if (busy()) return
    const name = draft.value.name.trim()
    const { rank } = draft.value
    setNameError(name === '' ? t('organisation.firstNameMissing') : undefined)
    setFailure(undefined)
    if (name === '') return
    setBusy(true)
    const result = await app.addPerson({ coop: props.coop, displayName: name, rank })
    if (result.ok) await draft.discard()
    setBusy(false)
    if (result.ok) props.onAdded({ coop: props.coop, person: result.value, rank, name })
    else setFailure(errorSentence(result.error))
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <TextField
          label={t('organisation.firstName')}
          help={t('organisation.firstNameHelp')}
          capitalize="words"
          maxLength={60}
          value={draft.value.name}
          onInput={(name) => draft.set({ name })}
          error={nameError()}
        />
        <SimilarPeople
          coop={props.coop}
          name={draft.value.name}
          onSame={(person) => void draft.discard().then(() => navigate(`/c/${props.coop}/personnes/${person}`))}
        />
        <SegmentedChoice
          label={t('organisation.role')}
          value={draft.value.rank}
          onChange={(rank) => draft.set({ rank })}
          choices={[
            { value: 'cooperant', label: t('organisation.rank.cooperant') },
            { value: 'animator', label: t('organisation.rank.animator') },
          ]}
        />
        <Show when={failure()}>{(text) => <ErrorState text={text()} />}</Show>
        <Actions>
          <Button type="submit" kind="main" busy={busy()}>
            {t('organisation.addAndInvite')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
