// « Proposer une idée »: one field. The author may stay unsaid.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface WriteIdeaInput {
  readonly coop: CoopId
  readonly wording: string
  /** True to leave one's name out of what the coop reads. */
  readonly unsigned?: boolean | undefined
  /** Staff: whose idea it is. The record tells who wrote it, and bears nobody's signature. */
  readonly person?: PersonId | undefined
  readonly draft?: string | undefined
}

export type WriteIdeaError = SaveError | { readonly type: 'idea.wording_missing' }

export async function writeIdea(device: Device, input: WriteIdeaInput): Promise<Result<Saved, WriteIdeaError>> {
  await device.ready(input.coop)
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'idea.wording_missing' })
  const forSomeone = input.person !== undefined && input.person !== device.me.person
  const author = input.unsigned === true || forSomeone ? undefined : device.me.person
  const saidBy = forSomeone ? input.person : undefined
  const fields = { wording, author, saidBy, day: dayOf(parisTimeAt(device.clock.now())), status: 'new' }
  return device.save(
    [{ kind: 'idea', coop: input.coop, fields }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}

/** An idea that is not one's own after all: it stays in the list, as let go. */
export async function dropIdea(
  device: Device,
  { coop, idea }: { readonly coop: CoopId; readonly idea: RecordId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save([{ kind: 'idea', coop, id: idea, fields: { status: 'dropped' } }])
}
