// Writes tests/vectors/v1.json. Run by hand, with Node 24, when the formats change on purpose: `node tests/vectors/generate.ts`.
import { writeFileSync } from 'node:fs'
import { buildVectors } from './build-vectors.ts'

writeFileSync(new URL('./v1.json', import.meta.url), `${JSON.stringify(await buildVectors(), null, 2)}\n`)
