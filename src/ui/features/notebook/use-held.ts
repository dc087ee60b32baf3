// What this device holds about someone, as a signal: read again whenever something of the coop changes. Needs no network.

import { type Accessor, createMemo } from 'solid-js'
import { heldAbout } from '../../../app/notebook/held-about-me.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import type { AboutGroup } from '../../../domain/notebook/held-about.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useReady } from '../job/use-job.ts'

export type Scope = 'own' | 'all'

export interface About {
  readonly coop: CoopId
  readonly person: PersonId
}

/** Undefined until the coop's records are in memory. */
export function useHeld(about: () => About & { readonly scope: Scope }): Accessor<readonly AboutGroup[] | undefined> {
  const app = useApp()
  const ready = useReady(() => about().coop)
  const board = useLive(() => app.reads().board(about().coop))
  return createMemo(() => (ready() && board() ? heldAbout(app.device(), about()) : undefined))
}
