// A real relay in its own process, on a free port and a temporary data folder, that tests may kill and start again.

import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
/** A cold start takes well under a second; a loaded machine gets time to spare. */
const startWithin = 20_000

export interface RelayProcess {
  /** `http://127.0.0.1:<port>`, the same after a restart. */
  readonly url: string
  /** The relay's database and whatever else it keeps. */
  readonly dataDir: string
  /** Everything that every run printed, also kept in a file for the canary scan. */
  readonly logFile: string
  logs(): string
  /** SIGKILL: no chance to finish anything. Resolves when the process is gone. */
  kill9(): Promise<void>
  /** SIGTERM: graceful stop. Resolves with the exit code. */
  stop(): Promise<number>
  /** Starts again on the same port and data. */
  start(): Promise<void>
  /** Ends the process if it runs, and removes its data. */
  dispose(): Promise<void>
}

/** Starts a relay and waits until it answers. `args` are added to its command line. */
export async function startRelay(args: readonly string[] = []): Promise<RelayProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-relay-'))
  const dataDir = join(folder, 'data')
  const logFile = join(folder, 'relay.log')
  writeFileSync(logFile, '')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const flags = ['--host', '127.0.0.1', '--port', String(port), '--data', dataDir, ...args]
    const started = spawn(process.execPath, [join(root, 'src/relay/main.ts'), ...flags], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk))
    }
    const deadline = Date.now() + startWithin
    while (!(await answers(`${url}/healthz`))) {
      if (started.exitCode !== null || Date.now() > deadline) {
        throw new Error(`the relay did not start (exit code ${started.exitCode}):\n${readFileSync(logFile, 'utf8')}`)
      }
      await pause(50)
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number> {
    const ending = child
    child = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? 0
    const gone = new Promise<number>((resolve) => ending.on('close', (code) => resolve(code ?? -1)))
    ending.kill(signal)
    return gone
  }

  async function dispose(): Promise<void> {
    await end('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    await start()
  } catch (error) {
    await dispose()
    throw error
  }
  return {
    url,
    dataDir,
    logFile,
    logs: () => readFileSync(logFile, 'utf8'),
    kill9: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    start,
    dispose,
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    // Not listening yet: fetch says so by throwing.
    return false
  }
}

/** A port that nothing listens on. Fixed before the start so that a restart can take the same one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('expected a TCP address'))
      })
    })
  })
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
