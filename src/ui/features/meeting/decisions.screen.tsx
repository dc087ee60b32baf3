import Gavel from 'lucide-solid/icons/gavel'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { hasWords } from '../record/has-words.ts'
import './meeting.css'
import { useVoteRecords } from './use-records.ts'

/** More are searched. */
const mostInSight = 5

export function DecisionsScreen(): JSX.Element {
  const coop = useCoop()
  const records = useVoteRecords(coop)
  const [wanted, setWanted] = createSignal('')
  const all = createMemo(() => {
    const read = records()
    return read ? decisionViews(read) : []
  })
  const replaced = createMemo(
    () => new Set(all().flatMap(({ state, decision }) => (state === 'standing' ? (decision.supersedes ?? []) : []))),
  )
  const views = createMemo(() =>
    all().filter(({ decision }) => hasWords(`${decision.number} ${decision.wording}`, wanted())),
  )
  return (
    <Page title={words('meeting.decisions.title')} windowTitle={t('meeting.decisions.title')} back={useWayHome()}>
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={all().length > mostInSight}>
          <TextField label={t('meeting.decisions.search')} value={wanted()} maxLength={80} onInput={setWanted} />
        </Show>
        <Show
          when={views().length > 0}
          fallback={
            <EmptyState
              picture={Gavel}
              text={t(all().length > 0 ? 'meeting.decisions.noneFound' : 'meeting.decisions.none')}
            />
          }
        >
          <List label={t('meeting.decisions.title')}>
            <For each={views()}>
              {(view) => (
                <ListRow
                  href={`/c/${coop()}/decisions/${view.decision.id}`}
                  start={<span class="decision-number">{view.decision.number}</span>}
                  title={<bdi>{view.decision.wording}</bdi>}
                  text={t('meeting.decisions.effective', { date: formatDate(view.decision.effective) })}
                  end={
                    <Show when={view.state !== 'standing' || replaced().has(view.decision.id)}>
                      <Chip tone="sun">
                        {view.state === 'disputed'
                          ? t('meeting.decisions.disputed')
                          : t(view.state === 'dropped' ? 'meeting.decisions.dropped' : 'meeting.decisions.replaced')}
                      </Chip>
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
