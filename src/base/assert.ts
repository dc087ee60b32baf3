/** Throws when an invariant of ours is broken. Never for bad input: that is a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}

/** Makes a `switch` over a closed union exhaustive for the compiler. */
export function assertNever(value: never): never {
  throw new Error(`invariant: expected no other case, got ${JSON.stringify(value)}`)
}
