// The words that a statement of skills holds once signed: in French, whatever the language of who signs.

import type { Device } from '../../../app/device/device.port.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { skillsFrameworkKind } from '../../../domain/skills/skills-framework.schema.ts'
import { inFrench } from '../../i18n/t.ts'

/** The name of a skill: the coordinator's words in a framework of theirs, else the catalogue's. */
export function skillLabel(device: Pick<Device, 'record'>, framework: string, skill: string): string {
  const own = readRecord(skillsFrameworkKind, device.record(framework as RecordId))
  const label = own?.skills.find(({ id }) => id === skill)?.label
  return label ?? inFrench(`skills.names.${skill}`) ?? skill
}

export const statementWords = () => ({
  title: inFrench('notebook.statement.sheet') ?? '',
  description: inFrench('notebook.statement.description') ?? '',
  criteria: inFrench('notebook.statement.criteria') ?? '',
})

/** A key to compare by eye: groups of eight signs. */
export const keyWords = (publicKey: string): string => (publicKey.match(/.{1,8}/g) ?? []).join(' ')
