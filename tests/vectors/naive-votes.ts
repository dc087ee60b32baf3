// A second reading of docs/spec/vote-codes.md, as plain as can be: Node's own modules, nothing from src.
import { Cursor } from './naive.ts'
import { H, verifies } from './naive-crypto.ts'

const rules = ['simple', 'absolute', 'twoThirds', 'consent', 'election', 'colleges']
const methods = ['hands', 'open', 'secret']
const units = ['hour', 'flat', 'item']
const choices = ['for', 'against', 'abstain', 'objection']

interface NaiveMotion {
  id: string
  wording: string
  method: string
  rule: string
  eligible: string[]
  candidates?: string[]
  openedAt: string
  prices?: { service: string; unit: string; priceCents: number }[]
}

const four = (n: number): Buffer => Buffer.from(n.toString(16).padStart(8, '0'), 'hex')

export function frozenHash(motion: NaiveMotion): string {
  const wording = Buffer.from(motion.wording)
  const may = motion.candidates?.length ? motion.candidates : motion.eligible
  const lists = [motion.eligible, motion.rule === 'election' ? may : []]
  const parts = [
    Buffer.from(motion.id.slice(3)),
    four(wording.length),
    wording,
    Buffer.of(methods.indexOf(motion.method), rules.indexOf(motion.rule)),
    ...lists.flatMap((people) => [four(people.length), ...people.map((person) => Buffer.from(person, 'hex'))]),
    Buffer.from(motion.openedAt),
    ...(motion.prices ?? []).flatMap(({ service, unit, priceCents }) => [
      Buffer.from(service.slice(3)),
      Buffer.of(units.indexOf(unit)),
      four(0),
      four(priceCents),
    ]),
  ]
  return H('motion-frozen', Buffer.concat(parts)).toString('hex', 0, 16)
}

function start(all: Buffer, magic: string) {
  const c = new Cursor(all)
  if (c.hex(2) !== magic) throw new Error(`expected ${magic}`)
  return { c, coop: c.hex(16), motion: `mo:${c.take(22).toString('ascii')}`, frozen: c.hex(16) }
}

function end(c: Cursor, all: Buffer, tag: string, signPk: Buffer): { device: string; isRight: boolean } {
  const device = c.hex(16)
  const signed = all.subarray(0, c.at)
  const isRight = verifies(tag, signPk, signed, c.take(64))
  c.end()
  return { device, isRight }
}

export function readMotionCode(all: Buffer, signPk: Buffer) {
  const { c, ...head } = start(all, '5131')
  const rule = rules[c.uint(1)]
  const candidates = Array.from({ length: c.uint(1) }, () => c.hex(16))
  const isWhole = c.uint(1) === 1
  const excerpt = c.take(c.uint(1)).toString('utf8')
  return { ...head, rule, candidates, isWhole, excerpt, ...end(c, all, 'motion-code', signPk) }
}

export function readBallotCode(all: Buffer, signPk: Buffer) {
  const { c, ...head } = start(all, '4231')
  const ballot = `ba:${c.take(22).toString('ascii')}`
  const choice = choices[c.uint(1)]
  const candidate = c.uint(1) === 1 ? c.hex(16) : undefined
  const reason = c.take(c.uint(1)).toString('utf8') || undefined
  const castAt = c.uint(8)
  return { ...head, ballot, choice, candidate, reason, castAt, ...end(c, all, 'ballot-code', signPk) }
}
