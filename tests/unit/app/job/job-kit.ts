// A coop with an animator and two coopérants whose papers are in order, for the tests of missions and hours.

import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import type { CoopId, RecordId } from '../../../../src/base/ids.ts'
import { privateCardKind } from '../../../../src/domain/person/private-card.schema.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { createTestCoop, expectOk, type TestCoop } from '../memory-device.ts'

export interface JobCoop extends TestCoop {
  readonly anna: OpenDevice
  readonly ines: OpenDevice
  readonly yanis: OpenDevice
  readonly gardening: RecordId
}

/** Everyone is 17, with papers in order; on Tuesday 16 July 2024 at 17:10 in Paris. */
export async function createJobCoop(): Promise<JobCoop> {
  const test = await createTestCoop({ at: '2024-07-16T15:10:00Z' })
  const anna = await test.newcomer('Anna', 'animator')
  const ines = await test.newcomer('Inès', 'cooperant')
  const yanis = await test.newcomer('Yanis', 'cooperant')
  for (const { me } of [ines, yanis]) await setPapers(anna, test.coop, me.person, {})
  const saved = expectOk(
    await anna.save([
      {
        kind: 'service',
        coop: test.coop,
        fields: { label: 'Jardinage', pictogram: 'gardening', unit: 'hour', priceCents: 1500, riskTags: [] },
      },
    ]),
  )
  await test.exchange()
  return { ...test, anna, ines, yanis, gardening: firstId(saved.ids) }
}

export async function setPapers(
  staff: OpenDevice,
  coop: CoopId,
  person: OpenDevice['me']['person'],
  changes: Record<string, unknown>,
): Promise<void> {
  const fields = {
    birthDate: '2007-03-02',
    guardianSignedAt: '2024-06-20',
    insuranceOkAt: '2024-06-25',
    preventionVisitAt: '2024-06-26',
    ...changes,
  }
  expectOk(await staff.save([{ kind: 'privateCard', coop, person, id: recordIdFor(privateCardKind, person), fields }]))
}

export function firstId(ids: readonly RecordId[]): RecordId {
  const [id] = ids
  if (id === undefined) throw new Error('expected an id, got none')
  return id
}
