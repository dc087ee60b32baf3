// « Quelque chose s'est mal passé »: told once, to the reader that its writer chose.

import { fromBase64Url, toBase64Url } from '../../base/bytes.ts'
import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Incident, incidentKind } from '../../domain/safety/incident.schema.ts'
import { type LetterError, openLetter, sealLetter } from '../../keys/letter.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { OpenDevice } from '../device/create-device.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecord } from '../meeting/read-records.ts'
import { createMasking } from '../record/masking.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export interface TellIncidentInput {
  readonly coop: CoopId
  /** Without it, the person of this device. */
  readonly person?: PersonId | undefined
  readonly sort: Incident['sort']
  readonly reader: Incident['reader']
  readonly injured: boolean
  readonly wording: string
  readonly day?: Incident['day'] | undefined
  readonly prestation?: RecordId | undefined
  readonly draft?: string | undefined
}

export type TellIncidentError = WriteError | { readonly type: 'incident.wording_missing' }

export async function tellIncident(
  device: Pick<OpenDevice, 'core'> & Device,
  input: TellIncidentInput,
): Promise<Result<SavedMasked, TellIncidentError>> {
  const { coop, sort, reader, injured, prestation, draft, person = device.me.person } = input
  await device.ready(coop)
  const typed = input.wording.trim()
  if (typed === '') return err({ type: 'incident.wording_missing' })
  const day = input.day ?? todayOf(device)
  const facts = { day, sort, reader, injured, prestation }
  const where = { coop, person, draft }
  if (reader === 'team') return writeRecord(device, where, { kind: 'incident', values: { ...facts, wording: typed } })
  const space = device.space('self', coop, person)
  const office = device.space('office', coop)
  if (space === undefined || office === undefined) return err({ type: 'save.no_space', kind: 'incident' })
  const { view, random } = device.core
  const masking = createMasking()
  const { text } = masking.all({ text: typed })
  const letter = await sealLetter({ to: view.recipients(office), space, text, random })
  const kept = await writeRecord(device, where, {
    kind: 'incident',
    values: { ...facts, letter: toBase64Url(letter) },
  })
  return kept.ok ? ok({ ...kept.value, masked: masking.count() }) : kept
}

export type ReadLetterError = LetterError | { readonly type: 'record.unknown' }

/** The words of an incident that was written to the coordination, on a device of theirs. */
export async function readIncidentLetter(
  device: Pick<OpenDevice, 'core'> & Device,
  input: { readonly coop: CoopId; readonly incident: RecordId },
): Promise<Result<string, ReadLetterError>> {
  await device.ready(input.coop)
  const view = device.record(input.incident)
  const letter = readRecord(incidentKind, view)?.letter
  const space = view?.person && device.space('self', input.coop, view.person)
  if (letter == null || space === undefined) return err({ type: 'record.unknown' })
  const bytes = fromBase64Url(letter)
  return bytes === undefined ? err({ type: 'keys.letter_damaged' }) : openLetter(device.core.secrets, space, bytes)
}

export type ListedIncident = Read<Incident> & { readonly person: PersonId }

/** Those to follow before the others, the latest first. An incident is its space's person's. */
export const incidentsOf = (views: Iterable<RecordView>): ListedIncident[] =>
  [...views]
    .flatMap((view) => {
      const incident = readRecord(incidentKind, view)
      return incident === undefined || view.person === undefined ? [] : [{ ...incident, person: view.person }]
    })
    .sort(
      (a, b) =>
        Number(a.closedOn != null) - Number(b.closedOn != null) ||
        (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1),
    )
