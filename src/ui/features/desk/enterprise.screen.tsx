import { createMemo, For, type JSX, Show } from 'solid-js'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useReady } from '../job/use-job.ts'
import { SaidByClients } from '../satisfaction/said-by-clients.tsx'
import { type AtTheDoor, doors } from './doors.ts'

/** « L’entreprise »: what the coop sells, to whom, and for how much. Each door appears for who may open it. */
export function EnterpriseScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const ready = useReady(coop)
  const open = createMemo(() => {
    const device = app.device()
    const { rank } = device.me
    // The desk's key may come while the page is open.
    const desk = ready() && device.canWrite('client', coop())
    const who: AtTheDoor = { staff: isStaff(rank), coordinator: rank === 'coordinator' || rank === 'root', desk }
    return doors.filter(({ opens }) => opens(who))
  })
  return (
    <Page title={words('desk.title')} windowTitle={t('desk.title')} lead={words('desk.lead')} back={useWayHome(true)}>
      <Show when={ready()} fallback={<Loading label={t('common.loading')} />}>
        <Tiles>
          <For each={open()}>
            {({ path, name, icon, tone }) => (
              <Tile
                href={`/c/${coop()}/${path}`}
                icon={icon}
                tone={tone}
                title={words(`desk.doors.${name}.title`)}
                text={words(`desk.doors.${name}.text`)}
              />
            )}
          </For>
        </Tiles>
        <SaidByClients coop={coop()} />
      </Show>
    </Page>
  )
}
