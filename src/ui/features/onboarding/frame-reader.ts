// Reads a QR code from the frames of a camera: the browser's own detector where there is one, else a decoder fetched
// only then.

export type CameraFailure = 'refused' | 'absent' | 'busy' | 'insecure' | 'failed'

const failures: Readonly<Record<string, CameraFailure>> = {
  NotAllowedError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
  SecurityError: 'insecure',
}

/** Why the camera did not open, by the name of the browser's exception. */
export const cameraFailure = (error: unknown): CameraFailure =>
  (error instanceof Error && failures[error.name]) || 'failed'

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

export type FrameReader = (video: HTMLVideoElement) => Promise<string | undefined>

/** The text of the code in the video's present frame, or nothing. */
export async function createFrameReader(): Promise<FrameReader> {
  const native = await nativeDetector()
  if (native !== undefined) {
    return async (video) => (await native.detect(video).catch(() => []))[0]?.rawValue
  }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (context === null) return undefined
    const scale = Math.min(1, frameSide / Math.max(video.videoWidth, video.videoHeight, 1))
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    if (canvas.width === 0 || canvas.height === 0) return undefined
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    try {
      return decodeQR({ data, width, height })
    } catch {
      return undefined // No code in this frame: the decoder says so by throwing.
    }
  }
}

/** A version 8 code needs about 4 pixels per module; more only costs time. */
const frameSide = 720

async function nativeDetector(): Promise<Detector | undefined> {
  if (!('BarcodeDetector' in window)) return undefined
  const detectorClass = window.BarcodeDetector as DetectorClass
  const formats = await detectorClass.getSupportedFormats().catch((): readonly string[] => [])
  return formats.includes('qr_code') ? new detectorClass({ formats: ['qr_code'] }) : undefined
}
