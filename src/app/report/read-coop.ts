// What one coop's records say for a report: its members without their names, its activity and its money. By staff; needs
// `device.ready(coop)`. [D101]

import type { CoopId, PersonId } from '../../base/ids.ts'
import { exitKind } from '../../domain/case/exit.schema.ts'
import { type Coop, coopKind } from '../../domain/coop/coop.schema.ts'
import { payLineKind, payLineStands } from '../../domain/pay/distribution.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { neighbourhoodOf } from '../../domain/person/neighbourhood.rules.ts'
import { privateCardKind } from '../../domain/person/private-card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { type ClosingReport, closingReportKind } from '../../domain/report/closing-report.schema.ts'
import { type Member, type Period, wasThere } from '../../domain/report/dimensions.ts'
import { type CoopFigures, withSaid } from '../../domain/report/figures.rules.ts'
import { readRecords } from '../meeting/read-records.ts'
import { countActivity, type ReportReads } from './count-activity.ts'

export interface ReportCoop {
  readonly coop: CoopId
  readonly name: string
  readonly about: Coop | undefined
  readonly members: readonly Member[]
  readonly said: ClosingReport | undefined
  figures(period: Period): CoopFigures
}

export function readReportCoop(reads: ReportReads, coop: CoopId): ReportCoop {
  const [about] = readRecords(coopKind, reads.records(coop, 'coop'))
  const [said] = readRecords(closingReportKind, reads.records(coop, 'closingReport'))
  const members = readMembers(reads, coop, about)
  return {
    coop,
    name: about?.name ?? '',
    about,
    members,
    said,
    figures(period) {
      const { startDate, endDate } = about ?? {}
      const isWhole = startDate != null && period.from <= startDate && endDate != null && period.to >= endDate
      const here = members.filter((one) => wasThere(one, period)).length
      const counted = countActivity(reads, coop, period)
      return withSaid(
        members.length === 0 ? counted : { ...counted, members: { value: here, isSaid: false } },
        said,
        isWhole,
      )
    },
  }
}

function readMembers(reads: ReportReads, coop: CoopId, about: Coop | undefined): Member[] {
  const cards = readRecords(privateCardKind, reads.records(coop, 'privateCard'))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const exits = personal(reads, coop, 'exit', (views) => readRecords(exitKind, views))
  const paid = paidDays(reads, coop)
  return readRecords(cardKind, reads.records(coop, 'card'))
    .filter(({ role }) => role === 'cooperant')
    .map(({ person, joined, left }): Member => {
      const known = byId.get(recordIdFor(privateCardKind, person))
      return {
        coop,
        person,
        joined: joined ?? about?.startDate ?? undefined,
        left: left ?? about?.endDate ?? undefined,
        gender: known?.gender ?? undefined,
        birthDate: known?.birthDate ?? undefined,
        inQpv: known !== undefined && neighbourhoodOf(known) === 'inside',
        exits: exits.get(person) ?? [],
        paidOn: paid.get(person) ?? [],
      }
    })
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

type Views = ReturnType<ReportReads['records']>

/** Records of a kind that lives in people's own spaces or files, by person. */
function personal<Read>(
  reads: ReportReads,
  coop: CoopId,
  kind: string,
  read: (views: Views) => readonly Read[],
): Map<PersonId, readonly Read[]> {
  const views = new Map<PersonId, Views>()
  for (const view of reads.records(coop, kind))
    if (view.person !== undefined) views.set(view.person, [...(views.get(view.person) ?? []), view])
  return new Map([...views].map(([person, own]) => [person, read(own)]))
}

function paidDays(reads: ReportReads, coop: CoopId) {
  const lines = personal(reads, coop, 'payLine', (views) => readRecords(payLineKind, views).filter(payLineStands))
  return new Map(
    [...lines].map(([person, own]) => {
      const replaced = new Set(own.flatMap(({ replaces }) => replaces ?? []))
      const standing = own.filter(({ distribution, cents }) => cents > 0 && !replaced.has(distribution))
      return [person, standing.map(({ day }) => day)]
    }),
  )
}
