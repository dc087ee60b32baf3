// What the coop owes its structure, and until when pay is asked for: the host's figures, kept on the coop's own record.

import type { CoopId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import type { TimeKind } from '../../domain/job/time-log.schema.ts'
import type { ContributionBase } from '../../domain/money/contribution.rules.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export async function setMoneyRules(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly contributionBasisPoints: number
    readonly contributionBase: ContributionBase
    readonly fixedFeeCents: number
    readonly fixedFeeWaived: boolean
    /** Day of the month; none: nothing is asked for by a day. */
    readonly payRequestDay: number | null
    /** Hours that a sharing counts; as before when not told. */
    readonly paidKinds?: readonly TimeKind[] | undefined
    readonly draft?: string | undefined
  },
): Promise<
  Result<
    Saved,
    | SaveError
    | { readonly type: 'money.rate_invalid' }
    | { readonly type: 'money.day_invalid' }
    | { readonly type: 'money.kinds_missing' }
  >
> {
  const { coop, draft, ...fields } = input
  const { contributionBasisPoints: rate, payRequestDay: day } = fields
  if (!Number.isInteger(rate) || rate < 0 || rate > 10_000) return err({ type: 'money.rate_invalid' })
  if (day !== null && (!Number.isInteger(day) || day < 1 || day > 28)) return err({ type: 'money.day_invalid' })
  if (fields.paidKinds?.length === 0) return err({ type: 'money.kinds_missing' })
  await device.ready(coop)
  return device.save(
    [{ kind: 'coop', coop, id: recordIdFor(coopKind, coop), fields }],
    draft === undefined ? {} : { draft },
  )
}
