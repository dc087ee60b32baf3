// A picture from the camera, made small enough to keep and to send, and rid of what the camera wrote into the file. The
// place, the hour and the phone's name are in its EXIF block: drawing the pixels anew leaves all of it behind. Only the
// turn of the picture is applied before.

import { err, ok, type Result } from '../../../base/result.ts'

export interface Photo {
  /** JPEG, at most `photoLimits.bytes`, its longer side at most `photoLimits.side` pixels. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  /** JPEG, at most `photoLimits.thumbnailBytes`, its longer side at most `photoLimits.thumbnailSide` pixels: for lists. */
  readonly thumbnail: Uint8Array<ArrayBuffer>
}

export type PhotoError = { readonly type: 'photo.unreadable' } | { readonly type: 'photo.too_big' }

export const photoLimits = {
  /** A page of paper is still readable, and no screen of ours shows more. */
  side: 1600,
  /** A third of a phone's width. */
  thumbnailSide: 192,
  /** It travels inside the record, to everybody. */
  thumbnailBytes: 6_000,
  /** A picture a minute on a slow network; pictures that do not fit are pressed harder. */
  bytes: 600_000,
  /** Decoding more would end the tab of a phone with 2 GB. */
  fileBytes: 40_000_000,
} as const

/** Good for the eye, then what remains readable; after these the picture is made smaller. */
const qualities = [0.82, 0.7, 0.55, 0.4] as const

/** Decodes any picture that this browser reads, turned upright, and writes it again as a small JPEG with a thumbnail. */
export async function shrinkPhoto(file: Blob): Promise<Result<Photo, PhotoError>> {
  if (file.size > photoLimits.fileBytes) return err({ type: 'photo.too_big' })
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return err({ type: 'photo.unreadable' })
  }
  try {
    const large = await press(picture, photoLimits.side, photoLimits.bytes)
    const small = await press(picture, photoLimits.thumbnailSide, photoLimits.thumbnailBytes)
    return large && small ? ok({ ...large, thumbnail: small.bytes }) : err({ type: 'photo.unreadable' })
  } finally {
    picture.close()
  }
}

interface Pressed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** A JPEG under the limit: pressed harder first, then smaller. Nothing where the browser has no memory left to draw. */
async function press(picture: ImageBitmap, mostSide: number, mostBytes: number): Promise<Pressed | undefined> {
  for (let side = mostSide; ; side *= 0.75) {
    const canvas = draw(picture, side)
    if (canvas === undefined) return undefined
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
      if (blob === null) return undefined
      if (blob.size > mostBytes) continue
      return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
    }
  }
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement | undefined {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  // What is transparent in a drawing would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}
