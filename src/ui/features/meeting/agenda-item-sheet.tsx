import { useNavigate } from '@solidjs/router'
import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Gavel from 'lucide-solid/icons/gavel'
import { type JSX, Show } from 'solid-js'
import type { AgendaItemChanges } from '../../../app/meeting/change-agenda-item.ts'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import type { Item } from './agenda.tsx'
import type { RoomProps } from './room-props.ts'

interface ItemSheetProps extends RoomProps {
  readonly item: Item | undefined
  readonly onClose: () => void
  readonly onChange: (item: Item, to: AgendaItemChanges, back: AgendaItemChanges, said: string) => Promise<unknown>
  readonly onMove: (item: Item, by: -1 | 1) => void
}

/** One subject: its title, its minutes, what the group keeps from it. */
export function AgendaItemSheet(props: ItemSheetProps): JSX.Element {
  return (
    <BottomSheet
      open={props.item !== undefined}
      onClose={() => props.onClose()}
      title={props.item?.title ?? ''}
      closeLabel={t('common.close')}
    >
      <Show when={props.item?.id} keyed>
        {/* The form is made again only for another subject: what arrives meanwhile does not disturb typing. */}
        <Show when={props.item}>{(item) => <ItemForm {...props} item={item()} />}</Show>
      </Show>
    </BottomSheet>
  )
}

function ItemForm(props: ItemSheetProps & { readonly item: Item }): JSX.Element {
  const navigate = useNavigate()
  const before = {
    title: props.item.title,
    minutes: props.item.plannedMinutes ?? undefined,
    outcome: props.item.outcome ?? '',
  }
  const draft = createDraft<{ title: string; minutes?: number | undefined; outcome: string }>(
    `sujet:${props.item.id}`,
    before,
  )
  const keep = onePress(async (): Promise<void> => {
    await draft.settle()
    const { title, minutes, outcome } = draft.value
    const plannedMinutes = minutes === undefined ? null : Math.round(minutes)
    const saved = await props.onChange(
      props.item,
      { title: title.trim(), plannedMinutes, outcome: outcome.trim() || null },
      { title: before.title, plannedMinutes: before.minutes ?? null, outcome: before.outcome || null },
      t('meeting.agenda.changed'),
    )
    if (saved === undefined) return
    await draft.discard()
    props.onClose()
  })
  const drop = async (): Promise<void> => {
    const saved = await props.onChange(props.item, { dropped: true }, { dropped: false }, t('meeting.agenda.dropped'))
    if (saved !== undefined) props.onClose()
  }
  return (
    <Show when={draft.ready()}>
      <Form onSubmit={() => void keep()}>
        <TextField
          label={t('meeting.agenda.rename')}
          value={draft.value.title}
          maxLength={200}
          disabled={!props.mayWrite}
          onInput={(title) => draft.set({ title })}
        />
        <TextArea
          label={t('meeting.agenda.outcome')}
          value={draft.value.outcome}
          maxLength={4000}
          disabled={!props.mayWrite}
          onInput={(outcome) => draft.set({ outcome })}
        />
        <NumberField
          label={t('meeting.agenda.minutes')}
          unit={t('meeting.agenda.minutesUnit')}
          whole
          value={draft.value.minutes}
          disabled={!props.mayWrite}
          onInput={(minutes) => draft.set('minutes', minutes)}
        />
        <Show when={props.mayWrite}>
          <Button kind="main" type="submit">
            {t('common.save')}
          </Button>
          <Actions>
            <Button icon={ArrowUp} onClick={() => props.onMove(props.item, -1)}>
              {t('meeting.agenda.upShort')}
            </Button>
            <Button icon={ArrowDown} onClick={() => props.onMove(props.item, 1)}>
              {t('meeting.agenda.downShort')}
            </Button>
            <Button
              icon={Gavel}
              onClick={() =>
                navigate(`/c/${props.coop}/reunions/${props.room.meeting.id}/proposition?sujet=${props.item.id}`)
              }
            >
              {t('meeting.agenda.propose')}
            </Button>
            <Button kind="danger" onClick={() => void drop()}>
              {t('meeting.agenda.drop')}
            </Button>
          </Actions>
        </Show>
      </Form>
    </Show>
  )
}
