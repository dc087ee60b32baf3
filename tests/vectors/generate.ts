// Writes the vectors beside it. Run by hand, with Node 24, when the formats change on purpose: `node tests/vectors/generate.ts`.
import { writeFileSync } from 'node:fs'
import { buildVectors } from './build-vectors.ts'
import { buildVoteVectors } from './build-vote-vectors.ts'

const write = (name: string, vectors: unknown): void =>
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(vectors, null, 2)}\n`)

write('./v1.json', await buildVectors())
write('./votes-v1.json', await buildVoteVectors())
