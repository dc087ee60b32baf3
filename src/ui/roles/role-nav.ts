// The pages in reach of each role, from anywhere.

import BookUser from 'lucide-solid/icons/book-user'
import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import ChartColumn from 'lucide-solid/icons/chart-column'
import CheckCheck from 'lucide-solid/icons/check-check'
import Gavel from 'lucide-solid/icons/gavel'
import HeartHandshake from 'lucide-solid/icons/heart-handshake'
import Inbox from 'lucide-solid/icons/inbox'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import LayoutList from 'lucide-solid/icons/layout-list'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import ListChecks from 'lucide-solid/icons/list-checks'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import SendIcon from 'lucide-solid/icons/send'
import Sprout from 'lucide-solid/icons/sprout'
import StickyNote from 'lucide-solid/icons/sticky-note'
import Store from 'lucide-solid/icons/store'
import Sun from 'lucide-solid/icons/sun'
import Timer from 'lucide-solid/icons/timer'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import Users from 'lucide-solid/icons/users'
import Vote from 'lucide-solid/icons/vote'
import type { JSX } from 'solid-js'
import type { Me } from '../../app/device/device.port.ts'
import type { CoopId } from '../../base/ids.ts'
import type { fr } from '../i18n/fr.ts'
import { t } from '../i18n/t.ts'
import type { NavItem } from '../shell/nav.tsx'

/** What waits, to be counted on the links. */
export interface NavCounts {
  readonly toSend: number
  readonly claims: number
}

type NavKey = `shell.nav.${keyof typeof fr.shell.nav}`

/** @param say the words of a link: in one language, or in two where the person reads two. */
export function roleNav<Label extends JSX.Element>(
  me: Me,
  coop: CoopId | undefined,
  counts: NavCounts,
  say: (key: NavKey) => Label,
): (NavItem & { readonly label: Label })[] {
  type Item = NavItem & { readonly label: Label }
  const sending: Item = {
    href: '/envoi',
    label: say('shell.nav.sending'),
    icon: SendIcon,
    ...(counts.toSend > 0 ? { count: counts.toSend, countLabel: t('states.toSend', { n: counts.toSend }) } : {}),
  }
  const notebook: Item = { href: '/carnet', label: say('shell.nav.myNotebook'), icon: BookUser }
  const today: Item = { href: '/', label: say('shell.nav.today'), icon: Sun }
  if (me.rank === 'coordinator')
    return [
      { href: '/', label: say('shell.nav.coops'), icon: LayoutList },
      { href: '/a-traiter', label: say('shell.nav.toDo'), icon: Inbox },
      { href: '/echeances', label: say('shell.nav.deadlines'), icon: CalendarClock },
      { href: '/a-valider', label: say('shell.nav.toApprove'), icon: CheckCheck },
      { href: '/bilans', label: say('shell.nav.reports'), icon: ChartColumn },
      {
        href: '/appareils',
        label: say('shell.nav.devices'),
        icon: MonitorSmartphone,
        ...(counts.claims > 0 ? { count: counts.claims } : {}),
      },
      sending,
      notebook,
    ]
  if (!coop) return [today, sending, notebook]
  const missions: Item = { href: `/c/${coop}/missions`, label: say('shell.nav.missions'), icon: BriefcaseBusiness }
  const enterprise: Item = { href: `/c/${coop}/entreprise`, label: say('shell.nav.enterprise'), icon: Store }
  const group: Item = { href: `/c/${coop}/vie`, label: say('shell.nav.group'), icon: HeartHandshake }
  const all: Item = { href: `/c/${coop}/tout`, label: say('shell.nav.all'), icon: LayoutGrid }
  if (me.rank === 'animator')
    return [
      today,
      { href: `/c/${coop}/personnes`, label: say('shell.nav.people'), icon: Users },
      missions,
      { href: `/c/${coop}/reunions`, label: say('shell.nav.meeting'), icon: MessagesSquare },
      enterprise,
      group,
      sending,
      notebook,
      all,
    ]
  return [
    today,
    { href: `/c/${coop}/heures`, label: say('shell.nav.hours'), icon: Timer },
    { href: `/c/${coop}/competences/${me.person}`, label: say('shell.nav.skills'), icon: Sprout },
    notebook,
    { href: `/c/${coop}/voter`, label: say('shell.nav.vote'), icon: Vote },
    { href: `/c/${coop}/decisions`, label: say('shell.nav.decisions'), icon: Gavel },
    missions,
    { href: `/c/${coop}/planning`, label: say('shell.nav.planning'), icon: CalendarDays },
    { href: `/c/${coop}/reunions`, label: say('shell.nav.meetings'), icon: MessagesSquare },
    { href: `/c/${coop}/idees`, label: say('shell.nav.ideas'), icon: Lightbulb },
    enterprise,
    group,
    { href: `/c/${coop}/incidents`, label: say('shell.nav.incidents'), icon: TriangleAlert },
    sending,
    all,
  ]
}

/** The pages of one coop, for who is in charge of several: its name, then its parts. */
export function coopNav(coop: CoopId, name: string): (NavItem & { readonly label: string })[] {
  const to = (path: string): string => `/c/${coop}/${path}`
  return [
    { href: `/c/${coop}`, label: name, icon: LayoutList },
    { href: to('personnes'), label: t('shell.nav.people'), icon: Users },
    { href: to('missions'), label: t('shell.nav.missions'), icon: BriefcaseBusiness },
    { href: to('heures/a-confirmer'), label: t('shell.nav.coopHours'), icon: Timer },
    { href: to('reunions'), label: t('shell.nav.meetings'), icon: MessagesSquare },
    { href: to('decisions'), label: t('shell.nav.decisions'), icon: Gavel },
    { href: to('vie'), label: t('shell.nav.group'), icon: HeartHandshake },
    { href: to('entreprise'), label: t('shell.nav.enterprise'), icon: Store },
    { href: to('a-verifier'), label: t('shell.nav.check'), icon: ListChecks },
    { href: to('relais'), label: t('shell.nav.relay'), icon: StickyNote },
  ]
}
