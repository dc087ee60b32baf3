// « Tout le carnet »: every page of the notebook, by what it is about. Their forms are reached from them.

import BookUser from 'lucide-solid/icons/book-user'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import CalendarOff from 'lucide-solid/icons/calendar-off'
import ChartColumn from 'lucide-solid/icons/chart-column'
import CheckCheck from 'lucide-solid/icons/check-check'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import FolderClock from 'lucide-solid/icons/folder-clock'
import GraduationCap from 'lucide-solid/icons/graduation-cap'
import Inbox from 'lucide-solid/icons/inbox'
import KeyRound from 'lucide-solid/icons/key-round'
import Languages from 'lucide-solid/icons/languages'
import LayoutList from 'lucide-solid/icons/layout-list'
import ListChecks from 'lucide-solid/icons/list-checks'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import Scale from 'lucide-solid/icons/scale'
import SendIcon from 'lucide-solid/icons/send'
import Shovel from 'lucide-solid/icons/shovel'
import Signpost from 'lucide-solid/icons/signpost'
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal'
import Sprout from 'lucide-solid/icons/sprout'
import Star from 'lucide-solid/icons/star'
import StickyNote from 'lucide-solid/icons/sticky-note'
import Timer from 'lucide-solid/icons/timer'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import UserPlus from 'lucide-solid/icons/user-plus'
import UserRoundPlus from 'lucide-solid/icons/user-round-plus'
import Users from 'lucide-solid/icons/users'
import type { CoopId } from '../../base/ids.ts'
import type { IconPart } from '../design/parts/icon.tsx'
import type { Tone } from '../design/parts/tile.tsx'
import { doors } from '../features/desk/doors.ts'
import { groupDoors } from '../features/group/doors.ts'
import type { fr } from '../i18n/fr.ts'
import { type CoopPage, coopPageRights, type HousePage, isFor, type PageReader, pageRights } from './page-rights.ts'

type DoorTitle = `group.doors.${keyof typeof fr.group.doors}.title` | `desk.doors.${keyof typeof fr.desk.doors}.title`
type OwnTitle =
  | `shell.nav.${keyof typeof fr.shell.nav}`
  | 'animator.tiles.presences'
  | 'cohort.title'
  | 'display.title'
  | 'frameworks.title'
  | 'intake.notice.sheet'
  | 'organisation.coop'
  | 'person.firstWelcome'
  | 'planning.away.title'
  | 'privacy.files.title'
  | 'recruitment.title'
  | 'report.closing.title'
  | 'rules.title'
  | 'settings.title'
  | 'tablet.changeCode'
  | 'tablet.picture'
  | 'way.mine'
  | 'workshop.mine.title'

export interface ContentsPage {
  readonly href: string
  readonly title: DoorTitle | OwnTitle
  readonly icon: IconPart
  readonly tone: Tone
}

export interface ContentsGroup {
  readonly id: keyof typeof fr.contents.groups
  readonly pages: readonly ContentsPage[]
}

/** Nothing of a group that has no page for this reader. */
export function contentsOf(coop: CoopId, reader: PageReader): ContentsGroup[] {
  const at = (path: CoopPage, title: ContentsPage['title'], icon: IconPart, tone: Tone): ContentsPage[] =>
    isFor(coopPageRights[path], reader)
      ? [{ href: path === '' ? `/c/${coop}` : `/c/${coop}/${path}`, title, icon, tone }]
      : []
  const house = (href: HousePage, title: ContentsPage['title'], icon: IconPart, tone: Tone): ContentsPage[] =>
    isFor(pageRights[href], reader) ? [{ href, title, icon, tone }] : []
  const isStaff = isFor('staff', reader)
  const groups: ContentsGroup[] = [
    {
      id: 'network',
      pages: [
        ...house('/a-traiter', 'shell.nav.toDo', Inbox, 'sun'),
        ...house('/echeances', 'shell.nav.deadlines', CalendarClock, 'sky'),
        ...house('/a-valider', 'shell.nav.toApprove', CheckCheck, 'seed'),
        ...house('/bilans', 'shell.nav.reports', ChartColumn, 'sky'),
      ],
    },
    {
      id: 'work',
      pages: [
        ...at('missions', 'shell.nav.missions', Shovel, 'seed'),
        ...at('planning', 'shell.nav.planning', CalendarDays, 'sky'),
        ...at('planning/absence', 'planning.away.title', CalendarOff, 'plain'),
        ...at('heures', 'shell.nav.hours', Timer, 'seed'),
        ...at('heures/a-confirmer', 'desk.doors.hours.title', ListChecks, 'sun'),
        ...at('competences', 'shell.nav.skills', Sprout, 'seed'),
        ...at('parcours', 'way.mine', Signpost, 'sky'),
        ...at('presences', isStaff ? 'animator.tiles.presences' : 'workshop.mine.title', ClipboardCheck, 'seed'),
        ...at('incidents', 'shell.nav.incidents', TriangleAlert, 'clay'),
      ],
    },
    {
      id: 'people',
      pages: [
        ...at('', 'organisation.coop', LayoutList, 'seed'),
        ...at('personnes', 'shell.nav.people', Users, 'sky'),
        ...at('accueil/nouveau', 'person.firstWelcome', UserPlus, 'seed'),
        ...at('accueil/information', 'intake.notice.sheet', MessageSquareText, 'plain'),
        ...at('candidatures', 'recruitment.title', UserRoundPlus, 'sky'),
        ...at('promotions', 'cohort.title', GraduationCap, 'seed'),
        ...at('a-verifier', 'shell.nav.check', ListChecks, 'sun'),
        ...at('relais', 'shell.nav.relay', StickyNote, 'plain'),
        ...at('dossiers', 'privacy.files.title', FolderClock, 'plain'),
      ],
    },
    {
      id: 'group',
      pages: groupDoors.flatMap(({ path, name, icon, tone }) => at(path, `group.doors.${name}.title`, icon, tone)),
    },
    {
      id: 'enterprise',
      pages: doors
        .filter(({ path }) => !workPages.has(path))
        .flatMap(({ path, name, icon, tone }) => at(path, `desk.doors.${name}.title`, icon, tone)),
    },
    {
      id: 'host',
      pages: [
        ...at('listes-competences', 'frameworks.title', Sprout, 'seed'),
        ...at('bilan', 'report.closing.title', ClipboardList, 'sky'),
        ...at('reglages', 'settings.title', SlidersHorizontal, 'plain'),
        ...at('regles', 'rules.title', Scale, 'plain'),
      ],
    },
    {
      id: 'mine',
      pages: [
        ...house('/carnet', 'shell.nav.myNotebook', BookUser, 'seed'),
        ...house('/envoi', 'shell.nav.sending', SendIcon, 'sky'),
        ...house('/appareils', 'shell.nav.devices', MonitorSmartphone, 'plain'),
        ...house('/mon-code', 'tablet.changeCode', KeyRound, 'plain'),
        ...house('/mon-image', 'tablet.picture', Star, 'sun'),
        ...house('/affichage', 'display.title', Languages, 'plain'),
      ],
    },
  ]
  return groups.filter(({ pages }) => pages.length > 0)
}

/** Doors of the enterprise that stand in « Le travail ». */
const workPages: ReadonlySet<CoopPage> = new Set(['missions', 'planning', 'heures/a-confirmer'])
