// Argon2id off the screen's thread: 64 MiB and up to two seconds on a slow phone. One question, one answer.
import type { Bytes } from '../base/bytes.ts'
import { argon2id } from '../crypto/argon2.ts'

interface Question {
  readonly secret: Bytes
  readonly salt: Bytes
  readonly cost: { readonly memoryKiB: number; readonly passes: number }
}

self.addEventListener('message', async (event: MessageEvent<Question>) => {
  const { secret, salt, cost } = event.data
  try {
    self.postMessage({ key: await argon2id(secret, salt, cost) })
  } catch (error) {
    // A rejected promise would never reach the page; Argon2id's own messages tell sizes, never secrets.
    self.postMessage({ failure: String(error) })
  }
  secret.fill(0)
})
