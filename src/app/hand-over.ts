// « Passer la tablette »: the open notebook in somebody else's hands. One page is reachable, and only the owner's code,
// checked by the vault, gives the rest back. The state lives in this window's memory: a reload, a crash or a typed address
// ends on the closed notebook. What it is not: a defence against who can run script in the page.

import type { CoopId, PersonId, RecordId } from '../base/ids.ts'
import type { LiveCell } from '../base/live.ts'
import { err, ok } from '../base/result.ts'
import type { HalfDay } from '../domain/workshop/half-day.ts'
import type { Code, CodeTry, SessionState } from './carnet-app.ts'

/** The pages that can be handed over; the interface has one component for each. */
export type HandedPage =
  | {
      readonly name: 'attendance'
      readonly coop: CoopId
      readonly workshop: RecordId
      readonly halfDay: HalfDay
      /** Whose pad opens first. */
      readonly person?: PersonId
      /** The sheet is signed already: an addendum comes next. */
      readonly late?: boolean
    }
  | {
      readonly name: 'trainer'
      readonly coop: CoopId
      readonly workshop: RecordId
      readonly halfDay: HalfDay
      /** For an addendum: why. */
      readonly reason?: string
    }
  /** The client signs under the work that was done. */
  | { readonly name: 'receipt'; readonly coop: CoopId; readonly mission: RecordId }
  /** The client says how content they are. */
  | { readonly name: 'satisfaction'; readonly coop: CoopId; readonly mission: RecordId }
  | {
      /** A client reads a sent quote and signs it. */
      readonly name: 'quote'
      readonly coop: CoopId
      readonly sentQuote: RecordId
    }
  | { readonly name: 'urn'; readonly coop: CoopId; readonly motion: RecordId }
  | { readonly name: 'skills'; readonly coop: CoopId; readonly check: RecordId; readonly person: PersonId }
  | {
      /** « Mon carnet » of somebody else than the owner. */
      readonly name: 'notebook'
      readonly coop: CoopId
      readonly person: PersonId
      /** `all`: what staff wrote in the person's file too, at their request. */
      readonly scope: 'own' | 'all'
      /** Which sub-page opens first. */
      readonly part?: 'sait' | 'confirmer'
    }

export interface HandOver {
  /** First name of who takes the device; without it, whoever comes next in the group. */
  readonly to?: string
  readonly page: HandedPage
  /** Path of the owner's page to come back to. */
  readonly back: string
}

/** Tells a window that opens later that its notebook was closed in somebody else's hands: a profile id, nothing else. */
const handedMark = 'carnet-handed'

type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** An example that opens by itself must not do so for who holds somebody else's device. */
export const wasHandedOver = (memory: Memory): boolean => memory.getItem(handedMark) !== null
export const forgetHandedOver = (memory: Memory): void => memory.removeItem(handedMark)

export interface HandOverParts {
  /** The browser's, shared by its windows. */
  readonly memory: Memory
  readonly state: LiveCell<SessionState>
  /** The open profile. */
  readonly profile: () => string | undefined
  readonly codeKind: (profile: string) => Promise<Code['kind'] | undefined>
  /** Counts a wrong code as the closed notebook does, with the same pauses. */
  readonly checkCode: (profile: string, code: Code) => Promise<CodeTry>
  /** The code of the day: whether there is one, and whether this is it. */
  readonly day?: {
    lasts(profile: string): boolean
    check(profile: string, pin: string): Promise<CodeTry>
  }
}

export interface HandOvers {
  /** Does nothing when the notebook is not open. */
  handOver(input: HandOver): Promise<void>
  takeBack(text: string, quick?: boolean): Promise<CodeTry>
}

export function createHandOvers({ memory, state, profile, codeKind, checkCode, day }: HandOverParts): HandOvers {
  return {
    async handOver(input) {
      const id = profile()
      const kind = id && (await codeKind(id))
      const now = state.get()
      if (!id || !kind || now.at !== 'open') return
      memory.setItem(handedMark, id)
      const quick = day?.lasts(id) ? { quick: true } : {}
      state.set({ at: 'handed', me: now.me, demo: now.demo, code: kind, ...quick, handed: input })
    },
    async takeBack(text, quick) {
      const id = profile()
      const before = state.get()
      if (!id || before.at !== 'handed') return err({ type: 'vault.no_slot' })
      const checked = await (quick && day ? day.check(id, text) : checkCode(id, { kind: before.code, text }))
      if (!checked.ok) {
        // Three wrong codes, or midnight: from now on the passphrase is asked.
        if (quick && !day?.lasts(id) && state.get() === before) {
          const { quick: _, ...without } = before
          state.set(without)
        }
        return checked
      }
      // It may have closed by itself meanwhile: then the closed notebook asks for the code again.
      if (state.get() !== before) return err({ type: 'save.locked' })
      forgetHandedOver(memory)
      state.set({ at: 'open', me: before.me, demo: before.demo, profile: id, code: before.code })
      return ok(undefined)
    },
  }
}
