// Whether a recovery sheet was read right, told before anything is made with it.

import { err, ok, type Result } from '../../base/result.ts'
import { parseRecoveryText } from '../../protocol/recovery.format.ts'

export type SheetError = { readonly type: `recovery.${'length' | 'character' | 'check'}` }

export function checkSheet(text: string): Result<void, SheetError> {
  const parsed = parseRecoveryText(text)
  if (parsed.ok) {
    parsed.value.fill(0)
    return ok(undefined)
  }
  const { what } = parsed.error
  if (what.startsWith('length')) return err({ type: 'recovery.length' })
  return err({ type: what.startsWith('character') ? 'recovery.character' : 'recovery.check' })
}
