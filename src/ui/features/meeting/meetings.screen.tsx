import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import Gavel from 'lucide-solid/icons/gavel'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { meetingLists } from '../../../app/meeting/meeting-room.ts'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './meeting.css'
import { whenOf } from './meeting-words.ts'
import { useMeetings } from './use-records.ts'

export function MeetingsScreen(): JSX.Element {
  const coop = useCoop()
  const records = useMeetings(coop)
  const lists = createMemo(() => meetingLists(records() ?? []))
  return (
    <Page
      title={t('meeting.list.title')}
      windowTitle={t('meeting.list.title')}
      aside={
        <LinkButton kind="quiet" icon={Gavel} href={`/c/${coop()}/decisions`}>
          {t('meeting.list.decisions')}
        </LinkButton>
      }
      action={
        <LinkButton kind="main" icon={CalendarPlus} href={`/c/${coop()}/reunions/prevoir`}>
          {t('meeting.list.plan')}
        </LinkButton>
      }
    >
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <SectionTitle>{t('meeting.list.next')}</SectionTitle>
        <Show
          when={lists().next.length > 0}
          fallback={<EmptyState picture={MessagesSquare} text={t('meeting.list.noneNext')} />}
        >
          <List label={t('meeting.list.next')}>
            <For each={lists().next}>
              {(meeting) => (
                <ListRow
                  href={`/c/${coop()}/reunions/${meeting.id}`}
                  title={t(`meeting.kinds.${meeting.kind}`)}
                  text={whenOf(meeting)}
                  end={
                    <Show when={meeting.status === 'open'}>
                      <Chip tone="sun">{t('meeting.list.underway')}</Chip>
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Show>
        <SectionTitle>{t('meeting.list.past')}</SectionTitle>
        <Show when={lists().past.length > 0} fallback={<p class="soft">{t('meeting.list.nonePast')}</p>}>
          <List label={t('meeting.list.past')}>
            <For each={lists().past}>
              {(meeting) => (
                <ListRow
                  href={`/c/${coop()}/reunions/${meeting.id}`}
                  title={t(`meeting.kinds.${meeting.kind}`)}
                  text={formatDate(meeting.day)}
                  end={
                    <Show when={meeting.status === 'approved'}>
                      <Chip>{t('meeting.list.approved')}</Chip>
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}
