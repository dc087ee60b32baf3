import ClipboardPen from 'lucide-solid/icons/clipboard-pen'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Shovel from 'lucide-solid/icons/shovel'
import StickyNote from 'lucide-solid/icons/sticky-note'
import UserPlus from 'lucide-solid/icons/user-plus'
import { For, type JSX } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'

const choices = [
  { what: 'person', path: 'accueil/nouveau', icon: UserPlus, tone: 'seed' },
  { what: 'session', path: 'presences/nouvelle', icon: ClipboardPen, tone: 'seed' },
  { what: 'mission', path: 'missions/prevoir', icon: Shovel, tone: 'seed' },
  { what: 'meeting', path: 'reunions/prevoir', icon: MessagesSquare, tone: 'sky' },
  { what: 'message', path: 'relais', icon: StickyNote, tone: 'sun' },
] as const

/** « Ajouter »: a person, a session, a mission, a meeting, a message. */
export function AddSheet(props: {
  readonly coop: CoopId
  readonly open: boolean
  readonly onClose: () => void
}): JSX.Element {
  return (
    <BottomSheet
      open={props.open}
      onClose={props.onClose}
      title={t('animator.addTitle')}
      closeLabel={t('common.close')}
    >
      <List label={t('animator.addTitle')}>
        <For each={choices}>
          {({ what, path, icon, tone }) => (
            <ListRow
              href={`/c/${props.coop}/${path}`}
              start={
                <span class="pic" data-tone={tone}>
                  <Icon of={icon} />
                </span>
              }
              title={t(`animator.adds.${what}`)}
              text={t(`animator.addTexts.${what}`)}
            />
          )}
        </For>
      </List>
    </BottomSheet>
  )
}
