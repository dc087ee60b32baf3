// How long the notebook of a whole season takes to open on a slow phone [A8]: a cold browser, no network, main thread
// slowed six times. What runs before the vault is open (Argon2id, in a worker that nothing slows) is told apart.
// Run by `npm run bench`. A browser shared with other work measures that work too: the load is printed.

import { loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import { type BrowserProfile, openProfile } from '../e2e/harness/browser-profile.ts'
import { makeDemonstration, type Notebook, notebooks } from '../e2e/harness/demonstration.ts'
import { expectControlled, throttleCpu } from '../e2e/harness/page-checks.ts'
import { startRelay } from '../e2e/harness/relay-process.ts'

/** Milliseconds: the example season made at full speed; and, at `slow`, from the open vault to a home that shows its
 * numbers and answers. */
const budget = { season: 10_000, home: 2500 }
const slow = 6
const runs = Number(process.argv[2] ?? 3)
const roles = ['coordinator', 'first'] as const satisfies readonly Notebook[]
const pin = '271828'

/** Milliseconds since the last digit was pressed. */
interface Opening {
  /** Argon2id has answered. */
  readonly vault: number
  /** The home's numbers are on the screen. */
  readonly shown: number
  /** The page answers a press within a tenth of a second, and did so for half a second. */
  readonly usable: number
}

const relay = await startRelay()
const profile = await openProfile({ phone: true })
try {
  const made = await makeDemonstration(profile.page, relay.url)
  say(`season made in ${(made / 1000).toFixed(1)} s, at most ${budget.season / 1000} s`)
  await expectControlled(profile.page)
  const ids = await asRealNotebooks(profile.page)
  const worst: number[] = []
  for (const role of roles) {
    const id = ids[role]
    if (id === undefined) throw new Error(`expected the notebook of ${role}`)
    const fast: Opening[] = []
    const throttled: Opening[] = []
    for (let run = 0; run < runs; run++) {
      fast.push(await openCold(profile, id, role, 1))
      throttled.push(await openCold(profile, id, role, slow))
    }
    const home = median(throttled.map(afterVault))
    worst.push(home)
    say(`\n${role}: load ${loadavg()[0]?.toFixed(1)} on this machine`)
    for (const [name, openings] of [
      ['full speed', fast],
      [`${slow} times slower`, throttled],
    ] as const)
      for (const [what, of] of [
        ['unlock (Argon2id, worker)', (one: Opening) => one.vault],
        ['vault open to numbers shown', (one: Opening) => one.shown - one.vault],
        ['vault open to usable home', afterVault],
      ] as const)
        say(`  ${name.padEnd(15)} ${what.padEnd(29)} ${list(openings.map(of))}`)
    say(`  ratio of usable homes: ${(home / median(fast.map(afterVault))).toFixed(1)}`)
  }
  const most = Math.max(...worst)
  say(`\nslowest median ${ms(most)}, at most ${ms(budget.home)}`)
  process.exitCode = most <= budget.home && made <= budget.season ? 0 : 1
} finally {
  await profile.dispose()
  await relay.dispose()
}

/** Examples open by themselves: turned into real notebooks, they ask for their code. Returns the ids by notebook. */
async function asRealNotebooks(page: Page): Promise<Partial<Record<Notebook, string>>> {
  const ids = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('carnet-profiles')
        opening.onerror = () => reject(new Error('no registry of notebooks'))
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('profiles', 'readwrite', { durability: 'strict' })
          const store = transaction.objectStore('profiles')
          const all = store.getAll()
          all.onsuccess = () => {
            for (const row of all.result) store.put({ ...row, demo: false })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            const rows: { id: string; createdAt: number }[] = all.result
            resolve(rows.sort((a, b) => a.createdAt - b.createdAt).map(({ id }) => id))
          }
        }
      }),
  )
  const names = Object.keys(notebooks) as Notebook[]
  return Object.fromEntries(names.map((name, index) => [name, ids[index]]))
}

async function openCold(browser: BrowserProfile, id: string, role: Notebook, times: number): Promise<Opening> {
  await browser.reopen()
  await browser.offline(true)
  const { page } = browser
  await page.addInitScript(watchOpening, notebooks[role].home)
  await page.goto(`${relay.url}/?profile=${id}`)
  // On a device of several people one says first who one is; the doors stand in the order in which they came.
  await page
    .getByRole('list', { name: 'Qui êtes-vous ?' })
    .getByRole('button')
    .nth(Object.keys(notebooks).indexOf(role))
    .click()
  for (const digit of pin.slice(0, -1)) await page.getByRole('button', { name: digit, exact: true }).click()
  // The code of the notebook itself has been fetched while the person typed.
  await page.waitForTimeout(1500)
  await throttleCpu(page, times)
  await page.getByRole('button', { name: pin.slice(-1), exact: true }).click()
  await page.waitForFunction(() => 'opening' in window, undefined, { timeout: 60_000, polling: 1000 })
  return page.evaluate(() => (window as Window & { opening?: Opening }).opening as Opening)
}

/** In the page: notes when the code was complete, when the worker answered, when the home showed and when it answered. */
function watchOpening(home: string): void {
  let pressed = 0
  let vault = 0
  let shown = 0
  window.addEventListener('click', () => (pressed = performance.now()), { capture: true })
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', () => (vault = performance.now()))
    }
  }
  let late = performance.now()
  let quietSince = late
  const look = (): void => {
    const now = performance.now()
    if (now - late > 100) quietSince = now
    late = now
    const main = document.querySelector('main')
    const isHome = main?.querySelector('h1')?.textContent === home && main.querySelectorAll('a[href^="/c/"]').length > 1
    if (vault > 0 && shown === 0 && isHome) requestAnimationFrame(() => setTimeout(() => (shown = performance.now())))
    if (shown > 0 && now - quietSince > 500) {
      const opening = { vault: vault - pressed, shown: shown - pressed, usable: Math.max(shown, quietSince) - pressed }
      Object.assign(window, { opening })
      return
    }
    setTimeout(look, 16)
  }
  look()
}

function afterVault(one: Opening): number {
  return one.usable - one.vault
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function list(values: readonly number[]): string {
  return `${ms(median(values)).padStart(8)}  (${values.map(ms).join(', ')})`
}

function ms(value: number): string {
  return `${Math.round(value)} ms`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
