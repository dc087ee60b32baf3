// Terms in a desk: staff begin one for a person, and end it. The key follows by the next rotation of the desk, which is
// due whenever the newest one was wrapped for other people than those who are in it now.

import type { PersonId, SpaceId, TermId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { continueLog } from '../control/build-op.ts'
import type { ControlView } from '../control/control-view.ts'
import { parseRotateWraps } from '../protocol/wraps.format.ts'
import { type CeremonyError, type CeremonyOutcome, type CeremonyParts, opBytes } from './ceremony-parts.ts'

/** One operation, `seat` or `unseat`. What may not be issued, the view refuses. */
export async function writeTerm(
  parts: Pick<CeremonyParts, 'view' | 'device'> & {
    readonly kind: 'seat' | 'unseat'
    readonly space: SpaceId
    readonly person: PersonId
    readonly term: TermId
  },
): Promise<Result<CeremonyOutcome, CeremonyError>> {
  const { view, device, kind, space, person, term } = parts
  const log = view.space(space)?.log
  const epoch = view.writeEpoch(space)
  if (!log || !epoch) return err({ type: 'keys.unknown', what: 'space' })
  const begun = view.terms(space).find((one) => one.person === person && one.term === term)
  const writer = continueLog(view, log, device, begun ? [epoch.op, begun.op] : [epoch.op])
  await writer.write({ kind, space, person, term })
  return ok({ ops: opBytes(writer), blobs: [], epochKeys: [] })
}

/**
 * Whether the newest epoch of a space was wrapped for others than those whom a rotation would wrap it for now: somebody
 * came, or left. A blob that has not come yet tells nothing.
 */
export function isRotationDue(view: ControlView, space: SpaceId): boolean {
  const epoch = view.writeEpoch(space)
  const blob = epoch && view.blob(epoch.wrapsHash)
  const wraps = blob && parseRotateWraps(blob)
  if (!wraps?.ok) return false
  const wrapped = wraps.value.devices.map((wrap) => wrap.device)
  return (
    wrapped.join() !==
    view
      .recipients(space)
      .map(({ id }) => id)
      .join()
  )
}
