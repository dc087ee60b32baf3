import { For, type JSX } from 'solid-js'
import { useCoop } from '../../coop-param.ts'
import { Page } from '../../design/parts/page.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useList, useMe } from '../job/use-job.ts'
import { groupDoors } from './doors.ts'

/** « La vie du groupe »: meeting, deciding, sharing out the roles. Everyone in the coop may open each door. */
export function GroupScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const associates = useList(coop, 'associate')
  return (
    <Page title={words('group.title')} windowTitle={t('group.title')} lead={words('group.lead')} back={useWayHome()}>
      <Tiles>
        <For each={groupDoors.filter(({ only }) => only === undefined || me.staff || (associates()?.length ?? 0) > 0)}>
          {({ path, name, icon, tone }) => (
            <Tile
              href={`/c/${coop()}/${path}`}
              icon={icon}
              tone={tone}
              title={words(`group.doors.${name}.title`)}
              text={words(`group.doors.${name}.text`)}
            />
          )}
        </For>
      </Tiles>
    </Page>
  )
}
