// `npm run check`: types, lint and format, without running a test.

import { checkStyle, checkTypes } from './static-checks.ts'

const types = await checkTypes()
const style = await checkStyle()
process.exitCode = types === 0 ? style : types
