import { createSignal, type JSX } from 'solid-js'
import { logFollowUp } from '../../../app/client/log-follow-up.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { type Client, followUpChannels } from '../../../domain/desk/client.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'

/** What was said to a client, and when to call again. */
export function FollowUpSheet(props: {
  readonly coop: CoopId
  readonly client: Read<Client>
  /** The note that it reminds of. */
  readonly note?: RecordId | undefined
  readonly onDone: () => void
}): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [channel, setChannel] = createSignal<(typeof followUpChannels)[number]>('phone')
  const [wording, setWording] = createSignal('')
  const [next, setNext] = createSignal('')
  const submit = async (): Promise<void> => {
    if (keep.busy()) return
    const day = next()
    const said = {
      coop: props.coop,
      client: props.client.id,
      note: props.note,
      channel: channel(),
      wording: wording().trim(),
      next: isLocalDate(day) ? day : undefined,
    }
    const saved = await keep.run(() => logFollowUp(app.device(), said), t('desk.followUp.kept'))
    if (saved) props.onDone()
  }
  return (
    <BottomSheet open={true} onClose={props.onDone} title={t('desk.followUp.add')} closeLabel={t('common.close')}>
      <Form onSubmit={() => void submit()}>
        <SegmentedChoice
          label={t('desk.followUp.channel')}
          value={channel()}
          choices={followUpChannels.map((value) => ({ value, label: t(`desk.followUp.channels.${value}`) }))}
          onChange={setChannel}
        />
        <TextField
          label={t('desk.followUp.wording')}
          hint={t('common.optional')}
          value={wording()}
          maxLength={200}
          onInput={setWording}
        />
        <DateField
          label={t('desk.followUp.next')}
          hint={t('common.optional')}
          help={props.client.optOut === true ? t('desk.client.optOutHelp') : undefined}
          disabled={props.client.optOut === true}
          value={next()}
          onInput={setNext}
        />
        <Actions>
          <Button kind="main" type="submit" busy={keep.busy()}>
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </BottomSheet>
  )
}
