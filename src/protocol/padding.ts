// Padding, so that a sealed length tells little of what was written: len4 | content | zeros.
// Up to 1 KiB the whole is a multiple of 32 bytes; above, Padmé (Nikitin et al., PoPETs 2019): at most 12 % more, and
// lengths of O(log log n) bits of information.
import { type Bytes, ByteWriter } from '../base/bytes.ts'
import { ok, type Result } from '../base/result.ts'
import { zeros } from './identity.ts'
import { expectThat, type Malformed, parseBytes } from './malformed.ts'

const smallStep = 32
const smallMost = 1024

/** The padded length of `length` bytes. */
export function paddedLength(length: number): number {
  if (length <= smallMost) return Math.ceil(length / smallStep) * smallStep
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}

export function pad(content: Uint8Array): Bytes {
  const length = paddedLength(4 + content.length)
  return new ByteWriter()
    .sized(content)
    .raw(zeros(length - 4 - content.length))
    .done()
}

/** The content; refuses a padding that `pad` would not have made. */
export function unpad(padded: Uint8Array): Result<Bytes, Malformed> {
  const content = parseBytes(padded, (r) => {
    const inner = r.sized(r.left)
    expectThat(padded.length === paddedLength(4 + inner.length), 'expected the padded length')
    const rest = r.raw(r.left)
    expectThat(
      rest.every((byte) => byte === 0),
      'expected zeros after the content',
    )
    return inner
  })
  return content.ok ? ok(content.value) : content
}
