// What was measured of a use, in words and figures: press to paint, and the long tasks.

import { loadavg } from 'node:os'
import type { Interaction, Use } from './watch-interactions.ts'

/** Milliseconds: for 95 presses of 100, and for any task of the main thread. */
export const budget = { p95: 100, longest: 200 }

/** Presses that the browser did not measure took less than 16 ms. */
export function percentile({ interactions, presses }: Use, part: number): number {
  const unmeasured = Math.max(0, presses - interactions.length)
  const sorted = [...Array<number>(unmeasured).fill(16), ...interactions.map(({ ms }) => ms)].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export function together(all: readonly Use[]): Use {
  return {
    interactions: all.flatMap((use) => use.interactions),
    presses: all.reduce((sum, use) => sum + use.presses, 0),
    longTasks: all.flatMap((use) => use.longTasks),
  }
}

export function longest({ longTasks }: Use): number {
  return Math.max(0, ...longTasks.map(({ ms }) => ms))
}

export function tell(name: string, use: Use): void {
  const worst = (list: readonly Interaction[]): string =>
    [...list]
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 8)
      .map(({ ms, where }) => `\n    ${Math.round(ms)} ms  ${where}`)
      .join('')
  say(`\n${name}: ${use.presses} presses and keys, load ${loadavg()[0]?.toFixed(1)} on this machine`)
  say(`  press to paint  median ${percentile(use, 0.5)} ms  p95 ${percentile(use, 0.95)} ms${worst(use.interactions)}`)
  const over = use.longTasks.filter(({ ms }) => ms > budget.longest).length
  say(`  tasks above ${budget.longest} ms: ${over} of ${use.longTasks.length} above 50 ms${worst(use.longTasks)}`)
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
