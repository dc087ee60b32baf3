// The demonstration's entry, loaded only when asked for.

import type { AppError, DemoWindow } from '../app/carnet-app.ts'
import { err, type Result } from '../base/result.ts'

/** Fills the example profiles. @param onProgress 0 to 1 */
export async function demonstrate(
  onProgress: (done: number) => void,
): Promise<Result<readonly DemoWindow[], AppError>> {
  onProgress(0)
  return err({ type: 'demo.not_ready' })
}
