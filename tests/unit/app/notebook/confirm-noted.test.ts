import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { logHours } from '../../../../src/app/job/log-hours.ts'
import { logPrestation } from '../../../../src/app/job/log-prestation.ts'
import { withdrawHours } from '../../../../src/app/job/undo-logged.ts'
import { dropIdea, writeIdea } from '../../../../src/app/job/write-idea.ts'
import { answerNoted, confirmAllNoted, notedFor } from '../../../../src/app/notebook/confirm-noted.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { recordKinds } from '../../../../src/domain/record-kinds.ts'
import { projectBoard } from '../../../../src/readmodel/board.ts'
import type { RecordView } from '../../../../src/replica/replica.port.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

async function createNotedCoop() {
  const test = await createJobCoop()
  const { coop, anna, ines } = test
  const person = ines.me.person
  const noteHours = async (kind: 'meeting' | 'training' = 'meeting'): Promise<RecordId> =>
    firstId(expectOk(await logHours(anna, { coop, person, kind, day: '2024-07-15', minutes: 60 })).ids)
  const statesOn = (device: OpenDevice) =>
    notedFor(device, { coop, person }).map(({ record, state }) => [record, state])
  const boardOf = (device: OpenDevice) => {
    const all = recordKinds.flatMap(({ kind }) => device.records(coop, kind))
    const records = (kind?: string): RecordView[] => all.filter((view) => kind === undefined || view.kind === kind)
    return projectBoard({ coop, records, directory: [], setAside: 0 })
  }
  return { ...test, person, noteHours, statesOn, boardOf }
}

describe('« Noté par Anna pour Inès »', () => {
  it('waits on the person’s own phone, and their word reaches the team [D90] [D91]', async () => {
    const { coop, anna, ines, person, noteHours, statesOn, boardOf, exchange } = await createNotedCoop()
    const log = await noteHours()
    await exchange()
    expect(notedFor(ines, { coop, person })).toMatchObject([{ record: log, by: anna.me.person, state: 'waiting' }])
    expect(boardOf(ines).counts.notedByPerson[person]).toBe(1)
    const no = { coop, person, record: log, state: 'contested', reason: 'Une demi-heure.' } as const
    expectOk(await answerNoted(ines, no))
    await exchange()
    expect(boardOf(anna).counts.notedByPerson[person]).toBeUndefined()
    expect(boardOf(anna).toCheck).toEqual([{ why: 'contested', record: log, kind: 'timeLog', fields: [], person }])
    expectOk(await withdrawHours(anna, { coop, timeLog: log }))
    expect([statesOn(anna), boardOf(anna).toCheckCount]).toEqual([[], 0])
  })

  it('is answered on a tablet in the person’s hands, and says whose tablet it was', async () => {
    const { coop, anna, person, noteHours } = await createNotedCoop()
    const logs = [await noteHours(), await noteHours('training')]
    expectOk(await confirmAllNoted(anna, { coop, person, records: logs }))
    expect(anna.records(coop, 'confirmation').map(({ fields, createdBy }) => [fields.via, createdBy])).toEqual([
      ['handed', anna.me.person],
      ['handed', anna.me.person],
    ])
    expect(notedFor(anna, { coop, person }).map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
  })

  it('cannot be confirmed by another member, who writes in nobody’s space but their own', async () => {
    const { coop, anna, yanis, person, noteHours, statesOn, exchange } = await createNotedCoop()
    const log = await noteHours()
    await exchange()
    const yes = { record: log, state: 'confirmed' } as const
    expect(await answerNoted(yanis, { coop, person, ...yes })).toMatchObject({ error: { type: 'save.no_space' } })
    expectOk(await answerNoted(yanis, { coop, person: yanis.me.person, ...yes }))
    await exchange()
    expect(statesOn(anna)).toEqual([[log, 'waiting']])
  })

  it('a mission that a teammate told becomes the person’s hours: one save on the tablet, confirmed with it', async () => {
    const { coop, anna, yanis, ines, person, gardening, exchange } = await createNotedCoop()
    const mission = {
      coop,
      service: gardening,
      day: '2024-07-16',
      start: '2024-07-16T14:00',
      end: '2024-07-16T16:00',
      team: [yanis.me.person, person],
      planned: null,
    }
    const { prestation } = expectOk(await logPrestation(yanis, mission))
    await exchange()
    expect(notedFor(anna, { coop, person })).toMatchObject([{ kind: 'prestation', by: yanis.me.person }])
    expectOk(await answerNoted(anna, { coop, person, record: prestation, state: 'confirmed' }))
    expect(notedFor(anna, { coop, person })).toMatchObject([
      { kind: 'timeLog', by: anna.me.person, state: 'confirmed' },
    ])
    const [log] = anna.records(coop, 'timeLog').filter((view) => view.person === person)
    expect(log?.fields).toMatchObject({ prestation, minutes: 120 })

    // On their own phone it is their own words: nothing is left to confirm.
    const again = expectOk(
      await logPrestation(yanis, { ...mission, day: '2024-07-15', start: '2024-07-15T14:00', end: '2024-07-15T16:00' }),
    )
    await exchange()
    expectOk(await answerNoted(ines, { coop, person, record: again.prestation, state: 'confirmed' }))
    expect(notedFor(ines, { coop, person }).map(({ state }) => state)).toEqual(['confirmed'])
  })

  it('an idea bears no signature but tells whose it is; a member cannot write one for another', async () => {
    const { coop, anna, yanis, person, exchange, statesOn } = await createNotedCoop()
    const idea = firstId(expectOk(await writeIdea(anna, { coop, wording: 'Un bac à compost.', person })).ids)
    await exchange()
    expect(yanis.record(idea)?.fields).toMatchObject({ saidBy: person })
    expect(yanis.record(idea)?.fields.author).toBeUndefined()
    expect(await writeIdea(yanis, { coop, wording: 'Autre chose.', person })).toMatchObject({
      error: { type: 'save.not_allowed', field: 'saidBy' },
    })
    expectOk(await answerNoted(anna, { coop, person, record: idea, state: 'contested' }))
    expectOk(await dropIdea(anna, { coop, idea }))
    expect(statesOn(anna)).toEqual([])
  })
})
