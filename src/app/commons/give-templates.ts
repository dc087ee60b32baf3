// Writes the coop's templates as a text to give to another coop; nothing of it names anyone.

import type { CoopId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { namesNone, withoutNames } from '../../domain/commons/commons.rules.ts'
import {
  type CommonsFile,
  type CommonsTemplate,
  type CommonsType,
  commonsFormat,
  commonsVersion,
} from '../../domain/commons/commons.schema.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import type { Device } from '../device/device.port.ts'
import { agendaOf, meetingLists } from '../meeting/meeting-room.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { readHouseRules } from '../rules/write-house-rules.ts'
import { readFrameworks } from '../skills/frameworks.ts'

export interface GivenTemplates {
  readonly file: CommonsFile
  /** Lines left out because a name of the coop's people stood in them. */
  readonly removed: number
}

/**
 * `names` of the templates, in the words of who gives them: « Règlement de la CJS Clermont » would name the coop. A list of
 * skills keeps its own name, unless that names the coop or somebody.
 */
export async function giveTemplates(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly types: readonly CommonsType[]
    readonly names: Readonly<Record<CommonsType, string>>
    readonly licence?: string
  },
): Promise<Result<GivenTemplates, { readonly type: 'commons.nothing' }>> {
  const { coop, types, names, licence } = input
  await device.ready(coop)
  const people = readRecords(cardKind, device.records(coop, 'card')).map(({ displayName }) => displayName)
  const ownName = readRecord(coopKind, device.record(recordIdFor(coopKind, coop)))?.name
  const isNeutral = namesNone(ownName === undefined ? people : [...people, ownName])
  let removed = 0
  const templates = types
    .flatMap((type) => templatesOf(device, coop, type, names[type]))
    .map((template) => (isNeutral(template.name) ? template : { ...template, name: names[template.type] }))
    .flatMap((template): CommonsTemplate[] => {
      const clean = withoutNames(template, people)
      removed += clean.removed
      return clean.template === undefined ? [] : [clean.template]
    })
  if (templates.length === 0) return err({ type: 'commons.nothing' })
  const date = todayOf(device)
  return ok({
    file: { format: commonsFormat, version: commonsVersion, date, licence: licence ?? null, templates },
    removed,
  })
}

function templatesOf(device: Device, coop: CoopId, type: CommonsType, name: string): CommonsTemplate[] {
  switch (type) {
    case 'houseRules': {
      const rules = readHouseRules(device, coop)
      return rules === undefined ? [] : [{ type, name, articles: rules.articles }]
    }
    case 'agenda': {
      const { next, past } = meetingLists(device.records(coop, 'meeting'))
      const items = device.records(coop, 'agendaItem')
      const [subjects] = [...past, ...next].map(({ id }) => agendaOf(id, items)).filter((found) => found.length > 0)
      if (subjects === undefined) return []
      return [
        { type, name, subjects: subjects.map(({ title, kind, plannedMinutes }) => ({ title, kind, plannedMinutes })) },
      ]
    }
    case 'prices': {
      const services = readRecords(serviceKind, device.records(coop, 'service')).filter(
        ({ retired }) => retired !== true,
      )
      if (services.length === 0) return []
      return [
        {
          type,
          name,
          services: services.map(({ label, pictogram, unit, priceCents, riskTags, minAge, minPeople }) => {
            return { label, pictogram, unit, priceCents, riskTags, minAge, minPeople }
          }),
        },
      ]
    }
    case 'skills':
      return readFrameworks(device, coop).map((one) => ({ type, name: one.name, skills: one.skills }))
  }
}
