// Bytes, text and hexadecimal; big-endian writer and reader for every binary format of the project.

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Throws on malformed UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => strictDecoder.decode(bytes)

export function concat(...parts: readonly Uint8Array[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const out = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    out.set(part, offset)
    offset += part.length
  }
  return out
}

/** Not constant-time: for hashes and public values only. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function toHex(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) out += hexOf[byte]
  return out
}

/** Throws unless `hex` is an even number of lower-case hexadecimal digits. */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new Error(`expected lower-case hexadecimal, got ${hex.length} characters`)
  const out = new Uint8Array(hex.length / 2)
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)
  return out
}

const base64UrlAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function toBase64Url(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] as number
    const b = bytes[i + 1]
    const c = bytes[i + 2]
    out += base64UrlAlphabet[a >> 2]
    out += base64UrlAlphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]
    if (b !== undefined) out += base64UrlAlphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]
    if (c !== undefined) out += base64UrlAlphabet[c & 63]
  }
  return out
}

/** Undefined unless `text` is the canonical unpadded base64url of some bytes. */
export function fromBase64Url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined
  const out = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const char of text) {
    const value = base64UrlAlphabet.indexOf(char)
    if (value < 0) return undefined
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[at++] = (held >> bits) & 255
      held &= (1 << bits) - 1
    }
  }
  return held === 0 ? out : undefined
}

/** Builds a big-endian binary value. */
export class ByteWriter {
  #parts: Uint8Array[] = []

  u8(value: number): this {
    return this.raw(new Uint8Array([value]))
  }
  u16(value: number): this {
    return this.raw(new Uint8Array([value >>> 8, value & 255]))
  }
  u32(value: number): this {
    const part = new Uint8Array(4)
    new DataView(part.buffer).setUint32(0, value)
    return this.raw(part)
  }
  /** Safe integers only (below 2^53). */
  u64(value: number): this {
    const part = new Uint8Array(8)
    new DataView(part.buffer).setBigUint64(0, BigInt(value))
    return this.raw(part)
  }
  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes)
    return this
  }
  hex(id: string): this {
    return this.raw(fromHex(id))
  }
  /** A four-byte length, then the bytes. */
  sized(bytes: Uint8Array): this {
    return this.u32(bytes.length).raw(bytes)
  }
  done(): Bytes {
    return concat(...this.#parts)
  }
}

/** Thrown by `ByteReader`; every parser catches it at its edge and returns a typed error. */
export class MalformedBytes extends Error {}

/** Reads a big-endian binary value; throws `MalformedBytes` rather than read past the end. */
export class ByteReader {
  #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  get left(): number {
    return this.#bytes.length - this.#at
  }
  get at(): number {
    return this.#at
  }
  u8(): number {
    return this.raw(1)[0] as number
  }
  u16(): number {
    const part = this.raw(2)
    return ((part[0] as number) << 8) | (part[1] as number)
  }
  u32(): number {
    const part = this.raw(4)
    return new DataView(part.buffer).getUint32(0)
  }
  u64(): number {
    const part = this.raw(8)
    const value = new DataView(part.buffer).getBigUint64(0)
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new MalformedBytes('expected an integer below 2^53')
    return Number(value)
  }
  /** A copy of the next `length` bytes. */
  raw(length: number): Bytes {
    if (length < 0 || length > this.left) throw new MalformedBytes(`expected ${length} bytes, got ${this.left}`)
    const part = new Uint8Array(length)
    part.set(this.#bytes.subarray(this.#at, this.#at + length))
    this.#at += length
    return part
  }
  hex<Id extends string>(length: number): Id {
    return toHex(this.raw(length)) as Id
  }
  sized(most: number): Bytes {
    const length = this.u32()
    if (length > most) throw new MalformedBytes(`expected at most ${most} bytes, got ${length}`)
    return this.raw(length)
  }
  end(): void {
    if (this.left !== 0) throw new MalformedBytes(`expected the end, got ${this.left} more bytes`)
  }
}
