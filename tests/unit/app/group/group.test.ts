import { describe, expect, it } from 'vitest'
import { giveTemplates } from '../../../../src/app/commons/give-templates.ts'
import { takeTemplate } from '../../../../src/app/commons/take-template.ts'
import { endRole, giveRole, readRoles } from '../../../../src/app/group/give-role.ts'
import { isLate, listActions } from '../../../../src/app/group/list-actions.ts'
import { readSeats, saveSeat } from '../../../../src/app/group/save-seat.ts'
import { addAgendaItem } from '../../../../src/app/meeting/add-agenda-item.ts'
import { agendaOf } from '../../../../src/app/meeting/meeting-room.ts'
import { planMeeting } from '../../../../src/app/meeting/plan-meeting.ts'
import { markAction, saveAction } from '../../../../src/app/meeting/save-action.ts'
import { readHouseRules, writeHouseRules } from '../../../../src/app/rules/write-house-rules.ts'
import { parseCommons } from '../../../../src/domain/commons/commons.rules.ts'
import { organisationsOf } from '../../../../src/domain/coop/partner-seat.rules.ts'
import { rolesOn } from '../../../../src/domain/meeting/role.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const today = localDate('2024-07-16')
const names = { houseRules: 'Règlement', agenda: 'Conseil', prices: 'Prix', skills: 'Compétences' }

describe('A function', () => {
  it('is given by staff for a term, rotates, and is ended; a coopérant gives none', async () => {
    const { anna, coop, ines, yanis } = await createJobCoop()
    const input = { coop, function: 'treasurer' } as const
    expect(await giveRole(ines, { ...input, person: ines.me.person })).toMatchObject({ ok: false })
    expect(await giveRole(anna, { ...input, person: ines.me.person, until: '2024-07-01' })).toMatchObject({
      error: { type: 'role.until_invalid' },
    })
    expectOk(await giveRole(anna, { ...input, person: ines.me.person, until: '2024-08-31' }))
    const roles = () => rolesOn({ roles: readRoles(anna.records(coop, 'role')), day: today })
    expect(roles()).toMatchObject([{ person: ines.me.person, function: 'treasurer' }])
    const second = expectOk(await giveRole(anna, { ...input, person: yanis.me.person }))
    const holder = roles().map(({ person }) => person)
    expect(holder).toHaveLength(1)
    expectOk(await endRole(anna, { coop, role: firstId(second.ids), until: localDate('2024-07-15') }))
    expect(roles().filter(({ person }) => person === yanis.me.person)).toEqual([])
  })
})

describe('The local committee', () => {
  it('counts an organisation once, whatever its names, and lets one go', async () => {
    const { anna, coop, ines } = await createJobCoop()
    const seat = { organisation: 'Mission locale', role: 'member' } as const
    expect(await saveSeat(anna, { coop, values: { ...seat, organisation: ' ' } })).toMatchObject({
      error: { type: 'seat.organisation_missing' },
    })
    expect(await saveSeat(ines, { coop, values: seat })).toMatchObject({ ok: false })
    expectOk(await saveSeat(anna, { coop, values: seat }))
    const saved = expectOk(
      await saveSeat(anna, {
        coop,
        values: { organisation: 'ML du Pays', aliases: ['mission locale'], role: 'venue' },
      }),
    )
    const seats = () => organisationsOf(readSeats(anna.records(coop, 'partnerSeat')))
    expect(seats()).toHaveLength(1)
    expectOk(await saveSeat(anna, { coop, id: firstId(saved.ids), values: { left: today } }))
    expect(seats().flat()).toHaveLength(1)
  })
})

describe('« Qui fait quoi, pour quand »', () => {
  it('is listed by its day, told when late, and kept when done', async () => {
    const { anna, coop } = await createJobCoop()
    const add = async (wording: string, due?: string) =>
      firstId(expectOk(await saveAction(anna, { coop, values: { wording, due: due as never } })).ids)
    await add('Appeler la mairie')
    const late = await add('Afficher le planning', '2024-07-12')
    await add('Acheter des gants', '2024-07-20')
    const list = () => listActions(anna.records(coop, 'action'))
    expect(list().open.map(({ wording }) => wording)).toEqual([
      'Afficher le planning',
      'Acheter des gants',
      'Appeler la mairie',
    ])
    expect(list().open.map((one) => isLate(one, today))).toEqual([true, false, false])
    expectOk(await markAction(anna, { coop, id: late, done: true }))
    expect(list().done.map(({ wording }) => wording)).toEqual(['Afficher le planning'])
  })
})

describe('« Le commun » [D64]', () => {
  it('goes from one coop to another as a file: rules, prices as proposals, subjects of the next meeting, and no name', async () => {
    const from = await createJobCoop()
    const { anna, coop } = from
    const meeting = firstId(
      expectOk(await planMeeting(anna, { coop, kind: 'board', day: '2024-07-19', agenda: [] })).ids,
    )
    for (const title of ['Les heures d’Inès', 'La météo de chacun'])
      expectOk(await addAgendaItem(anna, { coop, meeting, title, kind: 'info' }))
    expectOk(
      await writeHouseRules(anna, {
        coop,
        articles: [
          { title: 'Le local', text: 'Chacun range.' },
          { title: 'Les clés', text: 'Yanis les garde.' },
        ],
      }),
    )
    const given = expectOk(
      await giveTemplates(anna, { coop, types: ['houseRules', 'agenda', 'prices', 'skills'], names }),
    )
    expect(given.removed).toBe(2)
    const text = JSON.stringify(given.file)
    expect(text).not.toMatch(/Inès|Yanis|Anna|Coop des tests/)

    const to = await createJobCoop()
    const read = expectOk(parseCommons(text))
    expect(await takeTemplate(to.anna, { coop: to.coop, template: read.templates[1] as never })).toMatchObject({
      error: { type: 'commons.no_meeting' },
    })
    const next = firstId(
      expectOk(await planMeeting(to.anna, { coop: to.coop, kind: 'board', day: '2024-07-19', agenda: [] })).ids,
    )
    for (const template of read.templates) expectOk(await takeTemplate(to.anna, { coop: to.coop, template }))
    expect(readHouseRules(to.anna, to.coop)?.articles).toEqual([{ title: 'Le local', text: 'Chacun range.' }])
    expect(agendaOf(next, to.anna.records(to.coop, 'agendaItem')).map(({ title }) => title)).toEqual([
      'La météo de chacun',
    ])
    const services = to.anna.records(to.coop, 'service').map(({ fields }) => fields)
    expect(services).toHaveLength(2)
    expect(services.every(({ decision }) => decision === undefined)).toBe(true)
  })
})
