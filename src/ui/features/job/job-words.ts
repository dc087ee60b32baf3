// Missions and hours in words.

import type { HourRow } from '../../../app/job/my-hours.ts'
import type { Prestation } from '../../../domain/job/prestation.schema.ts'
import type { Service } from '../../../domain/job/service.schema.ts'
import { formatDay, formatDayShort, formatMoney, formatTimeRange, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export const serviceName = (service: Pick<Service, 'label'> | undefined): string =>
  service?.label ?? t('job.otherMission')

interface Timed {
  readonly start?: string | null | undefined
  readonly end?: string | null | undefined
}

/** « de 14 h à 16 h », or that the hours are not known. */
export const hoursOf = ({ start, end }: Timed): string =>
  start == null || end == null ? t('job.noTime') : formatTimeRange(start.slice(11), end.slice(11))

/** « jardinage, samedi, de 14 h à 16 h »: the weekday alone is enough for the last days. */
export function loggedSentence(logged: Timed & { service: Pick<Service, 'label'> | undefined; day: string }): string {
  const name = serviceName(logged.service)
  const service = name.charAt(0).toLocaleLowerCase() + name.slice(1)
  return t('job.log.done', { service, day: marginDate(logged.day).weekday, hours: hoursOf(logged) })
}

export function priceOf(service: Pick<Service, 'unit' | 'priceCents'>): string {
  if (service.priceCents == null) return t('job.services.noPrice')
  const amount = formatMoney(service.priceCents)
  if (service.unit === 'hour') return t('job.services.perHour', { amount })
  return service.unit === 'flat' ? t('job.services.perFlat', { amount }) : t('job.services.perItem', { amount })
}

export const amountOf = (mission: Pick<Prestation, 'amountCents'>): string =>
  mission.amountCents == null ? t('job.amountUnknown') : formatMoney(mission.amountCents)

export const whenOfRow = (row: HourRow): string =>
  row.start === undefined || row.end === undefined
    ? formatDay(row.day)
    : `${formatDayShort(row.day)}, ${formatTimeRange(row.start.slice(11), row.end.slice(11))}`

/** The part of a guard's code after its area: the key of its words. */
export const guardKey = <Code extends string>(code: `guard.${Code}`): Code => code.slice('guard.'.length) as Code
