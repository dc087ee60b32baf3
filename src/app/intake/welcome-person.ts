// « Premier accueil » of someone new: their card, their spaces and their intake, in one save. [J1]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { ok, type Result } from '../../base/result.ts'
import type { Device } from '../device/device.port.ts'
import type { AddPersonInput } from '../organisation/add-person.ts'
import { acceptTouch } from '../recruitment/save-application.ts'
import { type IntakeValues, newIntake } from './save-intake.ts'

export interface WelcomePersonInput {
  readonly coop: CoopId
  /** What the coop will call them: first name or alias. */
  readonly displayName: string
  readonly values: IntakeValues
  readonly note?: string | undefined
  readonly draft?: string | undefined
  /** What they asked before, answered by this welcome. */
  readonly application?: RecordId | undefined
  readonly provenance?: 'real' | 'demo'
}

/** `addPerson` is the use case of that name bound to an open device, or `CarnetApp.addPerson`. */
export async function welcomePerson(
  device: Pick<Device, 'clock'>,
  addPerson: (input: AddPersonInput) => Promise<Result<PersonId, { readonly type: string }>>,
  input: WelcomePersonInput,
): Promise<Result<{ readonly person: PersonId; readonly masked: number }, { readonly type: string }>> {
  const { coop, displayName, note, application } = input
  const made = newIntake(device, { coop, values: { name: displayName, ...input.values }, note })
  if (!made.ok) return made
  const added = await addPerson({
    coop,
    displayName,
    rank: 'cooperant',
    with: (person) => [
      ...made.value.touches(person),
      ...(application === undefined ? [] : [acceptTouch(device, { coop, application, person })]),
    ],
    ...(input.provenance === undefined ? {} : { provenance: input.provenance }),
    ...(input.draft === undefined ? {} : { draft: input.draft }),
  })
  return added.ok ? ok({ person: added.value, masked: made.value.masked }) : added
}
