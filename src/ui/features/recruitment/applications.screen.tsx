import UserRoundPlus from 'lucide-solid/icons/user-round-plus'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readHostRules } from '../../../app/path/read-way.ts'
import {
  type ApplicationPart,
  type ApplicationRow,
  readApplications,
} from '../../../app/recruitment/read-applications.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useList, useReady } from '../job/use-job.ts'
import { ApplicationSheet } from './application-sheet.tsx'
import { NewApplication } from './new-application.tsx'

const parts: readonly ApplicationPart[] = ['open', 'waiting', 'accepted', 'no']

/** « Candidatures »: who asked to join, who waits for a place, and refusals that are to be forgotten. */
export function ApplicationsScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const day = useClock().today()
  const ready = useReady(coop)
  const list = useList(coop, 'application')
  const found = createMemo(() => {
    const views = list()
    return ready() && views ? readApplications(views, { day, rules: readHostRules(app.device(), coop()) }) : undefined
  })
  const [part, setPart] = createSignal<ApplicationPart>('open')
  const [adding, setAdding] = createSignal(false)
  const [shown, setShown] = createSignal<ApplicationRow['application']['id']>()
  const row = () =>
    parts.flatMap((one) => found()?.parts[one] ?? []).find(({ application }) => application.id === shown())
  return (
    <Page
      title={t('recruitment.title')}
      windowTitle={t('recruitment.title')}
      lead={t('recruitment.lead')}
      back={{ href: `/c/${coop()}`, label: t('cohort.coop') }}
      action={
        <Button kind="main" icon={UserRoundPlus} onClick={() => setAdding(true)}>
          {t('recruitment.add')}
        </Button>
      }
    >
      <Show when={found()} fallback={<Loading label={t('common.loading')} />}>
        {(all) => (
          <Tabs
            label={t('recruitment.title')}
            tabs={parts.map((value) => ({
              value,
              label: t(`recruitment.parts.${value}`),
              count: all().parts[value].length,
            }))}
            value={part()}
            onChange={setPart}
          >
            <Show
              when={all().parts[part()].length > 0}
              fallback={<EmptyState picture={UserRoundPlus} text={t(`recruitment.none.${part()}`)} />}
            >
              <LongList label={t(`recruitment.parts.${part()}`)} items={all().parts[part()]}>
                {(one) => <ApplicationLine row={one} onOpen={() => setShown(one.application.id)} />}
              </LongList>
            </Show>
            <Show when={part() === 'no' && all().emptied > 0}>
              <p class="field-help">{t('recruitment.emptied', { n: all().emptied })}</p>
            </Show>
          </Tabs>
        )}
      </Show>
      <NewApplication coop={coop()} open={adding()} onClose={() => setAdding(false)} />
      <Show when={row()}>
        {(one) => <ApplicationSheet coop={coop()} row={one()} onClose={() => setShown(undefined)} />}
      </Show>
    </Page>
  )
}

function ApplicationLine(props: { readonly row: ApplicationRow; readonly onOpen: () => void }): JSX.Element {
  const application = () => props.row.application
  const words = (): string => {
    const { state, receivedOn, decidedOn, referrer } = application()
    const when =
      state === 'accepted' || state === 'no'
        ? t(`recruitment.on.${state}`, { day: formatDate(decidedOn ?? receivedOn) })
        : t('recruitment.on.received', { day: formatDate(receivedOn) })
    return [when, referrer ?? ''].filter((part) => part !== '').join(', ')
  }
  return (
    <ListRow
      start={<PersonDisc name={application().name} id={application().id} />}
      title={<bdi>{application().name}</bdi>}
      text={<bdi>{words()}</bdi>}
      end={
        <Show
          when={props.row.isDue}
          fallback={
            <Show when={application().state === 'met'}>
              <Chip tone="sky">{t('recruitment.met')}</Chip>
            </Show>
          }
        >
          <Chip tone="sun">{t('recruitment.due')}</Chip>
        </Show>
      }
      onClick={props.onOpen}
    />
  )
}
