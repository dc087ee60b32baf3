// « Entraide »: one offer or one request, written by who has it, ended by them or by the team.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { helpStands, helpUntil } from '../../domain/help/help-post.rules.ts'
import { type HelpPost, type HelpType, helpPostKind } from '../../domain/help/help-post.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export type HelpPostError = WriteError | { readonly type: 'help.wording_missing' }

export async function writeHelpPost(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly type: HelpType
    readonly wording: string
    readonly until?: LocalDate | undefined
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, HelpPostError>> {
  const { coop, type, draft } = input
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'help.wording_missing' })
  const day = todayOf(device)
  const values = { type, wording, day, until: helpUntil({ day, wished: input.until }) }
  return writeRecord(device, { coop, draft }, { kind: 'helpPost', values })
}

/** Found, given or no longer wanted; `again` puts it back. */
export const endHelpPost = (
  device: Device,
  { coop, post, again = false }: { readonly coop: CoopId; readonly post: RecordId; readonly again?: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id: post }, { kind: 'helpPost', values: { endedOn: again ? null : todayOf(device) } })

export interface HelpLists {
  readonly asked: readonly Read<HelpPost>[]
  readonly offered: readonly Read<HelpPost>[]
  /** One's own that ended or ran out, the latest first. */
  readonly mineBefore: readonly Read<HelpPost>[]
}

/** The latest first. */
export function helpLists(
  views: Iterable<RecordView>,
  { day, me }: { readonly day: LocalDate; readonly me: PersonId },
): HelpLists {
  const all = readRecords(helpPostKind, views).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  const standing = all.filter((post) => helpStands({ post, day }))
  return {
    asked: standing.filter(({ type }) => type === 'ask'),
    offered: standing.filter(({ type }) => type === 'offer'),
    mineBefore: all.filter((post) => post.createdBy === me && !helpStands({ post, day })),
  }
}
