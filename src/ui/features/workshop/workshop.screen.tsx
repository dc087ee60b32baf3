import { useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { workshopView } from '../../../app/workshop/workshop-view.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useMe, useNames } from '../job/use-job.ts'
import { AttendanceBoard } from './attendance-board.tsx'
import { AttendanceSheet } from './attendance-sheet.tsx'
import { CancelledBanner, SessionActions } from './cancel-workshop.tsx'
import { GuestBoard, GuestSheet } from './guest-board.tsx'
import { MyPresencesScreen } from './my-presences.tsx'
import { useWorkshopRecords } from './use-workshops.ts'

/** One session: who came, and its sheet on paper. */
export function WorkshopScreen(): JSX.Element {
  return (
    <Show when={useMe().staff} fallback={<MyPresencesScreen />}>
      <Session />
    </Show>
  )
}

function Session(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const nameOf = useNames(coop)
  const records = useWorkshopRecords(coop)
  const view = createMemo(() => {
    const read = records()
    return read && workshopView(params.record as RecordId, read)
  })
  const day = (): string | undefined => view()?.halfDays[0]?.slot.day
  return (
    <Page
      title={view()?.workshop.title ?? t('workshop.title')}
      windowTitle={t('workshop.title')}
      date={day() === undefined ? undefined : marginDate(day() ?? '')}
      lead={<Show when={view()}>{(read) => <>{t('workshop.led', { name: nameOf(read().workshop.trainer) })}</>}</Show>}
      back={{ href: `/c/${coop()}/presences`, label: t('workshop.back') }}
      action={
        <Show when={view()}>
          <Button kind="main" icon={Printer} onClick={() => window.print()}>
            {t('workshop.print')}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={view()}>
          {(read) => (
            <Show
              when={read().workshop.purpose === 'collectiveInfo'}
              fallback={
                <>
                  <div class="attendance-screen">
                    <Show when={read().workshop.cancelled}>
                      <CancelledBanner coop={coop()} view={read()} />
                    </Show>
                    <AttendanceBoard coop={coop()} view={read()} />
                    <Show when={!read().workshop.cancelled}>
                      <SessionActions coop={coop()} view={read()} />
                    </Show>
                  </div>
                  <AttendanceSheet coop={coop()} view={read()} />
                </>
              }
            >
              <Show when={read().workshop.cancelled}>
                <CancelledBanner coop={coop()} view={read()} />
              </Show>
              <GuestBoard coop={coop()} workshop={read().workshop} />
              <Show when={!read().workshop.cancelled}>
                <SessionActions coop={coop()} view={read()} />
              </Show>
              <GuestSheet coop={coop()} workshop={read().workshop} />
            </Show>
          )}
        </Match>
        <Match when={records() === undefined}>
          <Loading label={t('common.loading')} />
        </Match>
        <Match when={true}>
          <ErrorState text={t('workshop.absent')} />
        </Match>
      </Switch>
    </Page>
  )
}
