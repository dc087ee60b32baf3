// Names of people across the coops of this device, by person.

import type { Accessor } from 'solid-js'
import type { PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'

export function useNames(): Accessor<(person: PersonId | undefined) => string | undefined> {
  const app = useApp()
  const boards = useLive(() => app.reads().boards())
  return () => {
    const people = Object.assign({}, ...(boards() ?? []).map((board) => board.people)) as Readonly<
      Record<string, { readonly displayName: string }>
    >
    return (person) => (person === undefined ? undefined : people[person]?.displayName || undefined)
  }
}
