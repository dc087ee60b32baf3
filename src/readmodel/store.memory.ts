// The read model's rows in memory: for devices that live in memory only, and for tests.

import type { ReadModelStore, ReadModelTable, RowRevision, SealedRow } from './readmodel.port.ts'

export function createMemoryReadModelStore(): ReadModelStore {
  const tables = { boards: new Map<string, SealedRow>(), pages: new Map<string, SealedRow>() }
  const watches = new Set<{ table: ReadModelTable; group: string; hear: (revisions: readonly RowRevision[]) => void }>()

  const revisions = (table: ReadModelTable, group: string): RowRevision[] =>
    [...tables[table].values()].filter((row) => row.group === group).map(({ id, revision }) => ({ id, revision }))

  return {
    read: async (table, ids) => ids.map((id) => tables[table].get(id)),

    pagesOf: async (coop) => [...tables.pages.values()].filter((row) => row.coop === coop).map(({ id }) => id),

    async commit({ boards, pages, dropBoards, dropPages }) {
      for (const id of dropBoards) tables.boards.delete(id)
      for (const id of dropPages) tables.pages.delete(id)
      for (const row of boards) tables.boards.set(row.id, row)
      for (const row of pages) tables.pages.set(row.id, row)
      for (const { table, group, hear } of [...watches]) hear(revisions(table, group))
    },

    watch(table, group, hear) {
      const watch = { table, group, hear }
      watches.add(watch)
      queueMicrotask(() => {
        if (watches.has(watch)) hear(revisions(table, group))
      })
      return () => watches.delete(watch)
    },
  }
}
