// The cryptography of docs/spec/sync.md, by hand, with Node's own module only. HPKE is RFC 9180 line by line.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  verify as nodeVerify,
} from 'node:crypto'

export const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const zero = Buffer.from([0])
export const label = (name: string): Buffer => Buffer.concat([Buffer.from(`carnet-coop/v1/${name}`), zero])

export const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** [R1] */
export const H = (name: string, ...parts: Uint8Array[]): Buffer => sha256(label(name), ...parts)

/** [R1] */
export const derive = (key: Buffer, salt: Buffer, name: string, context: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, Buffer.concat([label(name), context]), 32))

// DER around raw keys (RFC 8410).
const edPublic = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([bytes('302a300506032b6570032100'), raw]), format: 'der', type: 'spki' })
const xPublic = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([bytes('302a300506032b656e032100'), raw]), format: 'der', type: 'spki' })
const privateKey = (oid: string, raw: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([bytes(`302e020100300506032b65${oid}04220420`), raw]),
    format: 'der',
    type: 'pkcs8',
  })
const rawPublic = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)

export const signPublicKey = (seed: Buffer): Buffer => rawPublic(privateKey('70', seed))

/** [R2] */
export const verifies = (tag: string, signPk: Buffer, signed: Buffer, sig: Buffer): boolean =>
  nodeVerify(null, Buffer.concat([label(tag), sha256(signed)]), edPublic(signPk), sig)

export function openGcm(key: Buffer, iv: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

export function sealGcm(key: Buffer, iv: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

// HPKE base mode by hand (RFC 9180): KEM 0x0020, KDF 0x0001, AEAD 0x0002.
const kemSuite = Buffer.concat([Buffer.from('KEM'), bytes('0020')])
const hpkeSuite = Buffer.concat([Buffer.from('HPKE'), bytes('002000010002')])
const hmac = (key: Buffer, data: Buffer): Buffer => createHmac('sha256', key).update(data).digest()

const extract = (suite: Buffer, salt: Buffer, name: string, ikm: Buffer): Buffer =>
  hmac(salt, Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(name), ikm]))

/** One block is enough: nothing longer than 32 bytes is asked for. */
function expand(suite: Buffer, prk: Buffer, name: string, info: Buffer, length: number): Buffer {
  const sized = Buffer.from([0, length])
  const labelled = Buffer.concat([sized, Buffer.from('HPKE-v1'), suite, Buffer.from(name), info])
  return hmac(prk, Buffer.concat([labelled, Buffer.from([1])])).subarray(0, length)
}

export const none = Buffer.alloc(0)

/** RFC 9180 §7.1.3. */
const kemPrivateKey = (seed: Buffer): KeyObject =>
  privateKey('6e', expand(kemSuite, extract(kemSuite, none, 'dkp_prk', seed), 'sk', none, 32))

export const kemPublicKey = (seed: Buffer): Buffer => rawPublic(kemPrivateKey(seed))

function hpkeKey(dh: Buffer, enc: Buffer, recipientPk: Buffer, info: Buffer): { key: Buffer; nonce: Buffer } {
  const prk = extract(kemSuite, none, 'eae_prk', dh)
  const shared = expand(kemSuite, prk, 'shared_secret', Buffer.concat([enc, recipientPk]), 32)
  const context = Buffer.concat([
    zero,
    extract(hpkeSuite, none, 'psk_id_hash', none),
    extract(hpkeSuite, none, 'info_hash', info),
  ])
  const secret = extract(hpkeSuite, shared, 'secret', none)
  return {
    key: expand(hpkeSuite, secret, 'key', context, 32),
    nonce: expand(hpkeSuite, secret, 'base_nonce', context, 12),
  }
}

export function hpkeOpen(seed: Buffer, info: Buffer, sealed: Buffer): Buffer {
  const mine = kemPrivateKey(seed)
  const enc = sealed.subarray(0, 32)
  const dh = diffieHellman({ privateKey: mine, publicKey: xPublic(enc) })
  const { key, nonce } = hpkeKey(dh, enc, rawPublic(mine), info)
  return openGcm(key, nonce, sealed.subarray(32), none)
}

/** @param ephemeral 32 bytes from which the ephemeral key pair is derived: vectors must not change by chance */
export function hpkeSeal(recipientPk: Buffer, info: Buffer, plain: Buffer, ephemeral: Buffer): Buffer {
  const mine = kemPrivateKey(ephemeral)
  const enc = rawPublic(mine)
  const { key, nonce } = hpkeKey(
    diffieHellman({ privateKey: mine, publicKey: xPublic(recipientPk) }),
    enc,
    recipientPk,
    info,
  )
  return Buffer.concat([enc, sealGcm(key, nonce, plain, none)])
}
