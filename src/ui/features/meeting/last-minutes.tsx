// The minutes of the meeting before, for this one to approve.

import FileCheck from 'lucide-solid/icons/file-check'
import { type JSX, Show } from 'solid-js'
import { setMeetingStatus } from '../../../app/meeting/set-meeting-status.ts'
import { useApp } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import type { RoomProps } from './room-props.ts'

export function LastMinutes(props: RoomProps): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const waiting = () => {
    const { before, meeting } = props.room
    return meeting.status === 'open' && before?.status === 'closed' ? before : undefined
  }
  return (
    <Show when={props.mayWrite && waiting()}>
      {(before) => {
        const set = (status: 'approved' | 'closed') => () =>
          setMeetingStatus(app.device(), { coop: props.coop, meeting: before().id, status })
        return (
          <Banner
            kind="news"
            icon={FileCheck}
            actions={
              <>
                <LinkButton kind="quiet" href={`/c/${props.coop}/reunions/${before().id}`}>
                  {t('room.before.read')}
                </LinkButton>
                <Button
                  busy={keep.busy()}
                  onClick={() => void keep.run(set('approved'), t('meeting.room.approved'), set('closed'))}
                >
                  {t('meeting.room.approve')}
                </Button>
              </>
            }
          >
            {t('room.before.waiting', { day: formatDate(before().day) })}
          </Banner>
        )
      }}
    </Show>
  )
}
