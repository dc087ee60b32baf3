// Takes one template of a file into the coop: as a proposal, by the same use cases as if it had been typed. Prices have no
// decision yet, house rules are a new version, subjects go to the next meeting.

import type { CoopId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { CommonsTemplate } from '../../domain/commons/commons.schema.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { Device, SaveError, Touch } from '../device/device.port.ts'
import { agendaOf, meetingLists } from '../meeting/meeting-room.ts'
import { type HouseRulesError, writeHouseRules } from '../rules/write-house-rules.ts'
import { type FrameworkError, writeFramework } from '../skills/write-framework.ts'

export type TakeTemplateError = SaveError | HouseRulesError | FrameworkError | { readonly type: 'commons.no_meeting' }

export async function takeTemplate(
  device: Device,
  { coop, template }: { readonly coop: CoopId; readonly template: CommonsTemplate },
): Promise<Result<unknown, TakeTemplateError>> {
  await device.ready(coop)
  switch (template.type) {
    case 'houseRules':
      return writeHouseRules(device, { coop, articles: template.articles })
    case 'skills':
      return writeFramework(device, { coop, name: template.name, skills: template.skills })
    case 'agenda': {
      const [meeting] = meetingLists(device.records(coop, 'meeting')).next.filter(({ kind }) => kind !== 'committee')
      if (meeting === undefined) return err({ type: 'commons.no_meeting' })
      const last = agendaOf(meeting.id, device.records(coop, 'agendaItem')).at(-1)
      const first = (last?.order ?? -1) + 1
      return device.save(
        template.subjects.map(({ title, kind, plannedMinutes }, index): Touch => {
          const fields = { meeting: meeting.id, title, kind, plannedMinutes: plannedMinutes ?? undefined }
          return { kind: 'agendaItem', coop, fields: { ...fields, order: first + index } }
        }),
      )
    }
    case 'prices':
      return device.save(
        template.services.map(({ riskTags, minAge, ...service }): Touch => {
          // What the minors' guard reads is the staff's to say.
          const judged = isStaff(device.me.rank) ? { riskTags, minAge } : {}
          const given = Object.entries({ ...service, ...judged }).filter(([, value]) => value != null)
          return { kind: 'service', coop, fields: Object.fromEntries(given) }
        }),
      )
  }
}
