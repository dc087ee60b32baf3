// The bank beside the book, read again whenever either changes. The office has no read model: its records are read here.

import { type Accessor, createMemo, createResource, createSignal } from 'solid-js'
import { type Bank, readBank } from '../../../app/bank/read-bank.ts'
import type { CoopId, PersonId, RecordId } from '../../../base/ids.ts'
import type { Candidate } from '../../../domain/office/reconcile.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useClientNames } from '../desk/use-desk.ts'
import { useClock, useList, useNames } from '../job/use-job.ts'

export interface UseBank {
  /** Undefined until read. */
  readonly bank: Accessor<Bank | undefined>
  /** After a change at the office: for every page that shows the bank, also the one that comes next. */
  readonly refresh: () => void
}

const [changes, setChanges] = createSignal(0)

export function useBank(coop: Accessor<CoopId>): UseBank {
  const app = useApp()
  const clock = useClock()
  const lists = ['payment', 'otherIncome', 'note', 'expense', 'distribution'].map((kind) => useList(coop, kind))
  const desk = createMemo(() => lists.map((list) => list()))
  const [bank] = createResource(
    () => (desk().includes(undefined) ? undefined : { of: coop(), desk: desk(), changes: changes() }),
    async ({ of }) => {
      await app.device().ready(of)
      return readBank(app.device(), of, clock.today())
    },
  )
  return {
    bank: () => bank.latest,
    refresh: () => {
      setChanges((count) => count + 1)
    },
  }
}

/** Of an entry: its client, its supplier, or who advanced it. Empty when nobody is known. */
export function usePartyNames(coop: Accessor<CoopId>): (entry: Candidate) => string {
  const clients = useClientNames(coop)
  const suppliers = useList(coop, 'supplier')
  const people = useNames(coop)
  return ({ party }) => {
    if (party === undefined) return ''
    if (party.startsWith('ci:')) return clients(party as RecordId) ?? ''
    if (!party.startsWith('su:')) return people(party as PersonId)
    return String(suppliers()?.find(({ id }) => id === party)?.fields.name ?? '')
  }
}
