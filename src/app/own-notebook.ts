// What a person changes of their own notebook on this device: its code, its face while it is closed, and whether it stays.

import type { LiveCell } from '../base/live.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Face } from '../vault/faces.ts'
import type { Code, CodeTry, SessionState } from './carnet-app.ts'
import type { Engine } from './engine.ts'
import type { NotebookList } from './notebook-list.ts'

export interface OwnNotebook {
  /** The code `current` opens the notebook no more; nothing in it is touched. */
  changeCode(codes: { readonly current: string; readonly next: Code }): Promise<CodeTry>
  /** Whether this is the code of the open notebook; wrong ones count, and pause. */
  checkCode(code: string): Promise<CodeTry>
  changeFace(face: Face): Promise<void>
  /** Takes the open notebook off this device, once all of it was sent and its code typed. */
  removeNotebook(code: string): Promise<Result<void, { readonly type: string }>>
}

export interface OwnNotebookParts {
  readonly state: LiveCell<SessionState>
  readonly notebooks: NotebookList
  readonly clock: Clock
  readonly random: Random
  readonly engine: () => Promise<Pick<Engine, 'changeProfileCode' | 'checkProfileCode' | 'removeOwnProfile'>>
  readonly profile: () => string | undefined
  readonly codeKind: () => Code['kind']
  readonly changed: (kind: Code['kind']) => void
  /** How many things only this device has. */
  readonly unsent: () => Promise<number>
  readonly close: () => Promise<void>
  readonly removed: () => Promise<void>
}

export function createOwnNotebook(parts: OwnNotebookParts): OwnNotebook {
  const { state, notebooks, clock, random, engine, profile, codeKind } = parts
  const openProfile = (): string | undefined => (state.get().at === 'open' ? profile() : undefined)
  return {
    async changeCode({ current, next }) {
      const id = openProfile()
      if (!id) return err({ type: 'vault.no_slot' })
      const codes = { current: { kind: codeKind(), text: current }, next }
      const done = await (await engine()).changeProfileCode(id, codes, { clock, random })
      if (done.ok) parts.changed(next.kind)
      return done
    },
    async checkCode(code) {
      const id = openProfile()
      if (!id) return err({ type: 'vault.no_slot' })
      return (await engine()).checkProfileCode(id, { kind: codeKind(), text: code }, clock)
    },
    async changeFace(face) {
      const id = openProfile()
      if (id) await notebooks.changeFace(id, face)
    },
    async removeNotebook(code) {
      const id = openProfile()
      if (!id) return err({ type: 'vault.no_slot' })
      const count = await parts.unsent()
      if (count > 0) return err({ type: 'ledger.unsent', count } as const)
      const { checkProfileCode, removeOwnProfile } = await engine()
      const checked = await checkProfileCode(id, { kind: codeKind(), text: code }, clock)
      if (!checked.ok) return checked
      await parts.close()
      const gone = await removeOwnProfile(id)
      if (!gone.ok) return gone
      await parts.removed()
      return ok(undefined)
    },
  }
}
