// The one error of every parser here, and the edge where it becomes a value.
import { ByteReader, MalformedBytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'

/** The bytes are not what they claim to be. `what` is for logs and tests: never content, never shown as it is. */
export interface Malformed {
  readonly type: 'protocol.malformed'
  readonly what: string
}

export const malformed = (what: string): Malformed => ({ type: 'protocol.malformed', what })

/** Runs `read` over all of `bytes`; what it leaves unread, or fails to read, makes the whole malformed. */
export function parseBytes<T>(bytes: Uint8Array, read: (reader: ByteReader) => T): Result<T, Malformed> {
  try {
    const reader = new ByteReader(bytes)
    const value = read(reader)
    reader.end()
    return ok(value)
  } catch (error) {
    if (error instanceof MalformedBytes) return err(malformed(error.message))
    throw error
  }
}

/** Stops a parser. */
export function expectThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new MalformedBytes(what)
}

/** Stops a parser unless each item is greater than the one before it: one order, no repetition. */
export function expectAscending(items: readonly string[], what: string): void {
  for (let i = 1; i < items.length; i++) expectThat((items[i - 1] as string) < (items[i] as string), what)
}
