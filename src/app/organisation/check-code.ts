// Whether a code may close a notebook, told while it is typed and before anything is made with it.

import { err, ok, type Result } from '../../base/result.ts'
import { isWeakCode } from '../../vault/code-strength.ts'
import type { Code } from '../carnet-app.ts'

export const checkCode = (code: Code): Result<void, { type: 'vault.weak_code' }> =>
  isWeakCode(code) ? err({ type: 'vault.weak_code' }) : ok(undefined)
