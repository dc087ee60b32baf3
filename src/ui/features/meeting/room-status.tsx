// From planned to underway, ended, approved; or called off.

import { A, useNavigate } from '@solidjs/router'
import Play from 'lucide-solid/icons/play'
import Printer from 'lucide-solid/icons/printer'
import { createSignal, type JSX, Show } from 'solid-js'
import { setMeetingStatus } from '../../../app/meeting/set-meeting-status.ts'
import type { MeetingStatus } from '../../../domain/meeting/meeting.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { MoveMeeting } from './move-meeting-sheet.tsx'
import type { RoomProps } from './room-props.ts'

interface StatusButtonProps extends RoomProps {
  readonly status: MeetingStatus
  readonly said: string
  readonly main?: boolean
  readonly onDone?: () => void
}

const statusWords: Readonly<Record<MeetingStatus, 'start' | 'end' | 'reopen' | 'approve' | 'cancel'>> = {
  open: 'start',
  planned: 'start',
  closed: 'end',
  approved: 'approve',
  cancelled: 'cancel',
}

/** One press from one state of the meeting to the next, which « Annuler » takes back. */
export function StatusButton(props: StatusButtonProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const reopens = () => props.status === 'open' && props.room.meeting.status !== 'planned'
  const set = (status: MeetingStatus) => () =>
    setMeetingStatus(app.device(), { coop: props.coop, meeting: props.room.meeting.id, status })
  const press = async (): Promise<void> => {
    const before = props.room.meeting.status
    const saved = await keep.run(set(props.status), props.said, set(before))
    if (saved) props.onDone?.()
  }
  return (
    <Button
      kind={props.main ? 'main' : props.status === 'cancelled' ? 'danger' : 'plain'}
      icon={props.status === 'open' && !reopens() ? Play : undefined}
      busy={keep.busy()}
      onClick={() => void press()}
    >
      {reopens() ? t('meeting.room.reopen') : t(`meeting.room.${statusWords[props.status]}`)}
    </Button>
  )
}

/** What closes a meeting: its end, its approval, or its being called off. */
export function Ending(props: RoomProps): JSX.Element {
  const navigate = useNavigate()
  const [cancelling, setCancelling] = createSignal(false)
  const status = () => props.room.meeting.status
  return (
    <div class="room-ending">
      <Actions>
        <Show when={status() === 'open'}>
          <StatusButton {...props} status="closed" said={t('meeting.room.ended')} />
        </Show>
        <Show when={status() === 'open' || status() === 'closed'}>
          <Button icon={Printer} onClick={() => window.print()}>
            {t('meeting.room.print')}
          </Button>
        </Show>
        <Show when={status() === 'planned'}>
          <Show when={props.room.meeting.kind !== 'committee'}>
            <A class="btn" data-kind="plain" href={`/c/${props.coop}/reunions/${props.room.meeting.id}/proposition`}>
              {t('meeting.motion.new')}
            </A>
          </Show>
          <MoveMeeting {...props} />
          <Button kind="quiet" onClick={() => setCancelling(true)}>
            {t('meeting.room.cancel')}
          </Button>
        </Show>
        <Show when={status() === 'closed'}>
          <StatusButton {...props} status="open" said={t('meeting.room.reopened')} />
        </Show>
      </Actions>
      <Dialog
        open={cancelling()}
        onClose={() => setCancelling(false)}
        title={t('meeting.room.cancelTitle')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setCancelling(false)}>{t('meeting.room.keepMeeting')}</Button>
            <StatusButton
              {...props}
              status="cancelled"
              said={t('meeting.room.cancelled')}
              onDone={() => navigate(`/c/${props.coop}/reunions`)}
            />
          </>
        }
      >
        <p>{t('meeting.room.cancelText')}</p>
      </Dialog>
    </div>
  )
}
