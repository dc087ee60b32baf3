import CalendarClock from 'lucide-solid/icons/calendar-clock'
import ChartColumn from 'lucide-solid/icons/chart-column'
import CheckCheck from 'lucide-solid/icons/check-check'
import Inbox from 'lucide-solid/icons/inbox'
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone'
import { createMemo, type JSX } from 'solid-js'
import type { PendingClaim } from '../../../app/carnet-app.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import type { Board } from '../../features/organisation/board.ts'
import { coopName } from '../../features/organisation/coop-words.ts'
import { toDoOf } from '../../features/organisation/to-do.ts'
import { useReminders } from '../../features/path/use-reminders.ts'
import { formatDate, formatDay, formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { claimsOf } from './coop-table.tsx'
import { deadlinesOf } from './deadlines.ts'

/** The doors of « Mes coops »: what waits, what ends soon, what must be agreed, who has access. */
export function NetworkDoors(props: {
  readonly boards: readonly Board[]
  readonly claims: readonly PendingClaim[]
  readonly minutesToConfirm: number
  readonly today: LocalDate
}): JSX.Element {
  const toDo = createMemo(() =>
    props.boards.reduce((sum, board) => sum + toDoOf(board, claimsOf(props.claims, board)).length, 0),
  )
  const next = createMemo(() => deadlinesOf(props.boards, props.today))
  const app = useApp()
  const coops = useLive(() => app.coops)
  const reminders = useReminders(coops)
  const nextText = (): string => {
    const [first] = next()
    const [reminder] = reminders()
    if (reminder && (first === undefined || reminder.day < first.day))
      return `${formatDate(reminder.day)}, ${reminder.name}, ${reminder.words}`
    if (first === undefined) return t('organisation.noDeadline')
    return `${formatDay(first.day)}, ${t(`organisation.deadline.${first.what}`, { coop: coopName(first.board) })}`
  }
  return (
    <Tiles>
      <Tile
        href="/a-traiter"
        icon={Inbox}
        tone="sun"
        title={t('shell.nav.toDo')}
        text={toDo() > 0 ? t('organisation.toDoCount', { n: toDo() }) : t('organisation.nothingToDo')}
        count={toDo() || undefined}
        countLabel={t('organisation.toDoCount', { n: toDo() })}
      />
      <Tile
        href="/echeances"
        icon={CalendarClock}
        tone="sky"
        title={t('shell.nav.deadlines')}
        text={nextText()}
        count={reminders().length || undefined}
        countLabel={t('way.reminders', { n: reminders().length })}
      />
      <Tile
        href="/a-valider"
        icon={CheckCheck}
        title={t('shell.nav.toApprove')}
        text={
          props.minutesToConfirm > 0
            ? t('organisation.toConfirm', { hours: formatDuration(props.minutesToConfirm) })
            : t('organisation.nothingToApprove')
        }
      />
      <Tile href="/bilans" icon={ChartColumn} tone="sky" title={t('shell.nav.reports')} text={t('report.door')} />
      <Tile
        href="/appareils"
        icon={MonitorSmartphone}
        tone="plain"
        title={t('shell.nav.devices')}
        text={
          props.claims.length > 0
            ? t('organisation.toDo.claims', { n: props.claims.length })
            : t('organisation.devicesText')
        }
        count={props.claims.length || undefined}
        countLabel={t('organisation.toDo.claims', { n: props.claims.length })}
      />
    </Tiles>
  )
}
