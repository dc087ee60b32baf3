// What the core may use of the platform, and nothing more: the parts of Web Crypto and of the Encoding API
// that every browser, worker and Node share. The core's own TypeScript configuration has no DOM.
interface SubtleCryptoCore {
  importKey(
    format: 'raw' | 'pkcs8',
    data: Uint8Array,
    algorithm: unknown,
    extractable: boolean,
    usages: string[],
  ): Promise<unknown>
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>
  exportKey(format: 'jwk', key: unknown): Promise<{ readonly x?: string }>
  encrypt(algorithm: unknown, key: unknown, data: Uint8Array): Promise<ArrayBuffer>
  decrypt(algorithm: unknown, key: unknown, data: Uint8Array): Promise<ArrayBuffer>
  sign(algorithm: unknown, key: unknown, data: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: unknown, key: unknown, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}
declare const crypto: { readonly subtle: SubtleCryptoCore; getRandomValues<T extends Uint8Array>(array: T): T }
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}
