// The pages in reach of each role, from anywhere.

import BookUser from 'lucide-solid/icons/book-user'
import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import LayoutList from 'lucide-solid/icons/layout-list'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import SendIcon from 'lucide-solid/icons/send'
import Sprout from 'lucide-solid/icons/sprout'
import Sun from 'lucide-solid/icons/sun'
import Timer from 'lucide-solid/icons/timer'
import Users from 'lucide-solid/icons/users'
import type { Me } from '../../app/device/device.port.ts'
import type { CoopId } from '../../base/ids.ts'
import { t } from '../i18n/t.ts'
import { words } from '../i18n/words.tsx'
import type { NavItem } from '../shell/nav.tsx'

/** What waits, to be counted on the links. */
export interface NavCounts {
  readonly toSend: number
  readonly claims: number
}

export function roleNav(me: Me, coop: CoopId | undefined, counts: NavCounts): NavItem[] {
  const sending: NavItem = {
    href: '/envoi',
    label: words('shell.nav.sending'),
    icon: SendIcon,
    ...(counts.toSend > 0 ? { count: counts.toSend, countLabel: t('states.toSend', { n: counts.toSend }) } : {}),
  }
  const notebook: NavItem = { href: '/carnet', label: words('shell.nav.myNotebook'), icon: BookUser }
  const today: NavItem = { href: '/', label: words('shell.nav.today'), icon: Sun }
  if (me.rank === 'coordinator')
    return [
      { href: '/', label: words('shell.nav.coops'), icon: LayoutList },
      {
        href: '/appareils',
        label: words('shell.nav.devices'),
        icon: MonitorSmartphone,
        ...(counts.claims > 0 ? { count: counts.claims } : {}),
      },
      sending,
      notebook,
    ]
  if (!coop) return [today, sending, notebook]
  const missions: NavItem = { href: `/c/${coop}/missions`, label: words('shell.nav.missions'), icon: BriefcaseBusiness }
  if (me.rank === 'animator')
    return [
      today,
      { href: `/c/${coop}/personnes`, label: words('shell.nav.people'), icon: Users },
      missions,
      { href: `/c/${coop}/reunions`, label: words('shell.nav.meeting'), icon: MessagesSquare },
      sending,
      notebook,
    ]
  return [
    today,
    { href: `/c/${coop}/heures`, label: words('shell.nav.hours'), icon: Timer },
    { href: `/c/${coop}/competences/${me.person}`, label: words('shell.nav.skills'), icon: Sprout },
    notebook,
  ]
}
