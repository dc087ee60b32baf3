// Expected failures are values; only broken invariants are thrown.

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }
export type Result<T, E> = Ok<T> | Err<E>

/** Every expected failure has a `type` like `vault.wrong_code`; the interface maps each type to a sentence. */
export interface AppError {
  readonly type: string
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <const E>(error: E): Err<E> => ({ ok: false, error })
