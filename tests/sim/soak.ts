// npm run soak -- [schedules] [first seed]: many schedules of devices that write, part, fail and meet again
// (devices.sim.ts), with figures. Failing seeds are printed whole; the exit code tells whether there was one.

import { runSchedules } from './many.ts'
import { foundSimCoop } from './sim-coop.ts'

const tell = (line: string): void => void process.stdout.write(`${line}\n`)

const [schedules = 2000, firstSeed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number)
if (![schedules, firstSeed].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  tell('expected: npm run soak -- [schedules] [first seed]')
  process.exit(2)
}

tell(`${schedules} schedules from seed ${firstSeed}`)
const began = Date.now()
const start = await foundSimCoop()
const seeds = Array.from({ length: schedules }, (_, n) => firstSeed + n)
const { failed, figures } = await runSchedules(start, seeds, (done, bad) => {
  if (done % 100 === 0) tell(`${done} done, ${bad} failed, ${Math.round((Date.now() - began) / 1000)} s`)
})
tell(
  Object.entries(figures)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
)
tell(`${failed.length} failed of ${schedules}, in ${Math.round((Date.now() - began) / 1000)} s`)
for (const { message } of failed.slice(0, 5)) tell(`\n${message}`)
// Timers of texts that were typed and never closed would keep the process for a moment.
process.exit(failed.length > 0 ? 1 : 0)
