import { createMemo, For, type JSX } from 'solid-js'
import { useApp } from '../app-context.tsx'
import { useCoop } from '../coop-param.ts'
import { SectionTitle } from '../design/parts/card.tsx'
import { Page } from '../design/parts/page.tsx'
import { Tile, Tiles } from '../design/parts/tile.tsx'
import { useList, useReady } from '../features/job/use-job.ts'
import { t } from '../i18n/t.ts'
import { words } from '../i18n/words.tsx'
import { useWayHome } from '../shell/way-home.ts'
import { contentsOf } from './contents.ts'

/** « Tout le carnet »: all that a person may open, grouped, to be found by looking rather than by searching. */
export function ContentsScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const ready = useReady(coop)
  const associates = useList(coop, 'associate')
  const groups = createMemo(() => {
    const device = app.device()
    // The desk's key may come while the page is open.
    const desk = ready() && device.canWrite('client', coop())
    return contentsOf(coop(), { rank: device.me.rank, desk, register: (associates()?.length ?? 0) > 0 })
  })
  return (
    <Page
      title={words('shell.nav.all')}
      windowTitle={t('shell.nav.all')}
      lead={words('contents.lead')}
      back={useWayHome(true)}
      wide={true}
    >
      <For each={groups()}>
        {({ id, pages }) => (
          <>
            <SectionTitle>{words(`contents.groups.${id}`)}</SectionTitle>
            <Tiles small={true}>
              <For each={pages}>
                {({ href, title, icon, tone }) => <Tile href={href} icon={icon} tone={tone} title={words(title)} />}
              </For>
            </Tiles>
          </>
        )}
      </For>
    </Page>
  )
}
