// Writes `.br` and `.gz` beside each text file of the build, so that the relay compresses nothing while it serves.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(?:js|css|html|svg|json|webmanifest|wasm|txt)$/
/** Below this, the compressed answer saves no packet. */
const worthIt = 1_024

/** Compresses what is in the folder at the strongest setting. Files in dot folders are not served and left alone. */
export async function precompress(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names
    .filter((name) => compressible.test(name) && !name.startsWith('.'))
    .map((name) => join(folder, name))
  await Promise.all(files.map(compress))
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file)
  if (content.length < worthIt) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, { params }))
  writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
}
