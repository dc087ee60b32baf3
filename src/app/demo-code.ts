// The code of every example notebook: known to all, for they hold nothing of anyone. It opens by itself when a window
// opens one, and is told on the screen that asks for a code.

import type { Code } from './carnet-app.ts'

export const demoCode: Code = { kind: 'pin', text: '271828' }
