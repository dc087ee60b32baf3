// What the desk's screens share: its lists as signals, who signs as the sheet's giver, and whether this is an example.

import { type Accessor, createMemo } from 'solid-js'
import { type NoteView, readNotes } from '../../../app/billing/read-notes.ts'
import { type ClientView, clientViews } from '../../../app/client/client-views.ts'
import { isDecided } from '../../../app/job/change-price.ts'
import { serviceList } from '../../../app/job/mission-view.ts'
import { type QuoteView, readQuotes } from '../../../app/quote/read-quotes.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useClock, useList, useReady } from '../job/use-job.ts'
import { coopName } from '../organisation/coop-words.ts'
import { useReads } from '../path/use-reads.ts'

/** Undefined until both lists were read once. */
export function useClients(coop: Accessor<CoopId>): Accessor<readonly ClientView[] | undefined> {
  const clients = useList(coop, 'client')
  const followUps = useList(coop, 'followUp')
  return createMemo(() => {
    const [known, said] = [clients(), followUps()]
    return known && said && clientViews({ clients: known, followUps: said })
  })
}

export function useQuotes(coop: Accessor<CoopId>): Accessor<readonly QuoteView[] | undefined> {
  const reads = useReads(coop, ['quote', 'sentQuote', 'quoteAnswer'])
  return createMemo(() => {
    const found = reads()
    return found && readQuotes(found, coop())
  })
}

export function useNotes(coop: Accessor<CoopId>): Accessor<readonly NoteView[] | undefined> {
  const clock = useClock()
  const reads = useReads(coop, ['note', 'payment', 'followUp'])
  return createMemo(() => {
    const found = reads()
    return found && readNotes(found, coop(), clock.today())
  })
}

/** The name of a client of this desk. */
export function useClientNames(coop: Accessor<CoopId>): (client: RecordId | null | undefined) => string | undefined {
  const clients = useClients(coop)
  const names = createMemo(() => new Map((clients() ?? []).map(({ client }) => [client.id, client.name])))
  return (client) => (client ? names().get(client) : undefined)
}

/** What a quote may offer: services with a price that a decision in force gives. Undefined until read. */
export function usePriced(coop: Accessor<CoopId>) {
  const app = useApp()
  const ready = useReady(coop)
  const services = useList(coop, 'service')
  const decisions = useList(coop, 'decision')
  return createMemo(() => {
    const [known] = [services(), decisions()]
    if (!known || !ready()) return undefined
    return serviceList(known).filter((one) => one.retired !== true && isDecided(app.device(), coop(), one))
  })
}

/** Who gives a sheet, as its head says it; and whether it must say « Données d’exemple ». */
export function useSheetHead(coop: Accessor<CoopId>): { from: () => string; demo: () => boolean } {
  const app = useApp()
  const board = useLive(() => app.reads().board(coop()))
  const session = useLive(() => app.session)
  return {
    from: () => {
      const controller = board()?.record?.fields.controllerOrg
      return [typeof controller === 'string' ? controller : '', coopName(board())].filter((part) => part).join(', ')
    },
    demo: () => {
      const state = session()
      return (state.at === 'open' || state.at === 'handed') && state.demo
    },
  }
}
