// Child processes of the tools: all run on the Node that runs this file, never on a global one.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'

/** The repository's folder. */
export const root = join(import.meta.dirname, '..', '..')

/** The JavaScript entries of the installed command-line tools; started with `node`, so no shell is involved. */
export const bins = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

export interface Finished {
  code: number
  output: string
}

const running = new Set<ChildProcess>()

/** Starts a script (path from the repository's folder) with the terminal's output. */
export function startNode(script: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  })
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** From now on, a signal ends the started scripts first, then this process. */
export function endChildrenOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGTERM')
      process.exit(1)
    })
  }
}

/** Runs a script to its end with the terminal's output. The result is its exit code, 1 if a signal ended it. */
export function runNode(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return ended(startNode(script, args, { env: { ...process.env, ...env } }))
}

/** Runs a script to its end and keeps what it printed. */
export async function captureNode(script: string, args: readonly string[]): Promise<Finished> {
  const child = startNode(script, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await ended(child)
  return { code, output: Buffer.concat(chunks).toString('utf8').trim() }
}

/** Waits until a child process has ended and its output has been read. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
