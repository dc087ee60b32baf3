// Runs inside the browser: a picture such as a phone takes, through the real decoder and the real encoder.
import { photoLimits, shrinkPhoto } from '../../src/ui/design/parts/shrink-photo.ts'

export interface PhotoFacts {
  /** The file as the camera would give it, then what is kept of it; one character a byte. */
  readonly before: string
  readonly after: string
  readonly thumbnail: string
  readonly width: number
  readonly height: number
  /** Sides of the thumbnail once decoded. */
  readonly small: readonly [number, number]
  /** The picture's corner that was red before it was turned. */
  readonly corner: readonly number[]
  readonly limits: typeof photoLimits
  readonly refusal: string
}

declare global {
  interface Window {
    photoFacts(exif: number[]): Promise<PhotoFacts>
  }
}

const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** Noise is what JPEG presses least: nothing that a camera sees is larger. A red block marks one corner. */
async function noisyPicture(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('expected a canvas to draw on, got none')
  const image = context.createImageData(width, height)
  let state = 7
  for (let i = 0; i < image.data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    image.data[i] = i % 4 === 3 ? 255 : state >>> 24
  }
  context.putImageData(image, 0, 0)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, 400, 400)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
  if (blob === null) throw new Error('expected a JPEG, got none')
  return new Uint8Array(await blob.arrayBuffer())
}

async function pixelOf(bytes: Uint8Array<ArrayBuffer>, at: (picture: ImageBitmap) => [number, number]) {
  const picture = await createImageBitmap(new Blob([bytes]))
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0)
  const sides = [picture.width, picture.height] as const
  return { sides, pixel: [...(context?.getImageData(...at(picture), 1, 1).data ?? [])] }
}

window.photoFacts = async (exif) => {
  const plain = await noisyPicture(3000, 2000)
  const camera = new Uint8Array([...plain.subarray(0, 2), ...exif, ...plain.subarray(2)])
  const made = await shrinkPhoto(new Blob([camera], { type: 'image/jpeg' }))
  if (!made.ok) throw new Error(`expected a photo, got ${made.error.type}`)
  const { bytes, thumbnail, width, height } = made.value
  const bad = await shrinkPhoto(new Blob(['no picture'], { type: 'image/jpeg' }))
  return {
    before: binary(camera.subarray(0, 4000)),
    after: binary(bytes),
    thumbnail: binary(thumbnail),
    width,
    height,
    small: (await pixelOf(thumbnail, () => [0, 0])).sides,
    corner: (await pixelOf(bytes, (picture) => [picture.width - 20, 20])).pixel,
    limits: photoLimits,
    refusal: bad.ok ? '' : bad.error.type,
  }
}
