// The words that a statement of skills holds once signed: in French, whatever the language of who signs.

import type { Device } from '../../../app/device/device.port.ts'
import { readRecord } from '../../../app/meeting/read-records.ts'
import { readFramework } from '../../../app/skills/frameworks.ts'
import type { RecordId } from '../../../base/ids.ts'
import { prestationKind } from '../../../domain/job/prestation.schema.ts'
import { serviceKind } from '../../../domain/job/service.schema.ts'
import { inFrench, tMaybe } from '../../i18n/t.ts'

type Reads = Pick<Device, 'record' | 'records'>

const ownLabel = (device: Reads, framework: string, skill: string): string | undefined =>
  readFramework(device, framework)?.skills.find(({ id }) => id === skill)?.label ?? undefined

/** The name of a skill on the paper: the coordinator's words in the version that the check was made with, else French. */
export const skillLabel = (device: Reads, framework: string, skill: string): string =>
  ownLabel(device, framework, skill) ?? inFrench(`skills.names.${skill}`) ?? skill

/** The same on the screen, in the language of who reads. */
export const skillWords = (device: Reads, framework: string, skill: string): string =>
  ownLabel(device, framework, skill) ?? tMaybe(`skills.names.${skill}`) ?? skill

/** What a mission was, and its day; nothing of its place, its team or its client. */
export const missionLabel =
  (device: Reads) =>
  (id: RecordId): string | undefined => {
    const mission = readRecord(prestationKind, device.record(id))
    if (mission === undefined) return undefined
    const service = readRecord(serviceKind, mission.service ? device.record(mission.service) : undefined)
    const [year, month, day] = mission.day.split('-')
    return `${service?.label ?? inFrench('job.otherMission') ?? ''}, ${day}/${month}/${year}`
  }

export const statementWords = () => ({
  title: inFrench('notebook.statement.sheet') ?? '',
  description: inFrench('notebook.statement.description') ?? '',
  criteria: inFrench('notebook.statement.criteria') ?? '',
})

/** A key to compare by eye: groups of eight signs. */
export const keyWords = (publicKey: string): string => (publicKey.match(/.{1,8}/g) ?? []).join(' ')
