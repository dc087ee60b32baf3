// The words that a statement of skills holds once signed: in French, whatever the language of who signs.

import type { Device } from '../../../app/device/device.port.ts'
import { readFramework } from '../../../app/skills/frameworks.ts'
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

export const statementWords = () => ({
  title: inFrench('notebook.statement.sheet') ?? '',
  description: inFrench('notebook.statement.description') ?? '',
  criteria: inFrench('notebook.statement.criteria') ?? '',
})

/** A key to compare by eye: groups of eight signs. */
export const keyWords = (publicKey: string): string => (publicKey.match(/.{1,8}/g) ?? []).join(' ')
