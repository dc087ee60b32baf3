// Gives a person the rest of what is written about them, on their request: notes, and what an intake's copy leaves out.
// What is given is shown first, by the same rule that gives it. The record of the request is answered by `answerRequest`.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { readableIntakeFields } from '../../domain/intake/intake-copy.schema.ts'
import { kindOfRecordId } from '../../domain/record-kinds.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'
import { createMasking } from '../record/masking.ts'
import { todayOf } from '../record/today.ts'

/** Kinds that come on request; an exit and a referral are copied in the save that writes them. */
export const givenOnRequest = ['intake', 'staffNote'] as const

export type GiveCopyError = SaveError | { readonly type: 'record.unknown' } | { readonly type: 'copy.nothing_chosen' }

/** What a copy holds of a record: the answers that its person does not read anyway, and its long texts. */
export function copyOf({ kind, fields, texts }: Pick<RecordView, 'kind' | 'fields' | 'texts'>): {
  readonly content: Readonly<Record<string, unknown>>
  readonly note: string
} {
  const isRead = (name: string): boolean =>
    kind === 'intake' && readableIntakeFields.some((readable) => readable === name)
  const said = Object.entries(fields).filter(
    ([name, value]) => !isRead(name) && value !== undefined && value !== null && value !== '',
  )
  const note = Object.values(texts).filter((text) => text.trim() !== '')
  return { content: Object.fromEntries(said), note: note.join('\n\n') }
}

/** What was in copies before: to be put back by « Annuler ». */
export type CopiesBefore = readonly {
  readonly id: RecordId
  readonly content: unknown
  readonly note: unknown
  readonly comment: unknown
}[]

export type GivenCopies = Saved & {
  /** Social-security numbers masked in the words that go with them: to be told. */
  readonly masked: number
  readonly before: CopiesBefore
}

/** One save. A second copy of the same record replaces the first. */
export async function giveCopies(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly person: PersonId
    readonly records: readonly RecordId[]
    /** Words of the team that go with each of them. */
    readonly comment?: string | undefined
    readonly draft?: string | undefined
  },
): Promise<Result<GivenCopies, GiveCopyError>> {
  const { coop, person, records, draft } = input
  await device.ready(coop)
  if (records.length === 0) return err({ type: 'copy.nothing_chosen' })
  const copies = device.records(coop, 'caseCopy').filter((copy) => copy.person === person)
  const masking = createMasking()
  const comment = masking.one(input.comment?.trim() ?? '')
  const touches: Touch[] = []
  const before: Omit<CopiesBefore[number], 'id'>[] = []
  for (const record of records) {
    const view = device.record(record)
    if (view?.person !== person || kindOfRecordId(record)?.space !== 'case') return err({ type: 'record.unknown' })
    const known = copies.find((copy) => copy.fields.of === record)
    const changes = { ...copyOf(view), comment }
    const { content, note, comment: earlier } = known?.fields ?? {}
    before.push({ content: content ?? {}, note: note ?? null, comment: earlier ?? null })
    touches.push(
      known
        ? { kind: 'caseCopy', coop, person, id: known.id, fields: fieldsToSave({ known: known.fields, changes }) }
        : { kind: 'caseCopy', coop, person, fields: withoutEmpty({ of: record, day: todayOf(device), ...changes }) },
    )
  }
  const saved = await device.save(touches, draft === undefined ? {} : { draft })
  if (!saved.ok) return saved
  const { ids } = saved.value
  return ok({
    ...saved.value,
    masked: masking.count(),
    before: before.flatMap((one, index) => {
      const id = ids[index]
      return id === undefined ? [] : [{ ...one, id }]
    }),
  })
}

/**
 * « Annuler »: the copies are what they were before, empty when there was none. What reached the person's phone meanwhile may
 * have been read, and stays sealed in the logs.
 */
export async function takeBackCopies(
  device: Device,
  { coop, person, before }: { readonly coop: CoopId; readonly person: PersonId; readonly before: CopiesBefore },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save(before.map(({ id, ...fields }) => ({ kind: 'caseCopy', coop, person, id, fields })))
}

const withoutEmpty = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
