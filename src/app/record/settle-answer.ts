// « Deux réponses différentes »: someone chooses. The choice is a new save over all the answers known here; the cells
// of the others stay in the history, and an answer that arrives later raises the question again. [J3]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { kindByName } from '../../domain/record-kinds.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface SettleAnswerInput {
  readonly coop: CoopId
  readonly record: RecordId
  readonly field: string
  /** `Answer.cell` of the chosen one: two answers may read alike on a screen. */
  readonly cell: string
}

export type SettleAnswerError = SaveError | { readonly type: 'record.settled' } | { readonly type: 'record.unknown' }

/** `record.settled`: the question is no longer open, or the chosen answer is no longer one of those that stand. */
export async function settleAnswer(
  device: Device,
  input: SettleAnswerInput,
): Promise<Result<Saved, SettleAnswerError>> {
  await device.ready(input.coop)
  const view = device.record(input.record)
  if (view === undefined) return err({ type: 'record.unknown' })
  // A fact is never replaced: its first answer stands, and the others stay as witnesses.
  if (kindByName(view.kind)?.fields[input.field]?.type !== 'value') return err({ type: 'record.settled' })
  const chosen = view.conflicts[input.field]?.find((answer) => answer.cell === input.cell)
  if (chosen === undefined) return err({ type: 'record.settled' })
  return device.save([
    {
      kind: view.kind,
      coop: input.coop,
      id: view.id,
      ...(view.person === undefined ? {} : { person: view.person }),
      fields: { [input.field]: chosen.value ?? null },
    },
  ])
}
