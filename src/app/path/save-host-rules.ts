// The host's own figures, over the law's and its model's. An empty one goes back to those.

import type { CoopId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { hostRulesKind } from '../../domain/path/host-rules.schema.ts'
import type { HostRules } from '../../domain/path/host-rules.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'

export async function saveHostRules(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly rules: { readonly [Name in keyof HostRules]?: HostRules[Name] | null }
    readonly draft?: string
  },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const id = recordIdFor(hostRulesKind, input.coop)
  const fields = fieldsToSave({ known: device.record(id)?.fields ?? {}, changes: input.rules })
  return device.save(
    [{ kind: 'hostRules', coop: input.coop, id, fields }],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}
