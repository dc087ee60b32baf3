import { type JSX, Show } from 'solid-js'
import type { NoteView } from '../../../app/billing/read-notes.ts'
import type { CoopId } from '../../../base/ids.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { formatDate, formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useNames } from '../job/use-job.ts'

/** Who reminded the client of this note, when and how. */
export function Reminders(props: { readonly coop: CoopId; readonly view: NoteView }): JSX.Element {
  const nameOf = useNames(() => props.coop)
  return (
    <Show when={props.view.reminders.length > 0}>
      <SectionTitle>{t('billing.reminders')}</SectionTitle>
      <LongList label={t('billing.reminders')} items={props.view.reminders}>
        {({ day, channel, wording, next, createdBy }) => (
          <ListRow
            title={<bdi>{wording || t(`desk.followUp.channels.${channel}`)}</bdi>}
            text={
              <bdi>
                {[wording ? t(`desk.followUp.channels.${channel}`) : '', formatDate(day), nameOf(createdBy)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </bdi>
            }
            end={<Show when={next}>{(again) => t('desk.followUp.callAgain', { day: formatDay(again()) })}</Show>}
          />
        )}
      </LongList>
    </Show>
  )
}
