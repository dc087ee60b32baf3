import { createSignal, type JSX, Show } from 'solid-js'
import { changeCard } from '../../../app/person/change-card.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Columns, Form } from '../../design/parts/form.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'

interface CardDialogProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly card: RecordView | undefined
  readonly staff: boolean
  readonly open: boolean
  readonly onClose: () => void
}

/** The public card: what the coop calls someone, and for staff their title and dates. */
export function CardDialog(props: CardDialogProps): JSX.Element {
  return (
    <BottomSheet
      open={props.open}
      onClose={props.onClose}
      title={t('person.page.editTitle')}
      closeLabel={t('common.close')}
    >
      <CardForm {...props} />
    </BottomSheet>
  )
}

type CardField = 'displayName' | 'title' | 'availability' | 'joined' | 'left'

function CardForm(props: CardDialogProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const key = `card:${props.person}`
  const draft = createDraft<{ changes: Partial<Record<CardField, string>> }>(key, { changes: {} })
  const [tried, setTried] = createSignal(false)
  const value = (field: CardField): string => {
    const kept = props.card?.fields[field]
    return draft.value.changes[field] ?? (typeof kept === 'string' ? kept : '')
  }
  const set = (field: CardField) => (next: string) => draft.set('changes', { [field]: next })
  const missing = (): boolean => value('displayName').trim() === ''
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (missing() || keep.busy()) return
    await draft.settle()
    const { joined, left, ...rest } = draft.value.changes
    const dates = Object.fromEntries(
      Object.entries({ joined, left }).flatMap(([name, day]) =>
        day === undefined ? [] : [[name, isLocalDate(day) ? day : null]],
      ),
    )
    const { coop, person } = props
    const saved = await keep.run(
      () => changeCard(app.device(), { coop, person, changes: { ...rest, ...dates }, draft: key }),
      value('displayName'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void submit()}>
        <TextField
          label={t('intake.fields.name')}
          capitalize="words"
          maxLength={60}
          value={value('displayName')}
          error={tried() && missing() ? t('errors.person.name_missing') : undefined}
          onInput={set('displayName')}
        />
        <TextField
          label={t('person.page.availability')}
          hint={t('common.optional')}
          maxLength={200}
          value={value('availability')}
          onInput={set('availability')}
        />
        <Show when={props.staff}>
          <TextField
            label={t('person.page.titleField')}
            hint={t('common.optional')}
            maxLength={200}
            value={value('title')}
            onInput={set('title')}
          />
          <Columns>
            <DateField label={t('person.page.joined')} value={value('joined')} onInput={set('joined')} />
            <DateField
              label={t('person.page.left')}
              help={t('person.page.leftHelp')}
              value={value('left')}
              onInput={set('left')}
            />
          </Columns>
        </Show>
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Show>
  )
}
