// Adds a service to the coop's catalogue, or changes one. What the minors' guard reads is the staff's: a coopérant's
// save never holds it.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { leastChildAge, type RiskTag, type Service, serviceKind } from '../../domain/job/service.schema.ts'
import { isStaff } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { changedFields } from './changed-fields.ts'

export interface SaveServiceInput {
  readonly coop: CoopId
  /** The service to change; without it a new one. */
  readonly service?: RecordId | undefined
  readonly label: string
  readonly pictogram?: string | undefined
  readonly unit: Service['unit']
  /** Integer cents before tax, per unit; `null` = not decided. */
  readonly priceCents?: number | null | undefined
  readonly vatBasisPoints?: number | null | undefined
  /** Years of the youngest child looked after. */
  readonly youngestChild?: number | null | undefined
  readonly retired?: boolean | undefined
  /** Staff only, left out of a coopérant's save; an empty list = judged without risk. */
  readonly riskTags?: readonly RiskTag[] | undefined
  readonly minAge?: number | null | undefined
  readonly minPeople?: number | null | undefined
  readonly draft?: string | undefined
}

export type SaveServiceError =
  | SaveError
  | { readonly type: 'service.label_missing' }
  | { readonly type: 'service.childcare_under_3' }
  | { readonly type: 'service.people_invalid' }
  | { readonly type: 'service.age_invalid' }
  | { readonly type: 'service.vat_invalid' }

/** The only id of `ids` is the service's. */
export async function saveService(device: Device, input: SaveServiceInput): Promise<Result<Saved, SaveServiceError>> {
  const { coop } = input
  await device.ready(coop)
  const label = input.label.trim()
  if (label === '') return err({ type: 'service.label_missing' })
  const { pictogram, unit, priceCents, vatBasisPoints, youngestChild, minPeople, retired } = input
  const wrong = checkFigures(input)
  if (wrong !== undefined) return err({ type: wrong })
  const everyone = { label, pictogram, unit, priceCents, vatBasisPoints, youngestChild, minPeople, retired }
  const fields = isStaff(device.me.rank) ? { ...everyone, riskTags: input.riskTags, minAge: input.minAge } : everyone
  const known = input.service === undefined ? undefined : readRecord(serviceKind, device.record(input.service))
  const options = input.draft === undefined ? {} : { draft: input.draft }
  if (input.service === undefined) return device.save([{ kind: 'service', coop, fields: given(fields) }], options)
  // A decided price stands until the next decision: another one is put forward. [J12]
  const { priceCents: typed, ...others } = fields
  const proposedCents = typed === known?.priceCents ? null : typed
  const changes = changedFields(known ?? {}, known?.decision == null ? fields : { ...others, proposedCents })
  const unchanged = Object.keys(changes).length === 0
  return device.save(unchanged ? [] : [{ kind: 'service', coop, id: input.service, fields: changes }], options)
}

const isWithin = (figure: number | null | undefined, least: number, most: number): boolean =>
  figure == null || (Number.isInteger(figure) && figure >= least && figure <= most)

function checkFigures(input: SaveServiceInput): Exclude<SaveServiceError, SaveError>['type'] | undefined {
  const { youngestChild, minPeople, minAge, vatBasisPoints } = input
  if (youngestChild != null && youngestChild < leastChildAge) return 'service.childcare_under_3'
  if (!isWithin(minPeople, 1, 60)) return 'service.people_invalid'
  if (!isWithin(minAge, 0, 99) || !isWithin(youngestChild, leastChildAge, 17)) return 'service.age_invalid'
  return isWithin(vatBasisPoints, 0, 10_000) ? undefined : 'service.vat_invalid'
}

/** A new record has nothing to clear. */
const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))
