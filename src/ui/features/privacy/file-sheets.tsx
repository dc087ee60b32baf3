import { type JSX, Show } from 'solid-js'
import { noteContact } from '../../../app/case/write-staff-note.ts'
import { keepFileLonger, longestKeepMonths } from '../../../app/privacy/review-file.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { type Contact, contactWays } from '../../../domain/case/contact.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { createDraft } from '../../draft.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { FreeText } from '../intake/free-text.tsx'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

export interface FileSheetProps {
  readonly coop: CoopId
  readonly person: PersonId
  readonly name: string
  readonly onClose: () => void
}

/** « Elle est passée », « il a appelé »: the time of keeping begins again that day. */
export function ContactSheet(props: FileSheetProps): JSX.Element {
  const app = useApp()
  const clock = useClock()
  const keep = useKeep()
  const key = `contact:${props.person}`
  const draft = createDraft<{ way: Contact['way']; day: string }>(key, { way: 'visit', day: clock.today() })
  const send = onePress(async (): Promise<void> => {
    const { way, day } = draft.value
    if (keep.busy() || !isLocalDate(day)) return
    await draft.settle()
    const { coop, person } = props
    const said = t('privacy.contact.kept', { day: formatDate(day) })
    if ((await keep.run(() => noteContact(app.device(), { coop, person, way, day, draft: key }), said)) === undefined)
      return
    await draft.discard()
    props.onClose()
  })
  return (
    <BottomSheet
      open={true}
      onClose={props.onClose}
      title={t('privacy.contact.of', { name: props.name })}
      closeLabel={t('common.close')}
    >
      <Show when={draft.ready()}>
        <Form onSubmit={() => void send()}>
          <p>{t('privacy.contact.help')}</p>
          <SegmentedChoice
            label={t('privacy.contact.way')}
            value={draft.value.way}
            choices={contactWays.map((value) => ({ value, label: t(`record.codes.channel.${value}`) }))}
            onChange={(way) => draft.set({ way })}
          />
          <DateField
            label={t('welcome.day')}
            value={draft.value.day}
            max={clock.today()}
            onInput={(day) => draft.set({ day })}
          />
          <Actions>
            <Button kind="main" type="submit" busy={keep.busy()}>
              {t('common.save')}
            </Button>
          </Actions>
        </Form>
      </Show>
    </BottomSheet>
  )
}

const lengths = [3, 6, longestKeepMonths] as const

/** Kept for a while, with the reason that a supervisor or the person may ask for. */
export function KeepSheet(props: FileSheetProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const toasts = useToasts()
  const key = `keep-file:${props.person}`
  const draft = createDraft<{ reason: string; months: number }>(key, { reason: '', months: 6 })
  const send = onePress(async (): Promise<void> => {
    if (keep.busy()) return
    await draft.settle()
    const { coop, person } = props
    const input = { coop, person, ...draft.value, draft: key }
    if ((await keep.run(() => keepFileLonger(app.device(), input), t('privacy.keep.kept'))) === undefined) return
    await draft.discard()
    props.onClose()
  })
  return (
    <BottomSheet
      open={true}
      onClose={props.onClose}
      title={t('privacy.keep.of', { name: props.name })}
      closeLabel={t('common.close')}
    >
      <Show when={draft.ready()}>
        <Form onSubmit={() => void send()}>
          <FreeText
            label={t('privacy.keep.reason')}
            help={t('privacy.keep.reasonHelp')}
            field="reason"
            maxLength={200}
            value={draft.value.reason}
            onInput={(reason) => draft.set({ reason })}
            onMasked={(n) => toasts.show({ text: t('intake.masked', { n }) })}
          />
          <SegmentedChoice
            label={t('privacy.keep.months')}
            value={`${draft.value.months}`}
            choices={lengths.map((n) => ({ value: `${n}`, label: t('privacy.keep.forMonths', { n }) }))}
            onChange={(months) => draft.set({ months: Number(months) })}
          />
          <Actions>
            <Button kind="main" type="submit" busy={keep.busy()}>
              {t('common.save')}
            </Button>
          </Actions>
        </Form>
      </Show>
    </BottomSheet>
  )
}
