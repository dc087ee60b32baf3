// [C4] Role × space over real devices: what a device may not read it does not hold, neither as records, nor as sealed
// entries, nor as keys. One record of every kind that staff keep to themselves is written, each with a word of its own.

import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../src/app/device/create-device.ts'
import type { Touch } from '../../../src/app/device/device.port.ts'
import type { CoopId, PersonId, RecordId } from '../../../src/base/ids.ts'
import { recordKinds } from '../../../src/domain/record-kinds.ts'
import { createTestCoop, expectOk } from './memory-device.ts'

const mark = 'zqxwvk'
const day = '2024-07-01'
const text = (name: string) => ({ wording: mark + name })

/** One of each kind of `case` and `staff`, about Malo. */
function secrets(coop: CoopId, malo: PersonId, by: PersonId): Touch[] {
  const id = (code: string) => `${code}:${'0'.repeat(22)}` as RecordId
  const at = (kind: string, fields: Record<string, unknown>, texts?: Record<string, string>): Touch => ({
    kind,
    coop,
    fields,
    ...(texts === undefined ? {} : { texts }),
  })
  const file = (kind: string, fields: Record<string, unknown>, texts?: Record<string, string>): Touch => ({
    ...at(kind, fields, texts),
    person: malo,
  })
  return [
    file('intake', { date: day, referrer: `${mark}referrer` }, { note: `${mark}note` }),
    file('referral', { day, to: `${mark}partner`, reasons: ['training'], ...text('referral') }),
    file('exit', { day, category: 'other', alternativeProject: `${mark}exit` }),
    file('staffNote', { day }, { body: `${mark}staffnote` }),
    file('contact', { day, way: 'phone' }),
    file('noteReading', { day, part: 'notes', readFor: 'other', ...text('reading') }),
    file('fileReview', { day, outcome: 'kept', reason: `${mark}kept`, until: day }),
    at('closedFile', { year: 2024, exit: 'other' }),
    at('application', { receivedOn: day, name: `${mark}applicant`, note: `${mark}application`, state: 'no' }),
    at('cohort', { name: `${mark}cohort`, opensOn: day, provenance: 'demo' }),
    at('cohortEntry', { cohort: id('ch'), person: malo, joinedOn: day, project: `${mark}trade` }),
    at('merge', { day, kept: malo, duplicate: by }),
    at('relayNote', { day }, { body: `${mark}relay` }),
    at('tension', { day, wording: `${mark}tension` }),
    at('closingReport', { missions: 12, words: `${mark}closing` }),
    at('distribution', { day, poolCents: 10_000, method: 'equal', sharers: [], lines: [], why: `${mark}pay` }),
    at('emargement', {
      workshop: id('ws'),
      day,
      half: 'am',
      start: '09:00',
      end: '12:00',
      people: [malo],
      signatures: [],
      trainer: by,
      mark: { type: 'ticked' },
      via: 'own',
      at: `${day}T12:00`,
      adds: id('em'),
      reason: `${mark}emargement`,
    }),
  ]
}

const staffKinds = recordKinds.filter(({ space }) => space === 'case' || space === 'staff').map(({ kind }) => kind)

describe('what each device holds [C4]', () => {
  const devices = new Map<string, OpenDevice>()
  const one = (name: string): OpenDevice => {
    const device = devices.get(name)
    if (!device) throw new Error(`expected ${name}`)
    return device
  }
  let coop: CoopId
  let written: readonly Touch[] = []

  beforeAll(async () => {
    const made = await createTestCoop()
    coop = made.coop
    devices.set('carole', made.coordinator)
    devices.set('amel', await made.newcomer('Amel', 'animator'))
    devices.set('ines', await made.newcomer('Inès', 'cooperant'))
    devices.set('malo', await made.newcomer('Malo', 'cooperant'))
    const amel = one('amel')
    await amel.ready(coop)
    written = secrets(coop, one('malo').me.person, amel.me.person)
    for (const touch of written) expectOk(await amel.save([touch]))
    const malo = one('malo')
    await malo.ready(coop)
    const card = { kind: 'privateCard', coop, person: malo.me.person, fields: { phone: `${mark}phone` } }
    expectOk(await malo.save([card]))
    await made.exchange()
    for (const device of devices.values()) await device.ready(coop)
  }, 60_000)

  it('plants something in every kind that lives in `case` or `staff`', () => {
    expect(written.map(({ kind }) => kind).sort()).toEqual([...staffKinds].sort())
  })

  it.each(['carole', 'amel'])('%s, of the staff, reads every one of them', (name) => {
    const missing = staffKinds.filter((kind) => one(name).records(coop, kind).length === 0)
    expect(missing).toEqual([])
  })

  it.each(['ines', 'malo'])('%s, a coopérant, reads none of them, about themself or not', (name) => {
    const read = staffKinds.filter((kind) => one(name).records(coop, kind).length > 0)
    expect(read).toEqual([])
  })

  it('gives each role the keys of its spaces and no other', () => {
    const spacesOf = (name: string): string[] => {
      const { core, me } = one(name)
      const names = core.keyring.keys().map(({ space }) => {
        const info = core.view.space(space)
        const whose = info?.person === undefined ? '' : info.person === me.person ? ' of oneself' : ' of others'
        return `${info?.kind ?? 'unknown'}${whose}`
      })
      return [...new Set(names)].sort()
    }
    expect(spacesOf('ines')).toEqual(['coop', 'self of oneself'])
    expect(spacesOf('malo')).toEqual(['coop', 'self of oneself'])
    const staff = ['case of others', 'coop', 'desk', 'self of oneself', 'self of others', 'staff']
    for (const space of staff) {
      if (space === 'self of oneself') continue
      expect(spacesOf('amel')).toContain(space)
      expect(spacesOf('carole')).toContain(space)
    }
    expect(spacesOf('amel')).not.toContain('office')
    expect(spacesOf('carole')).toContain('office')
  })

  it('leaves no entry, sealed or not, of a space without a key on a coopérant’s device', async () => {
    for (const name of ['ines', 'malo']) {
      const { core } = one(name)
      const held = new Set(core.keyring.keys().map(({ space }) => space))
      let own = 0
      for (const { id } of core.view.spaces()) {
        const entries = await core.ledger.entries.list(id)
        if (held.has(id)) own += entries.length
        else expect(entries, `${name}, ${core.view.space(id)?.kind}`).toEqual([])
      }
      expect(own).toBeGreaterThan(0)
    }
  })

  it('shows the planted words to whom they are for only', () => {
    const shown = (name: string): string =>
      JSON.stringify(recordKinds.flatMap(({ kind }) => one(name).records(coop, kind)))
    expect(shown('ines')).not.toContain(mark)
    expect(shown('malo').match(new RegExp(`${mark}[a-z]*`, 'g'))).toEqual([`${mark}phone`])
    for (const name of ['amel', 'carole']) expect(shown(name)).toContain(`${mark}staffnote`)
  })
})
