// Runs `argon2.worker.ts` for one derivation and ends it, which also gives its 64 MiB back.
import type { Bytes } from '../base/bytes.ts'
import type { DeriveKey } from './vault.port.ts'

interface Answer {
  readonly key?: Bytes
  readonly failure?: string
}

/** Rejects when the worker cannot start or has no memory: the platform's failure, not a wrong code. */
export const deriveInWorker: DeriveKey = (secret, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => worker.terminate()
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      end()
      if (event.data.key) resolve(event.data.key)
      else reject(new Error(`expected a key from the Argon2id worker, got ${event.data.failure}`))
    })
    worker.addEventListener('error', (event) => {
      end()
      reject(new Error('expected a key from the Argon2id worker, got an error', { cause: event.error }))
    })
    worker.postMessage({ secret, salt, cost }, [secret.buffer])
  })
