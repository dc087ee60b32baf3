import { beforeAll, describe, expect, it } from 'vitest'
import { choicesFor, readBank } from '../../../src/app/bank/read-bank.ts'
import type { OpenDevice } from '../../../src/app/device/create-device.ts'
import { motionViews } from '../../../src/app/meeting/motion-view.ts'
import { roomRecordsOf } from '../../../src/app/meeting/records-of.ts'
import { readTreasury } from '../../../src/app/pay/read-treasury.ts'
import { readReports } from '../../../src/app/report/prepare-report.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { turnoverTargetCents } from '../../../src/demo/coop-facts.ts'
import { runSeason } from '../../../src/demo/run-season.ts'
import { planSeason } from '../../../src/demo/season-plan.ts'
import { deviceOf, hasPhone, type World } from '../../../src/demo/world.ts'
import type { Coop } from '../../../src/domain/coop/coop.schema.ts'
import { netAverage, wholeMonths } from '../../../src/domain/money/net-average.rules.ts'
import { recordKinds } from '../../../src/domain/record-kinds.ts'
import { localDate } from '../../../src/domain/time/local-date.ts'
import { isClosingCoherent } from '../../../src/domain/vote/closing.rules.ts'
import { projectBoard } from '../../../src/readmodel/board.ts'
import type { RecordView } from '../../../src/replica/replica.port.ts'

/** Everything a device shows of some spaces, without what differs from run to run: ids, authors' ids, times to the ms. */
const contentOf = (world: World, device: OpenDevice): unknown[] => {
  const names = new Map<string, string>([...world.persons].map(([key, person]) => [person, key]))
  const told = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .map(told)
        .map((one) => JSON.stringify(one))
        .sort()
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(([name, part]) => [name, told(part)])
    if (typeof value !== 'string') return value
    // Ids of the coop and of devices are made anew each time.
    if (/^[0-9a-f]{32}$/.test(value)) return names.get(value) ?? 'id'
    return /^[a-z]{2}:[0-9a-z]{22}$/.test(value) ? value.slice(0, 2) : value
  }
  const line = ({ kind, person, fields, texts, createdBy }: RecordView): string =>
    JSON.stringify([
      kind,
      told(person),
      told(createdBy),
      Object.entries(fields)
        // Which of two answers is shown depends on ids, and so does who gets the last cent of a sharing.
        .filter(([name]) => name !== 'feasibility' && name !== 'lines')
        .map(([name, value]) => [name, told(value)])
        .sort(),
      texts,
    ])
  return recordKinds.flatMap(({ kind }) => device.records(world.coop, kind).map(line).sort())
}

describe('the season, played in memory', () => {
  let world: World
  let coordinator: OpenDevice
  const progress: number[] = []
  const of = (kind: string, device = coordinator): RecordView[] => device.records(world.coop, kind)

  beforeAll(async () => {
    world = await runSeason(planSeason(), { random: systemRandom, onProgress: (done) => progress.push(done) })
    coordinator = deviceOf(world, 'carole')
  }, 120_000)

  it('leaves to those without a phone the last week’s hours to confirm, and nothing to those who have one [D90]', () => {
    const records = (kind?: string) =>
      recordKinds.flatMap((one) => (kind === undefined || one.kind === kind ? of(one.kind) : []))
    const { notedByPerson } = projectBoard({ coop: world.coop, records, directory: [], setAside: 0 }).counts
    const waiting = [...world.persons].map(([key, person]) => [hasPhone(key), notedByPerson[person] ?? 0] as const)
    expect(waiting.filter(([phone]) => phone).every(([, n]) => n === 0)).toBe(true)
    const without = waiting.flatMap(([phone, n]) => (phone ? [] : [n]))
    expect(Math.max(...without)).toBeGreaterThan(0)
    expect(Math.max(...without)).toBeLessThan(8)
  })

  it('counts six of fifteen in an invented priority neighbourhood in its published report [D153]', () => {
    const places = of('privateCard').map(({ fields }) => [fields.qpvCode, fields.qpvListYear])
    expect(places.filter(([code]) => code === 'QN00001N')).toHaveLength(6)
    const [report] = readReports(coordinator)
    expect(report?.tables.find(({ table }) => table === 'qpv')?.cells).toEqual([
      { key: 'inside', count: 6 },
      { key: 'unknown', count: 9 },
    ])
  })

  it('shows the counts of the founding document', () => {
    const { counts } = projectBoard({
      coop: world.coop,
      records: (kind) => (kind === undefined ? recordKinds.flatMap((one) => of(one.kind)) : of(kind)),
      directory: [],
      setAside: coordinator.core.aside.size,
    })
    expect(counts.people).toEqual({ cooperant: 15, animator: 2, coordinator: 1 })
    expect([counts.meetingsHeld, counts.prestations, counts.openMotions]).toEqual([8, 42, 1])
    expect(counts.turnoverCents).toBe(turnoverTargetCents)
    expect(of('intake')).toHaveLength(15)
    expect(of('intake').every(({ texts }) => (texts.note ?? '').length > 20)).toBe(true)
  })

  it('shares out 225 € net a month on average, with the money that came in [D100]', () => {
    const [share] = of('distribution')
    const [coop] = of('coop').map(({ fields }) => fields as unknown as Coop)
    const people = new Set(share?.fields.lines as unknown[]).size
    const months = wholeMonths(coop?.startDate, coop?.endDate)
    const poolCents = Number(share?.fields.poolCents)
    expect([people, months]).toEqual([15, 2])
    const { employerBasisPoints, employeeBasisPoints } = coop ?? {}
    expect(netAverage({ poolCents, people, months, employerBasisPoints, employeeBasisPoints })).toEqual({
      netCents: 22_500,
      isMonthly: true,
    })
    expect(poolCents).toBeLessThanOrEqual(readTreasury(coordinator, { coop: world.coop }).availableCents)
  })

  it('marks every person and the coop as an example', () => {
    for (const record of [...of('coop'), ...of('card')]) expect(record.fields.provenance).toBe('demo')
  })

  it('holds every guard but one: the mission that lasted too long is flagged [J8]', () => {
    const flagged = [...of('prestation'), ...of('timeLog')].filter(({ fields }) => fields.flags != null)
    expect(flagged.map(({ kind }) => kind).sort()).toEqual(['prestation', 'timeLog'])
    for (const { fields } of flagged)
      expect([fields.day, fields.flags]).toEqual(['2024-08-27', ['guard.break_missing']])
  })

  it('explains every vote: seven decided, one rejected, one still open', () => {
    const views = motionViews(roomRecordsOf(coordinator, world.coop))
    expect(views.map(({ state }) => state).sort()).toEqual([...Array(8).fill('closed'), 'open'])
    for (const { motion, closing, decision } of views) {
      if (closing === undefined) continue
      expect(isClosingCoherent({ motion, closing })).toBe(true)
      expect(decision !== undefined).toBe(closing.result === 'accepted')
    }
    expect(views.filter(({ closing }) => closing?.result === 'rejected').map(({ motion }) => motion.method)).toEqual([
      'hands',
    ])
    const decisions = of('decision').map(({ fields }) => fields.number)
    expect(decisions.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('raises the price of gardening for new missions only [J12]', () => {
    const gardening = of('service').find(({ fields }) => fields.label === 'Jardinage')
    expect(gardening?.fields.priceCents).toBe(2000)
    const early = world.plan.jobs.filter(({ service, day }) => service === 'gardening' && day <= '2024-07-19')
    for (const job of early) {
      const kept = of('prestation').find(
        ({ fields }) =>
          fields.day === job.day && fields.service === gardening?.id && fields.start === `${job.day}T${job.start}`,
      )
      expect(kept?.fields.amountCents).toBe(job.amountCents)
    }
  })

  it('ends with the coop’s own list of skills: the last checks follow it, the first ones keep the twelve [D82]', () => {
    const [list] = of('skillsFramework')
    const followed = (moment: string) =>
      new Set(
        of('skillsCheck')
          .filter(({ fields }) => fields.moment === moment)
          .map(({ fields }) => fields.framework),
      )
    expect([followed('entry'), followed('mid'), followed('exit')]).toEqual([
      new Set(['rectec12']),
      new Set(['rectec12']),
      new Set([list?.id]),
    ])
    const proved = of('skillsCheck').filter(({ fields }) => Object.keys(fields).some((name) => /^e\d+$/.test(name)))
    expect(proved.length).toBeGreaterThan(1)
  })

  it('has a line of the bank of each sort: matched, to match with one entry, with two of one client, with none [D126]', () => {
    const { lines, candidates } = readBank(coordinator, world.coop, localDate('2024-08-05'))
    const found = lines.map((one) => {
      const { suggested, together } = choicesFor(one, candidates)
      return [one.line.label, one.state, suggested.length, together.length]
    })
    expect(found).toEqual([
      ['FRAIS DE TENUE DE COMPTE', 'open', 0, 0],
      ['VERSEMENT ESPECES', 'open', 1, 0],
      ['VIR MAISON DE QUARTIER', 'open', 0, 2],
      ['CB SCIERIE DE LA GRANGE', 'matched', 0, 0],
    ])
  })

  it('leaves two answers to settle, and nothing else in dispute', () => {
    const disputed = recordKinds.flatMap(({ kind }) => of(kind)).filter((one) => Object.keys(one.conflicts).length > 0)
    expect(disputed.map(({ kind, conflicts }) => [kind, Object.keys(conflicts)])).toEqual([['intake', ['feasibility']]])
  })

  it('is the same on every device, with nothing set aside, waiting or missing', () => {
    const common = recordKinds.filter(({ space }) => space === 'coop').map(({ kind }) => kind)
    const shown = (device: OpenDevice) =>
      common
        .flatMap((kind) => of(kind, device))
        .map(({ id, fields, texts }) => JSON.stringify([id, fields, texts]))
        .sort()
    const expected = shown(coordinator)
    for (const device of world.devices.values()) {
      expect(shown(device)).toEqual(expected)
      expect([device.core.aside.size, device.core.waiting.size, device.core.chains.missing()]).toEqual([0, 0, 0])
    }
  })

  it('gives a coopérant no intake, no note between staff, and no papers but their own', () => {
    const ines = deviceOf(world, 'ines')
    expect([of('intake', ines), of('relayNote', ines)]).toEqual([[], []])
    for (const kind of ['privateCard', 'timeLog', 'skillsCheck'])
      for (const record of of(kind, ines)) expect(record.person).toBe(ines.me.person)
  })

  it('keeps everything to send on the coordinator’s device, and tells its progress', async () => {
    const unsent = await coordinator.core.ledger.outbox.unsent()
    expect(unsent.pending).toBe(0)
    expect(unsent.entries).toBeGreaterThan(300)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })

  it('brings the organisation to a relay in one push', async () => {
    // A relay lets whoever brings a genesis bring the rest with it, in that one push of at most 256 things.
    expect((await coordinator.core.ledger.control.list('op')).length).toBeLessThan(256)
  })

  it('tells the same story again for the same seed', async () => {
    const again = await runSeason(planSeason(), { random: systemRandom })
    expect(contentOf(again, deviceOf(again, 'carole'))).toEqual(contentOf(world, coordinator))
  }, 120_000)
})
