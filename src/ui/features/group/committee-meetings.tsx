import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useMe } from '../job/use-job.ts'
import { whenOf } from '../meeting/meeting-words.ts'
import { useListedMeetings } from '../meeting/use-records.ts'

/** The meetings of the local committee, the nearest first, then the past ones; the next one is planned from here. */
export function CommitteeMeetings(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const lists = useListedMeetings(coop)
  const meetings = createMemo(() => {
    const known = lists()
    return known && [...known.next, ...known.past].filter(({ meeting }) => meeting.kind === 'committee')
  })
  return (
    <section>
      <SectionTitle>{words('group.committee.meetings')}</SectionTitle>
      <Show when={meetings()}>
        {(known) => (
          <Show when={known().length > 0} fallback={<p class="soft">{words('group.committee.noMeeting')}</p>}>
            <List label={t('group.committee.meetings')}>
              <For each={known()}>
                {({ meeting, place }) => (
                  <ListRow
                    href={`/c/${coop()}/reunions/${meeting.id}`}
                    title={t('meeting.list.numbered', { kind: t('meeting.kinds.committee'), n: place })}
                    text={
                      meeting.status === 'closed' || meeting.status === 'approved'
                        ? formatDate(meeting.day)
                        : whenOf(meeting)
                    }
                  />
                )}
              </For>
            </List>
          </Show>
        )}
      </Show>
      <Show when={me.staff}>
        <Actions>
          <LinkButton icon={CalendarPlus} href={`/c/${coop()}/reunions/prevoir?pour=comite`}>
            {t('group.committee.plan')}
          </LinkButton>
        </Actions>
      </Show>
    </section>
  )
}
