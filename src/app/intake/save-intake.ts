// Keeps a premier accueil, and in the same save the copy that its person reads (`intakeCopy`): the first time whole,
// afterwards only what changed. The note is written here once; later
// words go through `Device.text`, where both sides of concurrent edits survive. [J1] [J2] [J3] [J4]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkIntake, type IntakeError } from '../../domain/intake/intake.rules.ts'
import { type Intake, intakeKind } from '../../domain/intake/intake.schema.ts'
import { readablePart } from '../../domain/intake/intake-copy.schema.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'
import { createMasking } from '../record/masking.ts'

export type IntakeValues = { readonly [Name in keyof Intake]?: Intake[Name] | '' | undefined }

export interface SaveIntakeInput {
  readonly coop: CoopId
  readonly person: PersonId
  /** The intake to change; a new one without it. */
  readonly id?: RecordId | undefined
  readonly values: IntakeValues
  /** First content of the note of a new intake. */
  readonly note?: string | undefined
  readonly draft?: string | undefined
}

export type SaveIntakeError = SaveError | IntakeError | { readonly type: 'record.unknown' }

/** How many numbers were masked: to be told. */
export type SavedIntake = Saved & { readonly masked: number }

export async function saveIntake(
  device: Device,
  input: SaveIntakeInput,
): Promise<Result<SavedIntake, SaveIntakeError>> {
  await device.ready(input.coop)
  const made = input.id === undefined ? newIntake(device, input) : changedIntake(device, input, input.id)
  if (!made.ok) return made
  const saved = await device.save(
    made.value.touches(input.person),
    input.draft === undefined ? {} : { draft: input.draft },
  )
  return saved.ok ? ok({ ...saved.value, masked: made.value.masked }) : saved
}

interface MadeIntake {
  /** The intake, then its person's copy: once the person is known, whom the same save may create. */
  readonly touches: (person: PersonId) => readonly Touch[]
  readonly masked: number
}

/** A new intake, today unless a date is given: for `saveIntake`, and for a save that also creates the person. */
export function newIntake(
  device: Pick<Device, 'clock'>,
  input: Omit<SaveIntakeInput, 'person' | 'id' | 'draft'>,
): Result<MadeIntake, IntakeError> {
  const masking = createMasking()
  const values = masking.all(input.values)
  const note = masking.one(input.note ?? '')
  const date = values.date || localDate(parisTimeAt(device.clock.now()).slice(0, 10))
  const fields = { ...withoutNulls(fieldsToSave({ known: {}, changes: values })), date }
  const checked = checkIntake({ intake: fields as Intake, note })
  if (!checked.ok) return checked
  const texts = note.trim() === '' ? {} : { texts: { note } }
  return ok({
    masked: masking.count(),
    touches: (person) => [
      { kind: 'intake', coop: input.coop, person, fields, ...texts },
      { kind: 'intakeCopy', coop: input.coop, person, fields: readablePart(fields), refs: { of: 1 } },
    ],
  })
}

function changedIntake(
  device: Device,
  input: SaveIntakeInput,
  id: RecordId,
): Result<MadeIntake, IntakeError | { readonly type: 'record.unknown' }> {
  const view = device.record(id)
  const known = readRecord(intakeKind, view)
  if (view === undefined || known === undefined) return err({ type: 'record.unknown' })
  const masking = createMasking()
  const { date, ...others } = masking.all(input.values)
  // An intake always has its day: an emptied one leaves it as it is.
  const changes = date ? { date, ...others } : others
  const fields = fieldsToSave({ known: view.fields, changes })
  const checked = checkIntake({ intake: { ...known, ...fields }, note: view.texts.note ?? '' })
  if (!checked.ok) return checked
  return ok({
    masked: masking.count(),
    touches: (person) => [
      { kind: 'intake', coop: input.coop, person, id, fields },
      ...copyTouches(device, { coop: input.coop, person, id, fields, known: view.fields }),
    ],
  })
}

/** The same changes in the person's copy; a copy of all of it when it has none yet. */
function copyTouches(
  device: Device,
  intake: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly id: RecordId
    readonly fields: Record<string, unknown>
    readonly known: Readonly<Record<string, unknown>>
  },
): Touch[] {
  const { coop, person, id, fields, known } = intake
  const copy = device.records(coop, 'intakeCopy').find((view) => view.fields.of === id)
  const changes = readablePart(fields)
  if (copy !== undefined) {
    return Object.keys(changes).length === 0 ? [] : [{ kind: 'intakeCopy', coop, person, id: copy.id, fields: changes }]
  }
  const whole = withoutNulls({ of: id, ...readablePart({ ...known, ...fields }) })
  return [{ kind: 'intakeCopy', coop, person, fields: whole }]
}

const withoutNulls = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
