import FolderClock from 'lucide-solid/icons/folder-clock'
import type { JSX } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { Tile } from '../../design/parts/tile.tsx'
import { t } from '../../i18n/t.ts'
import { useFiles } from './use-files.ts'

/** The door to the files to review, with how many there are. */
export function FilesTile(props: { readonly coop: CoopId }): JSX.Element {
  const files = useFiles(() => props.coop)
  const n = (): number => {
    const all = files()
    return all === undefined ? 0 : all.files.length + all.applications.length
  }
  const said = (): string => (n() > 0 ? t('privacy.files.count', { n: n() }) : t('privacy.files.none'))
  return (
    <Tile
      href={`/c/${props.coop}/dossiers`}
      icon={FolderClock}
      tone={n() > 0 ? 'sun' : 'plain'}
      title={t('privacy.files.title')}
      text={said()}
      count={n() || undefined}
      countLabel={said()}
    />
  )
}
