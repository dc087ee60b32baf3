// Which Chromium the tests drive. In this order: the one named by CARNET_BROWSER, one on PATH, Debian's package
// (when root), Playwright's download. CI machines have no browser of their own, so the third is what they get.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { bins, root, say } from './processes.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a usable browser already there, or undefined. Installs nothing. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = env.CARNET_BROWSER
  if (named !== undefined && named !== '') return named
  return onPath(names, env.PATH ?? '') ?? (await downloaded())
}

/** Like `findBrowser`, installing one if none is there. The error is one line that says what to do. */
export async function findOrInstallBrowser(): Promise<string | { missing: string }> {
  const present = await findBrowser()
  if (present !== undefined) {
    return existsSync(present) ? present : { missing: `CARNET_BROWSER names ${present}, which does not exist.` }
  }
  if (process.getuid?.() === 0 && onPath(['apt-get'], process.env.PATH ?? '') !== undefined) {
    say('No browser found: installing Debian’s chromium…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet)
    const installed = onPath(names, process.env.PATH ?? '')
    if (installed !== undefined) return installed
  }
  say('No browser found: asking Playwright to download one…')
  spawnSync(process.execPath, [join(root, bins.playwright), 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
  })
  return (
    (await downloaded()) ?? {
      missing: 'No browser for the tests: install chromium or Google Chrome, or name one in CARNET_BROWSER.',
    }
  )
}

/** The first of the programs found in a PATH-like list of folders. */
export function onPath(programs: readonly string[], path: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // accessSync has no other way to say no.
    return false
  }
}

async function downloaded(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}
