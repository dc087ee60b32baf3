// « Ajouter à mon agenda »: from today on, for half a year, as a file that the telephone's calendar opens.

import { type Accessor, createSignal } from 'solid-js'
import { itemsOf, type PlanningRecords, planningItems } from '../../../app/planning/planning-view.ts'
import type { PersonId } from '../../../base/ids.ts'
import { addDays } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { t } from '../../i18n/t.ts'
import { saveFile } from '../../shell/save-file.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { useClock } from '../job/use-job.ts'

const daysAhead = 183

export function useCalendarFile(): {
  readonly busy: Accessor<boolean>
  save(records: PlanningRecords | undefined, person: PersonId): Promise<void>
} {
  const app = useApp()
  const clock = useClock()
  const toasts = useToasts()
  const [busy, setBusy] = createSignal(false)
  return {
    busy,
    async save(records, person) {
      if (records === undefined || busy()) return
      const today = clock.today()
      const items = itemsOf(planningItems(records, today, addDays(today, daysAhead)), person)
      if (items.length === 0) {
        toasts.show({ text: t('planning.calendar.none') })
        return
      }
      setBusy(true)
      const { toCalendar } = await import('../../../app/planning/to-calendar.ts')
      const text = toCalendar(items, { title: t('planning.calendar.entry') }, app.device().clock.now())
      setBusy(false)
      saveFile({ name: t('planning.calendar.file'), type: 'text/calendar', text })
    },
  }
}
