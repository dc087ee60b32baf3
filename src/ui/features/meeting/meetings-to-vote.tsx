import Vote from 'lucide-solid/icons/vote'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { meetingKind } from '../../../domain/meeting/meeting.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'

/** The meetings of the coop where something can be put to the vote; `query` tells the proposition's page what it is about. */
export function MeetingsToVote(props: { readonly query: string }): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'meeting')
  const meetings = createMemo(() =>
    readRecords(meetingKind, records() ?? [])
      .filter(({ kind, status }) => kind !== 'committee' && (status === 'planned' || status === 'open'))
      .sort((a, b) => (a.day < b.day ? 1 : -1))
      .slice(0, 3),
  )
  return (
    <Show
      when={meetings().length > 0}
      fallback={
        <>
          <p>{t('money.share.noMeeting')}</p>
          <Actions>
            <LinkButton href={`/c/${coop()}/reunions/prevoir`}>{t('money.share.planMeeting')}</LinkButton>
          </Actions>
        </>
      }
    >
      <Actions>
        <For each={meetings()}>
          {(meeting) => (
            <LinkButton icon={Vote} href={`/c/${coop()}/reunions/${meeting.id}/proposition?${props.query}`}>
              {t('money.share.toVote', { day: formatDate(meeting.day) })}
            </LinkButton>
          )}
        </For>
      </Actions>
    </Show>
  )
}
