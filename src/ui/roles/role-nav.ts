// The pages in reach of each role, from anywhere.

import BookUser from 'lucide-solid/icons/book-user'
import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CheckCheck from 'lucide-solid/icons/check-check'
import Gavel from 'lucide-solid/icons/gavel'
import Inbox from 'lucide-solid/icons/inbox'
import LayoutList from 'lucide-solid/icons/layout-list'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import ListChecks from 'lucide-solid/icons/list-checks'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import SendIcon from 'lucide-solid/icons/send'
import Sprout from 'lucide-solid/icons/sprout'
import StickyNote from 'lucide-solid/icons/sticky-note'
import Sun from 'lucide-solid/icons/sun'
import Tag from 'lucide-solid/icons/tag'
import Timer from 'lucide-solid/icons/timer'
import Users from 'lucide-solid/icons/users'
import Vote from 'lucide-solid/icons/vote'
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
      { href: '/a-traiter', label: words('shell.nav.toDo'), icon: Inbox },
      { href: '/echeances', label: words('shell.nav.deadlines'), icon: CalendarClock },
      { href: '/a-valider', label: words('shell.nav.toApprove'), icon: CheckCheck },
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
    { href: `/c/${coop}/voter`, label: t('shell.nav.vote'), icon: Vote },
    { href: `/c/${coop}/decisions`, label: t('shell.nav.decisions'), icon: Gavel },
    missions,
    { href: `/c/${coop}/reunions`, label: t('shell.nav.meetings'), icon: MessagesSquare },
    { href: `/c/${coop}/idees`, label: t('shell.nav.ideas'), icon: Lightbulb },
    sending,
  ]
}

/** The pages of one coop, for who is in charge of several: its name, then its parts. */
export function coopNav(coop: CoopId, name: string): NavItem[] {
  const to = (path: string): string => `/c/${coop}/${path}`
  return [
    { href: `/c/${coop}`, label: name, icon: LayoutList },
    { href: to('personnes'), label: t('shell.nav.people'), icon: Users },
    { href: to('missions'), label: t('shell.nav.missions'), icon: BriefcaseBusiness },
    { href: to('heures/a-confirmer'), label: t('shell.nav.coopHours'), icon: Timer },
    { href: to('reunions'), label: t('shell.nav.meetings'), icon: MessagesSquare },
    { href: to('voter'), label: t('shell.nav.vote'), icon: Vote },
    { href: to('decisions'), label: t('shell.nav.decisions'), icon: Gavel },
    { href: to('services'), label: t('shell.nav.services'), icon: Tag },
    { href: to('a-verifier'), label: t('shell.nav.check'), icon: ListChecks },
    { href: to('relais'), label: t('shell.nav.relay'), icon: StickyNote },
  ]
}
