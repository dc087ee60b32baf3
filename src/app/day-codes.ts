// The codes of the day of this page, one a notebook: made from the passphrase, used on the closed notebook and to take the
// tablet back, gone with the page. They are in no storage.

import { createLive, type Live, type LiveCell } from '../base/live.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DayCode } from '../vault/day-code.ts'
import type { DayCodeError, Vault } from '../vault/vault.port.ts'
import type { CodeTry, SessionState } from './carnet-app.ts'
import type { Engine } from './engine.ts'

export interface OwnDayCode {
  /** Until when the open notebook has one: milliseconds since 1970. */
  readonly dayCode: Live<number | undefined>
  /** Needs the passphrase; it ends at midnight in Paris, or after twelve hours. */
  setDayCode(codes: { readonly passphrase: string; readonly pin: string }): Promise<CodeTry>
  forgetDayCode(): void
}

export interface DayCodes {
  readonly own: OwnDayCode
  lasts(profile: string): boolean
  open(profile: string, pin: string): Promise<Result<Vault, DayCodeError>>
  check(profile: string, pin: string): Promise<Result<void, DayCodeError>>
  forget(profile: string): void
  /** Tells `dayCode` for the notebook that is open now. */
  look(): void
}

export interface DayCodesParts {
  readonly state: LiveCell<SessionState>
  readonly profile: () => string | undefined
  readonly engine: () => Promise<Pick<Engine, 'createProfileDayCode'>>
  readonly make: Parameters<Engine['createProfileDayCode']>[2]
}

export function createDayCodes({ state, profile, engine, make }: DayCodesParts): DayCodes {
  const codes = new Map<string, DayCode>()
  const until = createLive<number | undefined>(undefined)
  const over = err({ type: 'vault.day_over' } as const)

  const lasting = (id: string): DayCode | undefined => {
    const code = codes.get(id)
    if (code?.lasts()) return code
    codes.delete(id)
    return undefined
  }
  const look = (): void => {
    const id = profile()
    until.set(id === undefined ? undefined : lasting(id)?.until)
  }
  const forget = (id: string): void => {
    codes.get(id)?.forget()
    codes.delete(id)
    look()
  }

  return {
    lasts: (id) => lasting(id) !== undefined,
    open: async (id, pin) => (await lasting(id)?.open(pin)) ?? over,
    check: async (id, pin) => (await lasting(id)?.check(pin)) ?? over,
    forget,
    look,
    own: {
      dayCode: until,
      async setDayCode({ passphrase, pin }) {
        const id = profile()
        const now = state.get()
        if (!id || now.at !== 'open' || now.code !== 'passphrase') return err({ type: 'vault.no_slot' })
        const made = await (await engine()).createProfileDayCode(id, { passphrase, pin }, make)
        if (!made.ok) return made
        forget(id)
        codes.set(id, made.value)
        // Asked again whenever it is used; the timer wipes one that nobody uses.
        setTimeout(() => forgetOver(id), made.value.until - make.clock.now())
        look()
        return ok(undefined)
      },
      forgetDayCode() {
        const id = profile()
        if (id) forget(id)
      },
    },
  }

  function forgetOver(id: string): void {
    lasting(id)
    look()
  }
}
