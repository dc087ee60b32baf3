// Sealing at rest. Each record has its own key, derived from the vault key and a fresh salt, so that a fixed
// nonce is never used twice under one key; the place of the record is authenticated, so that a sealed value
// moved to another store or key no longer opens. What this does not do: hide sizes, counts and times of writing.
import { type Bytes, concat, toHex, utf8 } from '../base/bytes.ts'
import type { Random } from '../base/ports.ts'
import { err } from '../base/result.ts'
import { openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf, hmac } from '../crypto/hash.ts'
import { type Vault, VaultClosedError } from './vault.port.ts'

const saltLength = 16
/** Version of the sealed record's layout; authenticated with the place. */
const schema = '1'

/** A vault over `vaultKey` (32 bytes), which it owns from now on and zeroes on `close()`. */
export function vaultFromKey(vaultKey: Bytes, random: Random): Vault {
  let closed = false
  const key = (): Bytes => {
    if (closed) throw new VaultClosedError('expected an open vault, got a closed one')
    return vaultKey
  }
  return {
    async seal(store, name, plaintext) {
      const salt = random.bytes(saltLength)
      const place = placeOf(store, name)
      return concat(salt, await sealAead(hkdf(key(), salt, 'vault-record', place), zeroIv, plaintext, place))
    },
    async open(store, name, sealed) {
      const place = placeOf(store, name)
      const recordKey = hkdf(key(), sealed.subarray(0, saltLength), 'vault-record', place)
      const opened = await openAead(recordKey, zeroIv, sealed.subarray(saltLength), place)
      return opened.ok ? opened : err({ type: 'vault.tampered' })
    },
    hmacKey(label, text) {
      const indexKey = hkdf(key(), new Uint8Array(0), 'vault-index', utf8(label))
      return toHex(hmac(indexKey, utf8(text)).subarray(0, 16))
    },
    close() {
      closed = true
      vaultKey.fill(0)
    },
  }
}

/** A vault with a random key that is kept nowhere: for devices that live in memory only. */
export function createMemoryVault(random: Random): Vault {
  return vaultFromKey(random.bytes(32), random)
}

/** `store ‖ 00 ‖ key ‖ 00 ‖ schema`; no part may contain a zero. */
function placeOf(store: string, key: string): Bytes {
  const zero = new Uint8Array(1)
  if (store.includes('\0') || key.includes('\0')) throw new Error('expected a place without zero bytes, got one')
  return concat(utf8(store), zero, utf8(key), zero, utf8(schema))
}
