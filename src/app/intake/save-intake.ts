// Keeps a premier accueil: the first time whole, afterwards only what changed. The note is written here once; later
// words go through `Device.text`, where both sides of concurrent edits survive. [J1] [J2] [J3] [J4]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkIntake, type IntakeError } from '../../domain/intake/intake.rules.ts'
import { type Intake, intakeKind } from '../../domain/intake/intake.schema.ts'
import { maskSocialSecurityNumbers } from '../../domain/privacy/nir.rules.ts'
import { localDate } from '../../domain/time/local-date.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'

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
    [made.value.touch(input.person)],
    input.draft === undefined ? {} : { draft: input.draft },
  )
  return saved.ok ? ok({ ...saved.value, masked: made.value.masked }) : saved
}

interface MadeIntake {
  /** The touch to save, once the person is known: it may be one that the same save creates. */
  readonly touch: (person: PersonId) => Touch
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
    touch: (person) => ({ kind: 'intake', coop: input.coop, person, fields, ...texts }),
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
  // The date of an intake is a fact: it was told with the first save.
  const { date: _, ...changes } = masking.all(input.values)
  const fields = fieldsToSave({ known: view.fields, changes })
  const checked = checkIntake({ intake: { ...known, ...fields }, note: view.texts.note ?? '' })
  if (!checked.ok) return checked
  return ok({ masked: masking.count(), touch: (person) => ({ kind: 'intake', coop: input.coop, person, id, fields }) })
}

const withoutNulls = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

/** Masks social-security numbers in every text, and counts them. [J4] */
function createMasking() {
  let masked = 0
  const one = (text: string): string => {
    const result = maskSocialSecurityNumbers({ text })
    masked += result.masked
    return result.text
  }
  const any = (value: unknown): unknown =>
    typeof value === 'string' ? one(value) : Array.isArray(value) ? value.map(any) : value
  return {
    one,
    all: (values: IntakeValues): IntakeValues =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, any(value)])) as IntakeValues,
    count: () => masked,
  }
}
