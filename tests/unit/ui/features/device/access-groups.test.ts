import { describe, expect, it } from 'vitest'
import type { KnownDevice } from '../../../../../src/app/organisation/known-devices.ts'
import type { CoopId, DeviceId, PersonId } from '../../../../../src/base/ids.ts'
import { accessGroups } from '../../../../../src/ui/features/device/access-groups.ts'

const [here, there] = ['c1', 'c2'] as CoopId[] as [CoopId, CoopId]
const device = (id: string, person: string, rank: KnownDevice['rank'], coop?: CoopId, invitedAt?: number) =>
  ({
    device: id as DeviceId,
    person: person as PersonId,
    rank,
    ...(coop ? { coop } : {}),
    ...(invitedAt ? { invitedAt } : {}),
  }) satisfies KnownDevice

describe('who has access [D159]', () => {
  it('is told by coop, the coordination first, staff before coopérants, and each with all their devices', () => {
    const known = [
      device('d1', 'zoe', 'cooperant', here, 1),
      device('d2', 'anna', 'animator', here, 2),
      device('d3', 'zoe', 'cooperant', here, 3),
      device('d4', 'claire', 'coordinator'),
      device('d5', 'émile', 'cooperant', here, 5),
      device('d6', 'zoe', 'cooperant', there, 6),
    ]
    const groups = accessGroups(known, { coops: [there, here], nameOf: (person) => person })
    expect(
      groups.map(({ coop, people }) => [
        coop ?? 'coordination',
        people.map(({ name, devices }) => [name, ...devices.map((one) => one.device)].join(' ')),
      ]),
    ).toEqual([
      ['coordination', ['claire d4']],
      ['c2', ['zoe d6']],
      ['c1', ['anna d2', 'émile d5', 'zoe d3 d1']],
    ])
  })

  it('of a coop that this device has not read comes last, and of nobody is empty', () => {
    const groups = accessGroups([device('a', 'x', 'animator', there), device('b', 'y', 'animator', here)], {
      coops: [here],
      nameOf: () => 'Quelqu’un',
    })
    expect(groups.map(({ coop }) => coop)).toEqual([here, there])
    expect(accessGroups([], { coops: [], nameOf: String })).toEqual([])
  })
})
