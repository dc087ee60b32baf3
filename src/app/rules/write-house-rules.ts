// A version of the house rules: the first, or the next one after the version in force.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { houseRulesOn } from '../../domain/rules/house-rules.rules.ts'
import { type HouseRules, houseRulesKind } from '../../domain/rules/house-rules.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

/** Those in force today. */
export const readHouseRules = (
  device: Pick<Device, 'records' | 'clock'>,
  coop: CoopId,
): Read<HouseRules> | undefined => {
  const versions = readRecords(houseRulesKind, device.records(coop, 'houseRules'))
  const found = houseRulesOn({ versions, day: todayOf(device) })
  return versions.find(({ id }) => id === found?.id)
}

export type HouseRulesError = WriteError | { readonly type: 'rules.text_missing' }

export async function writeHouseRules(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly articles: HouseRules['articles']
    /** The decision that adopted them. */
    readonly decision?: RecordId
    readonly draft?: string
  },
): Promise<Result<SavedMasked, HouseRulesError>> {
  const { coop, decision, draft } = input
  const articles = input.articles.filter(({ title, text }) => title.trim() !== '' || text.trim() !== '')
  if (articles.length === 0) return err({ type: 'rules.text_missing' })
  await device.ready(coop)
  const before = readHouseRules(device, coop)
  return writeRecord(
    device,
    { coop, draft },
    {
      kind: 'houseRules',
      values: {
        version: (before?.version ?? 0) + 1,
        replaces: before?.id,
        articles,
        effective: todayOf(device),
        decision,
      },
    },
  )
}

export const readRuleVersions = (views: Iterable<RecordView>): Read<HouseRules>[] => readRecords(houseRulesKind, views)
