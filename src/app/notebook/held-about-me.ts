// « Mon carnet »: the page of everything held about someone, and the file that they take away. Reads only what this
// device holds, so it works offline; it says nothing of what other devices hold and this one may not read.

import type { CoopId, PersonId } from '../../base/ids.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import {
  type AboutGroup,
  type NotebookExport,
  notebookFormat,
  notebookVersion,
  whatIsHeldAbout,
} from '../../domain/notebook/held-about.rules.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { recordKinds } from '../../domain/record-kinds.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'

type Reads = Pick<Device, 'records' | 'record'>

interface About {
  readonly coop: CoopId
  readonly person: PersonId
  /** `all`, on a staff device and on request: with what lives in `case` and `staff`. */
  readonly scope?: 'own' | 'all'
}

/** Complete once `device.ready(coop)` resolved. */
export const heldAbout = (device: Reads, { coop, person, scope }: About): AboutGroup[] =>
  whatIsHeldAbout({
    person,
    records: recordKinds.flatMap((kind) => device.records(coop, kind.kind)),
    kinds: recordKinds,
    ...(scope === undefined ? {} : { scope }),
  })

/** JSON text of a `NotebookExport`, two spaces of indent: a person may open it. */
export async function exportNotebook(
  device: Reads & Pick<Device, 'clock' | 'ready'>,
  { coop, person, scope = 'own' }: About,
): Promise<string> {
  await device.ready(coop)
  const groups = heldAbout(device, { coop, person, scope })
  const named = JSON.stringify(groups)
  const cards = readRecords(cardKind, device.records(coop, 'card')).filter((card) => named.includes(card.person))
  const about = readRecord(coopKind, device.record(recordIdFor(coopKind, coop)))
  const file: NotebookExport = {
    format: notebookFormat,
    version: notebookVersion,
    person,
    name: cards.find((card) => card.person === person)?.displayName ?? '',
    controller: about?.controllerOrg ?? '',
    contact: about?.dpoContact ?? '',
    madeAt: new Date(device.clock.now()).toISOString(),
    scope,
    people: Object.fromEntries(cards.map((card) => [card.person, card.displayName])),
    groups,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
