// Time and randomness arrive as arguments: the simulator, the demonstration and the tests bring their own.

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

export interface Random {
  /** `length` fresh random bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer>
}

export const systemClock: Clock = { now: () => Date.now() }

export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) }
