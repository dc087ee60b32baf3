// « Proposer une idée »: one field. The author may stay unsaid.

import type { CoopId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface WriteIdeaInput {
  readonly coop: CoopId
  readonly wording: string
  /** True to leave one's name out of what the coop reads. */
  readonly unsigned?: boolean | undefined
  readonly draft?: string | undefined
}

export type WriteIdeaError = SaveError | { readonly type: 'idea.wording_missing' }

export async function writeIdea(device: Device, input: WriteIdeaInput): Promise<Result<Saved, WriteIdeaError>> {
  await device.ready(input.coop)
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'idea.wording_missing' })
  const author = input.unsigned === true ? undefined : device.me.person
  const fields = { wording, author, day: dayOf(parisTimeAt(device.clock.now())), status: 'new' }
  return device.save(
    [{ kind: 'idea', coop: input.coop, fields }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}
