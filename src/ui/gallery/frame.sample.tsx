import Briefcase from 'lucide-solid/icons/briefcase'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import NotebookPen from 'lucide-solid/icons/notebook-pen'
import Sprout from 'lucide-solid/icons/sprout'
import Sun from 'lucide-solid/icons/sun'
import Tablet from 'lucide-solid/icons/tablet'
import { createSignal, type JSX } from 'solid-js'
import { StatusChip } from '../design/parts/status-chip.tsx'
import { AppShell } from '../shell/app-shell.tsx'
import { Curtain } from '../shell/curtain.tsx'

export function FrameSample(props: { children: JSX.Element; status?: string }): JSX.Element {
  const [hidden, setHidden] = createSignal(false)
  return (
    <>
      <AppShell
        nav={[
          { href: '/galerie/home', label: 'Aujourd’hui', icon: Sun },
          { href: '/galerie/fields', label: 'Agenda', icon: CalendarDays },
          { href: '/galerie/meeting', label: 'Réunion', icon: MessagesSquare, count: 2, countLabel: '2 votes' },
          { href: '/galerie/parts', label: 'Compétences', icon: Sprout },
          { href: '/galerie/board', label: 'Mon carnet', icon: NotebookPen, dotLabel: 'Nouvelle version' },
          { href: '/galerie/rien', label: 'Missions', icon: Briefcase },
        ]}
        demo={true}
        status={<StatusChip icon={Tablet} text={props.status ?? 'Pas de réseau. Tout est gardé ici.'} />}
        onHide={() => setHidden(true)}
      >
        {props.children}
      </AppShell>
      <Curtain open={hidden()} onShow={() => setHidden(false)} />
    </>
  )
}
