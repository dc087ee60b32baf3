// Money that comes in beside the clients' payments: the start, grants, gifts, self-funding. Never turnover.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { OtherIncome } from '../../domain/desk/income.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export async function recordIncome(
  device: Device,
  input: { readonly coop: CoopId; readonly draft?: string | undefined } & Omit<OtherIncome, 'voided'>,
): Promise<Result<Saved, SaveError | { readonly type: 'income.amount_missing' }>> {
  const { coop, draft, ...fields } = input
  await device.ready(coop)
  if (fields.cents <= 0) return err({ type: 'income.amount_missing' })
  return device.save([{ kind: 'otherIncome', coop, fields }], draft === undefined ? {} : { draft })
}

/** Written by mistake: it stays readable and counts no more. */
export const voidIncome = (
  device: Device,
  { coop, income }: { readonly coop: CoopId; readonly income: RecordId },
): Promise<Result<Saved, SaveError>> =>
  device.save([{ kind: 'otherIncome', coop, id: income, fields: { voided: true } }])
