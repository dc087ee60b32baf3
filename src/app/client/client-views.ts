// Clients with what was said to them: who to call again and when, and who may be the one being typed. Pure.

import type { RecordId } from '../../base/ids.ts'
import { type Client, clientKind, type FollowUp, followUpKind } from '../../domain/desk/client.schema.ts'
import { likelyDuplicate, nameSimilarity } from '../../domain/person/duplicate.rules.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface ClientView {
  readonly client: Read<Client>
  /** The latest first. */
  readonly followUps: readonly Read<FollowUp>[]
  /** To call again that day; none once they were spoken to since, or asked not to be called. */
  readonly callOn: LocalDate | undefined
}

/** Whom to call first, then by name. */
export function clientViews(records: {
  readonly clients: Iterable<RecordView>
  readonly followUps: Iterable<RecordView>
}): ClientView[] {
  const byClient = new Map<RecordId, Read<FollowUp>[]>()
  for (const one of readRecords(followUpKind, records.followUps))
    byClient.set(one.client, [...(byClient.get(one.client) ?? []), one])
  return readRecords(clientKind, records.clients)
    .map((client): ClientView => {
      const followUps = (byClient.get(client.id) ?? []).sort(
        (a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.createdAt - a.createdAt,
      )
      const callOn = client.optOut === true ? undefined : (followUps[0]?.next ?? undefined)
      return { client, followUps, callOn }
    })
    .sort(
      (a, b) =>
        (a.callOn ?? '9999').localeCompare(b.callOn ?? '9999') ||
        a.client.name.localeCompare(b.client.name, 'fr') ||
        (a.client.id < b.client.id ? -1 : 1),
    )
}

/** Clients of that name, or of that telephone, the likeliest first: a person decides. */
export function likelyClients(asked: {
  readonly name: string
  readonly phone: string
  readonly clients: Iterable<Read<Client>>
  /** The one being changed. */
  readonly except?: RecordId | undefined
}): Read<Client>[] {
  const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9)
  const phone = digits(asked.phone)
  const name = withoutTitle(asked.name)
  return [...asked.clients]
    .filter(({ id }) => id !== asked.except)
    .map((client) => {
      const samePhone = phone.length === 9 && digits(client.phone ?? '') === phone
      return { client, score: samePhone ? 1 : name.length < 3 ? 0 : nameSimilarity(name, withoutTitle(client.name)) }
    })
    .filter(({ score }) => score >= likelyDuplicate)
    .sort((a, b) => b.score - a.score || (a.client.id < b.client.id ? -1 : 1))
    .map(({ client }) => client)
}

/** « Mme Roche » and « Madame Roche » are one name. */
const withoutTitle = (name: string): string => name.trim().replace(/^(m|mr|mme|mlle|monsieur|madame)\.?\s+/i, '')
